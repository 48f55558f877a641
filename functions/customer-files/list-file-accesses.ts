// GET /customers/{customerId}/file/accesses: who has read the file, when, why and what, newest first (R196).

import * as z from 'zod/mini';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import type { FileAccessStore } from '../store/file-access-store.ts';
import { fileAccessStore } from '../store/file-access-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly fileAccesses: Pick<FileAccessStore, 'ofCustomer'>;
}

export const listFileAccesses = ({ customers, fileAccesses }: Deps) =>
  apiHandler(
    { path: ['customerId'], query: z.strictObject(pageQuery), answer: 'FileAccessPage' },
    async ({ path, query }) => {
      const [customer, page] = await Promise.all([
        customers.get(path.customerId),
        fileAccesses.ofCustomer(path.customerId, pageOf(query)),
      ]);
      found(customer);
      return listed(page, ({ state }) => state);
    },
  );

export const handler = listFileAccesses({
  customers: customerStore(liveTable()),
  fileAccesses: fileAccessStore(liveTable()),
});
