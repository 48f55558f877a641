// POST /customers/{customerId}/visits: a visit, and what the customer said; each opinion has to be answered in time (R193).

import * as z from 'zod/mini';
import { opinionsMax, visitPurposes } from '../../domain/customer-files/customer-file.ts';
import { recordVisit as decideVisit, visitAt } from '../../domain/customer-files/visits.ts';
import { created, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { id, instant, text } from '../http/schema.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { FileCommandDeps } from './enter-in-file.ts';
import { enterInFile, liveFileCommandDeps } from './enter-in-file.ts';
import { presentVisit } from './present-file.ts';

interface Deps extends FileCommandDeps {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

const opinion = z.strictObject({ text: text(500), departmentId: z.exactOptional(id) });
const body = z.strictObject({
  visitedAt: instant,
  purpose: z.enum(visitPurposes),
  summary: z.exactOptional(text(500)),
  opinions: z._default(z.array(opinion).check(z.maxLength(opinionsMax, { abort: true })), []),
});

export const recordVisit = (deps: Deps) =>
  apiHandler({ path: ['customerId'], body, answer: 'Visit', statuses: [200, 201] }, async (request) => {
    const { body, rawPath } = request;
    const named = [...new Set(body.opinions.flatMap(({ departmentId }) => departmentId ?? []))];
    const departments = await Promise.all(named.map((departmentId) => deps.departments.get(departmentId)));
    const departmentIds = new Set(departments.flatMap((stored) => stored?.state.id ?? []));
    const { state, version, isNew } = await enterInFile(deps, request, (file, context, decision) =>
      decideVisit(file, { ...body, departmentIds }, context, decision),
    );
    const visit = visitAt(state, body.visitedAt);
    if (visit === undefined) throw new Error(`the visit of ${body.visitedAt} to ${state.id} was not kept`);
    const shown = presentVisit(visit, state, await deps.rules.rulesFor(state));
    return isNew ? created(`${rawPath}/${visit.number}`, shown, version) : ok(shown, version);
  });

export const handler = recordVisit({ ...liveFileCommandDeps(), departments: departmentStore(liveTable()) });
