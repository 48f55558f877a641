// GET /operations: what operators have set going, imports, exports and redeliveries, page by page: what was started last comes first.

import * as z from 'zod/mini';
import type { Operation } from '../../domain/operations/operation.ts';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import { presentOperation } from './present-operation.ts';

export const listOperations = (operations: Pick<OperationStore, 'all'>) =>
  apiHandler({ query: z.strictObject(pageQuery), answer: 'OperationPage' }, async ({ query }) => {
    const { limit, cursor } = pageOf(query);
    const started = (await operations.all()).map(({ state }) => ({ state, place: placeOf(state) }));
    const rest = started
      .filter(({ place }) => cursor === undefined || place < cursor)
      .sort((left, right) => (left.place < right.place ? 1 : -1));
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    const more = rest.length > limit && last !== undefined;
    return listed(more ? { items, nextCursor: last.place } : { items }, ({ state }) => presentOperation(state));
  });

/** Sorts like the instants that they were started at; those of one instant by their ids. */
function placeOf({ startedAt, id }: Operation): string {
  return `${new Date(startedAt).toISOString()}#${id}`;
}

export const handler = listOperations(operationStore(liveTable()));
