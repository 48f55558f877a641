// GET /causes/{causeId}: the tickets that were linked to a common cause, and what they come to.

import type { Cause } from '../../domain/causes/cause.ts';
import { groupOutagesOf } from '../../domain/causes/cause.ts';
import { majorSince } from '../../domain/causes/major.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import type { Instant } from '../../domain/time.ts';
import type { Access } from '../access/access.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CauseStore } from '../store/cause-store.ts';
import { causeStore } from '../store/cause-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly causes: Pick<CauseStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

export const getCause = ({ causes, rules }: Deps) =>
  apiHandler({ path: ['causeId'], answer: 'Cause' }, async ({ path, decision, access }) => {
    const { state: cause, version } = found(await causes.get(path.causeId));
    const members = await visibleMembers(cause, access);
    if (members.length === 0) throw new Problem('not-found', {});
    const { policy } = await rules.rulesAt(decision.now);
    return ok({ ...presentCause(cause, policy, decision.now), members: members.map(presentMember), version }, version);
  });

function presentCause({ id, members }: Cause, policy: Policy, now: Instant) {
  return {
    id,
    outages: groupOutagesOf({ id, members }, policy).map(({ causeId, ...outage }) => {
      const majorSinceAt = majorSince(outage, policy, now);
      return { ...outage, ...(majorSinceAt !== undefined && { majorSinceAt }) };
    }),
  };
}

/** Of the faults by one cause each is shown to whoever may see its ticket; what they come to together, to all of these. */
async function visibleMembers({ members }: Cause, access: Access): Promise<Cause['members']> {
  if (access.seesAll) return members;
  const seen = await Promise.all(members.map(({ ticketId }) => access.seesStored('ticket', ticketId)));
  return members.filter((_, index) => seen[index]);
}

function presentMember(member: Cause['members'][number]) {
  return { ...member, blocked: isBlocked(member) };
}

function isBlocked({ blockedFromAt, blockedToAt, unlinkedAt }: Cause['members'][number]): boolean {
  return blockedFromAt !== undefined && blockedToAt === undefined && unlinkedAt === undefined;
}

export const handler = getCause({ causes: causeStore(liveTable()), rules: liveRuleBook(liveTable()) });
