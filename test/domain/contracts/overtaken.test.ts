// A contract as a command finds it, when something has come due by itself that nobody has decided yet.

import { describe, expect, it } from 'vitest';
import { overtaken } from '../../../domain/contracts/reach.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { aConfirmation, aContract, aDraftContract } from '../../support/contracts.ts';
import { shanghai } from '../../support/time.ts';

const endOfTerm = shanghai('2027-01-01T00:00');
const found = (contract: Parameters<typeof overtaken>[0], now: Instant) => overtaken(contract, now, standingRules);

describe('a command finds a contract', () => {
  it('over, when its last day is over, and not before', () => {
    expect(found(aContract(), endOfTerm)).toMatchObject({
      contract: { status: 'expired' },
      due: [{ type: 'ContractExpired' }],
    });
    expect(found(aContract(), later(endOfTerm, -1)).contract).toEqual(aContract());
  });

  it('without the reminders that are due: it may do what they are about', () => {
    expect(found(aContract(), shanghai('2026-12-24T09:00')).due).toEqual([]);
  });

  it('with the breach of an answer that is late', () => {
    const asked = { ...aDraftContract(), confirmations: [aConfirmation()] };
    const due = (now: Instant) => found(asked, now).due.map(({ type }) => type);
    const late = shanghai('2025-12-04T17:30');
    expect([due(later(late, -1)), due(late)]).toEqual([['DeadlineWarned'], ['DeadlineBreached']]);
  });

  it('after all that was reached before, whatever its clock says', () => {
    const dueAt = shanghai('2026-12-24T09:00');
    const reached = [{ milestone: 'expiry', occurrence: 3, percent: 100, dueAt, reachedAt: later(dueAt, 40) }];
    expect(found({ ...aContract(), reached }, dueAt).now).toBe(later(dueAt, 40));
    const firstDay = shanghai('2026-01-01T00:00');
    expect(found(aContract(), later(firstDay, -40)).now).toBe(firstDay);
  });
});
