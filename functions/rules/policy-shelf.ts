// The policies of the operator as the rule book wants them: a version by its id for ever, and the one in force at an instant.
// A version is read once per process. Which is in force is read again after a while, so an edit that takes effect on the day on
// which it is made is seen by every process within that time; one for a later day begins at midnight sharp.

import type { PolicyVersion } from '../../domain/policies/policy-version.ts';
import { policyOf, shippedPolicy, shippedPolicyOn } from '../../domain/policies/policy-version.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import { localDateOf } from '../../domain/sla/wall-clock.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { PolicyStore } from '../store/policy-store.ts';

export const headAgeMillisecondsMax = 30_000;

/** The newest versions, newest first, as far back as somebody asked. */
interface Head {
  readonly readAt: number;
  readonly versions: readonly PolicyVersion[];
  /** No older ones are left. */
  readonly isWhole: boolean;
}

/** Where policies are kept. Versions are immutable. */
export interface PolicyShelf {
  /** Throws an Error when there is no such version. */
  policyOf(version: string): Promise<Policy>;
  policyAt(at: Instant): Promise<Policy>;
}

/** `monotonicNow` tells milliseconds, from whatever point. */
export function policyShelf(
  store: Pick<PolicyStore, 'get' | 'list'>,
  monotonicNow: () => number = () => performance.now(),
): PolicyShelf {
  const policies = new Map<string, Policy>();
  let head: Head | undefined;

  function policyOn(version: PolicyVersion): Policy {
    const policy = policies.get(version.id) ?? policyOf(version);
    policies.set(version.id, policy);
    return policy;
  }

  async function headBackTo(date: LocalDate): Promise<Head> {
    const now = monotonicNow();
    const fresh = head !== undefined && now - head.readAt < headAgeMillisecondsMax ? head : undefined;
    if (fresh !== undefined && (fresh.isWhole || inForce(fresh, date) !== undefined)) return fresh;
    const versions: PolicyVersion[] = [];
    let cursor: string | undefined;
    do {
      // Mostly the first or, while one is scheduled, the second is it.
      const page = await store.list({ limit: 2, ...(cursor !== undefined && { cursor }) });
      versions.push(...page.items);
      cursor = page.nextCursor;
      head = { readAt: now, versions, isWhole: cursor === undefined };
    } while (cursor !== undefined && inForce(head, date) === undefined);
    return head;
  }

  return {
    async policyOf(id) {
      const known = policies.get(id) ?? shippedPolicy(id);
      if (known !== null) return known;
      const version = await store.get(id);
      if (version === null) throw new Error(`there is no policy ${id}`);
      return policyOn(version);
    },

    async policyAt(at) {
      const date = localDateOf(at);
      const version = inForce(await headBackTo(date), date);
      return version === undefined ? shippedPolicyOn(date) : policyOn(version);
    },
  };
}

/** The last version whose day has come. */
function inForce({ versions }: Pick<Head, 'versions'>, date: LocalDate): PolicyVersion | undefined {
  return versions.find(({ effectiveFromDate }) => effectiveFromDate <= date);
}
