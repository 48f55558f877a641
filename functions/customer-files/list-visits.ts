// GET /customers/{customerId}/visits: the latest visits with what became of each opinion, newest first, and what is due next.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import { liveTable } from '../store/table.ts';
import { presentRounds, presentVisit } from './present-file.ts';

interface Deps {
  readonly customerFiles: Pick<CustomerFileStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

export const listVisits = ({ customerFiles, rules }: Deps) =>
  apiHandler({ path: ['customerId'], answer: 'Visits' }, async ({ path }) => {
    const { state: file, version } = found(await customerFiles.get(path.customerId));
    const pinned = await rules.rulesFor(file);
    const items = file.visits.map((visit) => presentVisit(visit, file, pinned)).reverse();
    return ok({ items, due: presentRounds(file, pinned.policy) }, version);
  });

const rules = liveRuleBook(liveTable());
export const handler = listVisits({ customerFiles: customerFileStore(liveTable(), rules), rules });
