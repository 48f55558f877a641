// Deadlines and commands together: what falls due is decided once, never early, and never hidden by a late command.
// Time runs from Monday 09:00, the report; the circuit is AAA, so restoration has two hours.

import { describe, expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import type { Milestone } from '../../../domain/sla/ladder.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
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
  resolve,
  resume,
  suspendUntil,
  transferTo,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const important = { circuit: aCircuit({ maintenanceGrade: 'AAA' }) };
const reach = (ticket: Ticket, now: Instant) => reachDeadlines(ticket, now, standingRules);
const deadline = (ticket: Ticket, milestone: Milestone, occurrence = 1) =>
  deadlinesOf(ticket, standingRules).find((other) => other.milestone === milestone && other.occurrence === occurrence);
/** `DeadlineBreached dispatch.1.100` and the like. */
const told = (events: readonly TicketEvent[]) =>
  events.map((event) =>
    'percent' in event ? `${event.type} ${event.milestone}.${event.occurrence}.${event.percent}` : event.type,
  );

describe('a deadline', () => {
  const ticket = anOpenTicket({ ...important, reportedAt: mondayMorning });

  it('is never decided early: not a millisecond before it is due (R145)', () => {
    expect(reach(ticket, later(minute(12), -1))).toEqual([]);
    expect(told(reach(ticket, minute(12)))).toContain('DeadlineWarned dispatch.1.80');
    const warned = applied(ticket, reach(ticket, minute(12)));
    expect(reach(warned, later(minute(15), -1))).toEqual([]);
    expect(told(reach(warned, minute(15)))).toContain('DeadlineBreached dispatch.1.100');
  });

  it('that is decided stays before a deed that was asked for earlier and written later, or on a slow clock (R145)', () => {
    const breached = applied(ticket, reach(ticket, later(minute(15), 3)));
    const [event] = decide(breached, dispatchTo(), at(later(minute(15), -150)), standingRules);
    expect(event).toMatchObject({ type: 'TicketDispatched', occurredAt: later(minute(15), 3) });
    const { state, metAt } = deadline(applied(breached, event === undefined ? [] : [event]), 'dispatch') ?? {};
    expect({ state, metAt }).toEqual({ state: 'breached', metAt: later(minute(15), 3) });
  });

  it('that is broken says when it was due, when that was decided, how late, and whom to tell (R145)', () => {
    const breach = reach(ticket, later(minute(15), 42)).find(({ milestone }) => milestone === 'dispatch');
    expect(breach).toEqual({
      type: 'DeadlineBreached',
      occurredAt: later(minute(15), 42),
      by: 'zhunshi',
      milestone: 'dispatch',
      milestoneName: { zh: '派单', en: 'dispatch' },
      occurrence: 1,
      percent: 100,
      announcement: 1,
      dueAt: minute(15),
      deadlineDueAt: minute(15),
      reachedAt: later(minute(15), 42),
      latenessMilliseconds: 42,
      tell: ['RESPONSIBLE', 'MONITORING_CENTRE'],
      attention: { RESPONSIBLE: 'UNIT_LEAD', MONITORING_CENTRE: 'SHIFT_LEAD' },
      responsibleDepartmentId: 'NMC',
    });
  });

  it('is told once: a doubled or stale timer finds nothing to do', () => {
    const told = applied(ticket, reach(ticket, minute(15)));
    expect(reach(told, minute(15))).toEqual([]);
    expect(reach(told, minute(16))).toEqual([]);
  });

  it('that is broken already is not warned of: lower rungs are superseded', () => {
    const events = reach(ticket, minute(15));
    expect(told(events).filter((line) => line.includes('dispatch'))).toEqual(['DeadlineBreached dispatch.1.100']);
    const ladder = deadline(applied(ticket, events), 'dispatch')?.rungs;
    expect(ladder).toMatchObject([
      { percent: 80, superseded: true },
      { percent: 100, superseded: false, reachedAt: minute(15) },
    ]);
  });

  it('is told before one that fell due later', () => {
    const events = reach(ticket, minute(300));
    const dues = events.map(({ dueAt }) => dueAt);
    expect(dues).toEqual(dues.toSorted((left, right) => left - right));
    expect(told(events)).toContain('DeadlineBreached restore.1.100');
  });

  it('that was met is never decided', () => {
    const callBack = { type: 'callBack', satisfaction: 5, recurred: false } as const;
    const done = having(aTicketIn('closed', important), minute(5), callBack);
    expect(reach(done, minute(10_000)).map(({ milestone }) => milestone)).toEqual([]);
  });
});

describe('a late command', () => {
  it('first records the breach that was due, then does its work (R145)', () => {
    const ticket = anOpenTicket(important);
    const events = decide(ticket, dispatchTo(), at(minute(20)), standingRules);
    expect(told(events)).toEqual([
      'DeadlineBreached dispatch.1.100',
      'DeadlineBreached firstFeedback.1.100',
      'TicketDispatched',
    ]);
    const dispatched = applied(ticket, events);
    expect(dispatched.status).toBe('dispatched');
    expect(deadline(dispatched, 'dispatch')).toMatchObject({ state: 'breached', metAt: minute(20) });
  });

  it.each([
    { command: accept, ticket: aTicketIn('dispatched', important), breach: 'accept.1.100', rule: 'R146' },
    { command: resolve, ticket: aTicketIn('inProgress', important), breach: 'restore.1.100', rule: 'R144' },
    { command: confirm, ticket: aTicketIn('resolved', important), breach: 'confirmRecovery.1.100', rule: 'R147' },
  ])('$command.type does not hide a broken $breach ($rule)', ({ command, ticket, breach }) => {
    const events = decide(ticket, command, at(minute(200)), standingRules);
    expect(told(events)).toContain(`DeadlineBreached ${breach}`);
    expect(events.at(-1)?.by).toBe('clerk-1');
  });

  it('exactly on time meets its deadline only before the instant at which it is due', () => {
    const ticket = applied(anOpenTicket(important), reach(anOpenTicket(important), minute(12)));
    expect(told(decide(ticket, dispatchTo(), at(later(minute(15), -1)), standingRules))).toEqual(['TicketDispatched']);
    expect(told(decide(ticket, dispatchTo(), at(minute(15)), standingRules))).toContain(
      'DeadlineBreached dispatch.1.100',
    );
  });
});

describe('the acceptance deadline', () => {
  it('starts anew with every transfer, for the unit that now has it (R146)', () => {
    const ticket = having(aTicketIn('dispatched', important), minute(11), transferTo());
    expect(deadline(ticket, 'accept', 1)).toMatchObject({ state: 'ended', startedAt: minute(1) });
    expect(deadline(ticket, 'accept', 2)).toMatchObject({
      state: 'running',
      startedAt: minute(11),
      dueAt: minute(41),
      responsibleDepartmentId: 'MAINT-2',
    });
    expect(told(reach(ticket, minute(41)))).toContain('DeadlineBreached accept.2.100');
  });
});

describe('the restoration deadline', () => {
  it('goes on after a denied recovery as if nothing had been repaired (R147)', () => {
    const resolved = aTicketIn('resolved', important);
    expect(deadline(resolved, 'restore')?.state).toBe('met');
    const denied = having(resolved, minute(10), deny);
    expect(denied.status).toBe('inProgress');
    expect(deadline(denied, 'restore')).toMatchObject({
      state: 'running',
      startedAt: mondayMorning,
      dueAt: minute(120),
    });
  });

  it('that ran out before the customer denied the repair is broken at once', () => {
    const resolved = aTicketIn('resolved', important);
    expect(told(decide(resolved, deny, at(minute(130)), standingRules))).not.toContain(
      'DeadlineBreached restore.1.100',
    );
    const denied = having(resolved, minute(130), deny);
    expect(told(reach(denied, minute(130)))).toContain('DeadlineBreached restore.1.100');
  });

  it('does not consume time while the ticket is suspended, and dispatch, acceptance and feedback do', () => {
    const suspended = having(aTicketIn('inProgress', important), minute(10), suspendUntil(minute(90)));
    expect(deadline(suspended, 'restore')).toMatchObject({ state: 'paused', dueAt: null });
    expect(pendingRungs(suspended, standingRules).map(({ key }) => key)).toEqual([
      'firstFeedback.1.80',
      'firstFeedback.1.100',
      'legalFloor.1.80',
      'legalFloor.1.100',
      'majorFault.1.100',
    ]);
    const resumed = having(suspended, minute(40), resume);
    expect(deadline(resumed, 'restore')).toMatchObject({ state: 'running', dueAt: minute(150) });
  });
});

describe('the first feedback', () => {
  it('meets its deadline in any status, and only the first one counts (R153)', () => {
    const ticket = having(anOpenTicket(important), minute(5), feedback);
    expect(deadline(ticket, 'firstFeedback')).toMatchObject({ state: 'met', metAt: minute(5) });
  });
});
