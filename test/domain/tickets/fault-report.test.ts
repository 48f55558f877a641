// The written report on a fault: when it is owed, within what time, who has it, and in which order it comes about.

import { describe, expect, it } from 'vitest';
import type { MaintenanceGrade } from '../../../domain/circuits/grade.ts';
import type { ServiceLevel } from '../../../domain/customers/customer.ts';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { OpenTicket } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { responsibleDepartmentId, type Ticket } from '../../../domain/tickets/ticket.ts';
import { ticketSchema } from '../../../functions/store/ticket-schema.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { maintenanceUnit } from '../../support/departments.ts';
import { brokenRules } from '../../support/refusals.ts';
import {
  accept,
  amending,
  anOpenTicket,
  applied,
  approveReport,
  aTicketIn,
  confirm,
  deny,
  dispatchTo,
  draftReport,
  enterSuspension,
  feedback,
  having,
  regradeTo,
  resolve,
  submitReport,
  turnDownReport,
  voidSuspension,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const minute = (count: number) => minutesLater(mondayMorning, count);
const request = { type: 'requestFaultReport' } as const;
const callBack = { type: 'callBack', satisfaction: 4, recurred: false } as const;

interface Case extends Partial<OpenTicket> {
  readonly grade?: MaintenanceGrade;
  readonly serviceLevel?: ServiceLevel;
}

/** Accepted and told of at 09:02, before anything is missed. */
function inRepair({ grade = 'ORDINARY', serviceLevel = 'ORDINARY', ...opening }: Case = {}): Ticket {
  const circuit = aCircuit({ maintenanceGrade: grade });
  const opened = anOpenTicket({ circuit, customer: aCustomer({ serviceLevel }), ...opening });
  return [dispatchTo(), accept, feedback].reduce((ticket, command) => having(ticket, minute(2), command), opened);
}

/** Repaired so many minutes after the report, and confirmed a minute later. */
function closedAfter(minutes: number, given: Case = {}, ticket = inRepair(given)): Ticket {
  return having(having(ticket, minute(minutes), resolve), minute(minutes + 1), confirm);
}

const report = (ticket: Ticket) =>
  deadlinesOf(ticket, standingRules).find(({ milestone }) => milestone === 'faultReport');
const tuesdayEvening = shanghai('2026-03-03T17:30');
const wednesdayEvening = shanghai('2026-03-04T17:30');
const thursdayEvening = shanghai('2026-03-05T17:30');
const nextMondayEvening = shanghai('2026-03-09T17:30');

describe('a written fault report', () => {
  it.each([
    ['AAA', 'ORDINARY', 181, tuesdayEvening],
    ['AA', 'ORDINARY', 181, tuesdayEvening],
    ['A', 'ORDINARY', 181, tuesdayEvening],
    ['I', 'ORDINARY', 181, tuesdayEvening],
    ['II', 'ORDINARY', 181, undefined],
    ['III', 'ORDINARY', 181, undefined],
    ['ORDINARY', 'ORDINARY', 181, undefined],
    ['II', 'VIP-1', 181, undefined], // level N
    ['II', 'VIP-2', 181, wednesdayEvening],
    ['ORDINARY', 'VIP-2', 181, wednesdayEvening],
    ['ORDINARY', 'VIP-3', 181, undefined],
    ['A', 'VIP-2', 181, tuesdayEvening],
    ['A', 'ORDINARY', 180, undefined],
  ] as const)(
    'is owed by class %s and tier %s after %i minutes of outage: the stricter of both (R171)',
    (grade, serviceLevel, minutes, dueAt) => {
      expect(report(closedAfter(minutes, { grade, serviceLevel }))?.dueAt).toBe(dueAt);
    },
  );

  it('starts with the closing, in working days, and has timers then', () => {
    const ticket = closedAfter(200, { grade: 'A' });
    expect(report(inRepair({ grade: 'A' }))).toBeUndefined();
    expect(report(ticket)).toMatchObject({
      occurrence: 1,
      startedAt: minute(201),
      startCause: 'closed',
      limit: { unit: 'workingDays', workingDays: 1 },
      figure: { basis: 'quality-class', reference: 'A fault report', source: 'P-1' },
      responsibleDepartmentId: 'NMC',
    });
    expect(pendingRungs(ticket, standingRules).map(({ key }) => key)).toContain('faultReport.1.100');
    const breach = reachDeadlines(ticket, tuesdayEvening, standingRules).filter(({ percent }) => percent === 100);
    expect(breach).toMatchObject([{ milestone: 'callBack' }, { milestone: 'faultReport' }]);
  });

  it('counts the outage from report or detection to the repair that lasts, also while others are waited for', () => {
    expect(report(closedAfter(170, { grade: 'A', detectedAt: minute(-11) }))).toBeDefined();
    const denied = having(having(inRepair({ grade: 'A' }), minute(100), resolve), minute(101), deny);
    expect(report(closedAfter(181, {}, denied))).toBeDefined();
    const waited = amending(closedAfter(181, { grade: 'A' }), minute(183), enterSuspension(minute(10), minute(170)));
    expect(report(waited)).toBeDefined();
    expect(report(closedAfter(200, { grade: 'A', impact: 'degradation' }))).toBeUndefined();
  });

  it('counts of a fault that got worse, or better, the time of the outage alone', () => {
    const given = { circuit: aCircuit({ maintenanceGrade: 'A' }), customer: aCustomer() } as const;
    const becoming = (impact: 'outage' | 'degradation', minutes: number, ticket: Ticket) =>
      having(ticket, minute(minutes), regradeTo({ ...given, impact }));
    const worse = becoming('outage', 100, inRepair({ grade: 'A', impact: 'degradation' }));
    expect(report(closedAfter(280, {}, worse))).toBeUndefined();
    expect(report(closedAfter(281, {}, worse))).toBeDefined();
    const better = (minutes: number) =>
      closedAfter(400, {}, becoming('degradation', minutes, inRepair({ grade: 'A' })));
    expect(report(better(180))).toBeUndefined();
    expect(report(better(181))).toBeDefined();
  });

  it('is owed by the grade that the ticket has in the end', () => {
    const regraded = having(
      inRepair(),
      minute(100),
      regradeTo({ circuit: aCircuit({ maintenanceGrade: 'A' }), customer: aCustomer() }),
    );
    expect(report(closedAfter(200, {}, regraded))?.dueAt).toBe(tuesdayEvening);
    const back = having(regraded, minute(110), regradeTo({ circuit: aCircuit(), customer: aCustomer() }));
    expect(report(closedAfter(200, {}, back))).toBeUndefined();
  });

  it('is not owed when the ticket was cancelled', () => {
    expect(report(aTicketIn('cancelled'))).toBeUndefined();
    expect(report(having(inRepair({ grade: 'A' }), minute(200), { type: 'cancel', reason: 'x' }))).toBeUndefined();
  });

  it('explains in both languages under which circumstances it is owed, and what was set aside', () => {
    const explained = explain(closedAfter(200, { grade: 'AAA', serviceLevel: 'VIP-1' }), standingRules, minute(210));
    const { text, occasion, setAside } = explained.find(({ milestone }) => milestone === 'faultReport') ?? {};
    expect(occasion).toEqual({ outageOverMinutes: 180 });
    expect(setAside?.map(({ reference }) => reference)).toEqual(['AAA fault report', 'VIP-1 fault report']);
    expect(text?.zh).toContain('故障报告时限1个工作日(R171;质量等级 AAA fault report,中断超过3小时;来源 P-1)。');
    expect(text?.zh).toContain('未采用:质量等级 AAA fault report,有时限超时 1个工作日(D)');
    expect(text?.en).toContain('quality class AAA fault report, after an outage over 3 h; source P-1');
  });
});

describe('a report after a missed limit', () => {
  /** The first feedback of class AAA is due after 15 minutes. */
  const missed = (given: Case = {}) => {
    const opened = anOpenTicket({ circuit: aCircuit({ maintenanceGrade: 'AAA' }), ...given });
    return [dispatchTo(), accept].reduce((ticket, command) => having(ticket, minute(2), command), opened);
  };

  it('is owed for the classes AAA and AA, whichever limit it was', () => {
    expect(report(closedAfter(20, {}, missed()))).toMatchObject({ startCause: 'closed', dueAt: tuesdayEvening });
    expect(report(closedAfter(13, {}, missed()))).toBeUndefined();
    expect(report(closedAfter(70, {}, missed({ circuit: aCircuit({ maintenanceGrade: 'A' }) })))).toBeUndefined();
  });

  it('is owed for class II on request only', () => {
    const ticket = closedAfter(70, {}, missed({ circuit: aCircuit({ maintenanceGrade: 'II' }) }));
    expect(report(ticket)).toBeUndefined();
    expect(report(having(ticket, minute(80), request))).toMatchObject({
      startedAt: minute(80),
      startCause: 'requested',
      dueAt: thursdayEvening,
    });
  });

  it('is owed as well for a silence that the ticket does not keep any more', () => {
    const { contact, ...facts } = closedAfter(13, {}, missed());
    expect(contact?.droppedBreaches).toBe(0);
    const ticket = { ...facts, contact: { spokenAt: [minute(1)], dropped: 1, droppedBreaches: 1 } };
    expect(report(ticket)?.startedAt).toBe(minute(14));
  });

  it('is not owed for one that was withdrawn before the closing, and stays owed when it is withdrawn afterwards', () => {
    const restoreMissed = applied(
      inRepair({ grade: 'AAA' }),
      reachDeadlines(inRepair({ grade: 'AAA' }), minute(130), standingRules),
    );
    const wait = enterSuspension(minute(10), minute(100));
    expect(report(closedAfter(132, {}, amending(restoreMissed, minute(131), wait)))).toBeUndefined();
    const withdrawn = amending(closedAfter(132, {}, restoreMissed), minute(134), wait);
    expect(withdrawn.reached.filter(({ percent }) => percent === 100)).toMatchObject([{ withdrawnAt: minute(134) }]);
    expect(report(withdrawn)).toMatchObject({ startedAt: minute(133), state: 'running' });
  });

  it('starts when an amendment brings the missed limit to light', () => {
    const waited = amending(inRepair({ grade: 'AAA' }), minute(110), enterSuspension(minute(10), minute(100)));
    const inTime = closedAfter(150, {}, waited);
    expect(report(inTime)).toBeUndefined();
    expect(report(amending(inTime, minute(160), voidSuspension(1)))).toMatchObject({
      startedAt: minute(160),
      startCause: 'missFound',
      dueAt: tuesdayEvening,
    });
  });

  it('does not follow from what is missed after the closing: the call-back, or the report itself', () => {
    const ticket = closedAfter(13, {}, missed());
    const late = applied(ticket, reachDeadlines(ticket, minute(3 * 24 * 60), standingRules));
    expect(late.reached.at(-1)).toMatchObject({ milestone: 'callBack', percent: 100 });
    expect(report(late)).toBeUndefined();
  });
});

describe('a report on request', () => {
  it('starts with the closing when the customer has asked before, and else with the request', () => {
    const asked = closedAfter(60, {}, having(inRepair(), minute(30), request));
    expect(report(asked)).toMatchObject({ startedAt: minute(61), startCause: 'closed', dueAt: nextMondayEvening });
    const later = having(closedAfter(60), minute(26 * 60), request);
    expect(report(later)).toMatchObject({ startedAt: minute(26 * 60), dueAt: shanghai('2026-03-10T17:30') });
  });

  it('does not put off what is owed anyway: the figure that falls due first counts', () => {
    const owed = closedAfter(200, { grade: 'ORDINARY', serviceLevel: 'VIP-2' });
    expect(report(having(owed, minute(210), request))).toMatchObject({
      startedAt: minute(201),
      dueAt: wednesdayEvening,
    });
    const lateStrict = having(closedAfter(181, { grade: 'III', serviceLevel: 'VIP-3' }), minute(190), request);
    expect(report(lateStrict)?.dueAt).toBe(nextMondayEvening);
  });

  it('falls due by the earlier of two figures, also when the shorter one starts later', () => {
    const asked = having(inRepair({ grade: 'II', serviceLevel: 'VIP-3' }), minute(10), request);
    const waited = amending(asked, minute(110), enterSuspension(minute(20), minute(100)));
    const told = [200, 400].reduce((ticket, minutes) => having(ticket, minute(minutes), feedback), waited);
    const closed = closedAfter(520, {}, told);
    expect(report(closed)).toMatchObject({ dueAt: nextMondayEvening, figure: { reference: 'VIP-3 fault report' } });
    // Three working days from Thursday end on Tuesday, those from Tuesday on Friday.
    const found = amending(closed, minute(3 * 24 * 60), voidSuspension(1));
    expect(report(found)).toMatchObject({ startedAt: minute(521), dueAt: nextMondayEvening });
    const soon = amending(closed, minute(24 * 60), voidSuspension(1));
    expect(report(soon)).toMatchObject({
      startedAt: minute(24 * 60),
      startCause: 'missFound',
      dueAt: shanghai('2026-03-06T17:30'),
    });
  });

  it('is asked for once, and not when there is one', () => {
    const asked = having(closedAfter(60), minute(70), request);
    expect(brokenRules(() => decide(asked, request, at(minute(80)), standingRules))).toEqual([
      'requestFaultReport: no-longer-possible',
    ]);
  });
});

describe('the way of a report', () => {
  const owed = closedAfter(200, { grade: 'A' });
  const drafted = having(owed, minute(210), draftReport);
  const approved = having(drafted, minute(220), approveReport);
  const refused = (ticket: Ticket, command: Parameters<typeof decide>[1]) =>
    brokenRules(() => decide(ticket, command, at(minute(300)), standingRules));

  it('is drafted, reviewed and submitted, in this order (R171)', () => {
    expect(refused(owed, approveReport)).toEqual(['faultReportDraft: not-yet']);
    expect(refused(owed, submitReport)).toEqual(['faultReportApproval: not-yet']);
    expect(refused(drafted, submitReport)).toEqual(['faultReportApproval: not-yet']);
    expect(refused(approved, approveReport)).toEqual(['reviewFaultReport: no-longer-possible']);
    expect(refused(approved, draftReport)).toEqual(['draftFaultReport: no-longer-possible']);
    const submitted = having(approved, minute(230), submitReport);
    expect(submitted.faultReport).toMatchObject({
      draft: { draftedAt: minute(210), summary: draftReport.summary, reviewDepartmentId: 'SUPPORT' },
      review: { reviewedAt: minute(220), approved: true },
      submission: { submittedAt: minute(230), departmentId: 'CUSTOMER-CENTRE' },
    });
    expect(report(submitted)).toMatchObject({ state: 'met', metAt: minute(230) });
    expect(refused(submitted, submitReport)).toEqual(['submitFaultReport: no-longer-possible']);
    expect(refused(submitted, request)).toEqual(['requestFaultReport: no-longer-possible']);
  });

  it('goes back when it is turned down, and is drafted and reviewed again', () => {
    const turnedDown = having(drafted, minute(220), turnDownReport);
    expect(turnedDown.faultReport?.review).toMatchObject({ approved: false, comment: '原因分析不足' });
    expect(refused(turnedDown, submitReport)).toEqual(['faultReportApproval: not-yet']);
    expect(refused(turnedDown, approveReport)).toEqual(['faultReportDraft: not-yet']);
    const again = having(turnedDown, minute(230), { ...draftReport, causeAnalysis: '施工未报备' });
    expect(again.faultReport).not.toHaveProperty('review');
    expect(having(again, minute(240), approveReport).faultReport).toMatchObject({
      draft: { draftedAt: minute(230), causeAnalysis: '施工未报备' },
      review: { approved: true },
    });
  });

  it('is with the owner, then with the Support Centre, and back with the owner when it is turned down', () => {
    const holder = (ticket: Ticket) => report(ticket)?.responsibleDepartmentId;
    expect([owed, drafted, approved].map(holder)).toEqual(['NMC', 'SUPPORT', 'SUPPORT']);
    expect(holder(having(drafted, minute(220), turnDownReport))).toBe('NMC');
    const { reviewer, ...withoutReviewer } = draftReport;
    expect(holder(having(owed, minute(210), withoutReviewer))).toBe('NMC');
  });

  it('keeps the closed ticket in a queue: with the owner until the customer is called back, then with who has the report', () => {
    expect([owed, drafted].map(responsibleDepartmentId)).toEqual(['NMC', 'NMC']);
    const called = having(owed, minute(205), callBack);
    const way = [draftReport, turnDownReport, draftReport, approveReport, submitReport];
    const stages = [called];
    for (const command of way) stages.push(having(stages.at(-1) ?? called, minute(210), command));
    expect(stages.map(responsibleDepartmentId)).toEqual(['NMC', 'SUPPORT', 'NMC', 'SUPPORT', 'SUPPORT', null]);
    expect(responsibleDepartmentId(having(closedAfter(100), minute(110), callBack))).toBeNull();
  });

  it('goes to the front end only', () => {
    expect(refused(approved, { type: 'submitFaultReport', department: maintenanceUnit })).toEqual([
      'submittedTo: wrong-department-role',
    ]);
  });

  it('may be gone without being owed', () => {
    const voluntary = [draftReport, approveReport, submitReport].reduce(
      (ticket, command) => having(ticket, minute(110), command),
      closedAfter(100),
    );
    expect(voluntary.faultReport?.submission).toBeDefined();
    expect(report(voluntary)).toBeUndefined();
  });

  it('is stored with the ticket', () => {
    for (const ticket of [owed, drafted, approved, having(approved, minute(230), submitReport)]) {
      expect(ticketSchema.parse(JSON.parse(JSON.stringify(ticket)))).toEqual(ticket);
    }
  });
});
