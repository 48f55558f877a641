// How many requests a client has made within a window: one item for each client, written anew with each window, so that nothing
// is left behind that would have to be deleted.

import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { requestCountKey } from './keys.ts';
import type { Table } from './table.ts';

/** Counting is waited for before a request is read: rather none than a slow one. */
const countMillisecondsMax = 500;

/** Adds requests of the client to a window, and returns how many there are now. Windows ascend; those of the past are over. */
export async function addRequests(table: Table, client: string, window: number, requests: number): Promise<number> {
  const inWindow = await update(table, client, window, requests, 'ADD #requests :requests', '#window = :window');
  const begun =
    inWindow ??
    (await update(
      table,
      client,
      window,
      requests,
      'SET #window = :window, #requests = :requests',
      'attribute_not_exists(pk) OR #window < :window',
    ));
  // Another process has begun the window at the same moment, or it is over.
  return (
    begun ?? (await update(table, client, window, requests, 'ADD #requests :requests', '#window = :window')) ?? requests
  );
}

/** Undefined when the condition does not hold. */
async function update(
  table: Table,
  client: string,
  window: number,
  requests: number,
  UpdateExpression: string,
  ConditionExpression: string,
): Promise<number | undefined> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...requestCountKey(client) },
        UpdateExpression,
        ConditionExpression,
        ExpressionAttributeNames: { '#window': 'window', '#requests': 'requests' },
        ExpressionAttributeValues: { ':window': window, ':requests': requests },
        ReturnValues: 'UPDATED_NEW',
      }),
      { abortSignal: AbortSignal.timeout(countMillisecondsMax) },
    );
    return Number(Attributes?.['requests']);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
