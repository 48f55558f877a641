// GET /customers/{customerId}/file?reason=: the file with the people in it, for those whom the customer is assigned to (R196).
// That it was read, by whom and why, is written before the answer leaves.

import * as z from 'zod/mini';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import { fileAccessStore } from '../store/file-access-store.ts';
import { liveTable } from '../store/table.ts';
import type { ReadingDeps } from './personal-data.ts';
import { keepOnRecord, reason, requireReader } from './personal-data.ts';
import { presentInventory, presentManager } from './present-file.ts';

interface Deps extends ReadingDeps {
  readonly customerFiles: Pick<CustomerFileStore, 'get'>;
}

const query = z.strictObject({ reason });

export const getFile = (deps: Deps) =>
  apiHandler({ path: ['customerId'], query, answer: 'CustomerFile' }, async (request) => {
    const file = found(await deps.customerFiles.get(request.path.customerId));
    requireReader(request, file.state);
    const { id: customerId, contacts } = file.state;
    // What was bought and complained about (R16), and what was said on visits, is listed on its own.
    const lists = ['contracts', 'tickets', 'visits', 'satisfaction'];
    const links = Object.fromEntries(lists.map((list) => [list, `/customers/${customerId}/${list}`]));
    const shown = { ...presentManager(file), ...presentInventory(file), contacts, links };
    await keepOnRecord(deps, request, { customerId, ...request.query, fields: Object.keys(shown) });
    return ok(shown, file.version);
  });

export const handler = getFile({
  customerFiles: customerFileStore(liveTable(), liveRuleBook(liveTable())),
  fileAccesses: fileAccessStore(liveTable()),
});
