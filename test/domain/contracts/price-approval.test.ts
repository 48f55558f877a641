import { describe, expect, it } from 'vitest';
import { decidePrice, type PriceDecision } from '../../../domain/contracts/price-approval.ts';
import { aContract, aLine, aSignableContract } from '../../support/contracts.ts';
import { at } from '../../support/decisions.ts';
import { customerCentre, marketing } from '../../support/departments.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { mondayMorning } from '../../support/time.ts';

const draft = aSignableContract({ lines: [aLine(), aLine({ circuitId: 'CIRC-2', monthlyRentFen: 500_000 })] });
const prices = [
  { circuitId: 'CIRC-1', monthlyRentFen: 1_000_000, discountPpm: 100_000 },
  { circuitId: 'CIRC-2', monthlyRentFen: 500_000 },
];
const approval = { departmentId: 'MARKETING', approved: true, prices };
const decide = (said: PriceDecision, department = marketing) => decidePrice(draft, said, department, at());

describe('the price of a draft', () => {
  it('is approved by Marketing, line by line and with its discount (R64, R105)', () => {
    const { state, events } = decide(approval);
    expect(state.priceApproval).toEqual({ ...approval, decidedAt: mondayMorning, decidedBy: 'clerk-1' });
    expect(events).toMatchObject([{ type: 'PriceDecided', decision: approval }]);
  });

  it('is approved by nobody else (R84, R105)', () => {
    expect(brokenRules(() => decide(approval, customerCentre))).toEqual(['departmentId: wrong-department-role']);
  });

  it('is approved as it stands in the draft, every line once', () => {
    const [first, second] = prices;
    const said =
      (...given: PriceDecision['prices']) =>
      () =>
        decide({ ...approval, prices: given });
    expect(brokenRules(said())).toEqual(['prices: line-missing', 'prices: line-missing']);
    expect(brokenRules(said({ circuitId: 'CIRC-1', monthlyRentFen: 1 }, ...prices.slice(1)))).toEqual([
      'prices[0].monthlyRentFen: differs-from-draft',
    ]);
    expect(brokenRules(said(...prices, ...prices.slice(0, 1)))).toEqual(['prices[2].circuitId: duplicate']);
    expect(brokenRules(said(...prices, { circuitId: 'CIRC-9', monthlyRentFen: 1 }))).toEqual([
      'prices[2].circuitId: unknown-reference',
    ]);
    expect([first?.circuitId, second?.circuitId]).toEqual(['CIRC-1', 'CIRC-2']);
  });

  it('is refused with a word on why, and approved later: the last word counts', () => {
    const refused = { departmentId: 'MARKETING', approved: false, prices: [] };
    expect(brokenRules(() => decide(refused))).toEqual(['comment: required']);
    expect(brokenRules(() => decide({ ...refused, prices, comment: '折扣过大' }))).toEqual([
      'prices: not-allowed-here',
    ]);
    const { state } = decide({ ...refused, comment: '折扣过大' });
    expect(state.priceApproval).toMatchObject({ approved: false, comment: '折扣过大' });
    expect(decidePrice(state, approval, marketing, at()).state.priceApproval?.approved).toBe(true);
  });

  it('is settled with the signature', () => {
    expect(refusal(() => decidePrice(aContract(), approval, marketing, at())).code).toBe('illegal-transition');
  });
});
