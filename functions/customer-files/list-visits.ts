// GET /customers/{customerId}/visits: the latest visits with what became of each opinion, newest first, and what is due next.

import * as z from 'zod/mini';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import { fileAccessStore } from '../store/file-access-store.ts';
import { liveTable } from '../store/table.ts';
import type { ReadingDeps } from './personal-data.ts';
import { keepOnRecord, reasonIfGiven, requireReader } from './personal-data.ts';
import { presentRounds, presentVisit } from './present-file.ts';

interface Deps extends ReadingDeps {
  readonly customerFiles: Pick<CustomerFileStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

const query = z.strictObject({ reason: reasonIfGiven });

export const listVisits = (deps: Deps) =>
  apiHandler({ path: ['customerId'], query, answer: 'Visits' }, async (request) => {
    const { state: file, version } = found(await deps.customerFiles.get(request.path.customerId));
    requireReader(request, file);
    const pinned = await deps.rules.rulesFor(file);
    const items = file.visits.map((visit) => presentVisit(visit, file, pinned)).reverse();
    await keepOnRecord(deps, request, { customerId: file.id, ...request.query, fields: ['visits'] });
    return ok({ items, due: presentRounds(file, pinned.policy) }, version);
  });

const rules = liveRuleBook(liveTable());
export const handler = listVisits({
  customerFiles: customerFileStore(liveTable(), rules),
  fileAccesses: fileAccessStore(liveTable()),
  rules,
});
