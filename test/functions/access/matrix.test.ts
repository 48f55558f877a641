// Every cell of the matrix, against the handlers that are deployed and a real table. The request says something that no handler takes:
// whoever may do the operation gets as far as 422, and nothing is done.

import { readFileSync } from 'node:fs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds, pathNameOf } from '../../../functions/access/kinds.ts';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { aggregateKey } from '../../../functions/store/keys.ts';
import { routes } from '../../../infra/routes.ts';
import { cells, matrixTable } from '../../support/access-matrix.ts';
import { apiEvent } from '../../support/api-calls.ts';
import { liveHandler, startLiveTable } from '../../support/live-handlers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { TestTable } from '../../support/table.ts';

const ids: Readonly<Record<string, string>> = {
  ticketId: `T${'0'.repeat(26)}`,
  contractId: `C${'0'.repeat(26)}`,
  levelChangeId: `L${'0'.repeat(26)}`,
  operationId: `O${'0'.repeat(26)}`,
  importId: `O${'0'.repeat(26)}`,
  exportId: `O${'0'.repeat(26)}`,
  sha256: '0'.repeat(64),
  subscriptionId: `S${'0'.repeat(26)}`,
  deliveryId: `D${'0'.repeat(26)}`,
  redeliveryId: `O${'0'.repeat(26)}`,
  customerId: 'CUST-1',
  circuitId: 'CIRC-1',
  workId: 'WORK-1',
  departmentId: 'MAINT-1',
  causeId: 'CABLE-1',
  calendarId: 'DESK_HOURS',
  month: '2026-01',
  system: 'IBSS',
  receiver: 'FAULT',
  queue: 'dead',
  file: 'start.js',
  policyVersion: 'default-1',
};
const idOf = (name: string) => ids[name] ?? '1';

/** What each record says of whose it is. */
const where = { region: 'TIANHE', customerId: 'CUST-1' };
const ticket = { entitlement: { region: 'TIANHE' }, ownerDepartmentId: 'MON-1', customerId: 'CUST-1' };
const records = {
  ticket,
  faultReport: ticket,
  customer: { regions: ['TIANHE'] },
  circuit: where,
  contract: where,
  levelChange: where,
  plannedWork: { circuits: [where] },
  department: {},
  opinions: { manager: { departmentId: 'GOV-ENT', staffId: 'li.na' } },
} satisfies Record<keyof typeof kinds, object>;

const claimsOf = {
  own: { regions: 'TIANHE', departments: 'MAINT-1' },
  foreign: { regions: 'YUEXIU', departments: 'MAINT-2' },
};

/** What somebody said: no line of any log shows it (R196). */
const canary = '金丝雀';
const lines = capturedLog();
let table: TestTable;
const handlers = new Map<string, ApiHandler>();

beforeAll(async () => {
  table = await startLiveTable();
  for (const [kind, record] of Object.entries(records)) {
    const { entity } = kinds[kind as keyof typeof kinds];
    const id = idOf(pathNameOf[kind as keyof typeof kinds]);
    const Item = { ...aggregateKey(entity, id), entity, version: 1, data: { id, ...record } };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  }
  for (const { key, entry } of routes) handlers.set(key, await liveHandler(entry));
});
afterAll(() => table.stop());

async function outcomeOf(operation: string, claims: Readonly<Record<string, string>>) {
  const [method = '', route = ''] = operation.split(' ');
  const path = Object.fromEntries([...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, idOf(name)]));
  const handler = handlers.get(operation);
  if (handler === undefined) throw new Error(`no handler of ${operation}`);
  const said = { 'no such field': canary, contacts: [{ name: canary, phone: canary }], description: canary };
  const body = method === 'GET' ? {} : { body: said };
  const { statusCode } = await handler(
    apiEvent({ method, route, path, claims, query: { 'no-such': canary }, ...body }),
    {},
  );
  // 415: where a part of a file is awaited, the misfit is that it is JSON.
  return { 200: 'done', 415: 'done', 422: 'done', 403: 'refused', 404: 'not there' }[statusCode] ?? statusCode;
}

describe('every cell of the matrix', () => {
  it.each([...Map.groupBy(cells, ({ operation }) => operation)])('%s', async (operation, of) => {
    const found = await Promise.all(
      of.map(async ({ role, whose, scopes }) => {
        const claims = { sub: role, client_id: 'test', scope: scopes.join(' '), ...claimsOf[whose] };
        return `${role}, ${whose}: ${await outcomeOf(operation, claims)}`;
      }),
    );
    expect(JSON.stringify(lines)).not.toContain(canary);
    expect(found).toEqual(of.map(({ role, whose, outcome }) => `${role}, ${whose}: ${outcome}`));
  });
});

it('the page on access shows the matrix', async () => {
  const introduction = readFileSync('docs/access.md', 'utf8').split('\n\n| Operation')[0] ?? '';
  await expect(`${introduction.trimEnd()}\n\n${matrixTable()}\n`).toMatchFileSnapshot('../../../docs/access.md');
});
