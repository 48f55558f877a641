import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { departmentStore } from '../../../functions/store/department-store.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';
import { monitoringCentre } from '../../support/departments.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

let table: TestTable;
let lose: 'answer' | 'nothing' = 'nothing';
/** Stands between client and engine, and breaks the line after a write was done and before its answer is passed on. */
const line = createServer((incoming, outgoing) => {
  const { hostname, port } = new URL(String(endpoint));
  const { method, url, headers } = incoming;
  const onward = forward({ hostname, port, method, path: url, headers }, (answer) => {
    if (lose === 'answer') {
      lose = 'nothing';
      answer.resume().on('end', () => outgoing.destroy());
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  incoming.pipe(onward);
});
let endpoint: string | undefined;
let departments: ReturnType<typeof departmentStore>;

beforeAll(async () => {
  table = await startTable();
  const engine = await table.client.config.endpoint?.();
  endpoint = `http://${engine?.hostname}:${engine?.port}`;
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'local',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  departments = departmentStore({ name: table.name, client: document });
});
afterAll(async () => {
  line.close();
  line.closeAllConnections();
  await table.stop();
});

const meta = { correlationId: 'test' };

describe('a write whose answer is lost, so that the SDK sends it again', () => {
  it('is done, not refused as a conflict with itself', async () => {
    lose = 'answer';
    const created = await departments.save(null, monitoringCentre, [], meta);
    expect(created.version).toBe(1);
    lose = 'answer';
    const renamed = await departments.save(created, { ...monitoringCentre, name: '监控' }, [], meta);
    expect(renamed).toMatchObject({ version: 2, state: { name: '监控' } });
    expect(await departments.get(monitoringCentre.id)).toEqual(renamed);
  });

  it('is a conflict when somebody else has written', async () => {
    const before = await departments.get(monitoringCentre.id);
    await departments.save(before, { ...monitoringCentre, name: '甲' }, [], meta);
    lose = 'answer';
    const late = departments.save(before, { ...monitoringCentre, name: '乙' }, [], meta);
    await expect(late).rejects.toBeInstanceOf(VersionConflict);
  });

  it('is a conflict when another caller has written the very same at the same moment', async () => {
    const before = await departments.get(monitoringCentre.id);
    await departments.save(before, { ...monitoringCentre, name: '丙' }, [], meta);
    await expect(departments.save(before, { ...monitoringCentre, name: '丙' }, [], meta)).rejects.toBeInstanceOf(
      VersionConflict,
    );
  });
});
