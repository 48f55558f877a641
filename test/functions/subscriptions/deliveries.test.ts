import '../../support/live-environment.ts';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { tableTimeToLive } from '../../../functions/environment.ts';
import { deliveryStore } from '../../../functions/store/delivery-store.ts';
import { placeOf } from '../../../functions/store/event-store.ts';
import { deliveryKey, laneKey, subscriptionsPartition } from '../../../functions/store/keys.ts';
import { askedAgain, withAttempt } from '../../../functions/subscriptions/delivery.ts';
import type { LaneMessage } from '../../../functions/subscriptions/delivery-queue.ts';
import { administrator } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { partner, subscriptionsOver } from '../../support/subscriptions.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

let table: TestTable;
let world: ReturnType<typeof subscriptionsOver>;
let id: string;
const log = capturedLog();

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(async () => {
  world = subscriptionsOver(table);
  await world.deleteAll();
  id = await subscribe({ eventTypes: ['Ticket*', 'DeadlineBreached'] });
});

async function subscribe(body: object): Promise<string> {
  const answer = await world.ask('POST /subscriptions', { body: { url: 'https://partner.example/events', ...body } });
  expect(answer.status).toBe(201);
  turnTo(answer.body['eventsFromAt']);
  return answer.body.id;
}

/** An instant that an answer has named; never back. */
function turnTo(at: unknown): void {
  world.clock.turnTo(Math.max(Date.parse(String(at)), world.clock.now()) as never);
}

/** Tickets of a test of their own: the audit trail of the table is shared. */
let tickets = 0;
function aTicket(): string {
  tickets += 1;
  return `T${tickets}`;
}
const inTrail = (entityId: string, version: number, type: string) => {
  const event = { type, occurredAt: world.clock.now(), by: 'wang' };
  return { entity: 'TICKET', entityId, version, index: 0, correlationId: 'call-1', subject: {}, event } as const;
};
/** As it is announced up to a version. */
const called = (entityId: string, version: number): LaneMessage => ({
  ...{ kind: 'lane', subscriptionId: id, entity: 'TICKET', entityId, correlationId: 'c', subject: {} },
  announcedTo: placeOf(inTrail(entityId, version, '')),
});
const path = () => ({ subscriptionId: id });
const status = async () => (await world.ask('GET /subscriptions/{subscriptionId}', { path: path() })).body['status'];
const deliveries = async (wanted?: string) =>
  (
    await world.ask('GET /subscriptions/{subscriptionId}/deliveries', {
      path: path(),
      ...(wanted !== undefined && { query: { status: wanted } }),
    })
  ).body.items;

describe('what happens', () => {
  it('is sent in the order in which it happened to a ticket, and only what was subscribed to', async () => {
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened', 'FeedbackGiven', 'TicketDispatched']);
    await world.happen(ticket, ['TicketAccepted']);
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`, `${ticket} TicketAccepted`]);
    expect((await deliveries()).map(({ status, attemptCount }) => [status, attemptCount])).toEqual([
      ['delivered', 1],
      ['delivered', 1],
      ['delivered', 1],
    ]);
  });

  it('is sent once, however often it is announced', async () => {
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened']);
    await world.pass();
    await world.atOnce(called(ticket, 1), called(ticket, 1));
    await world.pass(1);
    expect(world.said()).toEqual([`${ticket} TicketOpened`]);
  });

  it('is sent in order where the call for what came first has been lost', async () => {
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened'], {}, false);
    await world.happen(ticket, ['TicketDispatched']);
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`]);
  });

  it('is sent in order where several calls come at the same time', async () => {
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched', 'TicketAccepted'], {}, false);
    const call = called(ticket, 3);
    await world.atOnce(call, call, call);
    await world.pass(1);
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`, `${ticket} TicketAccepted`]);
  });

  it('is sent once where a call comes while another one is sending', async () => {
    const ticket = aTicket();
    const call = called(ticket, 2);
    world.target.answer = async () => {
      if (world.sent.length === 1) await world.atOnce(call);
      return { httpStatus: 200 };
    };
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    await world.pass(1);
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`]);
  });

  it('is sent in order also where it is more than one reading of the audit trail', async () => {
    const ticket = aTicket();
    const many = Array<string>(55).fill('TicketAccepted');
    await world.happen(ticket, [...many, 'TicketClosed']);
    await world.pass(1);
    expect(world.said()).toEqual([...many, 'TicketClosed'].map((type) => `${ticket} ${type}`));
  });

  it('is sent in order where the audit trail is still being written: what stands behind the announced place waits', async () => {
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened']);
    await world.events.append([inTrail(ticket, 3, 'TicketAccepted')]);
    await world.pass();
    await world.happen(ticket, ['TicketDispatched', 'TicketAccepted']);
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`, `${ticket} TicketAccepted`]);
  });

  it('is sent up to the latest announcement where an earlier one comes after it', async () => {
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched'], {}, false);
    await world.ask('POST /subscriptions/{subscriptionId}/pause', { path: path() });
    await world.atOnce(called(ticket, 2));
    await world.atOnce(called(ticket, 1));
    const { lane } = (await world.lanes.get({ subscriptionId: id, entity: 'TICKET', entityId: ticket })) ?? {};
    expect(lane).toMatchObject({
      announcedTo: called(ticket, 2).announcedTo,
      recordedTo: called(ticket, 2).announcedTo,
    });
  });

  it('is chosen by what it was about when it happened, whatever its ticket is about later', async () => {
    id = await subscribe({ eventTypes: ['*'], filters: { regions: ['天河'] } });
    const ticket = aTicket();
    await world.happen(ticket, ['FeedbackGiven'], { region: '越秀' });
    await world.happen(ticket, ['FaultReportRequested'], { region: '天河' });
    await world.pass();
    expect(world.said()).toEqual([`${ticket} FaultReportRequested`]);
  });

  it('is sent to others while a subscription in the table cannot be read', async () => {
    const Key = { pk: subscriptionsPartition, sk: 'SUB-BROKEN' };
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...Key, data: { id: 'SUB-BROKEN' } } }));
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened']);
    await world.pass();
    await table.client.send(new DeleteCommand({ TableName: table.name, Key }));
    expect(world.said()).toEqual([`${ticket} TicketOpened`]);
    expect(log.find((line) => line['message'] === 'subscription unreadable')).toMatchObject({
      ...{ level: 'ERROR', subscriptionId: 'SUB-BROKEN', SubscribersNotTold: 1 },
    });
  });

  it('fails again and again while we are at fault, so that the message is set aside, and is sent when we are not', async () => {
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    const [message] = world.waiting.splice(0).map((waiting) => waiting.message);
    if (message === undefined) throw new Error('nobody was called');
    world.target.answer = () => Promise.reject(new Error('no secret'));
    expect((await world.atOnce(message)).batchItemFailures).toHaveLength(1);
    expect((await world.atOnce(message)).batchItemFailures).toHaveLength(1);
    expect(world.waiting).toEqual([]);
    world.target.answer = () => ({ httpStatus: 200 });
    await world.atOnce(message);
    expect(world.said().slice(2)).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`]);
  });

  it('is sent from the instant that the subscription names, and nothing that happened a moment before', async () => {
    const ticket = aTicket();
    world.clock.turnTo((world.clock.now() - 1) as never);
    await world.happen(ticket, ['TicketOpened']);
    world.clock.turnTo((world.clock.now() + 1) as never);
    await world.happen(ticket, ['TicketDispatched']);
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketDispatched`]);
  });

  it('is sent from that instant on also by whoever has looked for subscriptions just before this one was made', async () => {
    const [before, made] = [await world.subscriptions.all(), await subscribe({ eventTypes: ['*'] })];
    expect(before.map(({ state }) => state.id)).not.toContain(made);
    const { state } = (await world.subscriptions.get(made)) ?? {};
    // Two seconds are kept what was read, and the write may take the rest.
    expect((state?.eventsFromAt ?? 0) - (state?.createdAt ?? 0)).toBeGreaterThan(2_000);
  });

  it('is sent to a subscription of its district or customer only, where it says so', async () => {
    id = await subscribe({ eventTypes: ['*'], filters: { regions: ['天河'], customerIds: ['bank'] } });
    await world.happen(aTicket(), ['FeedbackGiven'], { region: '越秀', customerId: 'bank' });
    await world.happen(aTicket(), ['FeedbackGiven'], { region: '天河', customerId: 'shop' });
    await world.happen(aTicket(), ['FeedbackGiven']);
    const ticket = aTicket();
    await world.happen(ticket, ['FeedbackGiven'], { region: '天河', customerId: 'bank' });
    await world.pass();
    expect(world.said()).toEqual([`${ticket} FeedbackGiven`]);
  });
});

describe('a token that sees less than the one that subscribed', () => {
  const less = { ...partner, regions: '天河', departments: 'unit-1' };
  const [here, there, ours] = [{ region: '天河' }, { region: '越秀' }, { region: '越秀', departmentIds: ['unit-1'] }];

  it('reads and repeats those deliveries only of which it may see what they are about', async () => {
    const [own, foreign, handed] = [aTicket(), aTicket(), aTicket()];
    await world.happen(own, ['TicketOpened'], here);
    await world.happen(foreign, ['TicketOpened'], there);
    await world.happen(handed, ['TicketOpened'], ours);
    await world.pass();
    const all = await deliveries();
    expect(all).toHaveLength(3);
    const asked = { path: path(), claims: less };
    const { items } = (await world.ask('GET /subscriptions/{subscriptionId}/deliveries', asked)).body;
    expect(items.map((item) => item['entityId']).sort()).toEqual([own, handed].sort());
    for (const { id: deliveryId, entityId } of all) {
      const one = { ...asked, path: { ...path(), deliveryId } };
      const route = '/subscriptions/{subscriptionId}/deliveries/{deliveryId}' as const;
      const found = [await world.ask(`GET ${route}`, one), await world.ask(`POST ${route}/resend`, one)];
      expect(found.map(({ status }) => status)).toEqual(entityId === foreign ? [404, 404] : [200, 202]);
    }
    const auditor = { ...less, client_id: 'revision', scope: 'audit:read' };
    const audited = await world.ask('GET /subscriptions/{subscriptionId}/deliveries', { ...asked, claims: auditor });
    expect(audited.body.items).toHaveLength(3);
  });

  it('has what was still pending sent nowhere, when it changes the subscription, unless it may see it', async () => {
    const [own, foreign] = [aTicket(), aTicket()];
    world.target.answer = () => ({ httpStatus: 503 });
    await world.happen(foreign, ['TicketOpened', 'TicketDispatched'], there);
    await world.happen(own, ['TicketOpened'], here);
    await world.pass();
    world.sent.length = 0;
    world.target.answer = () => ({ httpStatus: 204 });
    await world.ask('PUT /subscriptions/{subscriptionId}', {
      ...{ path: path(), claims: less },
      body: { url: 'https://elsewhere.example/', eventTypes: ['*'] },
    });
    await world.pass(60);
    expect(world.said()).toEqual([`${own} TicketOpened`]);
    expect((await deliveries('failed')).map(({ type }) => type).sort()).toEqual(['TicketDispatched', 'TicketOpened']);
    expect(await deliveries('pending')).toEqual([]);
    for (const { id: deliveryId } of await deliveries('failed')) {
      await world.ask('POST /subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend', {
        ...{ path: { ...path(), deliveryId }, claims: administrator },
      });
    }
    await world.pass();
    expect(world.said()).toEqual([`${own} TicketOpened`]);
  });
});

describe('a delivery that is not taken', () => {
  it('holds up what follows on the same ticket, and no other ticket', async () => {
    const [slow, other] = [aTicket(), aTicket()];
    world.target.answer = ({ about }) => ({ httpStatus: about?.entityId === slow ? 503 : 200 });
    await world.happen(slow, ['TicketOpened', 'TicketDispatched']);
    await world.happen(other, ['TicketOpened', 'TicketDispatched']);
    await world.pass();
    expect(world.said()).toEqual([`${slow} TicketOpened`, `${other} TicketOpened`, `${other} TicketDispatched`]);
    expect(await deliveries('pending')).toHaveLength(2);
  });

  it('is tried again until it is taken, the same each time, and then the next is sent', async () => {
    const ticket = aTicket();
    let failures = 2;
    world.target.answer = () => (failures-- > 0 ? { error: 'ECONNREFUSED' } : { httpStatus: 200 });
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    await world.pass(10);
    expect(world.said()).toEqual([...Array(3).fill(`${ticket} TicketOpened`), `${ticket} TicketDispatched`]);
    expect(new Set(world.sent.slice(0, 3).map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
    const first = (await deliveries('delivered')).find(({ type }) => type === 'TicketOpened');
    expect(first?.['attempts']).toMatchObject([
      { error: 'ECONNREFUSED' },
      { error: 'ECONNREFUSED' },
      { httpStatus: 200 },
    ]);
    expect(first).not.toHaveProperty('nextAttemptAt');
  });

  it('is tried eight times within a day; then the subscription is disabled, and the operator is told', async () => {
    world.target.answer = () => ({ httpStatus: 500 });
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    await world.pass(23 * 60);
    expect(await status()).toBe('active');
    await world.pass(2 * 60);
    expect(world.said()).toEqual(Array(8).fill(`${ticket} TicketOpened`));
    expect(await status()).toBe('disabled');
    expect((await deliveries('failed')).map(({ type }) => type)).toEqual(['TicketOpened']);
    expect(log.find((line) => line['message'] === 'subscription disabled')).toMatchObject({
      SubscriptionsDisabled: 1,
      ...{ subscriptionId: id, client: 'partner', reason: 'not-delivered-for-a-day', httpStatus: 500 },
    });
    const { disabled } = (await world.subscriptions.get(id))?.state ?? {};
    expect((disabled?.disabledAt ?? 0) - (disabled?.failingSinceAt ?? 0)).toBe(24 * 3_600_000);
    expect(world.waiting).toEqual([]);
  });

  it('is told of to those who look after the subscription when it has failed for half an hour, once for all tickets', async () => {
    world.target.answer = () => ({ error: 'ECONNREFUSED' });
    for (const ticket of [aTicket(), aTicket()]) await world.happen(ticket, ['TicketOpened']);
    const warnings = () =>
      log.filter((line) => line['message'] === 'subscription failing' && line['subscriptionId'] === id);
    await world.pass(30);
    expect(warnings()).toEqual([]);
    await world.pass(10 * 60);
    expect(warnings()).toMatchObject([{ client: 'partner', error: 'ECONNREFUSED' }]);
    expect(await status()).toBe('active');
  });

  it('disables the subscription at once when the target says that it is gone', async () => {
    world.target.answer = () => ({ httpStatus: 410 });
    await world.happen(aTicket(), ['TicketOpened']);
    await world.pass();
    expect(await status()).toBe('disabled');
    expect(world.sent).toHaveLength(1);
  });

  it('does not count as taken by a redirect', async () => {
    world.target.answer = () => ({ httpStatus: 302 });
    await world.happen(aTicket(), ['TicketOpened']);
    await world.pass();
    expect(await deliveries('pending')).toHaveLength(1);
  });
});

describe('a subscription that is not active', () => {
  it('keeps what happens while it is paused, and sends it in order when it is resumed', async () => {
    const ticket = aTicket();
    await world.ask('POST /subscriptions/{subscriptionId}/pause', { path: path() });
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    await world.pass(60);
    expect(world.sent).toEqual([]);
    expect(await deliveries('pending')).toHaveLength(2);
    await world.ask('POST /subscriptions/{subscriptionId}/resume', { path: path() });
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`]);
  });

  it('sends what was put down while it was being resumed', async () => {
    const ticket = aTicket();
    await world.ask('POST /subscriptions/{subscriptionId}/pause', { path: path() });
    await world.happen(ticket, ['TicketOpened']);
    const late = world.waiting.splice(0).map(({ message }) => message);
    await world.ask('POST /subscriptions/{subscriptionId}/resume', { path: path() });
    await world.pass();
    // The call has read the subscription before it was resumed.
    const resumed = await world.subscriptions.get(id);
    if (resumed === null) throw new Error('gone');
    const [state, meta] = [{ ...resumed.state, status: 'paused' as const }, { correlationId: 'test' }];
    const paused = await world.subscriptions.save(resumed, state, [], meta);
    await world.atOnce(...late);
    await world.subscriptions.save(paused, resumed.state, [], meta);
    await world.pass(1);
    expect(world.said()).toEqual([`${ticket} TicketOpened`]);
  });

  it('keeps nothing while it is disabled; resumed, it sends what was pending before and what happens from now on', async () => {
    const ticket = aTicket();
    world.target.answer = ({ type }) => ({ httpStatus: type === 'TicketOpened' ? 410 : 200 });
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    await world.pass();
    await world.happen(ticket, ['TicketAccepted']);
    await world.pass(60);
    expect(world.sent).toHaveLength(1);
    const { body } = await world.ask('POST /subscriptions/{subscriptionId}/resume', { path: path() });
    expect(Date.parse(String(body['eventsFromAt'])) - Date.parse(String(body['changedAt']))).toBeGreaterThan(2_000);
    // The handler reads the wall clock, from which the clock of the test has gone on.
    const stored = await world.subscriptions.get(id);
    if (stored === null) throw new Error('gone');
    const state = { ...stored.state, eventsFromAt: world.clock.now() };
    await world.subscriptions.save(stored, state, [], { correlationId: 'test' });
    await world.happen(ticket, ['TicketClosed']);
    await world.pass(1);
    expect(world.said().slice(1)).toEqual([`${ticket} TicketDispatched`, `${ticket} TicketClosed`]);
  });

  it('sends nothing any more once it is deleted', async () => {
    await world.happen(aTicket(), ['TicketOpened']);
    expect((await world.ask('DELETE /subscriptions/{subscriptionId}', { path: path() })).status).toBe(204);
    await world.pass();
    expect(world.sent).toEqual([]);
  });
});

describe('what is kept for a subscription that is paused', () => {
  const day = 24 * 3_600_000;
  const paused = () => world.ask('POST /subscriptions/{subscriptionId}/pause', { path: path() });
  const resumed = () => world.ask('POST /subscriptions/{subscriptionId}/resume', { path: path() });
  /** For how many days the table keeps it from now on. */
  const keptDays = async (Key: Record<string, string>) => {
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
    return Math.floor((Number(Item?.[tableTimeToLive]) * 1_000 - world.clock.now()) / day);
  };

  it('is kept for a year and its lane for longer, and for 30 days once it was sent', async () => {
    const ticket = aTicket();
    await paused();
    await world.happen(ticket, ['TicketOpened']);
    await world.pass();
    const [delivery] = await deliveries('pending');
    const keys = [deliveryKey(delivery?.id ?? ''), laneKey({ subscriptionId: id, entity: 'TICKET', entityId: ticket })];
    expect(await Promise.all(keys.map((key) => keptDays({ ...key })))).toEqual([366, 366 + 60]);
    await world.pass(40 * 24 * 60);
    await resumed();
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketOpened`]);
    expect(await Promise.all(keys.map((key) => keptDays({ ...key })))).toEqual([30, 60]);
  });

  it('is sent also where it had waited in the audit trail for more than 30 days', async () => {
    const ticket = aTicket();
    await world.happen(ticket, ['TicketOpened']);
    await world.pass();
    await world.happen(ticket, ['TicketDispatched'], {}, false);
    await world.pass(40 * 24 * 60);
    await world.atOnce(called(ticket, 2));
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`]);
  });

  it('is named where it is gone nevertheless, and what stands behind it is sent', async () => {
    const ticket = aTicket();
    await paused();
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    await world.pass();
    const gone = (await deliveries('pending')).find(({ type }) => type === 'TicketOpened')?.id ?? '';
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { ...deliveryKey(gone) } }));
    await resumed();
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketDispatched`]);
    expect(log.find((line) => line['message'] === 'delivery missing')).toMatchObject({
      ...{ level: 'ERROR', deliveryId: gone, subscriptionId: id, entityId: ticket, SubscribersNotTold: 1 },
    });
  });
});

describe('a subscription that is changed', () => {
  const put = (body: object) =>
    world.ask('PUT /subscriptions/{subscriptionId}', {
      ...{ path: path(), body: { url: 'https://partner.example/events', eventTypes: ['Ticket*'], ...body } },
    });

  /** A ticket of which nothing was taken for an hour. */
  async function aTicketRefused(...types: readonly string[]): Promise<string> {
    const ticket = aTicket();
    world.target.answer = () => ({ httpStatus: 503 });
    await world.happen(ticket, types);
    await world.pass(60);
    world.sent.length = 0;
    world.addresses.length = 0;
    return ticket;
  }

  it('sends what is pending to its new address, at once and in order', async () => {
    const ticket = await aTicketRefused('TicketOpened', 'TicketDispatched');
    world.target.answer = () => ({ httpStatus: 200 });
    const url = 'https://elsewhere.example/events';
    expect((await put({ url })).status).toBe(200);
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`]);
    expect(world.addresses).toEqual([url, url]);
  });

  it('sends it there by a repeat of the change as well, should the first have ended before it called', async () => {
    await aTicketRefused('TicketOpened');
    world.target.answer = () => ({ httpStatus: 200 });
    const [url, before] = ['https://elsewhere.example/events', [...world.waiting]];
    const { body } = await put({ url });
    world.waiting.splice(0, world.waiting.length, ...before);
    expect((await put({ url })).body).toEqual(body);
    await world.pass();
    expect(world.addresses).toEqual([url]);
  });

  it('gives a dead target no new day by being put as it is, again and again', async () => {
    const ticket = aTicket();
    world.target.answer = () => ({ httpStatus: 503 });
    await world.happen(ticket, ['TicketOpened']);
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    for (let hour = 0; hour <= 26; hour += 1) {
      await world.pass(60);
      vi.setSystemTime(world.clock.now());
      await put({ eventTypes: ['Ticket*', 'DeadlineBreached'] });
    }
    expect(await status()).toBe('disabled');
    expect(world.sent).toHaveLength(8);
  });

  it('sends nothing of a kind that the token of the change may not see, not even what is pending, and says so of a resend', async () => {
    await aTicketRefused('TicketOpened');
    const claims = { ...partner, scope: 'subscriptions:write contracts:read' };
    const changed = await world.ask('PUT /subscriptions/{subscriptionId}', {
      ...{ path: path(), claims, body: { url: 'https://elsewhere.example/events', eventTypes: ['*'] } },
    });
    expect(changed.status).toBe(200);
    await world.pass(60);
    expect(world.sent).toEqual([]);
    const [{ id: deliveryId = '' } = {}] = await deliveries();
    const resent = await world.ask('POST /subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend', {
      path: { ...path(), deliveryId },
    });
    expect([resent.status, resent.body['code']]).toEqual([403, 'outside-grants']);
  });

  describe('while a message still knows its former address', () => {
    const [former, url] = ['https://partner.example/events', 'https://elsewhere.example/events'];
    let ticket: string;
    beforeEach(async () => {
      ticket = aTicket();
      await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    });

    /** The change comes in the midst of this attempt, counted from 1; the calls that it makes are lost. The new one refuses so many. */
    function movesDuring(nth: number, answered: { readonly httpStatus: number }, refusals = 0): void {
      let refused = 0;
      world.target.answer = async () => {
        if (world.addresses.at(-1) === url) return { httpStatus: refused++ < refusals ? 503 : 200 };
        if (world.sent.length === nth) {
          const already = [...world.waiting];
          expect((await put({ url })).status).toBe(200);
          world.waiting.splice(0, world.waiting.length, ...already);
        }
        return answered;
      };
    }

    it('is not disabled by what that one answers: the delivery goes to the new one, at once and in order', async () => {
      movesDuring(1, { httpStatus: 410 });
      await world.pass();
      expect(await status()).toBe('active');
      expect(world.addresses).toEqual([former, url, url]);
      expect(world.said()).toEqual([...Array(2).fill(`${ticket} TicketOpened`), `${ticket} TicketDispatched`]);
      const first = (await deliveries('delivered')).find(({ type }) => type === 'TicketOpened');
      expect(first?.['attempts']).toMatchObject([{ httpStatus: 410 }, { httpStatus: 200 }]);
    });

    it('is not disabled by the last attempt of a day there either, and the new one has a day of its own', async () => {
      movesDuring(8, { httpStatus: 503 }, 2);
      await world.pass(25 * 60);
      expect(await status()).toBe('active');
      expect(world.addresses).toEqual([...Array(8).fill(former), ...Array(4).fill(url)]);
    });

    it('is not warned of by what fails there', async () => {
      movesDuring(4, { httpStatus: 503 });
      await world.pass(60);
      expect(world.addresses).toEqual(Array(4).fill(former));
      expect((await world.subscriptions.get(id))?.state).not.toHaveProperty('warnedAt');
    });
  });

  it('chooses what happened before by what it said then, also where that is worked off later', async () => {
    const ticket = aTicket();
    const { body } = await put({ eventTypes: ['FeedbackGiven'] });
    world.clock.turnTo((Date.parse(String(body['chosenFromAt'])) - 1) as never);
    await world.happen(ticket, ['FeedbackGiven', 'TicketDispatched'], {}, false);
    world.clock.turnTo((world.clock.now() + 1) as never);
    await world.happen(ticket, ['TicketAccepted', 'FeedbackGiven']);
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketDispatched`, `${ticket} FeedbackGiven`]);
  });

  it('stays paused or disabled, as it was', async () => {
    world.target.answer = () => ({ httpStatus: 410 });
    await world.happen(aTicket(), ['TicketOpened']);
    await world.pass();
    expect((await put({ url: 'https://elsewhere.example/' })).body['status']).toBe('disabled');
    await world.pass(1);
    expect(world.sent).toHaveLength(1);
  });
});

describe('a delivery that somebody asks for', () => {
  it('is sent once more, at once, with what came of it on record', async () => {
    await world.happen(aTicket(), ['TicketOpened']);
    await world.pass();
    const [{ id: deliveryId } = { id: '' }] = await deliveries();
    const route = 'POST /subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend';
    expect((await world.ask(route, { path: { ...path(), deliveryId } })).status).toBe(202);
    await world.pass();
    expect(world.sent.map(({ id }) => id)).toEqual([deliveryId, deliveryId]);
    const answer = await world.ask('GET /subscriptions/{subscriptionId}/deliveries/{deliveryId}', {
      path: { ...path(), deliveryId },
    });
    expect(answer.body).toMatchObject({ status: 'delivered', attemptCount: 2, message: { type: 'TicketOpened' } });
  });

  it('that is pending is not tried by the clock any more when it was taken so', async () => {
    const ticket = aTicket();
    world.target.answer = () => ({ httpStatus: 503 });
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    await world.pass();
    world.target.answer = () => ({ httpStatus: 200 });
    const pending = await deliveries('pending');
    const deliveryId = pending.find(({ type }) => type === 'TicketOpened')?.id ?? '';
    const route = 'POST /subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend';
    await world.ask(route, { path: { ...path(), deliveryId } });
    await world.pass(10);
    expect(world.said()).toEqual([...Array(2).fill(`${ticket} TicketOpened`), `${ticket} TicketDispatched`]);
  });

  it('that is pending lets what stands behind it go at once when it was taken so', async () => {
    const ticket = aTicket();
    world.target.answer = () => ({ httpStatus: 503 });
    await world.happen(ticket, ['TicketOpened', 'TicketDispatched']);
    await world.pass(60);
    world.sent.length = 0;
    world.target.answer = () => ({ httpStatus: 200 });
    const deliveryId = (await deliveries('pending')).find(({ type }) => type === 'TicketOpened')?.id ?? '';
    const route = 'POST /subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend';
    await world.ask(route, { path: { ...path(), deliveryId } });
    await world.pass();
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`]);
  });

  it('stays to be sent where that is asked for while another attempt of it fails', async () => {
    await world.happen(aTicket(), ['TicketOpened']);
    await world.pass();
    const [{ id: deliveryId } = { id: '' }] = await deliveries('delivered');
    let isAsked = false;
    const client = {
      async send(command: never) {
        if ((command as unknown) instanceof PutCommand && !isAsked) {
          isAsked = true;
          await world.deliveries.change(deliveryId, (delivery) => askedAgain(delivery, world.clock.now()));
        }
        return table.client.send(command);
      },
    };
    const attempt = { attemptedAt: world.clock.now(), milliseconds: 7, httpStatus: 503 };
    const racing = deliveryStore({ ...table, client } as unknown as TestTable);
    await racing.change(deliveryId, (delivery) => withAttempt(delivery, attempt));
    expect(isAsked).toBe(true);
    expect(await world.deliveries.get(deliveryId)).toMatchObject({ status: 'pending', attemptCount: 2 });
  });

  it('is a test, also while it is disabled, and is tried once', async () => {
    world.target.answer = () => ({ httpStatus: 410 });
    await world.happen(aTicket(), ['TicketOpened']);
    await world.pass();
    const { body } = await world.ask('POST /subscriptions/{subscriptionId}/test', { path: path() });
    expect(body).toMatchObject({ type: 'test', status: 'pending' });
    await world.pass(60);
    expect(world.sent).toHaveLength(2);
    expect((await deliveries('failed')).map(({ type }) => type).sort()).toEqual(['TicketOpened', 'test']);
  });
});
