// Policies as the API shows them.

import type { PolicyVersion } from '../../domain/policies/policy-version.ts';
import { shippedPolicies } from '../../domain/policies/policy-version.ts';
import type { Policy } from '../../domain/sla/policy.ts';

/** What is told of a version beside its figures. */
export function presentVersion({ id, number: _, figures: __, ...version }: PolicyVersion) {
  return { version: id, ...version };
}

/** In a list the changes are only counted. */
export function summariseVersion(version: PolicyVersion) {
  const { changes, ...summary } = presentVersion(version);
  return { ...summary, changeCount: changes.length };
}

/** What stands at the end of the list: what was shipped, newest first. */
export function presentShipped() {
  return shippedPolicies.toReversed().map(presentShippedPolicy);
}

export function presentShippedPolicy({ version, effectiveFromDate }: Policy) {
  return { version, effectiveFromDate };
}
