import '../../support/live-environment.ts';
import { ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getDepartment } from '../../../functions/departments/get-department.ts';
import { putDepartment } from '../../../functions/departments/put-department.ts';
import type { TakingChannels } from '../../../functions/departments/take-channels.ts';
import { testNotice } from '../../../functions/departments/test-notice.ts';
import { botChannel } from '../../../functions/notices/bots/bot-channel.ts';
import type { MasterKey } from '../../../functions/notices/master-key.ts';
import { systemClock } from '../../../functions/system-clock.ts';
import { administrator, call, refusedFields } from '../../support/api-calls.ts';
import { aMasterKey, noSubscriptions, takingChannels } from '../../support/departments.ts';
import { FakeBotStore } from '../../support/fake-bot-store.ts';
import { FakeNoticeStore } from '../../support/fake-notice-store.ts';
import type { GroupBots } from '../../support/group-bots.ts';
import { openGroupBots } from '../../support/group-bots.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { onlyChannels } from '../../support/notices.ts';

const unit = { name: '网络监控中心', role: 'MONITORING_CENTRE' };
const path = { departmentId: 'NMC' };
const wecom = { type: 'wecom', url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=6c8d-secret-abcd' };
const dingtalk = {
  ...{ type: 'dingtalk', url: 'https://oapi.dingtalk.com/robot/send?access_token=9f3a7f00d', secret: 'SEC-of-the-bot' },
};
const sms = { type: 'sms', phoneNumber: '+8613800138000' };

let stores: MemoryStores;
let bots: GroupBots;
const log = capturedLog();
beforeAll(async () => {
  bots = await openGroupBots();
});
afterAll(() => bots.close());
beforeEach(() => {
  stores = memoryStores();
  Object.assign(bots, { answer: {}, secrets: {} });
});

const put = (body: object, taking: Partial<TakingChannels> = {}) =>
  call(putDepartment({ ...stores, channels: { ...takingChannels, ...taking }, allowLoopbackWebhooks: true }), {
    ...{ method: 'PUT', route: '/departments/{departmentId}', path, body: { ...unit, ...body } },
    claims: administrator,
  });
const get = (scope: string) =>
  call(getDepartment({ ...stores, subscriptions: noSubscriptions }), {
    method: 'GET',
    path,
    claims: { sub: 'clerk-1', scope },
  });

describe('the channels of a department', () => {
  it('are shown by type, and to administrators by where they lead and how their key or number ends', async () => {
    await put({ channels: [wecom, dingtalk, sms] });
    expect((await get('admin')).body).toMatchObject({
      channels: [
        { type: 'wecom', host: 'qyapi.weixin.qq.com', keyEnding: 'abcd', isSigned: false },
        { type: 'dingtalk', host: 'oapi.dingtalk.com', keyEnding: 'f00d', isSigned: true },
        { type: 'sms', masked: '+86138••••8000' },
      ],
    });
    expect((await get('tickets:read')).body['channels']).toEqual([
      { type: 'wecom' },
      { type: 'dingtalk' },
      { type: 'sms' },
    ]);
  });

  it('give away no key and no number: neither in answers nor in events, in the table or in the log', async () => {
    const answer = await put({ channels: [wecom, dingtalk, sms] });
    const told = [
      answer.body,
      (await get('admin')).body,
      stores.departments.written,
      [...stores.departments.stored],
      log,
    ];
    for (const secret of ['6c8d-secret', '9f3a7', 'SEC-of', '13800138000'])
      expect(JSON.stringify(told)).not.toContain(secret);
    expect(JSON.stringify([answer.body, stores.departments.written])).not.toContain('sealed');
  });

  it('change nothing when they are handed over again', async () => {
    await put({ channels: [wecom, dingtalk, sms] });
    expect((await put({ channels: [wecom, dingtalk, sms] })).body).toMatchObject({ version: 1 });
    expect((await put({ channels: [wecom, { ...dingtalk, secret: 'SEC-another' }] })).body).toMatchObject({
      version: 2,
    });
    expect((await put({ channels: [{ ...sms, phoneNumber: '+8613800138001' }] })).body).toMatchObject({
      ...{ version: 3, channels: [{ type: 'sms', masked: '+86138••••8001' }] },
    });
  });

  it('stay where they are not spoken of, and so does an address that is left out', async () => {
    await put({ channels: [wecom, dingtalk, sms] });
    expect((await put({})).body).toMatchObject({ version: 1 });
    const turned = await put({ channels: [{ type: 'sms' }, { type: 'dingtalk' }, { type: 'wecom' }] });
    expect(turned.body['channels']).toMatchObject([
      { type: 'sms', masked: '+86138••••8000' },
      { type: 'dingtalk' },
      { type: 'wecom' },
    ]);
    expect((await put({ channels: [] })).body).not.toHaveProperty('channels');
  });

  it.each([
    ['a bot without an address', [{ type: 'wecom' }], ['channels[0].url: required']],
    ['the address of another vendor', [{ ...wecom, type: 'feishu' }], ['channels[0].url: invalid-format']],
    ['a bot twice', [wecom, wecom], ['channels[1].type: duplicate']],
    ['a telephone without a number', [{ type: 'sms' }], ['channels[0].phoneNumber: required']],
    [
      'a number as people write it',
      [{ ...sms, phoneNumber: '138 0013 8000' }],
      ['channels[0].phoneNumber: invalid-format'],
    ],
    [
      'a number as it is shown',
      [{ ...sms, phoneNumber: '+86138••••8000' }],
      ['channels[0].phoneNumber: invalid-format'],
    ],
    ['a webhook without an address', [{ type: 'webhook' }], ['webhookUrl: required']],
    ['a secret where none is asked for', [{ ...wecom, secret: 'x' }], ['channels[0].secret: unknown-field']],
  ])('may not be %s', async (_, channels, fields) => {
    const answer = await put({ channels });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect(JSON.stringify(answer.body)).not.toContain('6c8d');
  });

  it('may not be an SMS where SNS sends none', async () => {
    const answer = await put({ channels: [wecom, sms] }, { offersSms: false });
    expect(refusedFields(answer)).toEqual(['channels[1].type: not-offered-here']);
    expect(answer.status).toBe(422);
  });

  it('refuse a new secret without the address that it belongs to', async () => {
    await put({ channels: [dingtalk] });
    const answer = await put({ channels: [{ type: 'dingtalk', secret: 'SEC-new' }] });
    expect(refusedFields(answer)).toEqual(['channels[0].url: required']);
  });

  describe('when the key that they were sealed with is not the one of today', () => {
    const email = { type: 'email', address: 'duty@operator.test' };
    const subscriptions = { subscribe: async (_: string, addressId: string) => `arn:${addressId}` };
    /** Of a stage in which only the first version of the key is answered so. */
    const firstVersion = (answer: () => Promise<MasterKey>) => (version?: string) =>
      version === 'v1' ? answer() : aMasterKey(version ?? 'v2');
    const gone = new ResourceNotFoundException({ message: 'no such VersionId', $metadata: {} });

    it.each([
      ['another key', async (version = 'v1') => ({ value: 'another master key', version })],
      ['a key without that version', firstVersion(() => Promise.reject(gone))],
    ])('can be entered again, and are sealed with it: %s', async (_, masterKey) => {
      const channels = [wecom, dingtalk, sms, email];
      await put({ channels }, { subscriptions });
      const entered = await put({ channels }, { subscriptions, masterKey });
      expect(entered).toMatchObject({ status: 200, body: { version: 2 } });
      expect((await put({ channels }, { subscriptions, masterKey })).body).toMatchObject({ version: 2 });
    });

    it.each([[wecom], [dingtalk], [sms], [email]])(
      'are not taken for others while it cannot be read: %j',
      async (one) => {
        await put({ channels: [one] }, { subscriptions });
        const masterKey = firstVersion(() => Promise.reject(new Error('Secrets Manager is out')));
        expect((await put({ channels: [one] }, { subscriptions, masterKey })).status).toBe(500);
        expect((await get('admin')).body).toMatchObject({ version: 1 });
      },
    );
  });
});

describe('a test of the channels', () => {
  const test = () => {
    const settings = {
      ...{ line: new FakeBotStore(), notices: new FakeNoticeStore(), masterKey: aMasterKey },
      ...{ allowLoopback: true, clock: systemClock },
    };
    const channels = onlyChannels({
      topic: { serves: () => true, deliver: async () => {} },
      wecom: botChannel('wecom', settings),
      dingtalk: botChannel('dingtalk', settings),
    });
    return call(testNotice({ ...stores, channels }), {
      ...{ method: 'POST', route: '/departments/{departmentId}/test-notice', path },
      claims: administrator,
    });
  };

  it('says what each of them answered', async () => {
    bots.secrets = { dingtalk: 'SEC-of-the-bot' };
    const channels = [
      { type: 'wecom', url: bots.addressOf('wecom') },
      { type: 'dingtalk', url: bots.addressOf('dingtalk'), secret: 'SEC-mistyped' },
    ];
    await put({ channels });
    expect(await test()).toMatchObject({
      status: 200,
      body: {
        departmentId: 'NMC',
        results: [
          { channel: 'wecom', isTaken: true },
          { channel: 'dingtalk', isTaken: false, reason: expect.stringContaining('310000: the signature') },
          { channel: 'topic', isTaken: true },
        ],
      },
    });
    expect(bots.taken).toMatchObject([{ title: '【测试】通知渠道测试', text: expect.stringContaining('无需处理') }]);
  });

  it('is told in the language of the department', async () => {
    await put({ language: 'en', channels: [{ type: 'wecom', url: bots.addressOf('wecom') }] });
    await test();
    expect(bots.taken.at(-1)).toMatchObject({ title: '[Test] Try of a notice channel' });
  });

  it('is 404 for a department that does not exist', async () => {
    expect((await test()).status).toBe(404);
  });
});
