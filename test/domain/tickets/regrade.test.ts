// Regrades of an open ticket. Time runs from Monday 09:00, the report; the unit accepted at 09:02.

import { describe, expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { timeShares } from '../../../domain/sla/time-shares.ts';
import type { RegradeTicket } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { ticketSchema } from '../../../functions/store/ticket-schema.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine, anEndedContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { aTicketOf } from '../../support/processes.ts';
import { brokenRules } from '../../support/refusals.ts';
import {
  accept,
  anOpenTicket,
  applied,
  aTicketIn,
  confirm,
  deny,
  dispatchTo,
  feedback,
  having,
  regradeTo,
  resolve,
  resume,
  suspendUntil,
  transferTo,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const important = aCircuit({ maintenanceGrade: 'AAA' });
/** Restoration within 8 hours by the table, and the customer has been told once. */
const ordinary = having(aTicketIn('inProgress'), minute(3), feedback);
/** Restoration within 2 hours. */
const strict = having(aTicketIn('inProgress', { circuit: important }), minute(3), feedback);
/** Alive, but worse than promised: 12 hours by the class, 8 by the table. */
const degraded = having(aTicketIn('inProgress', { circuit: important, impact: 'degradation' }), minute(3), feedback);

const upgrade = regradeTo({ circuit: important });
const downgrade = regradeTo({ circuit: aCircuit() });
const events = (ticket: Ticket, now: Instant, command: RegradeTicket) =>
  decide(ticket, command, at(now), standingRules);
const lookedAt = (ticket: Ticket, ...instants: readonly Instant[]) =>
  instants.reduce((known, now) => applied(known, reachDeadlines(known, now, standingRules)), ticket);
const all = (ticket: Ticket, milestone: string) =>
  deadlinesOf(ticket, standingRules).filter((deadline) => deadline.milestone === milestone);
const restoration = (ticket: Ticket) => all(ticket, 'restore')[0];
const timers = (ticket: Ticket) =>
  pendingRungs(ticket, standingRules).flatMap(({ milestone, key, dueAt }) =>
    milestone === 'restore' ? [[key, dueAt]] : [],
  );
const told = (happened: readonly TicketEvent[]) =>
  happened.map((event) => ('percent' in event ? `${event.type} ${event.milestone} ${event.percent}` : event.type));

describe('a regrade', () => {
  it('keeps the time that was used: the new limit counts from where the old one did', () => {
    expect(restoration(ordinary)?.dueAt).toBe(minute(480));
    const regraded = having(ordinary, minute(30), upgrade);
    expect(restoration(regraded)).toMatchObject({ startedAt: minute(0), dueAt: minute(120), state: 'running' });
    expect(timers(regraded).slice(0, 3)).toEqual([
      ['restore.1.50', minute(60)],
      ['restore.1.80', minute(96)],
      ['restore.1.100', minute(120)],
    ]);
  });

  it('keeps the time that was excluded, and goes on excluding what runs', () => {
    const waited = having(having(ordinary, minute(10), suspendUntil(minute(90))), minute(40), resume);
    expect(restoration(having(waited, minute(50), upgrade))?.dueAt).toBe(minute(150));
    const waiting = having(waited, minute(50), suspendUntil(minute(300)));
    const regraded = having(waiting, minute(60), upgrade);
    expect(restoration(regraded)).toMatchObject({ state: 'paused', dueAt: null });
    expect(restoration(having(regraded, minute(80), resume))?.dueAt).toBe(minute(180));
  });

  it('says what has changed, by whom it was approved, and what holds from now on', () => {
    const contract = aContract({ lines: [aLine({ indicators: { restoreOutageMinutes: 90 } })] });
    const customer = aCustomer({ grade: 'GROUP' });
    const [event] = events(ordinary, minute(30), regradeTo({ circuit: important, customer, contract }));
    expect(event).toMatchObject({
      type: 'TicketRegraded',
      by: 'clerk-1',
      reason: '客户升级',
      approvedBy: '值班长',
      from: { customerGrade: 'LOCAL_A', maintenanceGrade: 'ORDINARY', networkLevel: 'N' },
      to: {
        customerGrade: 'GROUP',
        maintenanceGrade: 'AAA',
        networkLevel: 'A',
        contract: { id: contract.id, lineNumber: 1 },
      },
      entitlement: { customerGrade: 'GROUP', region: 'TIANHE' },
    });
    expect(applied(ordinary, [event as TicketEvent])).toMatchObject({
      status: 'inProgress',
      entitlement: { customerGrade: 'GROUP', contract: { id: contract.id } },
      regrades: [{ regradedAt: minute(30), reason: '客户升级', from: { customerGrade: 'LOCAL_A' } }],
      openedWith: { entitlement: ordinary.entitlement, promises: ordinary.promises },
    });
    expect(restoration(applied(ordinary, [event as TicketEvent]))).toMatchObject({ rule: 'R59', dueAt: minute(90) });
  });

  it('that changes nothing is no event', () => {
    expect(events(ordinary, minute(30), regradeTo({ circuit: aCircuit() }))).toEqual([]);
    expect(events(ordinary, minute(30), regradeTo({ circuit: aCircuit(), priority: 'normal' }))).toEqual([]);
  });

  it('reads the contract that binds now: one that was ended since the report counts no more', () => {
    const underContract = anOpenTicket({ circuit: important, contract: aContract() });
    const ended = { ...anEndedContract(), endedAt: minute(20) };
    const [event] = events(underContract, minute(30), regradeTo({ circuit: important, contract: ended }));
    expect(event).toMatchObject({ from: { contract: { id: ended.id } }, to: {} });
    expect(event).not.toHaveProperty('to.contract');
  });

  it('leaves region and owner as they are, also if the circuit has moved', () => {
    const moved = having(
      ordinary,
      minute(30),
      regradeTo({ circuit: { ...important, region: 'PANYU', area: 'COUNTRY' } }),
    );
    expect(moved).toMatchObject({ ownerDepartmentId: 'NMC', entitlement: { region: 'TIANHE', area: 'COUNTRY' } });
  });

  it('changes the priority of any ticket, and the time level of an order', () => {
    const urgent = having(ordinary, minute(30), regradeTo({ circuit: aCircuit(), priority: 'urgent' }));
    expect(urgent).toMatchObject({ priority: 'urgent', regrades: [{ from: { priority: 'normal' } }] });
    const [back] = events(urgent, minute(31), regradeTo({ circuit: aCircuit(), priority: 'normal' }));
    expect(applied(urgent, [back as TicketEvent])).not.toHaveProperty('priority');
    const order = aTicketOf('provisioning');
    const hurried = having(order, minute(30), regradeTo({ timeLevel: 'EXPEDITED' }));
    expect(all(order, 'inService')[0]?.dueAt).toBe(minute(72 * 60));
    expect(all(hurried, 'inService')[0]?.dueAt).toBe(minute(24 * 60));
    expect(all(hurried, 'appointment')[0]?.dueAt).toBe(minute(2 * 60));
  });

  it('is refused with the field named: a circuit of another customer, what the ticket does not have, too many', () => {
    const refused = (ticket: Ticket, command: RegradeTicket) => brokenRules(() => events(ticket, minute(30), command));
    expect(refused(ordinary, regradeTo({ circuit: aCircuit({ customerId: 'CUST-2' }) }))).toEqual([
      'circuitId: belongs-to-another-customer',
    ]);
    expect(refused(ordinary, regradeTo({ timeLevel: 'URGENT' }))).toEqual(['timeLevel: not-allowed-here']);
    expect(refused(aTicketOf('complaint'), regradeTo({ impact: 'outage' }))).toEqual(['impact: not-allowed-here']);
    const often = Array.from({ length: 10 }).reduce<Ticket>(
      (ticket, _, index) => having(ticket, minute(30), index % 2 === 0 ? upgrade : downgrade),
      ordinary,
    );
    expect(refused(often, upgrade)).toEqual(['regrades: too-many']);
  });

  it('is stored, and read as it was written', () => {
    const away = regradeTo({ circuit: important, customer: aCustomer({ serviceLevel: 'VIP-1' }) });
    const twice = having(having(ordinary, minute(30), away), minute(40), downgrade);
    expect(ticketSchema.parse(JSON.parse(JSON.stringify(twice)))).toEqual(twice);
  });
});

describe('what was announced', () => {
  it('and still holds under the new limit stands; a breach nobody could know of is found by the regrade', () => {
    const happened = events(ordinary, minute(150), upgrade);
    expect(told(happened)).toEqual(['TicketRegraded', 'DeadlineBreached restore 100']);
    expect(happened.at(-1)).toMatchObject({
      dueAt: minute(120),
      reachedAt: minute(150),
      foundBy: 'regrade',
      latenessMilliseconds: 0,
      responsibleDepartmentId: 'MAINT-1',
    });
  });

  it('and was due before is the lateness of a clock that has not looked', () => {
    const happened = events(
      strict,
      minute(121),
      regradeTo({ customer: aCustomer({ grade: 'GROUP' }), circuit: important }),
    );
    expect(happened.at(-1)).toMatchObject({ dueAt: minute(120), latenessMilliseconds: 60_000 });
    expect(happened.at(-1)).not.toHaveProperty('foundBy');
  });

  it('and no longer holds is withdrawn, and may fall due again', () => {
    const broken = lookedAt(strict, minute(60), minute(96), minute(120));
    const happened = events(broken, minute(125), downgrade);
    expect(told(happened)).toEqual([
      'TicketRegraded',
      'WarningWithdrawn restore 50',
      'WarningWithdrawn restore 80',
      'BreachWithdrawn restore 100',
    ]);
    expect(happened.at(-1)).toMatchObject({ foundBy: 'regrade', dueAt: minute(120), revisedDueAt: minute(480) });
    const relieved = applied(broken, happened);
    expect(restoration(relieved)).toMatchObject({ state: 'running', dueAt: minute(480) });
    expect(timers(relieved).map(([key]) => key)).toEqual([
      'restore.1.50-2',
      'restore.1.80-2',
      'restore.1.100-2',
      'restore.1.150',
      'restore.1.200',
    ]);
  });

  it('and holds at another time is confirmed', () => {
    const broken = lookedAt(having(ordinary, minute(30), upgrade), minute(60), minute(96), minute(120));
    const contract = aContract({ lines: [aLine({ indicators: { restoreOutageMinutes: 90 } })] });
    const happened = events(broken, minute(130), regradeTo({ circuit: important, contract }));
    expect(told(happened)).toEqual(['TicketRegraded', 'BreachConfirmed restore 100']);
    expect(happened.at(-1)).toMatchObject({ foundBy: 'regrade', dueAt: minute(120), revisedDueAt: minute(90) });
  });

  it('is told to the unit that had the ticket when it fell due, and to the one that has it now', () => {
    const handedOn = having(having(ordinary, minute(130), transferTo()), minute(131), accept);
    expect(events(handedOn, minute(150), upgrade).at(-1)).toMatchObject({
      responsibleDepartmentId: 'MAINT-1',
      actingDepartmentId: 'MAINT-2',
    });
  });
});

describe('what is over', () => {
  it('keeps the promise that it had: a first feedback within the hour stays in time', () => {
    const answered = having(aTicketIn('inProgress'), minute(40), feedback);
    const happened = events(answered, minute(50), upgrade);
    expect(told(happened)).toEqual(['TicketRegraded']);
    expect(all(applied(answered, happened), 'firstFeedback')).toMatchObject([
      { state: 'met', metAt: minute(40), dueAt: minute(60), limit: { unit: 'minutes', minutes: 60 } },
    ]);
  });

  it('and was broken stays broken', () => {
    const late = having(lookedAt(aTicketIn('inProgress', { circuit: important }), minute(15)), minute(20), feedback);
    const relieved = having(late, minute(30), downgrade);
    expect(all(relieved, 'firstFeedback')).toMatchObject([{ state: 'breached', dueAt: minute(15) }]);
  });

  it('and was not promised then is not promised afterwards', () => {
    const found = { source: 'PROACTIVE', detectedAt: minute(-5) } as const;
    const informed = having(aTicketIn('inProgress', found), minute(40), feedback);
    expect(all(informed, 'proactiveNotice')).toEqual([]);
    expect(all(having(informed, minute(50), upgrade), 'proactiveNotice')).toEqual([]);
  });

  it('keeps its own among several: each silence has the promise of its time', () => {
    const customerOf = (serviceLevel: 'VIP-1' | 'VIP-3') => aCustomer({ serviceLevel });
    const opened = aTicketIn('inProgress', { customer: customerOf('VIP-3') });
    const spoken = having(having(opened, minute(100), feedback), minute(200), feedback);
    const regraded = having(spoken, minute(210), regradeTo({ circuit: aCircuit(), customer: customerOf('VIP-1') }));
    expect(all(regraded, 'progressFeedback').map(({ limit, dueAt, state }) => [limit, dueAt, state])).toEqual([
      [{ unit: 'minutes', minutes: 240 }, minute(240), 'met'],
      [{ unit: 'minutes', minutes: 240 }, minute(340), 'met'],
      [{ unit: 'minutes', minutes: 60 }, minute(260), 'running'],
    ]);
  });
});

describe('a promise', () => {
  const found = { circuit: important, source: 'PROACTIVE', detectedAt: minute(-5) } as const;

  it('that is no longer made lapses unannounced, and what was announced of it is withdrawn', () => {
    const silent = lookedAt(anOpenTicket(found), minute(7));
    const happened = events(silent, minute(9), downgrade);
    expect(told(happened)).toEqual(['TicketRegraded', 'WarningWithdrawn proactiveNotice 80']);
    expect(happened.at(-1)).toMatchObject({ revisedDueAt: null, deadlineDueAt: null });
    const lapsed = applied(silent, happened);
    expect(all(lapsed, 'proactiveNotice')).toMatchObject([{ state: 'ended', endedAt: minute(9), dueAt: null }]);
    expect(told(reachDeadlines(lapsed, minute(14), standingRules))).toEqual(['DeadlineWarned dispatch 80']);
    const answered = having(lapsed, minute(20), feedback);
    expect(all(answered, 'proactiveNotice')).toMatchObject([{ state: 'ended', endedAt: minute(9) }]);
  });

  it('that is newly made starts where its milestone says, also if that is past', () => {
    const ticket = anOpenTicket({ ...found, circuit: aCircuit() });
    const happened = events(ticket, minute(12), upgrade);
    expect(happened).toContainEqual(
      expect.objectContaining({
        type: 'DeadlineBreached',
        milestone: 'proactiveNotice',
        dueAt: minute(10),
        foundBy: 'regrade',
      }),
    );
    expect(all(applied(ticket, happened), 'proactiveNotice')).toMatchObject([
      { startedAt: minute(-5), state: 'breached' },
    ]);
  });

  it('that lapsed and is made again counts on; what was met in between has none', () => {
    const away = having(anOpenTicket(found), minute(2), downgrade);
    expect(all(having(away, minute(4), upgrade), 'proactiveNotice')).toMatchObject([
      { state: 'running', dueAt: minute(10) },
    ]);
    const informed = having(away, minute(3), feedback);
    expect(all(having(informed, minute(4), upgrade), 'proactiveNotice')).toMatchObject([
      { state: 'ended', endedAt: minute(2) },
    ]);
  });
});

describe('a degradation that becomes an outage', () => {
  const worse = regradeTo({ circuit: important, impact: 'outage' });

  it('has the time of an outage from then on: before there was none', () => {
    const regraded = having(degraded, minute(300), worse);
    expect(regraded.outageSinceAt).toBe(minute(300));
    expect(restoration(regraded)).toMatchObject({
      startedAt: minute(300),
      startCause: 'worsened',
      dueAt: minute(420),
      limit: { unit: 'minutes', minutes: 120 },
    });
  });

  it('is due no later than it was', () => {
    const regraded = having(degraded, minute(400), worse);
    expect(restoration(regraded)).toMatchObject({ startedAt: minute(0), dueAt: minute(480) });
    const [promise] = regraded.promises.filter(({ milestone }) => milestone === 'restore');
    expect(promise?.setAside).toContainEqual(expect.objectContaining({ reference: 'AAA outage' }));
  });

  it('is compared with what was excluded so far', () => {
    const waited = having(having(degraded, minute(100), suspendUntil(minute(900))), minute(300), resume);
    expect(restoration(waited)?.dueAt).toBe(minute(680));
    expect(restoration(having(waited, minute(400), worse))?.dueAt).toBe(minute(520));
  });

  it('leaves out what is excluded after it, and nothing before it', () => {
    const waited = having(having(degraded, minute(10), suspendUntil(minute(90))), minute(40), resume);
    const regraded = having(waited, minute(100), worse);
    expect(restoration(regraded)?.dueAt).toBe(minute(220));
    const waitedAgain = having(having(regraded, minute(110), suspendUntil(minute(300))), minute(130), resume);
    expect(restoration(waitedAgain)?.dueAt).toBe(minute(240));
  });

  it('and is said to be none after all is due as it was; said again, since when it was first said', () => {
    const regraded = having(degraded, minute(300), worse);
    const back = having(regraded, minute(310), regradeTo({ circuit: important, impact: 'degradation' }));
    expect(restoration(back)).toMatchObject({ startedAt: minute(0), dueAt: minute(480) });
    expect(restoration(having(back, minute(320), worse))?.dueAt).toBe(minute(420));
  });

  it('is no such case where it was reported as an outage', () => {
    const milder = having(strict, minute(30), regradeTo({ circuit: important, impact: 'degradation' }));
    const back = having(milder, minute(40), worse);
    expect(restoration(back)).toMatchObject({ startedAt: minute(0), dueAt: minute(120) });
    expect(back).not.toHaveProperty('outageSinceAt');
  });

  it('uses only what binds, where the limit is the same for both', () => {
    const plain = having(aTicketIn('inProgress', { impact: 'degradation' }), minute(3), feedback);
    const regraded = having(plain, minute(300), regradeTo({ circuit: aCircuit(), impact: 'outage' }));
    expect(restoration(regraded)).toMatchObject({ startedAt: minute(0), dueAt: minute(480) });
  });
});

describe('the restoration clock', () => {
  it('goes on through denials, suspensions and regrades: only what is excluded is left out', () => {
    let ticket = having(ordinary, minute(20), resolve);
    ticket = having(ticket, minute(25), deny);
    ticket = having(ticket, minute(30), upgrade);
    ticket = having(ticket, minute(40), suspendUntil(minute(90)));
    ticket = having(ticket, minute(45), regradeTo({ circuit: aCircuit({ maintenanceGrade: 'AA' }) }));
    ticket = having(ticket, minute(50), resume);
    ticket = having(ticket, minute(60), resolve);
    ticket = having(ticket, minute(70), deny);
    ticket = having(ticket, minute(80), suspendUntil(minute(90)));
    ticket = having(ticket, minute(95), resume);
    expect(restoration(ticket)).toMatchObject({
      startedAt: minute(0),
      dueAt: minute(240 + 10 + 15),
      state: 'running',
    });
    ticket = having(ticket, minute(100), resolve);
    ticket = having(ticket, minute(104), confirm);
    expect(restoration(ticket)).toMatchObject({ state: 'met', metAt: minute(100), dueAt: minute(265) });
    expect(all(ticket, 'confirmRecovery').map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ['met', minute(35)],
      ['met', minute(75)],
      ['met', minute(115)],
    ]);
    const shares = timeShares(ticket, standingRules, minute(104));
    expect(shares).toMatchObject({ elapsedMilliseconds: 104 * 60_000, suspendedMilliseconds: 25 * 60_000 });
  });

  it('is regraded neither while the customer is asked nor after the end', () => {
    for (const status of ['resolved', 'closed', 'cancelled'] as const) {
      expect(() => events(aTicketIn(status), minute(30), upgrade)).toThrow('illegal-transition');
    }
  });

  it('of a unit that has not accepted yet is regraded, too', () => {
    const dispatched = having(anOpenTicket(), minute(5), dispatchTo());
    expect(all(having(dispatched, minute(6), upgrade), 'accept')).toMatchObject([{ dueAt: minute(35) }]);
  });
});

describe('the explanation', () => {
  it('says since when the promise binds, and what it was before', () => {
    const [explained] = explain(having(ordinary, minute(30), upgrade), standingRules, minute(31)).filter(
      ({ milestone }) => milestone === 'restore',
    );
    expect(explained).toMatchObject({ regradedAt: minute(30), reference: 'AAA outage', dueAt: minute(120) });
    expect(explained?.setAside).toContainEqual({
      ...{ limit: { unit: 'minutes', minutes: 480 }, source: 'D', basis: 'repair-table' },
      ...{ reference: 'BANDWIDTH_DATA/SDH LOCAL_A', untilAt: minute(30) },
    });
    expect(explained?.text.zh).toContain('2026-03-02 09:30:00前适用');
    expect(explained?.text.zh).toContain('2026-03-02 09:30:00重新定级后适用');
    expect(explained?.text.en).toContain('Binding since the regrade of 2026-03-02 09:30:00; time used before counts.');
  });

  it('says since when nothing is promised any more', () => {
    const opened = anOpenTicket({ circuit: important, source: 'PROACTIVE', detectedAt: minute(-5) });
    const [explained] = explain(having(opened, minute(4), downgrade), standingRules, minute(5)).filter(
      ({ milestone }) => milestone === 'proactiveNotice',
    );
    expect(explained).toMatchObject({ state: 'ended', lapsedAt: minute(4) });
    expect(explained?.text.zh).toContain('2026-03-02 09:04:00重新定级后不再承诺。');
    expect(explained?.text.en).toContain('No longer promised since the regrade of 2026-03-02 09:04:00.');
  });

  it('counts an outage from when it became one', () => {
    const worse = having(degraded, minute(300), regradeTo({ circuit: important, impact: 'outage' }));
    const [explained] = explain(worse, standingRules, later(minute(300), 1)).filter(
      ({ milestone }) => milestone === 'restore',
    );
    expect(explained?.text.en).toContain('from 2026-03-02 14:00:00, when the degradation became an outage');
    expect(explained).toMatchObject({ countedMilliseconds: 120 * 60_000 });
  });
});
