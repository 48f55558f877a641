// GET /customers/{customerId}/file?reason=: the file with the people in it, for those whom the customer is assigned to (R196).
// That it was read, by whom and why, is written before the answer leaves.

import * as z from 'zod/mini';
import { readFile } from '../../domain/customer-files/access.ts';
import { isAssigned } from '../../domain/customer-files/customer-file.ts';
import type { Scope } from '../environment.ts';
import { randomId } from '../hashed-id.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import { line } from '../http/schema.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import type { FileAccessStore } from '../store/file-access-store.ts';
import { fileAccessStore } from '../store/file-access-store.ts';
import { liveTable } from '../store/table.ts';
import { presentInventory, presentManager } from './present-file.ts';

interface Deps {
  readonly customerFiles: Pick<CustomerFileStore, 'get'>;
  readonly fileAccesses: Pick<FileAccessStore, 'save'>;
}

const query = z.strictObject({ reason: line(200) });

/** Who reads the file of any customer. */
const readingScopes: readonly Scope[] = ['customer-data:read', 'admin'];

export const getFile = ({ customerFiles, fileAccesses }: Deps) =>
  apiHandler(
    { path: ['customerId'], query, answer: 'CustomerFile' },
    async ({ path, query, caller, decision, correlationId }) => {
      const file = found(await customerFiles.get(path.customerId));
      // What one may not see does not exist.
      const mayRead = isAssigned(file.state, caller.by) || readingScopes.some((scope) => caller.scopes.has(scope));
      if (!mayRead) throw new Problem('not-found', {});
      const { contacts } = file.state;
      // What was bought and complained about (R16), and what was said on visits, is listed on its own.
      const lists = ['contracts', 'tickets', 'visits', 'satisfaction'];
      const links = Object.fromEntries(lists.map((list) => [list, `/customers/${file.state.id}/${list}`]));
      const shown = { ...presentManager(file), ...presentInventory(file), contacts, links };
      const said = { id: randomId('A'), customerId: file.state.id, ...query, fields: Object.keys(shown) };
      const { state, events } = readFile(said, decision);
      await fileAccesses.save(null, state, events, { correlationId });
      return ok(shown, file.version);
    },
  );

export const handler = getFile({
  customerFiles: customerFileStore(liveTable(), liveRuleBook(liveTable())),
  fileAccesses: fileAccessStore(liveTable()),
});
