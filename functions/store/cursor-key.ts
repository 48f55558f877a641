// The secret behind the cursors of lists from which something is left out. It keeps ids of records from callers who may not see
// the records, and nothing from whoever reads the table: so it stands in the table, made by the first who needs it, where every
// region and every stage has it without a service, a right or a bill of its own.

import { randomBytes } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { cursorKeyKey } from './keys.ts';
import type { Table } from './table.ts';
import { liveTable } from './table.ts';

const secretBytes = 32;
const stored = z.object({ secret: z.string() });

/** The same for all who ask, however many are the first at once. */
export async function cursorSecret(table: Table): Promise<Buffer> {
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { ...cursorKeyKey },
      UpdateExpression: 'SET #secret = if_not_exists(#secret, :fresh)',
      ExpressionAttributeNames: { '#secret': 'secret' },
      ExpressionAttributeValues: { ':fresh': randomBytes(secretBytes).toString('base64url') },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return Buffer.from(z.parse(stored, Attributes).secret, 'base64url');
}

let known: Promise<Buffer> | undefined;

/** That of the deployed table: asked for once per process. */
export async function liveCursorSecret(): Promise<Buffer> {
  known ??= cursorSecret(liveTable());
  return known.catch((error: unknown) => {
    known = undefined;
    throw error;
  });
}
