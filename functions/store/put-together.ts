// Several conditional writes that happen together or not at all.

import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ItemTooLarge, saysTooLarge } from './item-too-large.ts';
import type { Table } from './table.ts';
import { VersionConflict } from './version-conflict.ts';

/** Throws VersionConflict when a condition does not hold or another write has one of the items at that moment, or ItemTooLarge. */
export async function putTogether(table: Table, puts: readonly PutCommandInput[], what: string): Promise<void> {
  // Nobody reads what stood there instead.
  const TransactItems = puts.map(({ ReturnValuesOnConditionCheckFailure: _, ...Put }) => ({ Put }));
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems }));
  } catch (error) {
    if (saysTooLarge(error)) throw new ItemTooLarge(`${what} does not fit into an item`, { cause: error });
    if (!lostToAnotherWrite(error)) throw error;
    throw new VersionConflict(`${what} was written meanwhile`, { cause: error });
  }
}

/** A transaction is also cancelled for other reasons, such as throttling or a malformed item, and these are no race that was lost. */
function lostToAnotherWrite(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors
  return (error.CancellationReasons ?? []).some(
    ({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict',
  );
}
