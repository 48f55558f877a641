// Whose time it was. Time runs from Monday 09:00, the report; restoration runs day and night unless said otherwise.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedLimit } from '../../../domain/sla/clock.ts';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { calendarOf, standingRules } from '../../../domain/sla/rules.ts';
import { type TimeShares, timeShares, type UsedTime } from '../../../domain/sla/time-shares.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { millisecondsPerMinute } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import { acceptedHistory, eachMoment, someActs } from '../../support/histories.ts';
import { entitlement, minute, repaired, suspension, ticketOf } from './facts.ts';

const sharesAt = (ticket: Ticket, minutes: number) => timeShares(ticket, standingRules, minute(minutes));
const minutes = (milliseconds: number) => milliseconds / millisecondsPerMinute;
/** `[department, counted, suspended, outside hours]` in minutes. */
const byDepartment = ({ departments }: TimeShares) =>
  departments.map(({ departmentId, countedMilliseconds, suspendedMilliseconds, outsideHoursMilliseconds }) => [
    departmentId,
    ...[countedMilliseconds, suspendedMilliseconds, outsideHoursMilliseconds].map(minutes),
  ]);
const byStage = ({ stretches }: TimeShares) =>
  stretches.map(({ departmentId, stage, fromAt, toAt }) => [departmentId, stage, minutes(toAt - fromAt)]);

const unit = { status: 'inProgress', departmentId: 'unit-1' } as const;
const accepted = { departmentId: 'unit-1', assignedAt: minute(10), acceptedAt: minute(20) };

describe('the time of a ticket', () => {
  it("is the Monitoring Centre's until it is dispatched, also from a detection before the report", () => {
    expect(byStage(sharesAt(ticketOf({ detectedAt: minute(-5) }), 7))).toEqual([['monitoring', 'dispatch', 12]]);
  });

  it('is used by each unit that has it, from the assignment on, through transfers and back', () => {
    const ticket = ticketOf(
      {
        assignments: [
          accepted,
          { departmentId: 'unit-2', assignedAt: minute(50) },
          { departmentId: 'unit-1', assignedAt: minute(65), acceptedAt: minute(70) },
        ],
      },
      unit,
    );
    const shares = sharesAt(ticket, 100);
    expect(byStage(shares)).toEqual([
      ['monitoring', 'dispatch', 10],
      ['unit-1', 'accept', 10],
      ['unit-1', 'repair', 30],
      ['unit-2', 'accept', 15],
      ['unit-1', 'accept', 5],
      ['unit-1', 'repair', 30],
    ]);
    expect(byDepartment(shares)).toEqual([
      ['monitoring', 10, 0, 0],
      ['unit-1', 75, 0, 0],
      ['unit-2', 15, 0, 0],
    ]);
  });

  it('is nobody’s while the ticket is suspended, and counted once where suspensions overlap', () => {
    const ticket = ticketOf(
      { assignments: [accepted], suspensions: [suspension(30, 60), suspension(40, 70), suspension(45, 50)] },
      unit,
    );
    expect(byDepartment(sharesAt(ticket, 100))).toEqual([
      ['monitoring', 10, 0, 0],
      ['unit-1', 50, 40, 0],
    ]);
  });

  it('stands still until now while a suspension runs', () => {
    const ticket = ticketOf(
      { assignments: [accepted], suspensions: [suspension(30)] },
      { status: 'pending', departmentId: 'unit-1' },
    );
    expect(byDepartment(sharesAt(ticket, 100))[1]).toEqual(['unit-1', 20, 70, 0]);
  });

  it("is the Monitoring Centre's again while the repair is confirmed, and the unit's after a no (R95, R147)", () => {
    const denied = { ...repaired, resolvedAt: minute(60), confirmedAt: minute(65), restored: false };
    const confirmed = { ...repaired, resolvedAt: minute(90), confirmedAt: minute(97), restored: true };
    const ticket = ticketOf(
      { assignments: [accepted], repairs: [denied, confirmed] },
      { status: 'closed', departmentId: 'unit-1', endedAt: minute(97) },
    );
    const shares = sharesAt(ticket, 500);
    expect(byStage(shares)).toEqual([
      ['monitoring', 'dispatch', 10],
      ['unit-1', 'accept', 10],
      ['unit-1', 'repair', 40],
      ['monitoring', 'confirmRecovery', 5],
      ['unit-1', 'repair', 25],
      ['monitoring', 'confirmRecovery', 7],
    ]);
    expect(shares).toMatchObject({ toAt: minute(97), elapsedMilliseconds: 97 * millisecondsPerMinute });
  });

  it('runs on the calendar of the restoration: nights are outside hours (R165)', () => {
    const ticket = ticketOf(
      { entitlement: entitlement({ product: 'CONVERGED/LOGISTICS_E' }), assignments: [accepted] },
      unit,
    );
    // 09:00 to 17:30 on Monday and the first hour of Tuesday, from 08:30.
    const shares = sharesAt(ticket, 24 * 60 + 30);
    expect(shares.calendar.id).toBe('CN_WORKING_HOURS');
    expect(byDepartment(shares)).toEqual([
      ['monitoring', 10, 0, 0],
      ['unit-1', 500 + 60, 0, 15 * 60],
    ]);
  });
});

describe('whatever happens to a ticket', () => {
  const addsUp = (used: UsedTime) =>
    used.countedMilliseconds + used.suspendedMilliseconds + used.outsideHoursMilliseconds === used.elapsedMilliseconds;
  const circuits = [
    aCircuit({ maintenanceGrade: 'AAA' }),
    aCircuit({ product: 'CONVERGED/LOGISTICS_E', maintenanceGrade: 'ORDINARY' }),
  ];

  it.each(circuits)('the shares add up to what elapsed, to the millisecond ($product)', (circuit) => {
    fc.assert(
      fc.property(someActs, fc.nat({ max: 200_000_000 }), (acts, milliseconds) => {
        eachMoment(
          acts,
          ({ ticket, now }) => {
            const shares = timeShares(ticket, standingRules, (now + milliseconds) as typeof now);
            expect(shares.elapsedMilliseconds).toBe(shares.toAt - shares.fromAt);
            for (const part of [shares, ...shares.departments, ...shares.stretches]) {
              expect(addsUp(part)).toBe(true);
              expect(part.outsideHoursMilliseconds).toBeGreaterThanOrEqual(0);
            }
            const counted = (parts: readonly UsedTime[]) =>
              parts.reduce((sum, { countedMilliseconds }) => sum + countedMilliseconds, 0);
            expect(counted(shares.departments)).toBe(shares.countedMilliseconds);
            expect(counted(shares.stretches)).toBe(shares.countedMilliseconds);
            shares.stretches.reduce((cursor, { fromAt, toAt }) => {
              expect(fromAt).toBe(cursor);
              return toAt;
            }, shares.fromAt);
          },
          acceptedHistory({ circuit }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each(circuits)('when the restoration falls due, all together have used its limit ($product)', (circuit) => {
    fc.assert(
      fc.property(someActs, (acts) => {
        eachMoment(
          acts,
          ({ ticket, now }) => {
            const restore = deadlinesOf(ticket, standingRules).find(({ milestone }) => milestone === 'restore');
            if (restore?.state !== 'running' || restore.dueAt === null || restore.dueAt < now) return;
            const shares = timeShares(ticket, standingRules, restore.dueAt);
            const calendar = calendarOf(standingRules, shares.calendar.id);
            expect(shares.countedMilliseconds).toBe(countedLimit(restore.limit, restore.startedAt, calendar));
          },
          acceptedHistory({ circuit }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
