// A real table in a real engine, in memory, for tests of the stores: every expression is checked by the engine itself.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tableIndexes, tableKeys } from '../../functions/environment.ts';
import type { Table } from '../../functions/store/table.ts';
import { freePort } from '../../infra/local/engine/dynoxide.ts';

export interface TestTable extends Table {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Starts the engine on a free port and creates an empty table. */
export async function startTable(): Promise<TestTable> {
  const port = await freePort();
  const binary = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  const engine = spawn(binary, ['serve', '--port', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  await once(engine.stderr, 'data');
  const endpoint = `http://127.0.0.1:${port}`;
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: 'local',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  const name = 'zhunshi-test';
  const indexes = Object.entries(tableIndexes);
  const attributes = [...Object.values(tableKeys), ...indexes.flatMap(([, keys]) => Object.values(keys))];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: keySchema(tableKeys),
      GlobalSecondaryIndexes: indexes.map(([IndexName, keys]) => ({
        IndexName,
        KeySchema: keySchema(keys),
        Projection: { ProjectionType: 'KEYS_ONLY' as const },
      })),
    }),
  );
  return {
    name,
    client,
    endpoint,
    async stop() {
      client.destroy();
      engine.kill();
      await once(engine, 'exit');
    },
  };
}

function keySchema(keys: { readonly partition: string; readonly sort: string }) {
  return [
    { AttributeName: keys.partition, KeyType: 'HASH' as const },
    { AttributeName: keys.sort, KeyType: 'RANGE' as const },
  ];
}
