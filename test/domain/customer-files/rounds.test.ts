import { describe, expect, it } from 'vitest';
import type { RoundKind } from '../../../domain/customer-files/care-policy.ts';
import type { CustomerFile } from '../../../domain/customer-files/customer-file.ts';
import { fileDeadlines, reachFileDeadlines, withReached } from '../../../domain/customer-files/deadlines.ts';
import { serviceLevels } from '../../../domain/customers/customer.ts';
import { pendingRungsOf } from '../../../domain/sla/deadline.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { aFile, fullCheck, inventoried, ofTier, visited } from '../../support/customer-files.ts';
import { minutesLater, shanghai } from '../../support/time.ts';

function due(file: CustomerFile, kind: RoundKind): string | undefined {
  const pending = pendingRungsOf(fileDeadlines(file, standingRules));
  const rung = pending.find(({ milestone }) => milestone === kind);
  return rung && `${rung.key} ${new Date(rung.dueAt + 8 * 3_600_000).toISOString().slice(0, 16)}`;
}

describe('a customer', () => {
  it.each([
    ['VIP-1', 'visit.1.100 2026-06-02T09:00', 'survey.1.100 2026-06-02T09:00'],
    ['VIP-2', 'visit.1.100 2026-09-02T09:00', 'survey.1.100 2026-09-02T09:00'],
    ['VIP-3', 'visit.1.100 2027-03-02T09:00', 'survey.1.100 2027-03-02T09:00'],
    ['ORDINARY', undefined, 'survey.1.100 2027-03-02T09:00'],
  ] as const)('of tier %s is visited and asked as often as the tier says (R17, R244, R255)', (tier, visit, survey) => {
    const file = aFile(ofTier(tier));
    expect([due(file, 'visit'), due(file, 'survey')]).toEqual([visit, survey]);
  });

  it('that was visited is visited again so many months later (R255)', () => {
    const visitedAt = shanghai('2026-05-31T15:00');
    const file = visited(aFile(), { visitedAt, opinions: [] }, visitedAt);
    expect(due(file, 'visit')).toBe('visit.2.100 2026-08-31T09:00');
    const earlier = shanghai('2026-05-30T15:00');
    expect(due(visited(file, { visitedAt: earlier, opinions: [] }, visitedAt), 'visit')).toBe(
      'visit.2.100 2026-08-31T09:00',
    );
  });

  it('is called to the mind of its account manager once, at the hour, until the visit is made', () => {
    const file = aFile();
    const at = shanghai('2026-06-02T09:00');
    expect(reachFileDeadlines(file, minutesLater(at, -1), standingRules)).toEqual([]);
    const events = reachFileDeadlines(file, at, standingRules).filter(({ milestone }) => milestone === 'visit');
    expect(events).toMatchObject([
      {
        ...{ type: 'ReminderDue', tell: ['RESPONSIBLE'], attention: { RESPONSIBLE: 'ACCOUNT_MANAGER' } },
        responsibleDepartmentId: 'GOV-ENT',
      },
    ]);
    const reminded = events.reduce(withReached, file);
    expect(due(reminded, 'visit')).toBeUndefined();
    const visitedAt = minutesLater(at, 60);
    const next = visited(reminded, { visitedAt, opinions: [] }, visitedAt);
    expect([due(next, 'visit'), next.reached]).toEqual(['visit.2.100 2026-09-02T09:00', []]);
  });

  it('has its file looked through every year; the oldest of the five checks counts (R18)', () => {
    const later = shanghai('2026-05-10T10:00');
    const partly = inventoried(aFile(), { items: fullCheck().items.slice(0, 4) }, later);
    expect(due(partly, 'inventory')).toBe('inventory.1.100 2027-03-02T09:00');
    const whole = inventoried(partly, { items: fullCheck().items.slice(4) }, shanghai('2026-08-01T10:00'));
    expect(due(whole, 'inventory')).toBe('inventory.2.100 2027-05-10T09:00');
  });

  it('has nothing due while nobody answers for it', () => {
    const { manager: _, ...file } = aFile();
    expect(fileDeadlines(file, standingRules)).toEqual([]);
  });

  it('has a figure for every tier and round', () => {
    for (const months of Object.values(standingRules.policy.customerCare.roundMonths)) {
      expect(Object.keys(months)).toEqual(serviceLevels);
    }
  });
});
