// What the domain says when it refuses. Errors carry a code and typed details and know nothing of HTTP.

/** Why one field was refused. Texts for people live at the edge, one per rule, in Chinese and English. */
export type FieldRule =
  | 'required'
  | 'not-allowed-here'
  | 'not-offered-here'
  | 'not-subscribable'
  | 'in-the-future'
  | 'too-old'
  | 'in-the-past'
  | 'end-before-start'
  | 'unknown-reference'
  | 'belongs-to-another-customer'
  | 'duplicate'
  | 'grade-not-for-product'
  | 'grade-not-for-scope'
  | 'segment-mandatory'
  | 'commitment-does-not-fit-grade'
  | 'priced-line-required'
  | 'indicators-required'
  | 'milder-than-catalogue'
  | 'beyond-legal-floor'
  | 'rating-required'
  | 'invalid-value'
  | 'not-yet'
  | 'no-longer-possible'
  | 'same-department'
  | 'wrong-department-role'
  | 'too-many'
  | 'voided'
  | 'still-running'
  | 'not-under-repair'
  | 'other-circuit'
  | 'recovery-not-confirmed'
  | 'too-small'
  | 'too-big'
  | 'too-long'
  | 'figure-not-editable'
  | 'wrong-kind'
  | 'not-in-order'
  | 'breach-missing'
  | 'changes-nothing'
  | 'out-of-term'
  | 'unknown-time-zone'
  | 'span-too-long'
  | 'shorter-than-before'
  | 'leaves-gap'
  | 'out-of-order'
  | 'beyond-last-date'
  | 'served-by-another-calendar'
  | 'ids-not-ascending'
  | 'more-than-owed'
  | 'below-legal-floor'
  | 'not-for-this-grade'
  | 'equipment-not-capable'
  | 'beyond-stated-capability'
  | 'far-end-unknown'
  | 'no-department-in-charge'
  | 'another-department-asked'
  | 'not-served'
  | 'not-requested'
  | 'unanswered'
  | 'resources-missing'
  | 'withdrawn'
  | 'not-approved'
  | 'differs-from-draft'
  | 'line-missing'
  | 'grade-unchanged'
  | 'template-term'
  | 'template-commitment'
  | 'already-contracted'
  | 'not-handed-over'
  | 'before-earliest'
  | 'outside-contract-term'
  | 'not-under-contract'
  | 'already-renewed'
  | 'amended-meanwhile'
  | 'not-in-force'
  | 'already-filed'
  | 'copy-not-filed'
  | 'lent';

/** One refused field: a JSON path such as `lines[0].circuitId`, the rule it breaks, and the figures of the case. */
export interface FieldError {
  readonly field: string;
  readonly rule: FieldRule;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Details per error code. Adding a code here makes the one map in functions/http/problem-texts.ts incomplete until it is answered. */
export interface DomainErrorDetails {
  /** The request is well formed but breaks a rule of the business. */
  'rule-broken': { readonly errors: readonly FieldError[] };
  /** The command is not defined for the status that the aggregate is in. */
  'illegal-transition': { readonly command: string; readonly status: string; readonly allowed: readonly string[] };
  /** The circuit is already covered by a signed contract over part of the same term; by which, only who may see that one is told. */
  'circuit-already-contracted': { readonly field: string; readonly circuitId: string; readonly contractId?: string };
  /** Another amendment of the same circuits was signed after this one had been drafted. */
  'amended-meanwhile': { readonly contractId: string; readonly amendmentId: string };
  /** R7: only the three LOCAL grades may be re-rated locally. */
  'grade-not-locally-ratable': { readonly field: string; readonly from: string; readonly to: string };
}
export type DomainErrorCode = keyof DomainErrorDetails;

export class DomainError<Code extends DomainErrorCode = DomainErrorCode> extends Error {
  override readonly name = 'DomainError';
  readonly code: Code;
  readonly details: DomainErrorDetails[Code];

  constructor(code: Code, details: DomainErrorDetails[Code]) {
    super(`${code}: ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}

/** Refuses with every broken field at once, so that a caller mends them in one go. Does nothing when there is none. */
export function refuseIfAny(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new DomainError('rule-broken', { errors });
}

/** The days that a calendar knows, both ends included. */
export interface CalendarReach {
  readonly calendarId: string;
  readonly version: number;
  readonly firstDate: string;
  readonly lastDate: string;
}

/** A question to a calendar about days that it does not know: nothing is extended beyond what is published or stated. */
export class OutsideCalendar extends RangeError {
  override readonly name = 'OutsideCalendar';
  readonly reach: CalendarReach;

  constructor(reach: CalendarReach, when: string) {
    const { calendarId, version, firstDate, lastDate } = reach;
    super(`calendar ${calendarId} ${version} knows ${firstDate} to ${lastDate}, not ${when}`);
    this.reach = reach;
  }
}
