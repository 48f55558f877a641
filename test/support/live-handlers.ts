// Handlers as they are deployed, with their own stores, on a real table: nothing in their place.

import './live-environment.ts';
import { resolve } from 'node:path';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import { startTable, type TestTable } from './table.ts';

/** Starts the table that handlers find which are loaded from then on. */
export async function startLiveTable(): Promise<TestTable> {
  const table = await startTable();
  Object.assign(process.env, {
    TABLE_NAME: table.name,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  return table;
}

/** `entry`: its file below functions/, without its ending. */
export async function liveHandler(entry: string): Promise<ApiHandler> {
  const { handler } = (await import(resolve(`functions/${entry}.ts`))) as { handler: ApiHandler };
  return handler;
}
