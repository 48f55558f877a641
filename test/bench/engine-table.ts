// The table of a running local system, or of its engine alone, through the SDK.

import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/store/table.ts';

/** The only table of the engine there. */
export async function tableAt(endpoint: string): Promise<Table> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const base = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const { TableNames: [name] = [] } = await base.send(new ListTablesCommand({}));
  if (name === undefined) throw new Error(`no table at ${endpoint}`);
  return { name, client: DynamoDBDocumentClient.from(base, { marshallOptions: { removeUndefinedValues: true } }) };
}
