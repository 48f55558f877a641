// GET /operations: what operators have set going, imports, exports and redeliveries, page by page: what was started last comes first.

import * as z from 'zod/mini';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import { presentOperation } from './present-operation.ts';

export const listOperations = (operations: Pick<OperationStore, 'started'>) =>
  apiHandler({ query: z.strictObject(pageQuery), answer: 'OperationPage' }, async ({ query }) => {
    return listed(await operations.started(pageOf(query)), ({ state }) => presentOperation(state));
  });

export const handler = listOperations(operationStore(liveTable()));
