import '../../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeLevels } from '../../../functions/levels/acknowledge-levels.ts';
import { enterLevelsByHand } from '../../../functions/levels/enter-levels-by-hand.ts';
import { getLevelChange } from '../../../functions/levels/get-level-change.ts';
import { getSystem } from '../../../functions/levels/get-system.ts';
import { getSystemSecret } from '../../../functions/levels/get-system-secret.ts';
import { listLevelTasks } from '../../../functions/levels/list-level-tasks.ts';
import { putSystem } from '../../../functions/levels/put-system.ts';
import { deriveWebhookSecret } from '../../../functions/notices/webhook-secret.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { administrator, call, refusedFields } from '../../support/api-calls.ts';
import { maintenanceUnit } from '../../support/departments.ts';
import { acknowledge, aLevelChange, changeId, deliver, giveUp, hopping, resourceCentre } from '../../support/levels.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';

capturedLog();
let stores: MemoryStores;
const deps = () => ({ ...stores, rules: standingRuleBook, allowLoopbackWebhooks: false });
// Requests are made now: the order was archived a minute ago.
const archivedAt = { archivedAt: (Date.now() - 60_000) as never };
const fresh = () => aLevelChange(changeId, archivedAt, { contracts: [] });
const path = (receiver: string) => ({ path: { levelChangeId: changeId, receiver } });

beforeEach(() => {
  stores = memoryStores();
  stores.departments.put(resourceCentre, maintenanceUnit);
});

describe('POST /level-changes/{id}/hops/{system}/acknowledge', () => {
  it('sends the levels on to the next system, and may be repeated (R73)', async () => {
    stores.levelChanges.put(hopping(fresh(), 'RESOURCE', deliver, archivedAt.archivedAt));
    const first = await call(acknowledgeLevels(deps()), { ...path('RESOURCE'), body: {} });
    expect(first.body).toMatchObject({
      state: 'running',
      hops: [
        { system: 'RESOURCE', state: 'acknowledged' },
        { system: 'FAULT', state: 'sending', deadline: 'running' },
      ],
    });
    const second = await call(acknowledgeLevels(deps()), { ...path('RESOURCE'), body: {} });
    expect([second.status, second.headers['etag']]).toEqual([200, first.headers['etag']]);
  });

  it('is refused before it is the turn of the system, and of a system that is not on the way', async () => {
    stores.levelChanges.put(fresh());
    expect(await call(acknowledgeLevels(deps()), { ...path('FAULT'), body: {} })).toMatchObject({
      status: 409,
      body: { code: 'illegal-transition' },
    });
    expect((await call(acknowledgeLevels(deps()), { ...path('IBSS'), body: {} })).status).toBe(404);
  });

  it('holds when the delivery was recorded at the same moment', async () => {
    stores.levelChanges.put(fresh());
    stores.levelChanges.loseNextRaceTo(hopping(fresh(), 'RESOURCE', deliver, archivedAt.archivedAt));
    const { status, body } = await call(acknowledgeLevels(deps()), { ...path('RESOURCE'), body: {} });
    expect([status, body['hops']]).toMatchObject([200, [{ state: 'acknowledged' }, { state: 'sending' }]]);
  });
});

describe('POST /level-changes/{id}/hops/{system}/done-by-hand', () => {
  const said = { departmentId: resourceCentre.id, comment: '已在资源系统录入' };

  it('closes the task of the Resource Centre, which says who did it, and sends the levels on (R74)', async () => {
    stores.levelChanges.put(hopping(fresh(), 'RESOURCE', giveUp, archivedAt.archivedAt));
    const tasks = () => call(listLevelTasks(deps()), { method: 'GET', path: { departmentId: resourceCentre.id } });
    expect((await tasks()).body.items).toMatchObject([{ id: changeId, state: 'manual' }]);
    const { body } = await call(enterLevelsByHand(deps()), { ...path('RESOURCE'), body: said });
    expect(body).toMatchObject({ hops: [{ state: 'byHand', ...said, reason: 'no-address' }, { state: 'sending' }] });
    expect((await tasks()).body.items).toEqual([]);
    const entered = { type: 'LevelsEnteredByHand', by: 'clerk-1', ...said };
    expect(stores.levelChanges.written).toContainEqual(expect.objectContaining(entered));
  });

  it('is refused to other departments, and while nobody has to', async () => {
    stores.levelChanges.put(hopping(fresh(), 'RESOURCE', giveUp, archivedAt.archivedAt));
    const by = (departmentId: string) =>
      call(enterLevelsByHand(deps()), { ...path('RESOURCE'), body: { ...said, departmentId } });
    expect(refusedFields(await by(maintenanceUnit.id))).toEqual(['departmentId: wrong-department-role']);
    expect(refusedFields(await by('nobody'))).toEqual(['departmentId: unknown-reference']);
    stores.levelChanges.put(fresh());
    expect((await by(resourceCentre.id)).status).toBe(409);
  });
});

it('GET /level-changes/{id} shows how far the change has come', async () => {
  stores.levelChanges.put(hopping(fresh(), 'RESOURCE', acknowledge, archivedAt.archivedAt));
  const { body } = await call(getLevelChange(deps()), { method: 'GET', path: { levelChangeId: changeId } });
  expect(body).toMatchObject({ id: changeId, levels: { networkLevel: 'N' }, hops: [{ deadline: 'met' }, {}] });
});

describe('/systems/{system}', () => {
  const put = (system: string, body: object, claims = administrator) =>
    call(putSystem(deps()), { method: 'PUT', path: { system }, body, claims });

  it('is there from the start, with its fields, and gets an address (R70)', async () => {
    const before = await call(getSystem(deps()), { method: 'GET', path: { system: 'RESOURCE' } });
    expect(before.body).toMatchObject({
      version: 0,
      fields: ['customerServiceLevel', 'maintenanceGrade', 'networkLevel'],
    });
    expect((await put('RESOURCE', { webhookUrl: 'https://resource.example.com/levels' })).status).toBe(201);
    expect((await put('RESOURCE', { webhookUrl: 'https://resource.example.com/levels' })).body['version']).toBe(1);
    expect((await put('RESOURCE', {})).body).not.toHaveProperty('webhookUrl');
    const announced = stores.systems.written;
    expect(announced.map(({ settings }) => settings.hasWebhook)).toEqual([true, false]);
    expect(JSON.stringify(announced)).not.toContain('resource.example.com');
  });

  it('shows its address, which may carry a token, to administrators alone', async () => {
    const webhookUrl = 'https://fault.example.com/levels?key=secret';
    await put('FAULT', { webhookUrl });
    const get = async (more: object) =>
      (await call(getSystem(deps()), { method: 'GET', path: { system: 'FAULT' }, ...more })).body;
    expect(await get({ claims: administrator })).toMatchObject({ webhookUrl, hasWebhook: true });
    const auditor = { ...administrator, scope: 'audit:read' };
    for (const more of [{}, { claims: auditor }]) {
      const shown = await get(more);
      expect([shown['hasWebhook'], 'webhookUrl' in shown]).toEqual([true, false]);
    }
    expect((await put('FAULT', {})).body).toMatchObject({ hasWebhook: false });
  });

  it('takes no address in figures, none for a system that is not told, and no fifth system', async () => {
    expect(refusedFields(await put('FAULT', { webhookUrl: 'https://10.0.0.1/levels' }))).toEqual([
      'webhookUrl: invalid-format',
    ]);
    expect(refusedFields(await put('IBSS', { webhookUrl: 'https://ibss.example.com' }))).toEqual([
      'webhookUrl: not-allowed-here',
    ]);
    expect((await put('CRM', {})).status).toBe(404);
  });

  it('has a secret that no department can have', async () => {
    const secretOf = async (receiver: string) => deriveWebhookSecret('key', receiver);
    const { body } = await call(getSystemSecret({ secretOf }), { method: 'GET', path: { system: 'FAULT' } });
    expect(body).toEqual({ system: 'FAULT', webhookSecret: deriveWebhookSecret('key', 'system:FAULT') });
    expect(deriveWebhookSecret('key', 'FAULT')).not.toBe(body['webhookSecret']);
  });
});
