// Breaches and warnings that come to light when suspensions are put right: nobody could know of them, so they are told otherwise.
// Time runs from Monday 09:00, the report; the circuit is AAA, so restoration has two hours; the unit accepted at 09:02.

import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { amend } from '../../../domain/tickets/amend.ts';
import type { SuspensionAmending } from '../../../domain/tickets/commands.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
import {
  accept,
  amending,
  applied,
  aTicketIn,
  confirm,
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
const told = (events: readonly TicketEvent[]) =>
  events.map((event) => ('percent' in event ? `${event.type} ${event.milestone} ${event.percent}` : event.type));
const amendedAt = (ticket: Ticket, now: Instant, amendment: SuspensionAmending) =>
  amend(ticket, amendment, at(now), standingRules);

describe('a breach that nobody could know of', () => {
  const suspended = having(having(inRepair, minute(10), suspendUntil(minute(90))), minute(40), resume);

  it('is announced at once when a voided suspension leaves no time, and the warning before it is history', () => {
    const warned = lookedAt(suspended, minute(90), minute(126));
    const events = amendedAt(warned, minute(130), voidSuspension(1));
    expect(told(events)).toEqual(['SuspensionVoided', 'DeadlineBreached restore 100']);
    expect(events.at(-1)).toMatchObject({ dueAt: minute(120), reachedAt: minute(130), announcement: 1 });
    expect(restoration(applied(warned, events))?.rungs.map(({ dueAt }) => dueAt)).toEqual([
      minute(60),
      minute(96),
      minute(120),
      minute(180),
      minute(240),
    ]);
  });

  it('is found by the amendment, and no lateness of ours', () => {
    const found = amendedAt(suspended, minute(130), voidSuspension(1)).at(-1);
    expect(found).toMatchObject({ type: 'DeadlineBreached', foundBy: 'amendment', latenessMilliseconds: 0 });
    expect(found).not.toHaveProperty('metAt');
    const warning = amendedAt(suspended, minute(100), voidSuspension(1)).at(-1);
    expect(warning).toMatchObject({
      type: 'DeadlineWarned',
      percent: 80,
      foundBy: 'amendment',
      latenessMilliseconds: 0,
    });
  });

  it('is the lateness of a clock that has not looked, as far as it was due before the amendment, too', () => {
    const found = amendedAt(suspended, minute(153), voidSuspension(1)).at(-1);
    expect(found).toMatchObject({ dueAt: minute(120), foundBy: 'amendment', latenessMilliseconds: 3 * 60_000 });
    const postponed = amendedAt(inRepair, minute(153), enterSuspension(minute(10), minute(40))).at(-1);
    expect(postponed).toMatchObject({ dueAt: minute(150), latenessMilliseconds: 3 * 60_000 });
    expect(postponed).not.toHaveProperty('foundBy');
  });

  it('is no lateness either of a warning that was passed over until its breach was withdrawn', () => {
    const broken = lookedAt(inRepair, minute(120));
    const events = amendedAt(broken, minute(131), enterSuspension(minute(10), minute(40)));
    expect(told(events)).toEqual(['SuspensionEntered', 'BreachWithdrawn restore 100', 'DeadlineWarned restore 80']);
    expect(events.at(-1)).toMatchObject({ dueAt: minute(126), foundBy: 'amendment', latenessMilliseconds: 0 });
  });

  it('stands against the unit that had the ticket when it fell due; the present one is told as well (R144)', () => {
    const handedOn = having(lookedAt(suspended, minute(90)), minute(125), transferTo());
    const found = amendedAt(handedOn, minute(130), voidSuspension(1));
    expect(found.at(-1)).toMatchObject({
      dueAt: minute(120),
      responsibleDepartmentId: 'MAINT-1',
      actingDepartmentId: 'MAINT-2',
    });
    const broken = applied(handedOn, found);
    expect(broken.reached.at(-1)).toMatchObject({ responsibleDepartmentId: 'MAINT-1', actingDepartmentId: 'MAINT-2' });
    const back = amendedAt(broken, minute(131), enterSuspension(minute(10), minute(40)));
    expect(told(back)).toContain('BreachWithdrawn restore 100');
    expect(back.find(({ type }) => type === 'BreachWithdrawn')).toMatchObject({
      type: 'BreachWithdrawn',
      responsibleDepartmentId: 'MAINT-1',
      actingDepartmentId: 'MAINT-2',
    });
  });

  it('stands against the unit that handed the ticket on at the very instant at which it fell due, and not later', () => {
    const handedOnAt = (now: Instant) =>
      amendedAt(having(lookedAt(suspended, minute(90)), now, transferTo()), minute(130), voidSuspension(1)).at(-1);
    expect(handedOnAt(minute(120))).toMatchObject({ responsibleDepartmentId: 'MAINT-1' });
    const before = handedOnAt(later(minute(120), -1));
    expect(before).toMatchObject({ responsibleDepartmentId: 'MAINT-2' });
    expect(before).not.toHaveProperty('actingDepartmentId');
  });

  it('of a closed ticket is told to the unit that had it then, and to no other', () => {
    const handedOn = having(having(lookedAt(suspended, minute(90)), minute(122), transferTo()), minute(123), accept);
    const closed = having(having(handedOn, minute(125), resolve), minute(127), confirm);
    const found = amendedAt(closed, hours(10), voidSuspension(1)).at(-1);
    expect(found).toMatchObject({ type: 'DeadlineBreached', responsibleDepartmentId: 'MAINT-1' });
    expect(found).not.toHaveProperty('actingDepartmentId');
  });

  it('leaves the highest warning of a deadline that is over to be confirmed where it was met in time', () => {
    const warned = lookedAt(suspended, minute(90));
    const met = having(warned, minute(110), resolve);
    const events = amendedAt(met, minute(115), voidSuspension(1));
    expect(told(events)).toEqual(['SuspensionVoided', 'WarningConfirmed restore 50']);
    expect(events.at(-1)).toMatchObject({ dueAt: minute(90), revisedDueAt: minute(60) });
  });

  it('is announced of a repaired and closed ticket, too', () => {
    const closed = having(having(lookedAt(suspended, minute(90)), minute(125), resolve), minute(127), confirm);
    const events = amendedAt(closed, hours(10), voidSuspension(1));
    expect(told(events).at(-1)).toBe('DeadlineBreached restore 100');
    expect(events.at(-1)).toMatchObject({
      ...{ dueAt: minute(120), metAt: minute(125), reachedAt: hours(10) },
      ...{ foundBy: 'amendment', latenessMilliseconds: 0 },
    });
    expect(restoration(applied(closed, events))).toMatchObject({
      state: 'breached',
      dueAt: minute(120),
      metAt: minute(125),
    });
    const back = amending(applied(closed, events), hours(11), enterSuspension(minute(10), minute(40)));
    expect(restoration(back)).toMatchObject({ state: 'met', dueAt: minute(150) });
  });

  it('is not announced only to be withdrawn: what is due but does not hold is never told', () => {
    const events = amendedAt(lookedAt(inRepair, minute(96)), minute(121), enterSuspension(minute(10), minute(40)));
    expect(told(events)).not.toContain('DeadlineBreached restore 100');
  });
});
