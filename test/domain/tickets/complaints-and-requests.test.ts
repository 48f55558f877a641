// What is no fault: complaints, consultations, and service requests, the government desk's among them.

import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { decide, openTicket } from '../../../domain/tickets/decide.ts';
import { type Statement, takeReport } from '../../../domain/tickets/report.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment } from '../../support/departments.ts';
import { anOpeningOf, aTicketOf, examplesFor } from '../../support/processes.ts';
import { brokenRules, brokenRulesIfAny, refusal } from '../../support/refusals.ts';
import { accept, feedback, having, resolve, transferTo } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (count: number) => minutesLater(mondayMorning, count);
const said: Statement = { customerId: 'CUST-1', region: 'TIANHE', description: '话费多收' };
const complaint: Statement = { ...said, type: 'complaint', kind: 'OVERCHARGE', channel: 'TELEPHONE' };
const bureau = aDepartment({ id: 'BUREAU', role: 'COUNTY_BRANCH' });
const urge = { kind: 'URGE_INSTALLATION', reason: '装机人员未联系客户', department: bureau } as const;

const refused = (statement: Statement) => brokenRulesIfAny(() => takeReport(statement, defaultPolicy));
const close = { type: 'close', confirmedBy: '李工' } as const;
const states = (ticket: Ticket) =>
  deadlinesOf(ticket, standingRules).map(({ milestone, dueAt, state }) => [milestone, dueAt, state]);

function inProgress(type: string): Ticket {
  const [dispatch] = examplesFor(type).dispatch;
  return having(having(aTicketOf(type), minute(1), dispatch), minute(2), accept);
}

describe('what has to be stated', () => {
  it('a ticket is a fault, a complaint, a consultation, a service request or an order (R162)', () => {
    expect(Object.keys(defaultPolicy.processes)).toEqual([
      'fault',
      'complaint',
      'consultation',
      'serviceRequest',
      'provisioning',
    ]);
    expect(refused({ ...said, type: 'praise' })).toEqual(['type: invalid-value']);
    expect(takeReport({ ...said, type: 'consultation', channel: 'EMAIL' }, defaultPolicy).type).toBe('consultation');
  });

  it('a complaint says by which channel it came, what it is about and of which kind it is (R158)', () => {
    expect(refused({ type: 'complaint', customerId: 'CUST-1', region: 'TIANHE' })).toEqual([
      'channel: required',
      'description: required',
      'kind: required',
    ]);
    expect(refused({ ...complaint, kind: 'WEATHER' })).toEqual(['kind: invalid-value']);
    expect(takeReport(complaint, defaultPolicy)).toMatchObject(complaint);
  });

  it('the customer calls, writes, chats or comes to the counter (R160)', () => {
    for (const channel of ['TELEPHONE', 'EMAIL', 'ONLINE_CHAT', 'COUNTER', 'ACCOUNT_MANAGER'] as const) {
      expect(aTicketOf('complaint', { channel }).channel).toBe(channel);
    }
  });

  it('a ticket without a circuit says whose it is and where; one with a circuit need not', () => {
    const { customerId, region, ...incomplete } = complaint;
    expect(refused(incomplete)).toEqual(['customerId: required', 'region: required']);
    expect(refused({ ...incomplete, circuitId: 'CIRC-1' })).toEqual([]);
    expect(refused({ ...complaint, circuitId: 'CIRC-1' })).toEqual(['region: not-allowed-here']);
  });

  it('nothing may be stated that the type does not ask for', () => {
    expect(refused({ ...complaint, impact: 'outage', productCase: 'ACCESS' })).toEqual([
      'impact: not-allowed-here',
      'productCase: not-allowed-here',
    ]);
    expect(refused({ ...said, type: 'consultation', channel: 'EMAIL', kind: 'OTHER' })).toEqual([
      'kind: not-allowed-here',
    ]);
  });

  it('the government desk has consultation, guidance, publicity and complaints (R263)', () => {
    const kinds = Object.keys(defaultPolicy.processes['serviceRequest']?.kinds ?? {});
    expect(kinds).toEqual(['HANDLING_GUIDANCE', 'OPTIONAL_SERVICE', 'POLICY_PUBLICITY', 'OTHER']);
  });

  it("a complaint may be that somebody asked for gifts or used the company's name for his own gain (R203)", () => {
    expect(takeReport({ ...complaint, kind: 'STAFF_MISCONDUCT' }, defaultPolicy).kind).toBe('STAFF_MISCONDUCT');
  });
});

describe('urging an installation (R79, R136)', () => {
  it('needs its reason and the bureau that it goes to', () => {
    expect(refused({ ...complaint, kind: 'URGE_INSTALLATION' })).toEqual([
      'reason: required',
      'departmentId: required',
    ]);
  });

  it('is urgent and dispatched at once, so that the bureau has its hour to accept it (R136)', () => {
    const ticket = aTicketOf('complaint', urge);
    expect(ticket).toMatchObject({
      status: 'dispatched',
      departmentId: 'BUREAU',
      priority: 'urgent',
      reason: '装机人员未联系客户',
      assignments: [{ departmentId: 'BUREAU', assignedAt: mondayMorning }],
    });
    expect(states(ticket)).toContainEqual(['handlerAccept', minute(60), 'running']);
  });

  it.each(['NETWORK_MAINTENANCE', 'CUSTOMER_CENTRE', 'GENERAL_OFFICE'] as const)(
    'goes to the bureau that sends the installer and to nobody else, not to a %s (R136)',
    (role) => {
      const department = aDepartment({ id: 'OTHER', role });
      const opening = anOpeningOf('complaint', { ...urge, department });
      const passingOn = transferTo(department);
      const wrong = ['departmentId: wrong-department-role'];
      expect(brokenRules(() => openTicket(opening, at(minute(0)), standingRules))).toEqual(wrong);
      expect(brokenRules(() => decide(aTicketOf('complaint', urge), passingOn, at(minute(1)), standingRules))).toEqual(
        wrong,
      );
    },
  );

  it('may be passed on to another bureau (R136)', () => {
    const neighbour = aDepartment({ id: 'NEIGHBOUR', role: 'COUNTY_BRANCH' });
    expect(having(aTicketOf('complaint', urge), minute(1), transferTo(neighbour))).toMatchObject({
      departmentId: 'NEIGHBOUR',
    });
  });
});

describe('an optional after-sales service that no system carries yet', () => {
  const operations = aDepartment({ id: 'OPERATIONS', role: 'NETWORK_OPERATIONS' });
  const notice = {
    kind: 'OPTIONAL_SERVICE',
    reason: '服务协议附件 2',
    description: '季度现场巡检',
    department: operations,
  } as const;

  it('goes to network operations at once as a work notice, with its basis and what is asked for (R76)', () => {
    expect(refused({ ...said, type: 'serviceRequest', channel: 'ACCOUNT_MANAGER', kind: 'OPTIONAL_SERVICE' })).toEqual([
      'reason: required',
      'departmentId: required',
    ]);
    const ticket = aTicketOf('serviceRequest', notice);
    expect(ticket).toMatchObject({
      status: 'dispatched',
      departmentId: 'OPERATIONS',
      reason: '服务协议附件 2',
      description: '季度现场巡检',
    });
    expect(states(ticket).map(([milestone]) => milestone)).toContain('handlerAccept');
  });

  it('goes to nobody else (R76)', () => {
    const opening = anOpeningOf('serviceRequest', { ...notice, department: bureau });
    expect(brokenRules(() => openTicket(opening, at(minute(0)), standingRules))).toEqual([
      'departmentId: wrong-department-role',
    ]);
  });
});

describe('a complaint', () => {
  it('has its first reply within the hour and its solution within a day, counted without suspensions (R152, R159)', () => {
    expect(states(aTicketOf('complaint'))).toEqual([
      ['firstReply', minute(60), 'running'],
      ['solution', minute(24 * 60), 'running'],
    ]);
    const replied = having(aTicketOf('complaint'), minute(5), feedback);
    expect(states(replied)).toContainEqual(['firstReply', minute(60), 'met']);
  });

  it('closes only with the result of an investigation (R159)', () => {
    const resolved = having(inProgress('complaint'), minute(3), resolve);
    expect(brokenRules(() => decide(resolved, close, at(minute(4)), standingRules))).toEqual([
      'investigation: not-yet',
    ]);
    const investigated = having(resolved, minute(4), { type: 'investigate', result: '计费系统重复计费' });
    expect(having(investigated, minute(5), close)).toMatchObject({
      status: 'closed',
      investigation: { result: '计费系统重复计费', investigatedAt: minute(4) },
      repairs: [{ cause: '光缆中断', restored: true, confirmedAt: minute(5) }],
    });
  });

  it('that is reopened is investigated again before it closes (R159)', () => {
    const investigate = { type: 'investigate', result: '计费系统重复计费' } as const;
    const resolved = having(having(inProgress('complaint'), minute(3), investigate), minute(4), resolve);
    const reopened = having(resolved, minute(5), { type: 'reopen', reason: '退款未到账' });
    const again = having(reopened, minute(6), resolve);
    expect(brokenRules(() => decide(again, close, at(minute(7)), standingRules))).toEqual(['investigation: not-yet']);
    expect(having(having(again, minute(7), investigate), minute(8), close).status).toBe('closed');
  });

  it('can still be given its first reply when it is resolved, and has it at the latest when it closes', () => {
    const investigate = { type: 'investigate', result: '计费系统重复计费' } as const;
    const resolved = having(having(inProgress('complaint'), minute(3), investigate), minute(4), resolve);
    expect(states(having(resolved, minute(5), feedback))).toContainEqual(['firstReply', minute(60), 'met']);
    expect(states(having(resolved, minute(5), close))).toContainEqual(['firstReply', minute(60), 'met']);
  });

  it('records its cause with the solution (R158)', () => {
    const solution = { type: 'resolve', solution: '退还多收话费' } as const;
    expect(brokenRules(() => decide(inProgress('complaint'), solution, at(minute(3)), standingRules))).toEqual([
      'cause: required',
    ]);
  });

  it('goes on when the customer is not content, and so does the clock of its solution (R150)', () => {
    const reopened = having(having(inProgress('complaint'), minute(3), resolve), minute(4), {
      type: 'reopen',
      reason: '退款未到账',
    });
    expect(reopened).toMatchObject({ status: 'inProgress', repairs: [{ restored: false }] });
    expect(states(reopened)).toContainEqual(['solution', minute(24 * 60), 'running']);
  });

  it('explains its deadlines in both languages', () => {
    const [reply] = explain(aTicketOf('complaint'), standingRules, minute(0));
    expect(reply?.text.zh).toContain('首次回复时限1小时(R159;通用规定 R159;来源 D)。');
    expect(reply?.text.en).toContain('First reply within 1 h (R159; general policy R159; source D).');
  });
});

describe('a consultation', () => {
  it('can be answered by the desk itself, without a cause, or be handed to whoever knows (R149)', () => {
    const answered = having(aTicketOf('consultation'), minute(3), {
      type: 'resolve',
      solution: '可在网上办理',
    });
    expect(answered).toMatchObject({
      status: 'resolved',
      departmentId: 'NMC',
      repairs: [{ solution: '可在网上办理' }],
    });
    expect(having(answered, minute(4), close).status).toBe('closed');
    expect(inProgress('consultation').status).toBe('inProgress');
  });

  it('knows no cancellation once it is answered', () => {
    const resolved = having(inProgress('consultation'), minute(3), resolve);
    const error = refusal(() => decide(resolved, { type: 'cancel', reason: 'x' }, at(minute(4)), standingRules));
    expect(error.details).toMatchObject({ allowed: ['close', 'reopen'] });
  });
});
