// A function that does nothing but one conditional PutItem, in the place of one of ours in a copy of the assembly: whatever lies
// around a function is then the same for both.

import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../infra/local/synthesize.ts';
import { readAssembly } from '../../infra/local/template/assembly.ts';
import { readFunctions } from '../../infra/local/template/functions.ts';
import { deployTemplates } from '../../infra/local/template/template.ts';
import { bundleBare } from './bundle-bare.ts';

/** Never called by the bench otherwise. */
const replaced = 'planned-works/announce-work';
export const bareRoute = '/planned-works/any/announce';

const source = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  export const handler = async ({ body }) => {
    const Item = JSON.parse(body);
    await client.send(
      new PutCommand({ TableName: process.env.TABLE_NAME, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: '{}' };
  };`;

/** Folder of the copy: the caller removes it. */
export async function assemblyWithBareFunction(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunshi-bare-'));
  cpSync(await synthesize(), folder, { recursive: true });
  const assembly = readAssembly(folder);
  const place = { apiUrl: 'http://127.0.0.1', servicesUrl: 'http://127.0.0.1' };
  const parameters = { OidcIssuer: 'http://127.0.0.1', OidcAudience: 'bench' };
  const functions = readFunctions(deployTemplates(assembly, place, parameters), assembly);
  const module = functions.find(({ entry }) => entry === replaced)?.module;
  if (module === undefined) throw new Error(`no function ${replaced}`);
  await bundleBare(source, module);
  return folder;
}
