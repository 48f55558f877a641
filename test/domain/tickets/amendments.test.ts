// Suspensions entered, corrected and voided after the fact, and what becomes of what was announced. Time runs from Monday
// 09:00, the report; the circuit is AAA, so restoration has two hours; the unit accepted at 09:02.

import { describe, expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { amend } from '../../../domain/tickets/amend.ts';
import type { SuspensionAmending } from '../../../domain/tickets/commands.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { suspensionsMax } from '../../../domain/tickets/guards.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { isVoid } from '../../../domain/tickets/suspension.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import {
  amending,
  applied,
  aTicketIn,
  confirm,
  correctSuspension,
  deny,
  enterSuspension,
  feedback,
  having,
  resolve,
  resume,
  suspendUntil,
  transferTo,
  voidSuspension,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const hours = (count: number) => minute(count * 60);
const important = { circuit: aCircuit({ maintenanceGrade: 'AAA' }) };
/** In repair, and the customer has been told once, so that only the restoration clock runs. */
const inRepair = having(aTicketIn('inProgress', important), minute(3), feedback);

const lookedAt = (ticket: Ticket, ...instants: readonly Instant[]) =>
  instants.reduce((known, now) => applied(known, reachDeadlines(known, now, standingRules)), ticket);
const restoration = (ticket: Ticket) =>
  deadlinesOf(ticket, standingRules).find(({ milestone }) => milestone === 'restore');
const timers = (ticket: Ticket) =>
  Object.fromEntries(
    pendingRungs(ticket, standingRules).flatMap(({ milestone, key, dueAt }) =>
      milestone === 'restore' ? [[key, dueAt]] : [],
    ),
  );
const told = (events: readonly TicketEvent[]) =>
  events.map((event) => ('percent' in event ? `${event.type} ${event.milestone} ${event.percent}` : event.type));
const amendedAt = (ticket: Ticket, now: Instant, amendment: SuspensionAmending) =>
  amend(ticket, amendment, at(now), standingRules);
const amendingRefused = (ticket: Ticket, now: Instant, amendment: SuspensionAmending) =>
  brokenRules(() => amendedAt(ticket, now, amendment));

describe('a suspension entered afterwards', () => {
  it('moves the restoration as if it had been entered as it happened', () => {
    const entered = amending(inRepair, minute(50), enterSuspension(minute(10), minute(40)));
    const lived = having(having(inRepair, minute(10), suspendUntil(minute(90))), minute(40), resume);
    expect(restoration(entered)?.dueAt).toBe(minute(150));
    expect(timers(entered)).toEqual(timers(lived));
    expect(entered.status).toBe('inProgress');
  });

  it('says when and why it was entered, and who approved', () => {
    const entered = amending(inRepair, minute(50), enterSuspension(minute(10), minute(40)));
    expect(entered.suspensions).toEqual([
      {
        reason: 'CUSTOMER_REQUEST',
        evidence: '客户邮件',
        approvedBy: '值班长',
        startedAt: minute(10),
        endedAt: minute(40),
        amendments: [{ kind: 'entered', amendedAt: minute(50), approvedBy: '值班长', justification: '当时漏录' }],
      },
    ]);
  });

  it('may overlap, enclose or repeat another: time under several is left out once', () => {
    const lived = having(having(inRepair, minute(20), suspendUntil(minute(90))), minute(40), resume);
    const within = amending(lived, minute(50), enterSuspension(minute(25), minute(30)));
    expect(restoration(within)?.dueAt).toBe(minute(140));
    const overlapping = amending(within, minute(50), enterSuspension(minute(30), minute(45)));
    expect(restoration(overlapping)?.dueAt).toBe(minute(145));
    const around = amending(overlapping, minute(50), enterSuspension(minute(10), minute(48)));
    expect(restoration(around)?.dueAt).toBe(minute(158));
  });

  it('may adjoin the one that runs, which then still ends when the ticket is resumed', () => {
    const running = having(inRepair, minute(30), suspendUntil(minute(90)));
    const lengthened = amending(running, minute(35), enterSuspension(minute(20), minute(30)));
    expect(lengthened.status).toBe('pending');
    expect(restoration(lengthened)).toMatchObject({ state: 'paused', dueAt: null });
    const resumed = having(lengthened, minute(40), resume);
    expect(resumed.suspensions.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [minute(30), minute(40)],
      [minute(20), minute(30)],
    ]);
    expect(restoration(resumed)?.dueAt).toBe(minute(140));
  });

  it('does not move what never pauses (R145, R146, R147)', () => {
    const resolved = having(inRepair, minute(60), resolve);
    const entered = amending(resolved, minute(70), enterSuspension(minute(10), minute(60)));
    const others = (ticket: Ticket) =>
      deadlinesOf(ticket, standingRules).filter(({ milestone }) => milestone !== 'restore');
    expect(others(entered)).toEqual(others(resolved));
  });

  it.each<[string, Instant, SuspensionAmending, readonly string[]]>([
    ['before a unit accepted', minute(50), enterSuspension(minute(1), minute(40)), ['startedAt: not-under-repair']],
    ['ending in the future', minute(50), enterSuspension(minute(10), minute(51)), ['endedAt: in-the-future']],
    ['ending before it starts', minute(50), enterSuspension(minute(10), minute(9)), ['endedAt: end-before-start']],
    ['without a length', minute(50), enterSuspension(minute(10), minute(10)), ['endedAt: end-before-start']],
    ['more than 72 hours back', later(hours(73), 1), enterSuspension(hours(1), hours(2)), ['startedAt: too-old']],
  ])('is refused %s', (_case, now, amendment, rules) => {
    expect(amendingRefused(inRepair, now, amendment)).toEqual(rules);
  });

  it('is allowed to the millisecond 72 hours back, as the policy says', () => {
    expect(told(amendedAt(inRepair, hours(73), enterSuspension(hours(1), hours(2))))).toContain('SuspensionEntered');
  });

  it('is refused where it reaches beyond the repair, unless the customer denied that', () => {
    const resolved = having(inRepair, minute(60), resolve);
    const beyond = enterSuspension(minute(50), minute(61));
    expect(amendingRefused(resolved, minute(65), beyond)).toEqual(['endedAt: not-under-repair']);
    expect(told(amendedAt(resolved, minute(65), enterSuspension(minute(50), minute(60))))).toContain(
      'SuspensionEntered',
    );
    const denied = having(resolved, minute(65), deny);
    expect(told(amendedAt(denied, minute(65), beyond))).toContain('SuspensionEntered');
  });

  it('is refused when it is said a second time, but not after the first was voided', () => {
    const entered = amending(inRepair, minute(50), enterSuspension(minute(10), minute(40)));
    const again = enterSuspension(minute(10), minute(40));
    expect(amendingRefused(entered, minute(51), again)).toEqual(['startedAt: duplicate']);
    const voided = amending(entered, minute(52), voidSuspension(1));
    expect(told(amendedAt(voided, minute(53), again))).toEqual(['SuspensionEntered']);
  });
});

describe('a suspension that is corrected', () => {
  const suspended = having(having(inRepair, minute(10), suspendUntil(minute(90))), minute(40), resume);

  it('counts as corrected, and keeps what it said before', () => {
    const corrected = amending(suspended, minute(50), correctSuspension(1, { endedAt: minute(25) }));
    expect(restoration(corrected)?.dueAt).toBe(minute(135));
    expect(corrected.suspensions).toMatchObject([
      {
        reason: 'CUSTOMER_UNREACHABLE',
        evidence: '通话录音',
        startedAt: minute(10),
        endedAt: minute(25),
        amendments: [
          { kind: 'corrected', amendedAt: minute(50), was: { evidence: '三次致电无人接听', endedAt: minute(40) } },
        ],
      },
    ]);
    expect(corrected.suspensions[0]?.amendments?.[0]?.was).not.toHaveProperty('amendments');
  });

  it('may be corrected again, and keeps both earlier versions', () => {
    const once = amending(suspended, minute(50), correctSuspension(1, { endedAt: minute(25) }));
    const twice = amending(once, minute(55), correctSuspension(1, { reason: 'FORCE_MAJEURE', startedAt: minute(5) }));
    expect(twice.suspensions[0]?.amendments?.map(({ was }) => [was?.startedAt, was?.endedAt])).toEqual([
      [minute(10), minute(40)],
      [minute(10), minute(25)],
    ]);
    expect(restoration(twice)?.dueAt).toBe(minute(140));
  });

  it('is refused when it is corrected a second time in the same words, and so is what changes nothing', () => {
    const correction = correctSuspension(1, { endedAt: minute(25) });
    const corrected = amending(suspended, minute(50), correction);
    expect(amendingRefused(corrected, minute(51), correction)).toEqual(['suspensionNumber: changes-nothing']);
    expect(amendingRefused(corrected, minute(51), correctSuspension(1, {}))).toEqual([
      'suspensionNumber: changes-nothing',
    ]);
    const further = correctSuspension(1, { evidence: '基站记录' });
    expect(told(amendedAt(corrected, minute(51), further))).toEqual(['SuspensionCorrected']);
  });

  it('is refused into the repeat of another, but not of one that is void', () => {
    const both = amending(suspended, minute(50), enterSuspension(minute(12), minute(20)));
    const repeat = correctSuspension(1, {
      reason: 'CUSTOMER_REQUEST',
      startedAt: minute(12),
      endedAt: minute(20),
    });
    expect(amendingRefused(both, minute(51), repeat)).toEqual(['startedAt: duplicate']);
    const voided = amending(both, minute(51), voidSuspension(2));
    expect(told(amendedAt(voided, minute(52), repeat))).toEqual(['SuspensionCorrected']);
  });

  it('is refused while it runs: it is resumed first', () => {
    const running = having(inRepair, minute(10), suspendUntil(minute(90)));
    expect(amendingRefused(running, minute(20), correctSuspension(1, { startedAt: minute(5) }))).toEqual([
      'suspensionNumber: still-running',
    ]);
    expect(amendingRefused(running, minute(20), voidSuspension(1))).toEqual(['suspensionNumber: still-running']);
  });

  it('is refused when there is none of that number, or it is void', () => {
    expect(amendingRefused(suspended, minute(50), correctSuspension(2, {}))).toEqual([
      'suspensionNumber: unknown-reference',
    ]);
    const voided = amending(suspended, minute(50), voidSuspension(1));
    expect(amendingRefused(voided, minute(51), correctSuspension(1, {}))).toEqual(['suspensionNumber: voided']);
    expect(amendingRefused(voided, minute(51), voidSuspension(1))).toEqual(['suspensionNumber: voided']);
  });

  it('leaves alone what is settled: a bound more than 72 hours back neither moves nor is moved to', () => {
    const long = having(having(inRepair, minute(10), suspendUntil(hours(200))), hours(100), resume);
    const now = hours(110);
    expect(amendingRefused(long, now, correctSuspension(1, { startedAt: hours(99) }))).toEqual(['startedAt: too-old']);
    expect(amendingRefused(long, now, correctSuspension(1, { endedAt: hours(37) }))).toEqual(['endedAt: too-old']);
    for (const allowed of [{ endedAt: hours(38) }, {}]) {
      expect(told(amendedAt(long, now, correctSuspension(1, allowed)))).toContain('SuspensionCorrected');
    }
    expect(amendingRefused(long, now, voidSuspension(1))).toEqual(['suspensionNumber: too-old']);
    expect(amendingRefused(long, later(hours(172), 1), correctSuspension(1, {}))).toEqual([
      'suspensionNumber: too-old',
    ]);
  });

  it('is bound to the repair as one that is entered', () => {
    expect(amendingRefused(suspended, minute(50), correctSuspension(1, { startedAt: minute(1) }))).toEqual([
      'startedAt: not-under-repair',
    ]);
    expect(amendingRefused(suspended, minute(50), correctSuspension(1, { startedAt: minute(41) }))).toEqual([
      'endedAt: end-before-start',
    ]);
  });
});

describe('a suspension that is voided', () => {
  it('has no effect any more, and stays on the ticket', () => {
    const suspended = having(having(inRepair, minute(10), suspendUntil(minute(90))), minute(40), resume);
    const voided = amending(suspended, minute(50), voidSuspension(1));
    expect(timers(voided)).toEqual(timers(inRepair));
    expect(voided.suspensions.map(isVoid)).toEqual([true]);
    expect(voided.suspensions).toMatchObject([{ evidence: '三次致电无人接听', amendments: [{ kind: 'voided' }] }]);
  });
});

describe('the record of suspensions', () => {
  it.each(['acknowledged', 'cancelled', 'rejected'] as const)('is not amended on a ticket that is %s', (status) => {
    const error = refusal(() => amendedAt(aTicketIn(status), minute(50), enterSuspension(minute(10), minute(40))));
    expect(error).toMatchObject({ code: 'illegal-transition', details: { command: 'enterSuspension', status } });
  });

  it('is amended while the ticket is with the next unit, which has not accepted yet', () => {
    const transferred = having(inRepair, minute(20), transferTo());
    expect(amending(transferred, minute(50), enterSuspension(minute(10), minute(20))).status).toBe('dispatched');
  });

  it('knows no resumption without a suspension', () => {
    expect(refusal(() => having(inRepair, minute(50), resume))).toMatchObject({ code: 'illegal-transition' });
  });

  it(`holds ${suspensionsMax} statements, those that were corrected or voided included`, () => {
    let ticket = inRepair;
    for (let count = 0; count < suspensionsMax / 2; count++) {
      ticket = amending(ticket, minute(50), enterSuspension(minute(10), minute(40)));
      ticket = amending(ticket, minute(50), voidSuspension(count + 1));
    }
    expect(amendingRefused(ticket, minute(50), enterSuspension(minute(10), minute(40)))).toEqual([
      'suspensions: too-many',
    ]);
  });
});

describe('a breach that was announced', () => {
  const broken = lookedAt(inRepair, minute(60), minute(96), minute(120));

  it('is withdrawn when the corrected facts leave time, and so is the warning before it (R144)', () => {
    const events = amendedAt(broken, minute(125), enterSuspension(minute(10), minute(40)));
    expect(told(events)).toEqual([
      'SuspensionEntered',
      'WarningConfirmed restore 50',
      'WarningWithdrawn restore 80',
      'BreachWithdrawn restore 100',
    ]);
    expect(events.at(-1)).toEqual({
      type: 'BreachWithdrawn',
      occurredAt: minute(125),
      by: 'zhunshi',
      milestone: 'restore',
      milestoneName: { zh: '修复', en: 'restoration' },
      occurrence: 1,
      percent: 100,
      announcement: 1,
      foundBy: 'amendment',
      review: 1,
      dueAt: minute(120),
      revisedDueAt: minute(150),
      deadlineDueAt: minute(150),
      reachedAt: minute(120),
      tell: ['RESPONSIBLE', 'MONITORING_CENTRE', 'CUSTOMER_CENTRE', 'SUPPORT_CENTRE'],
      attention: {
        RESPONSIBLE: 'DEPARTMENT_HEAD',
        MONITORING_CENTRE: 'SHIFT_LEAD',
        CUSTOMER_CENTRE: 'ACCOUNT_MANAGER',
      },
      responsibleDepartmentId: 'MAINT-1',
    });
    expect(restoration(applied(broken, events))).toMatchObject({ state: 'running', dueAt: minute(150) });
  });

  it('stays on the ticket with the instant of its withdrawal', () => {
    const withdrawn = amending(broken, minute(125), enterSuspension(minute(10), minute(40)));
    expect(withdrawn.reached).toMatchObject([
      { percent: 50, dueAt: minute(60), confirmations: [{ dueAt: minute(90), confirmedAt: minute(125) }] },
      { percent: 80, dueAt: minute(96), withdrawnAt: minute(125) },
      { percent: 100, dueAt: minute(120), reachedAt: minute(120), withdrawnAt: minute(125) },
    ]);
  });

  it('may fall due again: under timers of their own, it is warned of and announced anew', () => {
    const withdrawn = amending(broken, minute(125), enterSuspension(minute(10), minute(40)));
    const laterRungs = { 'restore.1.150': minute(210), 'restore.1.200': minute(270) };
    expect(timers(withdrawn)).toEqual({
      'restore.1.80-2': minute(126),
      'restore.1.100-2': minute(150),
      ...laterRungs,
    });
    expect(reachDeadlines(withdrawn, later(minute(126), -1), standingRules)).toEqual([]);
    const [again, ...more] = reachDeadlines(withdrawn, minute(150), standingRules);
    expect(more).toEqual([]);
    expect(again).toMatchObject({ type: 'DeadlineBreached', percent: 100, announcement: 2, dueAt: minute(150) });
    const brokenAgain = lookedAt(withdrawn, minute(150));
    expect(restoration(brokenAgain)?.state).toBe('breached');
    expect(timers(brokenAgain)).toEqual(laterRungs);
    const onceMore = amending(brokenAgain, minute(151), enterSuspension(minute(50), minute(60)));
    expect(timers(onceMore)).toMatchObject({ 'restore.1.100-3': minute(160), 'restore.1.150': minute(220) });
  });

  it('is confirmed when it still holds at another due time', () => {
    const events = amendedAt(broken, minute(200), enterSuspension(minute(10), minute(40)));
    expect(told(events)).toEqual(['SuspensionEntered', 'BreachConfirmed restore 100']);
    expect(events.at(-1)).toMatchObject({ dueAt: minute(120), revisedDueAt: minute(150), review: 1 });
    const confirmed = applied(broken, events);
    expect(restoration(confirmed)).toMatchObject({ state: 'breached', dueAt: minute(150) });
    expect(restoration(confirmed)?.rungs.map(({ percent, dueAt }) => [percent, dueAt])).toEqual([
      [50, minute(90)],
      [80, minute(126)],
      [100, minute(150)],
      [150, minute(210)],
      [200, minute(270)],
    ]);
    const [further] = amendedAt(confirmed, minute(210), enterSuspension(minute(50), minute(60))).slice(1);
    expect(further).toMatchObject({ dueAt: minute(150), revisedDueAt: minute(160), review: 2 });
  });

  it('is confirmed at the very instant at which it falls due by the corrected facts', () => {
    expect(told(amendedAt(broken, minute(150), enterSuspension(minute(10), minute(40))))).toContain(
      'BreachConfirmed restore 100',
    );
    expect(told(amendedAt(broken, later(minute(150), -1), enterSuspension(minute(10), minute(40))))).toContain(
      'BreachWithdrawn restore 100',
    );
  });

  it('is left alone by a suspension that began when it was due, or later', () => {
    for (const startedAt of [minute(120), minute(130)]) {
      expect(told(amendedAt(broken, minute(150), enterSuspension(startedAt, minute(140))))).toEqual([
        'SuspensionEntered',
      ]);
    }
  });

  it('moves with a suspension across the deadline by the whole of it', () => {
    const across = amending(broken, minute(150), enterSuspension(minute(110), minute(145)));
    expect(restoration(across)).toMatchObject({ state: 'running', dueAt: minute(155) });
  });

  it('is withdrawn for as long as the ticket is suspended again', () => {
    const suspended = having(broken, minute(121), suspendUntil(minute(300)));
    const events = amendedAt(suspended, minute(130), enterSuspension(minute(10), minute(40)));
    expect(events.at(-1)).toMatchObject({ type: 'BreachWithdrawn', revisedDueAt: null, deadlineDueAt: null });
    expect(restoration(applied(suspended, events))).toMatchObject({ state: 'paused' });
  });

  it('of a ticket that was repaired too late is withdrawn when by the corrected facts it was in time', () => {
    const closed = having(having(broken, minute(140), resolve), minute(142), confirm);
    const events = amendedAt(closed, hours(48), enterSuspension(minute(10), minute(40)));
    expect(told(events)).toContain('BreachWithdrawn restore 100');
    expect(restoration(applied(closed, events))).toMatchObject({ state: 'met', dueAt: minute(150) });
    const tooLittle = amendedAt(closed, hours(48), enterSuspension(minute(10), minute(30)));
    expect(told(tooLittle)).toContain('BreachConfirmed restore 100');
  });

  it('tells of its withdrawal the unit that was told of the breach, also after a transfer', () => {
    const transferred = having(broken, minute(122), transferTo());
    const events = amendedAt(transferred, minute(125), enterSuspension(minute(10), minute(40)));
    expect(events.at(-1)).toMatchObject({ type: 'BreachWithdrawn', responsibleDepartmentId: 'MAINT-1' });
    expect(restoration(transferred)?.responsibleDepartmentId).toBe('MAINT-2');
  });
});
