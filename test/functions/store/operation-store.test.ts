import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import type { OperationOrder } from '../../../domain/operations/operation.ts';
import { startOperation } from '../../../domain/operations/operation.ts';
import { tableTimeToLive } from '../../../functions/environment.ts';
import { operationStore } from '../../../functions/store/operation-store.ts';
import { unpack } from '../../../functions/store/packed.ts';
import { mondayMorning } from '../../support/time.ts';

const orders: readonly OperationOrder[] = [
  { kind: 're-arm' },
  { kind: 'import', records: 'customers', format: 'csv', sha256: '0'.repeat(64), bytes: 1, validateOnly: false },
  { kind: 'export', records: 'customers', format: 'csv', headers: 'zh', reason: '核对台账' },
];

it.each(orders)('an operation ($kind) is kept for good, so that no round of it comes twice (R196)', async (order) => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const sent = mockClient(client);
  sent.on(PutCommand).resolves({});
  const { state, events } = startOperation(null, { id: 'O1', order, perSecond: 1 }, { now: mondayMorning, by: 'hq' });
  await operationStore({ name: 'table', client }).save(null, state, events, { correlationId: 'test' });
  const { Item } = sent.commandCalls(PutCommand)[0]?.args[0].input ?? {};
  expect(Item).toMatchObject({ entity: 'OPERATION' });
  expect(unpack(Item?.['data'])).toMatchObject({ id: 'O1', round: 1 });
  expect(Item).not.toHaveProperty(tableTimeToLive);
});
