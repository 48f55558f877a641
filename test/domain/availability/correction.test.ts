import { describe, expect, it } from 'vitest';
import { enterCorrection, type LedgerCorrections, voidCorrection } from '../../../domain/availability/correction.ts';
import { settledUntil } from '../../../domain/compensation/claim-window.ts';
import { at } from '../../support/decisions.ts';
import { seenAt } from '../../support/ledgers.ts';
import { brokenRules } from '../../support/refusals.ts';
import { shanghai } from '../../support/time.ts';

const now = '2026-05-20T10:00';
const decision = at(shanghai(now), 'sun');
const settled = settledUntil(seenAt(now));
const none: LedgerCorrections = { id: 'CIRC-1', corrections: [] };
const request = {
  effect: 'excluded',
  reason: 'FORCE_MAJEURE',
  fromAt: shanghai('2026-04-10T10:00'),
  toAt: shanghai('2026-04-10T11:00'),
  evidence: '气象局证明',
  approvedBy: '网络运营部',
} as const;
const enter = (ledger = none, overrides: Partial<typeof request> = {}) =>
  enterCorrection(ledger, { ...request, ...overrides }, decision, settled);

describe('corrections of the ledger', () => {
  it('are kept with evidence, approver and who entered them', () => {
    const { state, events } = enter();
    expect(state.corrections).toMatchObject([{ ...request, number: 1, enteredAt: decision.now, enteredBy: 'sun' }]);
    expect(events).toMatchObject([{ type: 'LedgerCorrected', circuitId: 'CIRC-1' }]);
  });

  it('are refused when they leave no time, reach into the future or repeat one', () => {
    expect(brokenRules(() => enter(none, { toAt: request.fromAt }))).toEqual(['toAt: end-before-start']);
    expect(brokenRules(() => enter(none, { toAt: shanghai('2026-05-20T10:01') }))).toEqual(['toAt: in-the-future']);
    expect(brokenRules(() => enter(enter().state))).toEqual(['fromAt: duplicate']);
  });

  it('reach back as far as claims do: sixty days after the end of the month', () => {
    expect(settledUntil(seenAt('2026-05-30T23:59'))).toBe(shanghai('2026-03-01T00:00'));
    expect(settledUntil(seenAt('2026-05-31T00:00'))).toBe(shanghai('2026-04-01T00:00'));
    expect(brokenRules(() => enter(none, { fromAt: shanghai('2026-02-28T23:59') }))).toEqual(['fromAt: too-old']);
  });

  it('are voided with an approver, once, and stay on record', () => {
    const by = { number: 1, approvedBy: '主任', reason: '依据不足' };
    const { state } = voidCorrection(enter().state, by, decision, settled);
    expect(state.corrections).toMatchObject([{ number: 1, voided: { approvedBy: '主任', by: 'sun' } }]);
    expect(brokenRules(() => voidCorrection(state, by, decision, settled))).toEqual(['correctionNumber: voided']);
    expect(brokenRules(() => voidCorrection(none, by, decision, settled))).toEqual([
      'correctionNumber: unknown-reference',
    ]);
    expect(enter(state).state.corrections).toHaveLength(2);
  });
});
