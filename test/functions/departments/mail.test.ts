import '../../support/live-environment.ts';
import { SNSClient } from '@aws-sdk/client-sns';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Department } from '../../../domain/departments/department.ts';
import { getDepartment } from '../../../functions/departments/get-department.ts';
import { putDepartment } from '../../../functions/departments/put-department.ts';
import { testNotice } from '../../../functions/departments/test-notice.ts';
import { Refused } from '../../../functions/notices/channel.ts';
import { mailChannel } from '../../../functions/notices/mail/mail-channel.ts';
import type { MailSubscriptions } from '../../../functions/notices/mail/mail-subscriptions.ts';
import { snsMailSubscriptions } from '../../../functions/notices/mail/sns-mail-subscriptions.ts';
import type { TidyMessage } from '../../../functions/notices/mail/tidy-subscriptions.ts';
import { tidyMessage, tidySubscriptions } from '../../../functions/notices/mail/tidy-subscriptions.ts';
import { messageOf } from '../../../functions/notices/notice-message.ts';
import type { RunningStandIns } from '../../infra/local/fixtures/stand-ins.ts';
import { runStandIns } from '../../infra/local/fixtures/stand-ins.ts';
import { administrator, call, refusedFields } from '../../support/api-calls.ts';
import { takingChannels } from '../../support/departments.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { aNotice, onlyChannels } from '../../support/notices.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const unit = { name: '网络监控中心', role: 'MONITORING_CENTRE' };
const email = { type: 'email', address: 'Duty.Desk@operator.test' };
const mailbox = 'duty.desk@operator.test';

let stores: MemoryStores;
let standIns: RunningStandIns;
let subscriptions: MailSubscriptions;
let clock: FakeClock;
let tidying: { message: TidyMessage; delaySeconds: number }[];
const log = capturedLog();
beforeEach(async () => {
  stores = memoryStores();
  standIns = await runStandIns();
  clock = new FakeClock(mondayMorning);
  subscriptions = snsMailSubscriptions(new SNSClient(standIns.client), standIns.arn('Topic'));
  tidying = [];
});

const put = (body: object, departmentId = 'NMC') => {
  const send = async (message: TidyMessage, delaySeconds: number) => void tidying.push({ message, delaySeconds });
  const channels = { ...takingChannels, subscriptions, tidying: { send } };
  return call(putDepartment({ ...stores, channels, allowLoopbackWebhooks: true }), {
    ...{ method: 'PUT', route: '/departments/{departmentId}', path: { departmentId }, body: { ...unit, ...body } },
    claims: administrator,
  });
};
const get = (scope = 'admin') =>
  call(getDepartment({ ...stores, subscriptions }), {
    ...{ method: 'GET', path: { departmentId: 'NMC' }, claims: { sub: 'clerk-1', scope } },
  });
const channel = () =>
  mailChannel({ ...{ client: new SNSClient(standIns.client), topicArn: standIns.arn('Topic') }, subscriptions, clock });
const tryChannels = () =>
  call(testNotice({ ...stores, channels: onlyChannels({ email: channel() }) }), {
    ...{ method: 'POST', route: '/departments/{departmentId}/test-notice', path: { departmentId: 'NMC' } },
    claims: administrator,
  });
const mails = () => standIns.standIns.published();
/** Opens the link in the mail that asked last. */
const confirm = async () => {
  const asking = mails().findLast(({ message }) => message.includes('Action=ConfirmSubscription'));
  expect((await fetch(/http:\S+/.exec(asking?.message ?? '')?.[0] ?? '')).status).toBe(200);
};
const stored = async (departmentId = 'NMC'): Promise<Department> => {
  const department = await stores.departments.get(departmentId);
  if (department === null) throw new Error(`there is no ${departmentId}`);
  return department.state;
};
/** What the notice queue brings a minute later. */
const tidy = async () => {
  for (const { message } of tidying.splice(0))
    await tidySubscriptions(tidyMessage.parse(message), { ...stores, mail: subscriptions });
};

describe('an e-mail address of a department', () => {
  it('is asked first, and gets no notice before it has confirmed', async () => {
    expect((await put({ channels: [email] })).status).toBe(201);
    expect(mails()).toMatchObject([{ mailedTo: [mailbox] }]);
    expect((await get()).body['channels']).toEqual([{ type: 'email', masked: 'd•••@operator.test', state: 'PENDING' }]);
    expect((await tryChannels()).body).toMatchObject({
      results: [{ channel: 'email', isTaken: false, reason: 'the e-mail address has not confirmed yet' }, {}],
    });
    const delivering = channel().deliver(messageOf({ notice: aNotice(), department: await stored() }));
    await expect(delivering).rejects.toBeInstanceOf(Refused);
    expect(mails()).toHaveLength(1);
  });

  it('gets the notices of its department alone, once it has confirmed', async () => {
    await put({ channels: [email] });
    await confirm();
    await put({ channels: [{ type: 'email', address: 'other@operator.test' }] }, 'MAINT-1');
    await confirm();
    expect((await get()).body['channels']).toMatchObject([{ state: 'CONFIRMED' }]);
    await channel().deliver(messageOf({ notice: aNotice(), department: await stored() }));
    const { mailedTo, subject, message, attributes } = mails().at(-1) ?? {};
    expect(mailedTo).toEqual([mailbox]);
    expect(subject).toBe('[Breach] Ticket T1: dispatch is overdue');
    expect(message).toContain('【超时】工单 T1 派单超时');
    // What is written on it tells nobody which department or whose address it is.
    expect(Object.keys(attributes ?? {})).toEqual(['address']);
    expect(JSON.stringify(attributes)).not.toContain('desk');
    expect((await tryChannels()).body).toMatchObject({ results: [{ channel: 'email', isTaken: true }, {}] });
  });

  it('gives away nothing of itself: neither in answers nor in events, in the table or in the log', async () => {
    const answer = await put({ channels: [email] });
    const { departments } = stores;
    const told = [answer.body, (await get()).body, departments.written, [...departments.stored], log, tidying];
    expect(JSON.stringify(told)).not.toMatch(/duty\.desk/i);
    expect(JSON.stringify([answer.body, (await get()).body, departments.written])).not.toMatch(/sealed|addressId|arn:/);
    expect((await get('tickets:read')).body['channels']).toEqual([{ type: 'email' }]);
  });

  it('is asked again when it is named again, and changes nothing', async () => {
    await put({ channels: [email] });
    expect((await put({ channels: [email] })).body).toMatchObject({ version: 1 });
    expect(mails()).toHaveLength(2);
    await confirm();
    expect((await put({ channels: [email] })).body).toMatchObject({ version: 1 });
    expect((await put({ channels: [{ type: 'email' }] })).body).toMatchObject({ version: 1 });
    expect(mails()).toHaveLength(2);
  });

  it('is unsubscribed when another takes its place, and when the channel goes', async () => {
    await put({ channels: [email] });
    await confirm();
    await tidy();
    const first = await stored();
    await put({ channels: [{ type: 'email', address: 'new@operator.test' }] });
    await confirm();
    expect(tidying).toMatchObject([{ delaySeconds: 60 }]);
    await tidy();
    expect(await stateOf(first)).toBe('GONE');
    const second = await stored();
    expect(await stateOf(second)).toBe('CONFIRMED');
    await put({ channels: [] });
    await tidy();
    expect(await stateOf(second)).toBe('GONE');
  });

  it('stays while another department has it', async () => {
    await put({ channels: [email] });
    await confirm();
    await put({ channels: [email] }, 'MAINT-1');
    await put({ channels: [] });
    await tidy();
    expect(await stateOf(await stored('MAINT-1'))).toBe('CONFIRMED');
  });

  it('is unsubscribed when the department could not be written', async () => {
    const { departments } = stores;
    const failing = { ...departments, get: departments.get, save: async () => Promise.reject(new Error('throttled')) };
    stores = { ...stores, departments: failing as never };
    expect((await put({ channels: [email] })).status).toBe(500);
    await confirm();
    const [
      {
        message: { mailSubscriptions: [arn = ''] = [] },
      } = { message: {} as Partial<TidyMessage> },
    ] = tidying;
    stores = { ...stores, departments };
    await tidy();
    expect(await subscriptions.stateOf(arn)).toBe('GONE');
  });

  it('that has unsubscribed is told apart, and may be asked again', async () => {
    await put({ channels: [email] });
    await confirm();
    const before = await stored();
    for (const { subscriptionArn } of mailsOf(before)) await subscriptions.unsubscribe(subscriptionArn);
    expect((await get()).body['channels']).toMatchObject([{ state: 'GONE' }]);
    const trial = await tryChannels();
    expect(trial.body).toMatchObject({
      results: [{ isTaken: false, reason: expect.stringContaining('unsubscribed') }, {}],
    });
    expect((await put({ channels: [email] })).body).toMatchObject({ version: 2 });
    await confirm();
    expect((await get()).body['channels']).toMatchObject([{ state: 'CONFIRMED' }]);
  });

  it('is believed for half a minute to have confirmed', async () => {
    await put({ channels: [email] });
    await confirm();
    const department = await stored();
    const [believing, message] = [channel(), messageOf({ notice: aNotice(), department })];
    await believing.deliver(message);
    for (const { subscriptionArn } of mailsOf(department)) await subscriptions.unsubscribe(subscriptionArn);
    await believing.deliver(message);
    clock.turnTo(minutesLater(mondayMorning, 1));
    await expect(believing.deliver(message)).rejects.toBeInstanceOf(Refused);
  });
});

describe('nobody is asked', () => {
  it.each([
    ['without an address', [{ type: 'email' }], ['channels[0].address: required']],
    ['at what is no address', [{ ...email, address: 'duty desk' }], ['channels[0].address: invalid-format']],
    [
      'at an address as it is shown',
      [{ ...email, address: 'd•••@operator.test' }],
      ['channels[0].address: invalid-format'],
    ],
    ['when the department is refused', [email, { type: 'webhook' }], ['webhookUrl: required']],
    ['twice', [email, email], ['channels[1].type: duplicate']],
    ['when another channel is refused', [email, { type: 'sms' }], ['channels[1].phoneNumber: required']],
  ])('%s', async (_, channels, fields) => {
    const answer = await put({ channels });
    expect([answer.status, refusedFields(answer)]).toEqual([422, fields]);
    expect(mails()).toEqual([]);
    expect(tidying).toEqual([]);
  });
});

describe('what SNS does not take', () => {
  it.each(['InvalidParameterException', 'FilterPolicyLimitExceededException'])(
    '(%s) is refused, naming the field',
    async (name) => {
      const send = async () => Promise.reject(Object.assign(new Error(`Invalid parameter: ${mailbox}`), { name }));
      subscriptions = snsMailSubscriptions({ send } as never, 'arn:topic');
      const answer = await put({ channels: [email] });
      expect([answer.status, refusedFields(answer)]).toEqual([422, ['channels[0].address: not-subscribable']]);
      expect(await stores.departments.get('NMC')).toBeNull();
      expect(JSON.stringify([answer.body, log])).not.toContain(mailbox);
    },
  );

  it('for the moment leaves nothing behind; a department whose address cannot be looked up can be read', async () => {
    await put({ channels: [email] });
    const send = async () => Promise.reject(Object.assign(new Error('slow down'), { name: 'ThrottledException' }));
    subscriptions = snsMailSubscriptions({ send } as never, 'arn:topic');
    expect((await put({ channels: [email] }, 'MAINT-1')).status).toBeGreaterThanOrEqual(500);
    expect(await stores.departments.get('MAINT-1')).toBeNull();
    expect((await get()).body['channels']).toEqual([{ type: 'email', masked: 'd•••@operator.test' }]);
  });
});

const mailsOf = ({ channels = [] }: Department) => channels.flatMap((one) => (one.type === 'email' ? [one] : []));

async function stateOf(department: Department): Promise<string> {
  const [mail] = mailsOf(department);
  return mail === undefined ? 'NONE' : subscriptions.stateOf(mail.subscriptionArn);
}
