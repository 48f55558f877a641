import { describe, expect, it } from 'vitest';
import { amendContract, draftAmendment } from '../../../domain/contracts/amend.ts';
import type { Contract, SignedContract } from '../../../domain/contracts/contract.ts';
import { coveragesOf, coveringLine } from '../../../domain/contracts/coverage.ts';
import { endContract } from '../../../domain/contracts/end.ts';
import { evolveContract } from '../../../domain/contracts/evolve.ts';
import { contractDeadlines, reachContractDeadlines } from '../../../domain/contracts/reach.ts';
import { draftRenewal, renewContract } from '../../../domain/contracts/renew.ts';
import { pendingRungsOf } from '../../../domain/sla/deadline.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aDraftContract, aLine, anEndedContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';
import { customerCentre } from '../../support/departments.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const lookups = { customer: aCustomer(), department: customerCentre, circuits: new Map([['CIRC-1', aCircuit()]]) };
const renewal = { id: 'C-NEXT', endDate: '2027-12-31' };
const renew = (contract: Contract) => draftRenewal(contract, renewal, lookups, at(), defaultPolicy).state;
const pendingKeys = (contract: Contract) =>
  pendingRungsOf(contractDeadlines(contract, standingRules)).map(({ key }) => key);

const endOfTerm = shanghai('2027-01-01T00:00');
const reach = (contract: Contract, now: Instant) => reachContractDeadlines(contract, now, standingRules);
const reached = (contract: Contract, now: Instant) => reach(contract, now).reduce(evolveContract, contract);

describe('the renewal of a contract', () => {
  it('is a draft on its terms, from the day after its last, that names it', () => {
    const contract = { ...aContract(), clauses: { subject: '专线' }, departmentId: 'CUSTOMER-CENTRE' };
    const { customerId, title, parties, lines } = contract;
    expect(renew(contract)).toMatchObject({
      ...{ id: 'C-NEXT', status: 'draft', customerId, title, parties, lines, clauses: { subject: '专线' } },
      ...{ departmentId: 'CUSTOMER-CENTRE', startDate: '2027-01-01', endDate: '2027-12-31', renews: contract.id },
    });
  });

  it('takes over the lines as amendments have left them', () => {
    const lines = [aLine({ maintenanceGrade: 'A', monthlyRentFen: 9 })];
    const request = { id: 'C-A', effectiveFromDate: '2026-07-01', reason: '降级', lines, endedCircuitIds: [] };
    const amendment = draftAmendment(aContract(), request, lookups, at(), defaultPolicy).state;
    const signed = { ...amendment, status: 'signed', signedAt: mondayMorning, signedBy: '陈总' } as const;
    expect(renew(amendContract(aContract(), signed, at()).state).lines).toEqual(lines);
  });

  it('is possible when the term is over, but not of drafts and not after an early end', () => {
    expect(renew(reached(aContract(), endOfTerm)).startDate).toBe('2027-01-01');
    for (const contract of [aDraftContract(), anEndedContract()]) {
      expect(refusal(() => renew(contract)).code).toBe('illegal-transition');
    }
  });

  it('cannot end before it starts', () => {
    const short = { ...renewal, endDate: '2026-12-31' };
    const act = () => draftRenewal(aContract(), short, lookups, at(), defaultPolicy);
    expect(brokenRules(act)).toEqual(['endDate: end-before-start']);
  });

  it('once signed links both, ends the reminders of the first, and leaves it to its last day', () => {
    const { state, events } = renewContract(aContract(), { id: 'C-NEXT' }, at());
    expect(state.renewedBy).toEqual({ contractId: 'C-NEXT', signedAt: mondayMorning });
    expect(events).toMatchObject([{ type: 'ContractRenewed', successorId: 'C-NEXT' }]);
    expect(pendingKeys(aContract())).toEqual(['expiry.1.100', 'expiry.2.100', 'expiry.3.100', 'term.1.100']);
    expect(pendingKeys(state)).toEqual(['term.1.100']);
    const renewals = [() => renew(state), () => renewContract(state, { id: 'C-TOO' }, at())];
    expect(renewals.map(brokenRules)).toEqual([['contractId: already-renewed'], ['contractId: already-renewed']]);
  });
});

describe('the beginning of a contract', () => {
  const firstDay = shanghai('2026-01-01T00:00');
  const { activatedAt: _, ...waiting } = aContract();

  it('is its first day, by the clock and never early', () => {
    expect(reach(waiting, later(firstDay, -1))).toEqual([]);
    const events = reach(waiting, later(firstDay, 30));
    expect(events).toMatchObject([{ type: 'ContractActivated', dueAt: firstDay, latenessMilliseconds: 30 }]);
    const active = events.reduce(evolveContract, waiting);
    expect(active).toMatchObject({ status: 'signed', activatedAt: firstDay });
    expect(reach(active, later(firstDay, 60))).toEqual([]);
  });

  it('is its signature, when that comes later, and else still to come', () => {
    const draft = aDraftContract();
    const signed = (signedAt: Instant) =>
      evolveContract(draft, {
        ...{ type: 'ContractSigned', contractId: draft.id, customerId: draft.customerId },
        ...{ occurredAt: signedAt, by: 'clerk-1', signedBy: '李总', circuitIds: ['CIRC-1'] },
        ...{ coverage: { contractId: draft.id } as never, policyVersion: 'default-1' },
      }) as SignedContract;
    const late = signed(shanghai('2026-02-03T10:00'));
    expect([late.activatedAt, pendingKeys(late).includes('activation.1.100')]).toEqual([late.signedAt, false]);
    const early = signed(later(firstDay, -1));
    expect([early.activatedAt, pendingKeys(early).includes('activation.1.100')]).toEqual([undefined, true]);
  });

  it('does not come for what was ended before', () => {
    const ended = endContract(waiting, '迁址', at(shanghai('2025-12-20T10:00'))).state;
    expect(reach(ended, firstDay)).toEqual([]);
  });
});

describe('the term of a contract', () => {
  it('is over when its last day is over, by the clock and never early', () => {
    const contract = reached(aContract(), shanghai('2026-12-24T09:00'));
    expect(reach(contract, later(endOfTerm, -1))).toEqual([]);
    const events = reach(contract, later(endOfTerm, 40));
    expect(events).toMatchObject([
      { type: 'ContractExpired', contractId: contract.id, circuitIds: ['CIRC-1'], dueAt: endOfTerm },
    ]);
    expect(events).toMatchObject([{ latenessMilliseconds: 40, by: 'zhunshi' }]);
    expect(events.reduce(evolveContract, contract)).toMatchObject({ status: 'expired', expiredAt: endOfTerm });
  });

  it('ends once, after whatever else was not decided before', () => {
    const types = reach(aContract(), endOfTerm).map(({ type }) => type);
    expect(types).toEqual(['ReminderDue', 'ReminderDue', 'ReminderDue', 'ContractExpired']);
    const expired = reached(aContract(), endOfTerm);
    expect([reach(expired, later(endOfTerm, 1)), pendingKeys(expired)]).toEqual([[], []]);
  });

  it('when over keeps what it covered', () => {
    const expired = reached(aContract(), endOfTerm);
    expect(coveringLine(expired, 'CIRC-1', later(endOfTerm, -1))?.lineNumber).toBe(1);
    expect(coveringLine(expired, 'CIRC-1', endOfTerm)).toBeNull();
    expect(coveragesOf(expired, 'CIRC-1')).toEqual(coveragesOf(aContract(), 'CIRC-1'));
  });

  it('of a contract that was signed only afterwards is over at once', () => {
    const late = { ...aContract(), signedAt: shanghai('2027-01-05T10:00') };
    expect(reach(late, late.signedAt).map(({ type }) => type)).toEqual(['ContractExpired']);
  });

  it('does not end what was ended before, and an expired contract is not ended again', () => {
    const ended = endContract(aContract(), '迁址', at()).state;
    expect(reach(ended, endOfTerm)).toEqual([]);
    expect(refusal(() => endContract(reached(aContract(), endOfTerm), 'x', at())).code).toBe('illegal-transition');
  });
});
