// POST /policies: changes figures of the policy from a day on, as a new version. Nothing is deleted: a mistake is edited again.

import * as z from 'zod/mini';
import { editPolicy as decideEdit } from '../../domain/policies/edit-policy.ts';
import { apiHandler } from '../http/api-handler.ts';
import { createdOnce, createOnce } from '../http/idempotency.ts';
import { jsonValue, line, localDate, text } from '../http/schema.ts';
import type { PolicyStore } from '../store/policy-store.ts';
import { policyStore } from '../store/policy-store.ts';
import { liveTable } from '../store/table.ts';
import { presentVersion } from './present-policy.ts';

interface Deps {
  readonly policies: Pick<PolicyStore, 'latest' | 'edits'>;
}

const changesMax = 500;

// Whether a value fits its figure is for the policy to say: it holds the figures, and they say what they are.
const change = z.strictObject({ figure: line(200), value: jsonValue });
const body = z.strictObject({
  changes: z.array(change).check(z.minLength(1), z.maxLength(changesMax)),
  effectiveFromDate: localDate,
  note: text(500),
});

export const editPolicy = ({ policies }: Deps) =>
  apiHandler({ body, answer: 'PolicyVersion', statuses: [201] }, async (request) => {
    const { state, replayed } = await createOnce(policies.edits, 'P', request, async (id) => {
      const { state, events } = decideEdit(await policies.latest(), request.body, request.decision);
      return { state: { id, version: state }, events };
    });
    return createdOnce(`/policies/${state.version.id}`, presentVersion(state.version), replayed);
  });

export const handler = editPolicy({ policies: policyStore(liveTable()) });
