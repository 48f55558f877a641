// Suspensions (挂起) as a ticket keeps them. One that was entered, corrected or voided afterwards keeps what was said before.

import type { Instant } from '../time.ts';

export const suspensionReasons = [
  'CUSTOMER_UNREACHABLE', // customer end not reachable
  'CUSTOMER_EQUIPMENT', // customer's power or equipment
  'CUSTOMER_REQUEST', // customer asks to wait
  'OTHER_OPERATOR', // another operator's segment
  'FORCE_MAJEURE',
] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

/** What is said of a wait: for what, shown by what, approved by whom, from when to when. Open while `endedAt` is absent. */
export interface SuspensionStatement {
  readonly reason: SuspensionReason;
  readonly evidence: string;
  readonly approvedBy: string;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
}

/** One change after the fact (补录, 更正, 作废). */
export interface SuspensionAmendment {
  readonly kind: 'entered' | 'corrected' | 'voided';
  readonly amendedAt: Instant;
  readonly approvedBy: string;
  readonly justification: string;
  /** What a corrected suspension said until then. */
  readonly was?: SuspensionStatement;
}

/**
 * One interval in which the customer or a third party is waited for. Its number is its place on the ticket, from 1, and never
 * changes. Suspensions may overlap or lie within one another: time under several of them is left out once.
 */
export interface Suspension extends SuspensionStatement {
  /** Oldest first; absent when it was entered as it happened and never touched again. */
  readonly amendments?: readonly SuspensionAmendment[];
}

type Suspended = { readonly suspensions: readonly Suspension[] };

/** A voided suspension stays on the ticket and has no effect. */
export function isVoid({ amendments }: Suspension): boolean {
  return amendments?.at(-1)?.kind === 'voided';
}

/** The suspensions that take effect, by their start. */
export function suspensionsInForce({ suspensions }: Suspended): readonly Suspension[] {
  const inForce = suspensions.filter((suspension) => !isVoid(suspension));
  return inForce.toSorted((left, right) => left.startedAt - right.startedAt);
}

/** How many statements the ticket holds: those in force, and those that were corrected or voided. */
export function statementCount({ suspensions }: Suspended): number {
  const amendments = suspensions.flatMap((suspension) => suspension.amendments ?? []);
  return suspensions.length + amendments.filter(({ kind }) => kind !== 'entered').length;
}
