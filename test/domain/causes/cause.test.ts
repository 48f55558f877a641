// When the faults of one cause make a major fault together. Time runs from Monday 09:00.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cause,
  type CauseMember,
  groupOutagesFor,
  groupOutagesOf,
  refuseIfFull,
} from '../../../domain/causes/cause.ts';
import { majorSince } from '../../../domain/causes/major.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { brokenRules } from '../../support/refusals.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);

/** Down from one minute to another, or until further notice. */
function aMember(name: string, from: number, to?: number, overrides: Partial<CauseMember> = {}): CauseMember {
  return {
    ticketId: `T-${name}`,
    circuitId: name,
    maintenanceGrade: 'AAA',
    linkedAt: minute(0),
    blockedFromAt: minute(from),
    ...(to === undefined ? {} : { blockedToAt: minute(to) }),
    ...overrides,
  };
}

const outages = (...members: readonly CauseMember[]) =>
  groupOutagesOf({ id: 'CABLE-1', members }, defaultPolicy).map(({ causeId, ...outage }) => outage);

describe('the outage of several circuits by one cause', () => {
  it('begins when the third of grade AAA is down, and ends when fewer are (P-3)', () => {
    expect(outages(aMember('A', 0), aMember('B', 10))).toEqual([]);
    expect(outages(aMember('A', 0), aMember('B', 30), aMember('C', 20))).toEqual([
      { criterion: 'AAA', sinceAt: minute(30) },
    ]);
    expect(outages(aMember('A', 0), aMember('B', 30, 100), aMember('C', 20), aMember('D', 50, 90))).toEqual([
      { criterion: 'AAA', sinceAt: minute(30), endedAt: minute(100) },
    ]);
  });

  it('may come again', () => {
    expect(outages(aMember('A', 0), aMember('B', 0), aMember('C', 0, 60), aMember('D', 90))).toEqual([
      { criterion: 'AAA', sinceAt: minute(0), endedAt: minute(60) },
      { criterion: 'AAA', sinceAt: minute(90) },
    ]);
  });

  it('asks for ten of any grade, and circuits without a grade count for nothing (P-3)', () => {
    const graded = Array.from({ length: 9 }, (_, index) =>
      aMember(`G${index}`, index, undefined, { maintenanceGrade: index % 2 === 0 ? 'A' : 'III' }),
    );
    expect(outages(...graded, aMember('O', 9, undefined, { maintenanceGrade: 'ORDINARY' }))).toEqual([]);
    expect(outages(...graded, aMember('AAA', 20))).toEqual([{ criterion: 'GRADED', sinceAt: minute(20) }]);
  });

  it('counts a circuit once, whatever its tickets, and no circuit that only works badly', () => {
    const { blockedFromAt, ...degraded } = aMember('C', 0);
    const again = aMember('A', 5, undefined, { ticketId: 'T-A2' });
    expect(outages(aMember('A', 0), again, aMember('B', 0), degraded)).toEqual([]);
    expect(outages(aMember('A', 0, 60), again, aMember('B', 0), aMember('C', 10))).toEqual([
      { criterion: 'AAA', sinceAt: minute(10) },
    ]);
  });

  it('is over for a ticket that was found to have another cause', () => {
    const left = aMember('C', 0, undefined, { unlinkedAt: minute(45) });
    const members = [aMember('A', 0), aMember('B', 0), left];
    expect(outages(...members)).toEqual([{ criterion: 'AAA', sinceAt: minute(0), endedAt: minute(45) }]);
    const four = groupOutagesOf({ id: 'CABLE-1', members: [...members, aMember('D', 0)] }, defaultPolicy);
    expect(four).toMatchObject([{ sinceAt: minute(0) }]);
    expect(groupOutagesFor(left, four)).toMatchObject([{ sinceAt: minute(0), endedAt: minute(45) }]);
    expect(groupOutagesFor(aMember('A', 0), four)).toEqual(four);
    expect(groupOutagesFor({ ...left, maintenanceGrade: 'A' }, four)).toEqual([]);
  });

  it('ends nowhere in vain: one comes back at the very instant at which another goes down', () => {
    expect(outages(aMember('A', 0), aMember('B', 0), aMember('C', 0, 60), aMember('D', 60))).toEqual([
      { criterion: 'AAA', sinceAt: minute(0), endedAt: minute(60) },
      { criterion: 'AAA', sinceAt: minute(60) },
    ]);
  });

  it('lasts exactly while at least three circuits are down, whatever happens', () => {
    const stretch = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 5 }),
    );
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const members = stretches.map(([from, length, circuit], index) =>
          aMember(`C${circuit}`, from, from + length, { ticketId: `T${index}` }),
        );
        const found = outages(...members).filter(({ criterion }) => criterion === 'AAA');
        for (let at = 0; at < 90; at += 1) {
          const isDown = members.filter(
            ({ blockedFromAt = 0, blockedToAt = 0 }) => blockedFromAt <= minute(at) && minute(at) < blockedToAt,
          );
          const enough = new Set(isDown.map(({ circuitId }) => circuitId)).size >= 3;
          const within = found.some(
            ({ sinceAt, endedAt = Number.POSITIVE_INFINITY }) => sinceAt <= minute(at) && minute(at) < endedAt,
          );
          expect(within).toBe(enough);
        }
      }),
    );
  });

  it('is a major fault from two hours on, and not if it was over before (P-3)', () => {
    const since = (endedAt: Instant | undefined, now: Instant) =>
      majorSince(
        { criterion: 'AAA', sinceAt: minute(0), ...(endedAt !== undefined && { endedAt }) },
        defaultPolicy,
        now,
      );
    expect(since(undefined, later(minute(120), -1))).toBeUndefined();
    expect(since(undefined, minute(120))).toBe(minute(120));
    expect(since(minute(119), minute(300))).toBeUndefined();
    expect(since(minute(121), minute(300))).toBe(minute(120));
  });
});

describe('a cause', () => {
  const full: Cause = { id: 'CABLE-1', members: Array.from({ length: 100 }, (_, index) => aMember(`C${index}`, 0)) };

  it('takes a hundred tickets and no more; one that is there may be linked again', () => {
    expect(brokenRules(() => refuseIfFull(full, 'T-NEW'))).toEqual(['causeId: too-many']);
    expect(() => refuseIfFull(full, 'T-C7')).not.toThrow();
    expect(() => refuseIfFull(null, 'T-NEW')).not.toThrow();
  });
});
