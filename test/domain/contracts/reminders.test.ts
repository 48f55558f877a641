import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { evolveContract } from '../../../domain/contracts/evolve.ts';
import { contractDeadlines, reachContractDeadlines } from '../../../domain/contracts/reach.ts';
import { pendingRungsOf } from '../../../domain/sla/deadline.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { aContract, aDraftContract, anEndedContract } from '../../support/contracts.ts';
import { shanghai } from '../../support/time.ts';

const reminders = ['2026-10-02T09:00', '2026-12-01T09:00', '2026-12-24T09:00'].map(shanghai);

const reminding = (contract: Contract) =>
  pendingRungsOf(contractDeadlines(contract, standingRules)).filter(({ milestone }) => milestone === 'expiry');

describe('the end of a contract’s term', () => {
  it('is called to mind 90, 30 and 7 days before its last day, in the morning', () => {
    const pending = reminding(aContract());
    expect(pending.map(({ key, dueAt }) => ({ key, dueAt }))).toEqual([
      { key: 'expiry.1.100', dueAt: reminders[0] },
      { key: 'expiry.2.100', dueAt: reminders[1] },
      { key: 'expiry.3.100', dueAt: reminders[2] },
    ]);
  });

  it('is not called to mind for what lay before the signature', () => {
    const signedLate = { ...aContract(), signedAt: shanghai('2026-12-10T10:00') };
    const [only, ...others] = reminding(signedLate);
    expect([only?.dueAt, others]).toEqual([reminders[2], []]);
  });

  it('tells the account manager and the registry, never early, and each reminder once', () => {
    const contract = aContract();
    const [first = shanghai('2026-10-02T09:00')] = reminders;
    expect(reachContractDeadlines(contract, shanghai('2026-10-02T08:59'), standingRules)).toEqual([]);
    const events = reachContractDeadlines(contract, first, standingRules);
    expect(events).toMatchObject([{ type: 'ReminderDue', occurrence: 1, tell: ['CUSTOMER_CENTRE', 'SUPPORT_CENTRE'] }]);
    const reminded = events.reduce(evolveContract, contract);
    expect(reachContractDeadlines(reminded, shanghai('2026-11-30T23:00'), standingRules)).toEqual([]);
  });

  it('is no matter of a draft, nor of a contract that was ended before', () => {
    expect(contractDeadlines(aDraftContract(), standingRules)).toEqual([]);
    const ended = contractDeadlines(anEndedContract(), standingRules);
    expect(pendingRungsOf(ended)).toEqual([]);
  });
});
