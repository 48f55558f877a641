// Takes over a customer from the system that owns it: grade, rating and the history of both (R1-R7).

import { changedFields } from '../changes.ts';
import { type Decision, happening, type Outcome } from '../decision.ts';
import { DomainError, type FieldError, refuseIfAny } from '../errors.ts';
import type { Instant } from '../time.ts';
import type { Customer, CustomerGrade, CustomerSegment, GradeRating, ServiceLevel } from './customer.ts';
import type { CustomerEvent } from './events.ts';

/** What a caller says about a customer: the whole record, except what the system keeps itself. */
export interface CustomerRequest {
  readonly id: string;
  readonly name: string;
  /** Absent: the grade it has, or for a new customer the one that its brand and segment suggest (R4, R6). */
  readonly grade?: CustomerGrade;
  readonly segment: CustomerSegment;
  readonly brand: boolean;
  readonly serviceLevel: ServiceLevel;
  readonly parentId?: string;
  readonly clusterTag?: string;
  readonly importance?: string;
  readonly regions?: readonly string[];
  /** Why the grade was given. Mandatory when a customer becomes LOCAL_B (R5). */
  readonly ratingReason?: string;
}

export interface RatingDecision extends Decision {
  /** Whether the caller speaks for the Group or provincial company, whose grades a local user must not touch (R7). */
  readonly mayRateUpperGrades: boolean;
}

/** Every re-rating is kept (R7); a record that is re-rated more often than this is being misused. */
export const gradeHistoryMax = 100;

/**
 * Registers a new customer or replaces the record of a known one; an identical repeat yields no events.
 * Throws `grade-not-locally-ratable` (R7) and `rule-broken` (R5: `ratingReason` rating-required; `parentId`; too many ratings).
 */
export function registerCustomer(
  existing: Customer | null,
  request: CustomerRequest,
  decision: RatingDecision,
): Outcome<Customer, CustomerEvent> {
  const grade = request.grade ?? existing?.grade ?? suggestedGrade(request);
  refuseUpperGrade(existing, grade, decision);

  const { ratingReason, ...said } = request;
  const rated = ratedAs(existing, grade, ratingReason, decision);
  const customer: Customer = { ...said, grade, ...rated };
  refuseIfAny(errorsOf(customer));

  const subject = { ...happening(decision), customerId: customer.id, customer };
  if (existing === null) return { state: customer, events: [{ type: 'CustomerRegistered', ...subject }] };
  const changed = changedFields(existing, customer);
  if (changed.length === 0) return { state: existing, events: [] };
  return { state: customer, events: [{ type: 'CustomerChanged', ...subject, changed }] };
}

/** Brand and high-end cluster customers are LOCAL_A (R4); everybody else starts as LOCAL_C (R6). */
function suggestedGrade(customer: Pick<Customer, 'brand' | 'segment'>): CustomerGrade {
  return customer.brand || customer.segment === 'HIGH_END_CLUSTER' ? 'LOCAL_A' : 'LOCAL_C';
}

function refuseUpperGrade(existing: Customer | null, to: CustomerGrade, decision: RatingDecision): void {
  if (existing === null || existing.grade === to || decision.mayRateUpperGrades) return;
  if (isUpperGrade(existing.grade) || isUpperGrade(to)) {
    throw new DomainError('grade-not-locally-ratable', { field: 'grade', from: existing.grade, to });
  }
}

/** Grades that the Group and the provincial company hand down (R2, R3). */
function isUpperGrade(grade: CustomerGrade): boolean {
  return grade === 'GROUP' || grade === 'PROVINCE';
}

/** The rating in force and the earlier ones. A repeated reason is no new rating; a new reason for the same grade is. */
function ratedAs(
  existing: Customer | null,
  grade: CustomerGrade,
  reason: string | undefined,
  { now, by }: RatingDecision,
): Pick<Customer, 'rating' | 'gradeHistory'> {
  const fresh = reason === undefined ? undefined : { reason, ratedBy: by, ratedAt: now };
  if (existing === null) return withRating(fresh, []);
  const sameGrade = existing.grade === grade;
  const sameRating = reason === undefined || reason === existing.rating?.reason;
  if (sameGrade && sameRating) return withRating(existing.rating, existing.gradeHistory);
  return withRating(fresh, [...existing.gradeHistory, past(existing, now)]);
}

function withRating(
  rating: GradeRating | undefined,
  gradeHistory: Customer['gradeHistory'],
): Pick<Customer, 'rating' | 'gradeHistory'> {
  return rating === undefined ? { gradeHistory } : { rating, gradeHistory };
}

function past(customer: Customer, untilAt: Instant): Customer['gradeHistory'][number] {
  const { grade, rating } = customer;
  return rating === undefined ? { grade, untilAt } : { grade, untilAt, rating };
}

function errorsOf(customer: Customer): readonly FieldError[] {
  const errors: FieldError[] = [];
  // R5: each city rates LOCAL_B itself; reason, rater and date are kept.
  if (customer.grade === 'LOCAL_B' && customer.rating === undefined) {
    errors.push({ field: 'ratingReason', rule: 'rating-required' });
  }
  if (customer.parentId === customer.id) errors.push({ field: 'parentId', rule: 'not-allowed-here' });
  if (customer.gradeHistory.length > gradeHistoryMax) {
    errors.push({ field: 'grade', rule: 'too-many', details: { maximum: gradeHistoryMax } });
  }
  return errors;
}
