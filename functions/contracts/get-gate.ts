// GET /contracts/{contractId}/gate: whether the draft could be signed now, and if not, everything that is missing.

import { requireStatusFor } from '../../domain/contracts/lifecycle.ts';
import { namingOwn } from '../access/foreign-names.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { languageOf } from '../http/language.ts';
import { shownFields } from '../http/problem.ts';
import type { GateDeps } from './gate-of.ts';
import { gateOf, liveGateDeps } from './gate-of.ts';

export const getGate = (deps: GateDeps) =>
  apiHandler({ path: ['contractId'], answer: 'Gate', refusals: [409] }, async (request) => {
    const { path, headers, decision, access } = request;
    const { state, version } = found(await deps.contracts.get(path.contractId));
    const draft = requireStatusFor(state, 'sign');
    const missing = (await gateOf(deps, draft, decision))(draft);
    const shown = shownFields(await namingOwn(access, missing), languageOf(headers['accept-language']));
    return ok({ contractId: draft.id, version, ready: missing.length === 0, missing: shown }, version);
  });

export const handler = getGate(liveGateDeps());
