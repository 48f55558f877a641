// The largest draft that its bounds allow, against the largest item that the table takes.

import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { contractDeadlines } from '../../../domain/contracts/reach.ts';
import { pendingRungsOf } from '../../../domain/sla/deadline.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { aConfirmation, aSignableContract } from '../../support/contracts.ts';
import { mondayMorning } from '../../support/time.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const itemBytesMax = 400 * 1_024;
/** A body is no longer, so neither are the terms; an event of drafting holds them once more. */
const termsBytesMax = 64 * 1_024;
const written = (characters: number) => '字'.repeat(characters);
const id = 'd'.repeat(64);

const confirmations = Array.from({ length: 100 }, (_, index) =>
  aConfirmation({
    number: 10_000 + index,
    circuitId: id,
    departmentId: id,
    calendar: 'C'.repeat(32),
    answer: {
      positive: false,
      gap: written(100),
      replenishmentDate: '2030-01-01',
      networkLevel: 'A',
      answeredAt: mondayMorning,
      answeredBy: 'b'.repeat(128),
    },
    withdrawn: { at: mondayMorning, reason: written(100) },
  }),
);
const prices = Array.from({ length: 99 }, () => ({
  circuitId: id,
  monthlyRentFen: 100_000_000_000,
  discountPpm: 1_000_000,
}));
/** Of each the request, the warning, the breach and the reminder of its gap. */
const reached = confirmations.flatMap(({ number }) =>
  ['resourceRequest', 'resourceConfirmation', 'resourceConfirmation', 'replenishment'].map((milestone) => ({
    milestone,
    occurrence: number,
    percent: 100,
    dueAt: mondayMorning,
    reachedAt: mondayMorning,
    responsibleDepartmentId: id,
    quietFor: ['RESPONSIBLE', 'CUSTOMER_CENTRE'] as const,
  })),
);

describe('a draft at all its bounds', () => {
  it('fits into an item, also with the event of drafting it anew', () => {
    const { lines: _, clauses: __, ...draft } = aSignableContract();
    const answered = {
      ...draft,
      confirmations,
      reached,
      priceApproval: { departmentId: id, approved: true, prices, comment: written(500) },
    };
    const bytes = Buffer.byteLength(JSON.stringify(answered));
    expect(bytes + 2 * termsBytesMax).toBeLessThan(itemBytesMax);
  });

  it('fits with a timer for each rung of each open confirmation', () => {
    const open = confirmations.map(({ answer: _, withdrawn: __, ...asked }) => asked);
    const plain: Contract = {
      ...aSignableContract(),
      confirmations: open.map((one) => ({ ...one, calendar: 'CN_WORKING_HOURS' })),
    };
    const timers = pendingRungsOf(contractDeadlines(plain, standingRules)).map(({ key, dueAt }) => [key, dueAt]);
    expect(timers).toHaveLength(300);
    const bytes = Buffer.byteLength(JSON.stringify([open, open, Object.fromEntries(timers)]));
    expect(bytes + termsBytesMax).toBeLessThan(itemBytesMax);
  });
});
