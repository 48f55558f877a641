// GET /policies/{policyVersion}: who changed what and why, and the figures that hold under it.

import * as z from 'zod/mini';
import { figuresOf } from '../../domain/policies/figures.ts';
import { policyOf, shippedPolicy } from '../../domain/policies/policy-version.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import { line } from '../http/schema.ts';
import type { PolicyStore } from '../store/policy-store.ts';
import { policyStore } from '../store/policy-store.ts';
import { liveTable } from '../store/table.ts';
import { presentShippedPolicy, presentVersion } from './present-policy.ts';

interface Deps {
  readonly policies: Pick<PolicyStore, 'get'>;
}

const query = z.strictObject({
  editable: z.exactOptional(z.enum(['true', 'false'])),
  under: z.exactOptional(line(200)),
});

export const getPolicy = ({ policies }: Deps) =>
  apiHandler({ path: ['policyVersion'], query, answer: 'Policy' }, async ({ path, query }) => {
    const shipped = shippedPolicy(path.policyVersion);
    const version = shipped === null ? await policies.get(path.policyVersion) : null;
    const policy = shipped ?? (version && policyOf(version));
    if (policy === null) throw new Problem('not-found', {});
    const { editable, under = '' } = query;
    const figures = figuresOf(policy).filter(
      (figure) =>
        (editable === undefined || figure.editable === (editable === 'true')) && isUnder(figure.pointer, under),
    );
    return ok({ ...(version === null ? presentShippedPolicy(policy) : presentVersion(version)), figures });
  });

/** The figure itself, or one below it: `/repairLimits` holds `/repairLimits/...` and not `/repairLimitsOfOthers`. */
function isUnder(pointer: string, under: string): boolean {
  return pointer === under || pointer.startsWith(under.endsWith('/') ? under : `${under}/`);
}

export const handler = getPolicy({ policies: policyStore(liveTable()) });
