// The ladder after the breach. Time runs from Monday 09:00, the report; the circuit is AAA, so restoration has two hours: it is
// broken at 11:00, escalated at 12:00 (150 %) and at 13:00 (200 %).

import { describe, expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { type Rules, standingRules } from '../../../domain/sla/rules.ts';
import { sourced, workingDays } from '../../../domain/sla/sourced.ts';
import { amend } from '../../../domain/tickets/amend.ts';
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
  dispatchTo,
  enterSuspension,
  feedback,
  having,
  resolve,
  resume,
  suspendUntil,
  voidSuspension,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const important = { circuit: aCircuit({ maintenanceGrade: 'AAA' }) };
/** In repair, and the customer has been told once, so that only the restoration clock runs. */
const inRepair = having(aTicketIn('inProgress', important), minute(3), feedback);

const reach = (ticket: Ticket, now: Instant) =>
  reachDeadlines(ticket, now, standingRules).filter(({ milestone }) => milestone === 'restore');
const lookedAt = (ticket: Ticket, ...instants: readonly Instant[]) =>
  instants.reduce((known, now) => applied(known, reachDeadlines(known, now, standingRules)), ticket);
const restoration = (ticket: Ticket) =>
  deadlinesOf(ticket, standingRules).find(({ milestone }) => milestone === 'restore');
const timers = (ticket: Ticket) =>
  pendingRungs(ticket, standingRules).flatMap(({ milestone, key }) => (milestone === 'restore' ? key : []));
const told = (events: readonly TicketEvent[]) =>
  events.flatMap((event) => ('percent' in event ? `${event.type} ${event.percent}` : event.type));

describe('after the breach', () => {
  it('the ladder goes on while the promise is unmet, each rung at its part of the counted time, never early', () => {
    const broken = lookedAt(inRepair, minute(120));
    expect(reach(broken, later(minute(180), -1))).toEqual([]);
    expect(reach(broken, later(minute(180), 4))).toMatchObject([
      {
        type: 'DeadlineEscalated',
        percent: 150,
        dueAt: minute(180),
        latenessMilliseconds: 4,
        deadlineDueAt: minute(120),
      },
    ]);
    const escalated = lookedAt(broken, minute(180));
    expect(reach(escalated, later(minute(240), -1))).toEqual([]);
    expect(told(reach(escalated, minute(240)))).toEqual(['DeadlineEscalated 200']);
    expect(timers(lookedAt(escalated, minute(240)))).toEqual([]);
  });

  it('the shift lead is told first, then the heads', () => {
    const [first] = reach(lookedAt(inRepair, minute(120)), minute(180));
    expect(first).toMatchObject({ attention: { RESPONSIBLE: 'UNIT_LEAD', MONITORING_CENTRE: 'SHIFT_LEAD' } });
    const [second] = reach(lookedAt(inRepair, minute(120), minute(180)), minute(240));
    expect(second).toMatchObject({
      tell: ['RESPONSIBLE', 'MONITORING_CENTRE', 'SUPPORT_CENTRE'],
      attention: { RESPONSIBLE: 'DEPARTMENT_HEAD', MONITORING_CENTRE: 'DEPARTMENT_HEAD' },
    });
  });

  it('a repair stops the climb; it stays broken', () => {
    const repaired = having(lookedAt(inRepair, minute(120)), minute(170), resolve);
    expect(reach(repaired, minute(500))).toEqual([]);
    expect(timers(repaired)).toEqual([]);
    expect(restoration(repaired)).toMatchObject({ state: 'breached', metAt: minute(170) });
  });

  it('all rungs have their timers from the start', () => {
    expect(timers(anOpenTicket(important))).toEqual([50, 80, 100, 150, 200].map((percent) => `restore.1.${percent}`));
  });

  it('a suspension moves the rungs that lie behind it, and no others', () => {
    const broken = lookedAt(inRepair, minute(120));
    const suspended = having(broken, minute(130), suspendUntil(minute(300)));
    expect(timers(suspended)).toEqual([]);
    const resumed = having(suspended, minute(160), resume);
    expect(
      restoration(resumed)
        ?.rungs.slice(2)
        .map(({ dueAt }) => dueAt),
    ).toEqual([minute(120), minute(210), minute(270)]);
  });
});

describe('several rungs that are due at once', () => {
  it('are told as the breach and the highest above it; the lower ones are passed over (R144)', () => {
    expect(told(reach(inRepair, minute(239)))).toEqual(['DeadlineBreached 100', 'DeadlineEscalated 150']);
    expect(told(reach(inRepair, minute(240)))).toEqual(['DeadlineBreached 100', 'DeadlineEscalated 200']);
    const known = lookedAt(inRepair, minute(240));
    expect(restoration(known)?.rungs.map(({ superseded }) => superseded)).toEqual([true, true, false, true, false]);
    expect(reach(known, minute(900))).toEqual([]);
  });

  it('do not tell a department twice: the breach is quiet for those who hear of the escalation', () => {
    const [breach, escalation] = reach(inRepair, minute(240));
    expect(breach).toMatchObject({
      tell: ['RESPONSIBLE', 'MONITORING_CENTRE', 'CUSTOMER_CENTRE', 'SUPPORT_CENTRE'],
      quietFor: escalation?.tell,
    });
    expect(escalation).not.toHaveProperty('quietFor');
    expect(reach(inRepair, minute(120)).at(0)).not.toHaveProperty('quietFor');
  });

  it('are those of a ticket keyed in long after the report, too', () => {
    const late = anOpenTicket({ ...important, reportedAt: mondayMorning }, minute(200));
    expect(told(reach(late, minute(200)))).toEqual(['DeadlineBreached 100', 'DeadlineEscalated 150']);
  });

  it('are told again as they were told when facts are corrected: quiet for the same', () => {
    const known = lookedAt(inRepair, minute(185));
    const events = amend(known, enterSuspension(minute(10), minute(100)), at(minute(190)), standingRules);
    expect(told(events)).toEqual([
      'SuspensionEntered',
      'BreachWithdrawn 100',
      'EscalationWithdrawn 150',
      'DeadlineWarned 80',
    ]);
    expect(events[1]).toMatchObject({ quietFor: ['RESPONSIBLE', 'MONITORING_CENTRE'] });
    expect(applied(known, events).reached.at(0)).toMatchObject({ percent: 100, withdrawnAt: minute(190) });
  });
});

describe('an escalation whose facts were corrected', () => {
  const escalated = lookedAt(inRepair, minute(120), minute(180));
  const amended = (ticket: Ticket, now: Instant) =>
    amend(ticket, enterSuspension(minute(10), minute(40)), at(now), standingRules);

  it('is withdrawn where its time is not up, while the breach is confirmed for its new time', () => {
    const events = amended(escalated, minute(190));
    expect(told(events)).toEqual(['SuspensionEntered', 'BreachConfirmed 100', 'EscalationWithdrawn 150']);
    expect(events[1]).toMatchObject({ dueAt: minute(120), revisedDueAt: minute(150) });
    expect(events[1]).not.toHaveProperty('quietFor');
    expect(events[2]).toMatchObject({ dueAt: minute(180), revisedDueAt: minute(210), deadlineDueAt: minute(150) });
    expect(timers(applied(escalated, events))).toEqual(['restore.1.150-2', 'restore.1.200']);
  });

  it('is confirmed together with the breach where both still hold, and only the escalation is heard by those told of both', () => {
    const events = amended(escalated, minute(215));
    expect(told(events)).toEqual(['SuspensionEntered', 'BreachConfirmed 100', 'EscalationConfirmed 150']);
    expect(events[1]).toMatchObject({ revisedDueAt: minute(150), quietFor: ['RESPONSIBLE', 'MONITORING_CENTRE'] });
    expect(events[2]).toMatchObject({ revisedDueAt: minute(210) });
    expect(restoration(applied(escalated, events))?.rungs.map(({ dueAt }) => dueAt)).toEqual(
      [90, 126, 150, 210, 270].map(minute),
    );
  });

  it('is announced together with the breach when a voided suspension brings both to light', () => {
    const suspended = having(having(inRepair, minute(10), suspendUntil(minute(90))), minute(100), resume);
    const events = amend(suspended, voidSuspension(1), at(minute(185)), standingRules);
    expect(told(events)).toEqual(['SuspensionVoided', 'DeadlineBreached 100', 'DeadlineEscalated 150']);
    for (const found of events.slice(1)) expect(found).toMatchObject({ foundBy: 'amendment', latenessMilliseconds: 0 });
  });
});

describe('in working hours', () => {
  const restore = {
    ...standingRules.policy.milestones['restore'],
    limit: workingDays(1, 'D'),
    rungs: sourced(
      [50, 100, 150].map((percent) => ({ percent, tell: ['RESPONSIBLE'] as const })),
      'D',
    ),
  };
  const milestones = { ...standingRules.policy.milestones, restore } as Rules['policy']['milestones'];
  const rules: Rules = { ...standingRules, policy: { ...standingRules.policy, milestones } };

  it('every percentage counts the hours that are open, without nights, weekends and what was suspended', () => {
    // Friday 13:00: 4.5 h are left, and Monday's 9 h make the limit 13.5 h (one working day after the start day).
    const friday = shanghai('2026-03-06 13:00');
    const open = anOpenTicket({ reportedAt: friday }, friday, rules);
    const dispatched = having(having(open, friday, dispatchTo(), rules), friday, accept, rules);
    const rungs = (ticket: Ticket) =>
      deadlinesOf(ticket, rules)
        .find(({ milestone }) => milestone === 'restore')
        ?.rungs.map(({ dueAt }) => dueAt);
    expect(rungs(dispatched)).toEqual([
      shanghai('2026-03-09 10:45'),
      shanghai('2026-03-09 17:30'),
      shanghai('2026-03-10 15:15'),
    ]);
    // From Friday 17:00 to Monday 09:30 only 1.5 h were open.
    const suspended = having(
      dispatched,
      shanghai('2026-03-06 17:00'),
      suspendUntil(shanghai('2026-03-09 12:00')),
      rules,
    );
    expect(rungs(having(suspended, shanghai('2026-03-09 09:30'), resume, rules))).toEqual([
      shanghai('2026-03-09 12:15'),
      shanghai('2026-03-10 10:00'),
      shanghai('2026-03-10 16:45'),
    ]);
  });
});
