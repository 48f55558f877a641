import '../../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { getDepartment } from '../../../functions/departments/get-department.ts';
import { getWebhookSecret } from '../../../functions/departments/get-webhook-secret.ts';
import { listDepartments } from '../../../functions/departments/list-departments.ts';
import { putDepartment } from '../../../functions/departments/put-department.ts';
import { administrator, call, refusedFields } from '../../support/api-calls.ts';
import { aDepartment, noSubscriptions, takingChannels } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';

const unit = { name: '天河维护中心', role: 'NETWORK_MAINTENANCE', regions: ['天河区'] };
const method = 'GET';

let stores: MemoryStores;
capturedLog();
beforeEach(() => {
  stores = memoryStores();
});

const put = (body: unknown, allowLoopbackWebhooks = false) =>
  call(putDepartment({ ...stores, channels: takingChannels, allowLoopbackWebhooks }), {
    method: 'PUT',
    route: '/departments/{departmentId}',
    path: { departmentId: 'MAINT-1' },
    body,
    claims: administrator,
  });

describe('a department', () => {
  it('is created and read back; without regions it serves all', async () => {
    expect((await put(unit)).status).toBe(201);
    const { regions: _, ...everywhere } = unit;
    expect((await put(everywhere)).body).toMatchObject({ regions: [], version: 2 });
    const read = await call(getDepartment({ ...stores, subscriptions: noSubscriptions }), {
      method,
      path: { departmentId: 'MAINT-1' },
    });
    expect(read.body).toMatchObject({ id: 'MAINT-1', name: unit.name, version: 2 });
  });

  it('stands in a directory that is read page by page', async () => {
    stores.departments.put(...['a', 'b', 'c'].map((id) => aDepartment({ id })));
    const list = listDepartments(stores);
    const first = await call(list, { method, query: { limit: '2' } });
    const rest = await call(list, { method, query: { limit: '2', cursor: first.body.nextCursor ?? '' } });
    expect([first, rest].map(({ body }) => body.items.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
    expect(rest.body.nextCursor).toBeUndefined();
  });

  it('learns the secret that its notices are signed with; one that does not exist has none', async () => {
    stores.departments.put(aDepartment());
    const get = getWebhookSecret({ ...stores, secretOf: async (id) => `whsec_of_${id}` });
    const { body, headers } = await call(get, { method, path: { departmentId: 'MAINT-1' } });
    expect(body).toEqual({ departmentId: 'MAINT-1', webhookSecret: 'whsec_of_MAINT-1' });
    expect(headers['cache-control']).toBe('no-store');
    expect((await call(get, { method, path: { departmentId: 'NONE' } })).status).toBe(404);
  });
});

describe('bad departments', () => {
  it.each([
    ['nothing', {}, ['name: required', 'role: required']],
    ['an unknown role', { ...unit, role: 'CANTEEN' }, ['role: invalid-value']],
    ['an excess field', { ...unit, phone: '1' }, ['phone: unknown-field']],
    ['a region twice', { ...unit, regions: ['a', 'b', 'a'] }, ['regions[2]: duplicate']],
    ['its own parent', { ...unit, parentId: 'MAINT-1' }, ['parentId: not-allowed-here']],
    ['a webhook in the clear', { ...unit, webhookUrl: 'http://noc.example/hook' }, ['webhookUrl: invalid-format']],
    ['a webhook on this very machine', { ...unit, webhookUrl: 'http://127.0.0.1:9/' }, ['webhookUrl: invalid-format']],
    ['a webhook that is no address', { ...unit, webhookUrl: 'call me' }, ['webhookUrl: invalid-format']],
    [
      'a webhook beyond its bound',
      { ...unit, webhookUrl: `https://a.example/${'x'.repeat(500)}` },
      ['webhookUrl: too-long'],
    ],
  ])('%s: 422 that names the field, and nothing is stored', async (_, body, fields) => {
    const answer = await put(body);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect(stores.departments.stored.size).toBe(0);
  });

  it('the local runtime may send webhooks to its own machine', async () => {
    expect((await put({ ...unit, webhookUrl: 'http://127.0.0.1:9/' }, true)).status).toBe(201);
  });
});
