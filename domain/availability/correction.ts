// What the tickets of a circuit do not say or say wrongly, entered into its ledger by hand, with evidence and approver.
// Nothing is erased: a correction that was wrong is voided and stays.

import { type Decision, type Happening, happening, type Outcome } from '../decision.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Interval } from '../sla/working-days.ts';
import { suspensionReasons } from '../tickets/suspension.ts';
import type { Instant } from '../time.ts';

/** Why time does not count although the service was out, or why it was not out at all. */
export const exclusionReasons = [...suspensionReasons, 'SERVICE_WAS_UP'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

interface CorrectionStatement extends Interval {
  readonly evidence: string;
  readonly approvedBy: string;
}

export type CorrectionRequest = CorrectionStatement &
  (
    | { readonly effect: 'excluded'; readonly reason: ExclusionReason }
    /** The service was out and no ticket says so. */
    | { readonly effect: 'outage'; readonly description: string }
  );

export type LedgerCorrection = CorrectionRequest & {
  /** Its place in the ledger, from 1. */
  readonly number: number;
  readonly enteredAt: Instant;
  readonly enteredBy: string;
  readonly voided?: { readonly at: Instant; readonly by: string; readonly approvedBy: string; readonly reason: string };
};

/** The corrections of one circuit, oldest first. */
export interface LedgerCorrections {
  /** Of circuit. */
  readonly id: string;
  readonly corrections: readonly LedgerCorrection[];
}

interface CorrectionHappening extends Happening {
  readonly circuitId: string;
}

export type CorrectionEvent =
  | (CorrectionHappening & { readonly type: 'LedgerCorrected'; readonly correction: LedgerCorrection })
  | (CorrectionHappening & {
      readonly type: 'LedgerCorrectionVoided';
      readonly number: number;
      readonly approvedBy: string;
      readonly reason: string;
    });

/** A circuit that is corrected more often is measured wrongly at the root; it also keeps the record within one item. */
const correctionsMax = 200;

/** Entered and not voided. */
export function correctionsInForce({ corrections }: LedgerCorrections): readonly LedgerCorrection[] {
  return corrections.filter(({ voided }) => voided === undefined);
}

/**
 * Enters a correction. Nothing before `settledUntil` changes any more: the claims of those months are closed. Throws
 * `rule-broken`: `toAt` end-before-start or in-the-future, `fromAt` too-old or duplicate, `corrections` too-many.
 */
export function enterCorrection(
  ledger: LedgerCorrections,
  request: CorrectionRequest,
  decision: Decision,
  settledUntil: Instant,
): Outcome<LedgerCorrections, CorrectionEvent> {
  const { fromAt, toAt, effect } = request;
  const errors: FieldError[] = [];
  if (toAt <= fromAt) errors.push({ field: 'toAt', rule: 'end-before-start' });
  if (toAt > decision.now) errors.push({ field: 'toAt', rule: 'in-the-future' });
  if (fromAt < settledUntil) errors.push({ field: 'fromAt', rule: 'too-old' });
  const known = correctionsInForce(ledger).some(
    (other) => other.effect === effect && other.fromAt === fromAt && other.toAt === toAt,
  );
  if (known) errors.push({ field: 'fromAt', rule: 'duplicate' });
  if (ledger.corrections.length >= correctionsMax) {
    errors.push({ field: 'corrections', rule: 'too-many', details: { maximum: correctionsMax } });
  }
  refuseIfAny(errors);

  const entered = { number: ledger.corrections.length + 1, enteredAt: decision.now, enteredBy: decision.by };
  const correction: LedgerCorrection = { ...request, ...entered };
  const event = { type: 'LedgerCorrected', ...happening(decision), circuitId: ledger.id, correction } as const;
  return { state: { ...ledger, corrections: [...ledger.corrections, correction] }, events: [event] };
}

/** Voids a correction. Throws `rule-broken`: `correctionNumber` unknown-reference, voided, or too-old as `enterCorrection`. */
export function voidCorrection(
  ledger: LedgerCorrections,
  { number, approvedBy, reason }: { readonly number: number; readonly approvedBy: string; readonly reason: string },
  decision: Decision,
  settledUntil: Instant,
): Outcome<LedgerCorrections, CorrectionEvent> {
  const field = 'correctionNumber';
  const correction = ledger.corrections[number - 1];
  if (correction === undefined) refuseIfAny([{ field, rule: 'unknown-reference' }]);
  else if (correction.voided !== undefined) refuseIfAny([{ field, rule: 'voided' }]);
  else if (correction.fromAt < settledUntil) refuseIfAny([{ field, rule: 'too-old' }]);
  const voided = { at: decision.now, by: decision.by, approvedBy, reason };
  const corrections = ledger.corrections.map((other) => (other.number === number ? { ...other, voided } : other));
  const about = { circuitId: ledger.id, number, approvedBy, reason };
  const event = { type: 'LedgerCorrectionVoided', ...happening(decision), ...about } as const;
  return { state: { ...ledger, corrections }, events: [event] };
}
