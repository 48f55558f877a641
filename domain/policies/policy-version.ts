// Versions of the policy: the one that is shipped, and those that the operator's administrators edited on top of it. Each is
// immutable, so a ticket that pins one means the same figures for ever.

import { defaultPolicy } from '../sla/default-policy.ts';
import type { Policy } from '../sla/policy.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { FigureValue } from './figures.ts';
import { withFigures } from './figures.ts';

/** One figure before and after an edit. */
export interface FigureChange {
  readonly figure: string;
  readonly from: FigureValue;
  readonly to: FigureValue;
}

/** An edited version. It holds by itself all that makes it differ from the shipped policy that it stands on. */
export interface PolicyVersion {
  /** `policy-1` and so on. */
  readonly id: string;
  readonly number: number;
  readonly basedOn: string;
  readonly shippedVersion: string;
  readonly effectiveFromDate: LocalDate;
  readonly note: string;
  readonly editedAt: Instant;
  readonly editedBy: string;
  readonly changes: readonly FigureChange[];
  /** Every figure that this version or one before it set, by pointer. */
  readonly figures: Readonly<Record<string, FigureValue>>;
}

/**
 * What was shipped, oldest first. A release that ships other figures adds an entry and leaves the earlier ones as they are:
 * versions and tickets stand on them. It takes effect on its date where nothing was edited, else with the next edit after that.
 */
export const shippedPolicies: readonly [Policy, ...Policy[]] = [defaultPolicy];

export function versionId(number: number): string {
  return `policy-${number}`;
}

/** The shipped policy of this version, null when no release had it. */
export function shippedPolicy(version: string): Policy | null {
  return shippedPolicies.find((policy) => policy.version === version) ?? null;
}

/** The policy that a version means. Throws a RangeError when this release does not know what it stands on. */
export function policyOf(version: PolicyVersion, shipped = shippedPolicy(version.shippedVersion)): Policy {
  const { id, effectiveFromDate, figures, shippedVersion } = version;
  if (shipped === null) throw new RangeError(`policy ${id} stands on ${shippedVersion}, which is not shipped any more`);
  return { ...withFigures(shipped, new Map(Object.entries(figures))), version: id, effectiveFromDate };
}

/** The shipped policy of a day; of a day before the first, the first all the same. It is in force where nothing was edited. */
export function shippedPolicyOn(date: LocalDate): Policy {
  return shippedPolicies.findLast((policy) => policy.effectiveFromDate <= date) ?? shippedPolicies[0];
}
