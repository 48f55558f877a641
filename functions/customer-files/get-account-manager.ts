// GET /customers/{customerId}/account-manager: who answers for the customer, and who did before.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import { liveTable } from '../store/table.ts';
import { presentManager } from './present-file.ts';

interface Deps {
  readonly customerFiles: Pick<CustomerFileStore, 'get'>;
}

export const getAccountManager = ({ customerFiles }: Deps) =>
  apiHandler({ path: ['customerId'], answer: 'AccountManager' }, async ({ path }) => {
    const file = found(await customerFiles.get(path.customerId));
    if (file.state.manager === undefined) throw new Problem('not-found', {});
    return ok(presentManager(file), file.version);
  });

export const handler = getAccountManager({
  customerFiles: customerFileStore(liveTable(), liveRuleBook(liveTable())),
});
