import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { OpenTicket } from '../../../domain/tickets/commands.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import type { Ticket, TicketStatus } from '../../../domain/tickets/ticket.ts';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { acceptTicket } from '../../../functions/tickets/accept-ticket.ts';
import { callBack } from '../../../functions/tickets/call-back.ts';
import { cancelTicket } from '../../../functions/tickets/cancel-ticket.ts';
import { closeTicket } from '../../../functions/tickets/close-ticket.ts';
import { confirmRecovery } from '../../../functions/tickets/confirm-recovery.ts';
import { dispatchTicket } from '../../../functions/tickets/dispatch-ticket.ts';
import { draftFaultReport } from '../../../functions/tickets/draft-fault-report.ts';
import { giveFeedback } from '../../../functions/tickets/give-feedback.ts';
import { investigateTicket } from '../../../functions/tickets/investigate-ticket.ts';
import { makeAppointment } from '../../../functions/tickets/make-appointment.ts';
import { rejectTicket } from '../../../functions/tickets/reject-ticket.ts';
import { reopenTicket } from '../../../functions/tickets/reopen-ticket.ts';
import { requestFaultReport } from '../../../functions/tickets/request-fault-report.ts';
import { resolveTicket } from '../../../functions/tickets/resolve-ticket.ts';
import { resumeTicket } from '../../../functions/tickets/resume-ticket.ts';
import { reviewFaultReport } from '../../../functions/tickets/review-fault-report.ts';
import { startInstallation } from '../../../functions/tickets/start-installation.ts';
import { submitFaultReport } from '../../../functions/tickets/submit-fault-report.ts';
import { suspendTicket } from '../../../functions/tickets/suspend-ticket.ts';
import { transferTicket } from '../../../functions/tickets/transfer-ticket.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import {
  aDepartment,
  customerCentre,
  maintenanceUnit,
  monitoringCentre,
  otherMaintenanceUnit,
  supportCentre,
} from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { aTicketOf, ticketsOfType } from '../../support/processes.ts';
import { applied, aTicketIn, cancel, having, transferTo } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const ticketId = 'T00000000000000000000000001';
const now = minutesLater(mondayMorning, 10);
const soon = new Date(minutesLater(now, 60)).toISOString();

let stores: MemoryStores;
let commands: Readonly<Record<string, ApiHandler>>;
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  stores = memoryStores();
  stores.circuits.put(aCircuit());
  stores.departments.put(monitoringCentre, maintenanceUnit, otherMaintenanceUnit);
  stores.departments.put(aDepartment({ id: 'FIN', role: 'FINANCE', regions: [] }));
  const deps = { ...stores, rules: standingRuleBook };
  commands = {
    dispatch: dispatchTicket(deps),
    accept: acceptTicket(deps),
    feedback: giveFeedback(deps),
    suspend: suspendTicket(deps),
    resume: resumeTicket(deps),
    resolve: resolveTicket(deps),
    'confirm-recovery': confirmRecovery(deps),
    transfer: transferTicket(deps),
    cancel: cancelTicket(deps),
    reject: rejectTicket(deps),
    appoint: makeAppointment(deps),
    'start-installation': startInstallation(deps),
    investigate: investigateTicket(deps),
    close: closeTicket(deps),
    reopen: reopenTicket(deps),
    'call-back': callBack(deps),
    'fault-report/request': requestFaultReport(deps),
    'fault-report/draft': draftFaultReport(deps),
    'fault-report/review': reviewFaultReport(deps),
    'fault-report/submit': submitFaultReport(deps),
  };
});
afterEach(() => {
  vi.useRealTimers();
});

async function send(command: string, body?: unknown, headers: Record<string, string> = {}, id = ticketId) {
  const handler = commands[command];
  if (handler === undefined) throw new Error(`no command ${command}`);
  return call(handler, { route: `/tickets/{ticketId}/${command}`, path: { ticketId: id }, body, headers });
}

const suspension = {
  reason: 'CUSTOMER_UNREACHABLE',
  evidence: '三次致电无人接听',
  approvedBy: '值班长',
  estimatedRestoreAt: soon,
};

describe('a command in the right status', () => {
  it.each<[string, TicketStatus, unknown, string, string]>([
    ['dispatch', 'acknowledged', { departmentId: 'MAINT-2' }, 'dispatched', 'TicketDispatched'],
    ['dispatch', 'acknowledged', undefined, 'dispatched', 'TicketDispatched'],
    ['accept', 'dispatched', undefined, 'inProgress', 'TicketAccepted'],
    ['feedback', 'inProgress', { message: '正在熔接' }, 'inProgress', 'FeedbackGiven'],
    ['feedback', 'inProgress', { message: '正在熔接', estimatedRestoreAt: soon }, 'inProgress', 'FeedbackGiven'],
    ['suspend', 'inProgress', suspension, 'pending', 'TicketSuspended'],
    ['suspend', 'inProgress', { ...suspension, reason: 'OTHER_OPERATOR' }, 'held', 'TicketSuspended'],
    ['resume', 'pending', {}, 'inProgress', 'TicketResumed'],
    ['resolve', 'inProgress', { cause: '光缆中断', solution: '熔接' }, 'resolved', 'TicketResolved'],
    ['confirm-recovery', 'resolved', { restored: true, confirmedBy: '李工' }, 'closed', 'RecoveryConfirmed'],
    [
      'confirm-recovery',
      'resolved',
      { restored: false, confirmedBy: '李工', comment: '仍不通' },
      'inProgress',
      'RecoveryDenied',
    ],
    ['transfer', 'inProgress', { departmentId: 'MAINT-2', reason: '不属本单位' }, 'dispatched', 'TicketTransferred'],
    ['cancel', 'inProgress', { reason: '客户撤销' }, 'cancelled', 'TicketCancelled'],
    ['reject', 'acknowledged', { reason: '非我方业务' }, 'rejected', 'TicketRejected'],
  ])('%s on %s with %j leads to %s', async (command, from, body, to, event) => {
    stores.tickets.put(aTicketIn(from));
    const answer = await send(command, body);
    expect({ http: answer.status, status: answer.body['status'] }).toEqual({ http: 200, status: to });
    expect(answer.headers['etag']).toBe('"2"');
    expect(stores.tickets.written.map(({ type }) => type)).toEqual([event]);
  });

  it('dispatch goes to the unit that maintains the circuit unless another is named', async () => {
    stores.tickets.put(aTicketIn('acknowledged'));
    expect((await send('dispatch')).body['departmentId']).toBe('MAINT-1');
  });

  it('a late command does not hide a breach: the breach is written with it', async () => {
    stores.tickets.put(aTicketIn('acknowledged'));
    vi.setSystemTime(minutesLater(mondayMorning, 16));
    await send('dispatch');
    expect(stores.tickets.written.map(({ type }) => type)).toEqual(['DeadlineBreached', 'TicketDispatched']);
  });
});

describe('a command that is refused', () => {
  it.each<[string, string, TicketStatus, unknown, readonly string[]]>([
    ['an excess field', 'accept', 'dispatched', { by: 'me' }, ['by: unknown-field']],
    [
      'an unknown department',
      'dispatch',
      'acknowledged',
      { departmentId: 'NONE' },
      ['departmentId: unknown-reference'],
    ],
    ['a malformed department', 'dispatch', 'acknowledged', { departmentId: 'a b' }, ['departmentId: invalid-format']],
    [
      'a department that repairs nothing (R93)',
      'dispatch',
      'acknowledged',
      { departmentId: 'FIN' },
      ['departmentId: wrong-department-role'],
    ],
    ['a transfer without reason', 'transfer', 'inProgress', { departmentId: 'MAINT-2' }, ['reason: required']],
    [
      'a transfer to itself',
      'transfer',
      'inProgress',
      { departmentId: 'MAINT-1', reason: 'x' },
      ['departmentId: same-department'],
    ],
    ['feedback without message', 'feedback', 'inProgress', {}, ['message: required']],
    ['feedback beyond its bound', 'feedback', 'inProgress', { message: 'x'.repeat(2001) }, ['message: too-long']],
    [
      'an estimate in the past (R154)',
      'feedback',
      'inProgress',
      { message: 'x', estimatedRestoreAt: '2026-03-01T00:00:00Z' },
      ['estimatedRestoreAt: in-the-past'],
    ],
    [
      'a suspension without anything',
      'suspend',
      'inProgress',
      {},
      ['reason', 'evidence', 'approvedBy', 'estimatedRestoreAt'].map((field) => `${field}: required`),
    ],
    ['a wrong reason', 'suspend', 'inProgress', { ...suspension, reason: 'LUNCH' }, ['reason: invalid-value']],
    ['a repair without solution', 'resolve', 'inProgress', { cause: 'x' }, ['solution: required']],
    ['a repair without cause', 'resolve', 'inProgress', { solution: 'x' }, ['cause: required']],
    ['a blank cause', 'resolve', 'inProgress', { cause: '  ', solution: 'x' }, ['cause: required']],
    [
      'a confirmation that says nothing',
      'confirm-recovery',
      'resolved',
      {},
      ['restored: required', 'confirmedBy: required'],
    ],
    [
      'a confirmation that says something else',
      'confirm-recovery',
      'resolved',
      { x: 1 },
      ['restored: required', 'confirmedBy: required', 'x: unknown-field'],
    ],
    [
      'a confirmation that says maybe',
      'confirm-recovery',
      'resolved',
      { restored: 'maybe', confirmedBy: 'x' },
      ['restored: invalid-value'],
    ],
    [
      'a no without comment',
      'confirm-recovery',
      'resolved',
      { restored: false, confirmedBy: 'x' },
      ['comment: required'],
    ],
    [
      'a yes with a comment',
      'confirm-recovery',
      'resolved',
      { restored: true, confirmedBy: 'x', comment: 'y' },
      ['comment: unknown-field'],
    ],
    ['a cancellation without reason', 'cancel', 'inProgress', {}, ['reason: required']],
    ['a rejection with too long a reason', 'reject', 'acknowledged', { reason: 'x'.repeat(501) }, ['reason: too-long']],
  ])('%s: 422 that names the field, and the ticket stays as it is', async (_, command, from, body, fields) => {
    stores.tickets.put(aTicketIn(from));
    const answer = await send(command, body);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect(stores.tickets.written).toEqual([]);
  });

  it('a circuit without a unit of its own needs the department to be named', async () => {
    const { maintenanceDepartmentId: _, ...circuit } = aCircuit();
    stores.circuits.put(circuit);
    stores.tickets.put(aTicketIn('acknowledged'));
    expect(refusedFields(await send('dispatch'))).toEqual(['departmentId: required']);
  });

  it('in a status where it is not defined: 409 that says what is possible (R95, R147)', async () => {
    stores.tickets.put(aTicketIn('inProgress'));
    const { status, body } = await send('confirm-recovery', { restored: true, confirmedBy: '李工' });
    expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'illegal-transition' });
    expect(body['detail']).toContain('resolve');
    expect(stores.tickets.written).toEqual([]);
  });

  it.each(['T00000000000000000000000009', 'T1', 'nonsense', `T${'0'.repeat(3000)}`])(
    'on a ticket that does not exist (%s): 404',
    async (id) => {
      const { status, body } = await send('accept', {}, {}, id);
      expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'not-found' });
    },
  );
});

describe('two commands at once', () => {
  beforeEach(() => stores.tickets.put(aTicketIn('dispatched')));

  it('with If-Match of the present version succeeds', async () => {
    expect((await send('accept', {}, { 'if-match': '"1"' })).status).toBe(200);
  });

  it('with If-Match of another version is a 412', async () => {
    const { status, body } = await send('accept', {}, { 'if-match': '"2"' });
    expect({ status, code: body['code'] }).toEqual({ status: 412, code: 'precondition-failed' });
    expect(stores.tickets.written).toEqual([]);
  });

  it('the loser gets a 409, or a 412 if it sent If-Match, and writes nothing', async () => {
    const ticket = aTicketIn('dispatched');
    stores.tickets.loseNextRaceTo(having(ticket, now, transferTo()));
    const unconditional = await send('accept');
    stores.tickets.put(ticket);
    stores.tickets.loseNextRaceTo(having(ticket, now, cancel));
    const conditional = await send('accept', {}, { 'if-match': '"1"' });
    expect([unconditional, conditional].map(({ status, body }) => `${status} ${body['code']}`)).toEqual([
      '409 concurrent-update',
      '412 precondition-failed',
    ]);
    expect(stores.tickets.written).toEqual([]);
  });

  it('does not fail because the clock has just decided a deadline: the command follows on that', async () => {
    const ticket = aTicketIn('dispatched');
    const late = minutesLater(mondayMorning, 40);
    vi.setSystemTime(late);
    const decided = applied(ticket, reachDeadlines(ticket, late, standingRules));
    expect(decided.reached.length).toBeGreaterThan(0);

    stores.tickets.loseNextRaceTo(decided);
    expect((await send('accept')).body['status']).toBe('inProgress');
    expect(stores.tickets.written.map(({ type }) => type)).toEqual(['TicketAccepted']);

    stores.tickets.put(ticket);
    stores.tickets.loseNextRaceTo(decided);
    expect((await send('accept', {}, { 'if-match': '"1"' })).status).toBe(412);
  });

  it('does not fail because the ticket has just gone over to a revised calendar', async () => {
    const ticket = aTicketIn('dispatched');
    const change = { calendarId: 'CN_WORKING_HOURS', fromVersion: 1, toVersion: 2, moved: [] };
    const replanned = applied(ticket, [{ type: 'TicketReplanned', occurredAt: now, by: 'zhunshi', ...change }]);
    stores.tickets.loseNextRaceTo(replanned);

    expect((await send('accept')).body).toMatchObject({
      status: 'inProgress',
      calendarVersions: { CN_WORKING_HOURS: 2 },
    });
  });

  it('of twenty callers who accept at the same time, one wins', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('accept')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(stores.tickets.written).toHaveLength(1);
  });

  it('a malformed If-Match is a 400 that names the header', async () => {
    const answer = await send('accept', {}, { 'if-match': '1' });
    expect(answer.status).toBe(400);
    expect(refusedFields(answer)).toEqual(['If-Match: invalid-format']);
  });
});

describe('the commands beyond the repair', () => {
  const appointment = { firstMadeAt: mondayMorning, visitAt: mondayMorning };
  const reached = (type: string, status: TicketStatus, facts: Partial<Ticket> = {}) => {
    const found = ticketsOfType(type).find((ticket) => ticket.status === status);
    if (found === undefined) throw new Error(`no ${type} is ${status}`);
    stores.tickets.put({ ...found, ...facts } as Ticket);
  };

  it.each<[string, string, TicketStatus, unknown, string, string]>([
    ['appoint', 'provisioning', 'acknowledged', { visitAt: soon }, 'acknowledged', 'AppointmentMade'],
    ['start-installation', 'provisioning', 'inProgress', undefined, 'inProgress', 'InstallationStarted'],
    ['investigate', 'complaint', 'inProgress', { result: '重复计费' }, 'inProgress', 'InvestigationRecorded'],
    ['close', 'consultation', 'resolved', { confirmedBy: '李工' }, 'closed', 'TicketClosed'],
    ['call-back', 'fault', 'closed', { satisfaction: 4, recurred: false }, 'closed', 'CustomerCalledBack'],
    ['reopen', 'serviceRequest', 'resolved', { reason: '未解决' }, 'inProgress', 'TicketReopened'],
  ])('%s a %s that is %s', async (command, type, status, body, next, event) => {
    reached(type, status, command === 'start-installation' ? { appointment } : {});
    const answer = await send(command, body);
    expect(answer.status).toBe(200);
    expect(answer.body['status']).toBe(next);
    expect(stores.tickets.written.at(-1)?.type).toBe(event);
  });

  it('an appointment that stands is a 422 that says since when (R135)', async () => {
    reached('provisioning', 'inProgress', { installationStartedAt: mondayMorning });
    const answer = await send('appoint', { visitAt: soon });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(['appoint: no-longer-possible']);
  });

  it('a complaint is not closed without its investigation (R159)', async () => {
    reached('complaint', 'resolved');
    const answer = await send('close', { confirmedBy: '李工' });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(['investigation: not-yet']);
  });

  it.each([0, 6, 4.5])('a satisfaction of %s is none: it goes from 1 to 5 (R243)', async (satisfaction) => {
    reached('fault', 'closed');
    expect((await send('call-back', { satisfaction, recurred: false })).status).toBe(422);
  });

  it('a customer who says that it came back leads to the repeat: its ticket is opened, this one stays closed (R151)', async () => {
    reached('fault', 'closed');
    const { body } = await send('call-back', { satisfaction: 2, recurred: true });
    const [closed] = [...stores.tickets.stored.values()].map(({ state }) => state);
    expect(body).toMatchObject({
      status: 'closed',
      repeatToOpen: {
        route: 'POST /tickets',
        circuitId: 'CIRC-1',
        formerTicketId: closed?.id,
        untilAt: new Date(minutesLater(mondayMorning, 5 + 7 * 24 * 60)).toISOString(),
      },
    });
    reached('serviceRequest', 'closed');
    expect((await send('call-back', { satisfaction: 2, recurred: true })).body).not.toHaveProperty('repeatToOpen');
  });

  it('nobody answers a call-back: that is recorded with a comment, and says nothing of satisfaction (R155)', async () => {
    reached('fault', 'closed');
    const { status, body } = await send('call-back', { reached: false, comment: '无人接听' });
    expect({ status, calls: body['unansweredCalls'] }).toEqual({
      status: 200,
      calls: [{ calledAt: expect.any(String), comment: '无人接听' }],
    });
    expect(refusedFields(await send('call-back', { reached: false }))).toEqual(['comment: required']);
    expect(refusedFields(await send('call-back', { reached: false, comment: 'x', satisfaction: 1 }))).toEqual([
      'satisfaction: unknown-field',
    ]);
    expect(refusedFields(await send('call-back', {}))).toEqual(['satisfaction: required', 'recurred: required']);
    expect((await send('call-back', { reached: true, satisfaction: 5, recurred: false })).status).toBe(200);
  });

  const draft = { summary: '主备光缆同时中断', causeAnalysis: '施工挖断', actions: '改走另一管道' };

  it('a fault report is asked for, drafted, reviewed by the Support Centre of the district, and submitted (R171)', async () => {
    stores.departments.put(supportCentre, customerCentre);
    reached('fault', 'closed');
    await send('fault-report/request');
    await send('fault-report/draft', draft);
    const turnedDown = await send('fault-report/review', { approved: false, comment: '原因不明' });
    expect(turnedDown.body['faultReport']).toMatchObject({
      requestedAt: new Date(now).toISOString(),
      draft: { ...draft, draftedAt: new Date(now).toISOString(), reviewDepartmentId: 'SUPPORT' },
      review: { approved: false, comment: '原因不明' },
    });
    await send('fault-report/draft', draft);
    await send('fault-report/review', { approved: true });
    const submitted = await send('fault-report/submit', { submittedTo: 'CUSTOMER-CENTRE' });
    expect(submitted.body).toMatchObject({
      status: 'closed',
      faultReport: { submission: { departmentId: 'CUSTOMER-CENTRE' } },
    });
    expect(stores.tickets.written.map(({ type }) => type)).toEqual([
      'FaultReportRequested',
      'FaultReportDrafted',
      'FaultReportReviewed',
      'FaultReportDrafted',
      'FaultReportReviewed',
      'FaultReportSubmitted',
    ]);
  });

  it('a fault report is drafted also where no Support Centre serves the district', async () => {
    reached('fault', 'closed');
    const { status, body } = await send('fault-report/draft', draft);
    expect(status).toBe(200);
    expect(body['faultReport']).not.toHaveProperty('draft.reviewDepartmentId');
  });

  it.each<[string, unknown, string[]]>([
    ['draft', { ...draft, actions: '' }, ['actions: required']],
    ['review', { approved: false }, ['comment: required']],
    ['submit', { submittedTo: 'NOBODY' }, ['submittedTo: unknown-reference']],
    ['submit', { submittedTo: 'MAINT-1' }, ['faultReportApproval: not-yet', 'submittedTo: wrong-department-role']],
  ])('a wrong %s of a fault report is a 422: %j', async (step, body, refused) => {
    reached('fault', 'closed');
    const answer = await send(`fault-report/${step}`, body);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(refused);
  });

  it('a ticket without a circuit is dispatched to whom the caller names', async () => {
    reached('provisioning', 'acknowledged');
    expect(refusedFields(await send('dispatch', {}))).toEqual(['departmentId: required']);
    expect((await send('dispatch', { departmentId: 'MAINT-1' })).body['status']).toBe('dispatched');
  });

  describe('an installation goes to the bureau of its district', () => {
    const bureau = (id: string, ...regions: string[]) => aDepartment({ id, role: 'COUNTY_BRANCH', regions });
    beforeEach(() => {
      stores.departments.put(bureau('APPOINTMENTS', '禅城'), bureau('NANHAI', '南海'), bureau('SHUNDE', '顺德'));
    });
    const orderIn = (region: string, overrides: Partial<OpenTicket> = {}) => {
      stores.tickets.put(aTicketOf('provisioning', { region, ...overrides }));
    };

    it.each([
      ['禅城', 'APPOINTMENTS'],
      ['南海', 'NANHAI'],
      ['顺德', 'SHUNDE'],
    ])('%s: %s (R133, R134)', async (region, departmentId) => {
      orderIn(region);
      expect((await send('dispatch')).body['departmentId']).toBe(departmentId);
    });

    it('unless another is named', async () => {
      orderIn('禅城');
      expect((await send('dispatch', { departmentId: 'MAINT-2' })).body['departmentId']).toBe('MAINT-2');
    });

    it('where there is none, to the unit that maintains the circuit, if it has one', async () => {
      orderIn('三水', { circuit: aCircuit({ region: '三水' }), kind: 'RESUMPTION', productCase: 'RESUMPTION' });
      expect((await send('dispatch')).body['departmentId']).toBe('MAINT-1');
      orderIn('三水');
      expect(refusedFields(await send('dispatch'))).toEqual(['departmentId: required']);
    });
  });
});
