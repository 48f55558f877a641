// GET /policies: which version is in force, and all that there are, newest first, what was shipped at the end.

import * as z from 'zod/mini';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { policyShelf } from '../rules/policy-shelf.ts';
import type { PolicyStore } from '../store/policy-store.ts';
import { policyStore } from '../store/policy-store.ts';
import { liveTable } from '../store/table.ts';
import { presentShipped, summariseVersion } from './present-policy.ts';

interface Deps {
  readonly policies: Pick<PolicyStore, 'get' | 'list'>;
}

export const listPolicies = ({ policies }: Deps) =>
  apiHandler({ query: z.strictObject(pageQuery), answer: 'PolicyPage' }, async ({ query, decision }) => {
    // A shelf of its own: whoever has just edited wants to see it.
    const [inForce, { items, nextCursor }] = await Promise.all([
      policyShelf(policies).policyAt(decision.now),
      policies.list(pageOf(query)),
    ]);
    const edited = items.map(summariseVersion);
    return nextCursor === undefined
      ? ok({ inForce: inForce.version, items: [...edited, ...presentShipped()] })
      : { ...ok({ inForce: inForce.version, items: edited }), nextCursor };
  });

export const handler = listPolicies({ policies: policyStore(liveTable()) });
