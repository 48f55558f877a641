import '../../support/live-environment.ts';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeSubscription, createSubscription } from '../../../domain/subscriptions/subscription.ts';
import { instant, later } from '../../../domain/time.ts';
import { isFor } from '../../../functions/subscriptions/choose.ts';
import type { Delivery } from '../../../functions/subscriptions/delivery.ts';
import { sendDelivery } from '../../../functions/subscriptions/send-delivery.ts';
import { refusedFields } from '../../support/api-calls.ts';
import { aDepartment } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { partner, subscriptionsOver } from '../../support/subscriptions.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

let table: TestTable;
let world: ReturnType<typeof subscriptionsOver>;
capturedLog();

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  world = subscriptionsOver(table);
});

const url = 'https://partner.example/events';
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const subscribe = (body: object = {}, more: object = {}) =>
  world.ask('POST /subscriptions', { body: { url, eventTypes: ['*'], ...body }, ...more });
/** A client of its own for each test: the table is shared. */
const clientOf = (client: string, more: object = {}) => ({ ...partner, client_id: client, ...more });

describe('a subscription', () => {
  it('is made with a secret that is shown once', async () => {
    const made = await subscribe({ description: '工单同步' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      status: 'active',
      client: 'partner',
      url,
      secretNumber: 1,
      description: '工单同步',
    });
    expect(made.body['secret']).toMatch(/^whsec_/);
    const path = { subscriptionId: made.body.id };
    const shown = await world.ask('GET /subscriptions/{subscriptionId}', { path });
    expect(shown.body).not.toHaveProperty('secret');
    expect(made.headers['location']).toBe(`/subscriptions/${made.body.id}`);
  });

  it('is made once under an Idempotency-Key, with the same secret', async () => {
    const headers = { 'idempotency-key': 'k-1' };
    const [first, second] = [await subscribe({}, { headers }), await subscribe({}, { headers })];
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replay']).toBe('true');
  });

  describe('that was made under an Idempotency-Key', () => {
    const madeAndThen = async (client: string, key: Parameters<typeof world.ask>[0]) => {
      const asked = { headers: { 'idempotency-key': 'deployment' }, claims: clientOf(client) };
      const path = { subscriptionId: (await subscribe({}, asked)).body.id };
      const then = await world.ask(key, { path, claims: asked.claims });
      return { then, repeated: await subscribe({}, asked) };
    };

    it('answers a repeat as it stands now, with the secret that the answer names', async () => {
      const { then, repeated } = await madeAndThen(
        'rotated-since',
        'POST /subscriptions/{subscriptionId}/rotate-secret',
      );
      expect(repeated.status).toBe(201);
      expect(repeated.body).toEqual(then.body);
      expect(repeated.body).toMatchObject({ secretNumber: 2, version: 2 });
      expect(repeated.headers).toMatchObject({ etag: '"2"', 'idempotent-replay': 'true' });
    });

    it('refuses a repeat once it was deleted', async () => {
      const { repeated } = await madeAndThen('deleted-since', 'DELETE /subscriptions/{subscriptionId}');
      expect([repeated.status, repeated.body['code']]).toEqual([409, 'idempotency-key-spent']);
      expect(repeated.body['detail']).toContain('Idempotency-Key');
      expect(repeated.headers).not.toHaveProperty('location');
    });
  });

  it.each([
    [{ url: 'http://partner.example/' }, ['url: invalid-format']],
    [{ url: 'https://169.254.169.254/latest' }, ['url: invalid-format']],
    [{ url: 'https://127.0.0.1/' }, ['url: invalid-format']],
    [{ eventTypes: [] }, ['eventTypes: too-few']],
    [{ eventTypes: ['Ticket*', 'TicketExploded'] }, ['eventTypes[1]: unknown-reference']],
    [{ eventTypes: ['OperationStarted'] }, ['eventTypes[0]: unknown-reference']],
    [{ eventTypes: ['*Opened'] }, ['eventTypes[0]: invalid-format']],
    [{ filters: { regions: [] } }, ['filters.regions: too-few']],
    [{ filters: { names: ['x'] } }, ['filters.names: unknown-field']],
  ])('is refused with %j', async (body, refused) => {
    expect(refusedFields(await subscribe(body))).toEqual(refused);
  });

  it('is one of ten of its client at the most', async () => {
    const claims = clientOf('greedy');
    for (let made = 0; made < 10; made += 1) expect((await subscribe({}, { claims })).status).toBe(201);
    expect(refusedFields(await subscribe({}, { claims }))).toEqual(['subscriptions: too-many']);
  });

  it.each([
    ['GET /subscriptions/{subscriptionId}'],
    ['DELETE /subscriptions/{subscriptionId}'],
    ['PUT /subscriptions/{subscriptionId}'],
    ['POST /subscriptions/{subscriptionId}/pause'],
    ['POST /subscriptions/{subscriptionId}/redeliver'],
    ['POST /subscriptions/{subscriptionId}/resume'],
    ['POST /subscriptions/{subscriptionId}/rotate-secret'],
    ['POST /subscriptions/{subscriptionId}/test'],
    ['GET /subscriptions/{subscriptionId}/deliveries'],
  ] as const)('does not exist for another client: %s', async (key) => {
    const path = { subscriptionId: (await subscribe({}, { claims: clientOf('owner') })).body.id };
    const bodies: Record<string, object> = {
      'PUT /subscriptions/{subscriptionId}': { url, eventTypes: ['*'] },
      'POST /subscriptions/{subscriptionId}/redeliver': { fromAt: minutesAgo(2), toAt: minutesAgo(1) },
    };
    const asked = { path, ...(bodies[key] !== undefined && { body: bodies[key] }) };
    expect((await world.ask(key, { ...asked, claims: clientOf('other') })).status).toBe(404);
    const admin = clientOf('console', { scope: 'admin' });
    expect((await world.ask(key, { ...asked, claims: admin })).status).toBeLessThan(300);
  });

  it('is listed to its client and to administrators, until it is deleted', async () => {
    const claims = clientOf('lister');
    const { id } = (await subscribe({}, { claims })).body;
    await subscribe({}, { claims: clientOf('other') });
    const listed = async (claimed: object) =>
      (await world.ask('GET /subscriptions', { claims: { ...claims, ...claimed } })).body.items.map((item) => item.id);
    expect(await listed({})).toEqual([id]);
    expect((await listed({ scope: 'admin' })).length).toBeGreaterThan(1);
    await world.ask('DELETE /subscriptions/{subscriptionId}', { path: { subscriptionId: id }, claims });
    expect(await listed({})).toEqual([]);
  });

  it('is listed page by page, the oldest first, also where others are between', async () => {
    const claims = clientOf('paging');
    const made: string[] = [];
    for (const maker of ['paging', 'other', 'paging', 'paging']) {
      const { id } = (await subscribe({}, { claims: clientOf(maker) })).body;
      if (maker === 'paging') made.push(id);
      world.clock.turnTo(later(world.clock.now(), 1_000));
    }
    const route = 'GET /subscriptions';
    const first = (await world.ask(route, { claims, query: { limit: '2' } })).body;
    expect(first.items.map(({ id }) => id)).toEqual(made.slice(0, 2));
    const rest = (await world.ask(route, { claims, query: { limit: '2', cursor: first.nextCursor ?? '' } })).body;
    expect(rest.items.map(({ id }) => id)).toEqual(made.slice(2));
    expect(rest.nextCursor).toBeUndefined();
  });

  it('shows its whole address to its client and to administrators, an auditor and the event only where it leads', async () => {
    const claims = clientOf('tokened');
    const whole = 'https://partner.example:8443/events/secret-token?key=k';
    const { id } = (await subscribe({ url: whole }, { claims })).body;
    const path = { subscriptionId: id };
    const urlFor = async (asking: ReturnType<typeof clientOf>) => {
      const shown = await world.ask('GET /subscriptions/{subscriptionId}', { path, claims: asking });
      const { items } = (await world.ask('GET /subscriptions', { claims: asking, query: { limit: '100' } })).body;
      return [shown.body['url'], items.find((item) => item.id === id)?.['url']];
    };
    const origin = 'https://partner.example:8443';
    expect(await urlFor(claims)).toEqual([whole, whole]);
    expect(await urlFor(clientOf('console', { scope: 'admin' }))).toEqual([whole, whole]);
    expect(await urlFor(clientOf('revision', { scope: 'audit:read' }))).toEqual([origin, origin]);
    const { state } = (await world.subscriptions.get(id)) ?? {};
    if (state === undefined) throw new Error('not made');
    const { events } = createSubscription(state, { now: state.createdAt, by: 'x' });
    expect(events).toMatchObject([{ type: 'SubscriptionCreated', targetHost: 'partner.example:8443' }]);
    expect(JSON.stringify(events)).not.toContain('secret-token');
  });

  it('does not show a delivery of another subscription', async () => {
    const one = (await subscribe({}, { claims: clientOf('one') })).body.id;
    const two = (await subscribe({}, { claims: clientOf('two') })).body.id;
    const test = await world.ask('POST /subscriptions/{subscriptionId}/test', {
      ...{ path: { subscriptionId: two }, claims: clientOf('two') },
    });
    const answer = await world.ask('GET /subscriptions/{subscriptionId}/deliveries/{deliveryId}', {
      ...{ path: { subscriptionId: one, deliveryId: test.body.id }, claims: clientOf('one') },
    });
    expect(answer.status).toBe(404);
  });
});

describe('a subscription that is changed', () => {
  const made = async (client: string, body: object = {}, more: object = {}) => {
    const claims = clientOf(client, more);
    const { id } = (await subscribe(body, { claims })).body;
    return { id, claims, path: { subscriptionId: id } };
  };
  const change = (asked: { path: object; claims: object }, body: object, more: object = {}) =>
    world.ask('PUT /subscriptions/{subscriptionId}', {
      ...(asked as { path: Record<string, string>; claims: Record<string, string> }),
      ...{ body: { url, eventTypes: ['*'], ...body }, ...more },
    });
  const stateOf = async (id: string) => {
    const { state } = (await world.subscriptions.get(id)) ?? {};
    if (state === undefined) throw new Error('not made');
    return state;
  };

  it('has another address, other events and another description, and its secret goes on', async () => {
    const one = await made('changing', { description: '工单同步', filters: { regions: ['天河'] } });
    const answer = await change(one, { url: 'https://elsewhere.example/', eventTypes: ['TicketOpened'] });
    expect(answer.body).toMatchObject({ url: 'https://elsewhere.example/', eventTypes: ['TicketOpened'], filters: {} });
    expect(answer.body).toMatchObject({ version: 2, secretNumber: 1, status: 'active', client: 'changing' });
    expect(answer.body).not.toHaveProperty('description');
    expect(answer.headers['etag']).toBe('"2"');
  });

  it.each([
    [{ url: 'http://partner.example/' }, ['url: invalid-format']],
    [{ url: 'https://169.254.169.254/latest' }, ['url: invalid-format']],
    [{ url: 'https://10.0.0.1/' }, ['url: invalid-format']],
    [{ eventTypes: ['TicketExploded'] }, ['eventTypes[0]: unknown-reference']],
    [{ departmentId: 'nobody' }, ['departmentId: unknown-reference']],
  ])('is refused with %j as when it was made', async (body, refused) => {
    const one = await made(`refused ${JSON.stringify(body)}`);
    expect(refusedFields(await change(one, body))).toEqual(refused);
    expect(refusedFields(await subscribe(body, { claims: one.claims }))).toEqual(refused);
    expect((await stateOf(one.id)).changedAt).toBe((await stateOf(one.id)).createdAt);
  });

  it('is changed only as it was seen, where the caller says so, and not at all by the same once more', async () => {
    const one = await made('careful');
    expect((await change(one, { eventTypes: ['Ticket*'] }, { headers: { 'if-match': '"7"' } })).status).toBe(412);
    expect((await change(one, {}, { headers: { 'if-match': '"1"' } })).body['version']).toBe(1);
    expect((await change(one, { eventTypes: ['Ticket*'] }, { headers: { 'if-match': '"1"' } })).status).toBe(200);
    expect((await change(one, { eventTypes: ['Ticket*'] })).body['version']).toBe(2);
  });

  it('says in its trail what has changed, and of the address no more than where it leads', async () => {
    const { id } = await made('traced');
    const terms = { ...(await stateOf(id)), url: 'https://elsewhere.example/token?key=secret' };
    const { events } = changeSubscription(await stateOf(id), terms, { now: instant(0), by: 'x' });
    expect(events).toMatchObject([
      { type: 'SubscriptionChanged', changed: ['url'], targetHost: 'elsewhere.example', eventTypes: ['*'] },
    ]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('has those who look after it warned of a new address, whatever they were told of the former one', async () => {
    const known = { ...(await stateOf((await made('warned')).id)), warnedAt: instant(0) };
    const decision = { now: instant(1), by: 'x' };
    const { url, filters, grants } = known;
    const terms = { url, filters, grants, eventTypes: ['Ticket*'] };
    expect(changeSubscription(known, terms, decision).state).toHaveProperty('warnedAt');
    const moved = changeSubscription(known, { ...terms, url: 'https://elsewhere.example/' }, decision);
    expect(moved.state).not.toHaveProperty('warnedAt');
    expect(moved.events).toMatchObject([{ changed: ['eventTypes', 'url'] }]);
  });

  it('is sent no more than the token may see that changes it, and more than before only where that is asked for', async () => {
    const wide = { regions: '天河 越秀', departments: 'unit-1' };
    const one = await made('widening', {}, wide);
    const grantsAfter = async (claims: object, body: object = {}) => {
      expect((await change({ ...one, claims: clientOf('widening', claims) }, body)).status).toBe(200);
      const { everywhere, regions, departmentIds } = (await stateOf(one.id)).grants;
      return [everywhere, regions, departmentIds];
    };
    expect(await grantsAfter({ regions: '*' })).toEqual([false, ['天河', '越秀'], ['unit-1']]);
    expect(await grantsAfter({ regions: '天河 海珠', departments: '' })).toEqual([false, ['天河'], []]);
    expect(await grantsAfter(wide)).toEqual([false, ['天河'], []]);
    expect(await grantsAfter(wide, { regrant: true })).toEqual([false, ['天河', '越秀'], ['unit-1']]);
    expect(await stateOf(one.id)).not.toHaveProperty('regrant');
    expect(await grantsAfter({ regions: '越秀', departments: '' }, { regrant: true })).toEqual([false, ['越秀'], []]);
  });

  it('is not resumed, and nothing of it sent once more, by a token that sees less, until it is changed by it', async () => {
    const one = await made('shrinking', {}, { regions: '天河 越秀', departments: '' });
    const path = { subscriptionId: one.id };
    const claims = clientOf('shrinking', { regions: '天河', departments: '' });
    const period = { fromAt: minutesAgo(9), toAt: minutesAgo(8) };
    const ask = (command: 'pause' | 'resume' | 'redeliver') =>
      world.ask(`POST /subscriptions/{subscriptionId}/${command}`, {
        ...{ path, claims, ...(command === 'redeliver' && { body: period }) },
      });
    expect((await ask('pause')).status).toBe(200);
    for (const command of ['resume', 'redeliver'] as const) {
      const refused = await ask(command);
      expect([refused.status, refused.body['code'], ...refusedFields(refused)]).toEqual([
        ...[403, 'outside-grants', 'grants: not-granted'],
      ]);
    }
    await change({ ...one, claims }, {});
    expect([(await ask('resume')).status, (await ask('redeliver')).status]).toEqual([200, 202]);
  });

  it('is left as it is by an administrator who changes it', async () => {
    const one = await made('narrow', {}, { regions: '天河', departments: '' });
    const { grants } = await stateOf(one.id);
    expect(grants).toMatchObject({ everywhere: false, regions: ['天河'] });
    const admin = clientOf('console', { scope: 'admin' });
    await change({ ...one, claims: admin }, { eventTypes: ['Ticket*'] });
    expect((await stateOf(one.id)).grants).toEqual(grants);
  });

  it('names a department that the caller may speak for', async () => {
    await world.departments.save(null, aDepartment({ id: 'unit-1' }), [], { correlationId: 'test' });
    await world.departments.save(null, aDepartment({ id: 'unit-2' }), [], { correlationId: 'test' });
    const one = await made('told', {}, { regions: '', departments: 'unit-1' });
    expect((await change(one, { departmentId: 'unit-1' })).body).toMatchObject({ departmentId: 'unit-1' });
    const refused = await change(one, { departmentId: 'unit-2' });
    expect([refused.status, refused.body['code']]).toEqual([403, 'outside-grants']);
  });
});

describe('the secret of a subscription', () => {
  it('is followed by others, and for a day the signatures of all are there', async () => {
    const made = await subscribe({}, { claims: clientOf('rotating') });
    const path = { subscriptionId: made.body.id };
    const rotate = () =>
      world.ask('POST /subscriptions/{subscriptionId}/rotate-secret', { path, claims: clientOf('rotating') });
    const [second, third] = [await rotate(), await rotate()];
    const secrets = [made, second, third].map(({ body }) => String(body['secret']));
    expect(new Set(secrets).size).toBe(3);
    expect(third.body).toMatchObject({ secretNumber: 3 });
    expect(third.body).not.toHaveProperty('olderSecrets');

    const { state } = (await world.subscriptions.get(made.body.id)) ?? {};
    if (state === undefined) throw new Error('gone');
    const signaturesAt = async (now: number) => {
      const headers: Record<string, string>[] = [];
      const delivery = { id: 'D1', body: '{}', correlationId: 'c' } as Delivery;
      const clock = { now: () => instant(now) };
      await sendDelivery(
        state,
        delivery,
        { secretOf: world.secretOf, allowLoopback: false, clock },
        async (_, post) => {
          headers.push({ ...post.headers });
          return 204;
        },
      );
      return headers[0] ?? {};
    };
    const all = await signaturesAt(Date.now());
    for (const secret of secrets) expect(() => new Webhook(secret).verify('{}', all)).not.toThrow();
    const later = await signaturesAt(Date.now() + 25 * 3_600_000);
    expect(later['webhook-signature']?.split(' ')).toHaveLength(1);
  });
});

describe('what a subscription is sent', () => {
  const event = { type: 'TicketOpened', occurredAt: 0, by: 'x' };
  const opened = (subject: object) =>
    ({ entity: 'TICKET', entityId: 'T1', version: 1, index: 0, event, subject }) as const;
  const drafted = { ...opened({}), entity: 'CONTRACT', event: { ...event, type: 'ContractDrafted' } } as const;
  const granted = async (claims: object) => {
    const { id } = (await subscribe({}, { claims: clientOf(`c-${JSON.stringify(claims)}`, claims) })).body;
    const stored = await world.subscriptions.get(id);
    if (stored === null) throw new Error('not made');
    return stored.state;
  };

  it('is of the districts and departments of the token that made it', async () => {
    const local = await granted({ regions: '天河 越秀', departments: 'unit-1' });
    expect(isFor(local, opened({ region: '天河' }))).toBe(true);
    expect(isFor(local, opened({ region: '海珠' }))).toBe(false);
    expect(isFor(local, opened({ region: '海珠', departmentIds: ['unit-1'] }))).toBe(true);
    expect(isFor(local, opened({}))).toBe(false);
    const none = await granted({ regions: '', departments: '' });
    expect(isFor(none, opened({ region: '天河' }))).toBe(false);
    expect(isFor(await granted({}), opened({ region: '天河' }))).toBe(true);
  });

  it('is of the kinds of records that its scopes may read', async () => {
    const tickets = await granted({ scope: 'subscriptions:write tickets:read' });
    expect([isFor(tickets, opened({})), isFor(tickets, drafted)]).toEqual([true, false]);
    const contracts = await granted({ scope: 'subscriptions:write contracts:read' });
    expect([isFor(contracts, opened({})), isFor(contracts, drafted)]).toEqual([false, true]);
  });
});
