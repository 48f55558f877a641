// What callers may do wrong, at once or again, over HTTP against the whole system: a clear 4xx each time, nothing half written.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event, TestEvent } from '../../../examples/client/api.ts';
import { scopes } from '../../../functions/environment.ts';
import { checkMessage } from '../../support/document-check.ts';
import type { Answer } from '../system.ts';
import { circuit, contract, eventually, passGate, report } from '../system.ts';
import { system } from './operator.ts';

const inOneHour = () => new Date(Date.now() + 3_600_000).toISOString();
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** The document is a problem in the sense of RFC 9457, and names the field. */
function expectProblem(answer: Answer, status: number, field?: string): void {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ status, code: expect.any(String), correlationId: expect.any(String) });
  expect(answer.status).toBe(status);
  if (field !== undefined) expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
}

describe('bad input', () => {
  const line = contract('bank', 'sdh-1').lines[0];
  const draft = contract('bank', 'sdh-1');
  const voice = { ...circuit('bank'), product: 'VOICE/800' };

  it.each([
    ['an excess field', 'POST', '/tickets', { ...report, priority: 1 }, 422, 'priority'],
    ['a missing field', 'POST', '/tickets', { ...report, impact: undefined }, 422, 'impact'],
    ['a wrong enumeration', 'POST', '/tickets', { ...report, impact: 'slow' }, 422, 'impact'],
    ['a report in the future', 'POST', '/tickets', { ...report, reportedAt: inOneHour() }, 422, 'reportedAt'],
    ['a report older than the limit', 'POST', '/tickets', { ...report, reportedAt: daysAgo(2) }, 422, 'reportedAt'],
    [
      'an instant without offset',
      'POST',
      '/tickets',
      { ...report, reportedAt: '2026-11-01T00:00:00' },
      422,
      'reportedAt',
    ],
    ['an unknown circuit', 'POST', '/tickets', { ...report, circuitId: 'nowhere' }, 422, 'circuitId'],
    ['text beyond its bound', 'POST', '/tickets', { ...report, description: 'x'.repeat(2_001) }, 422, 'description'],
    ['malformed JSON', 'POST', '/tickets', '{"circuitId":', 400, undefined],
    ['a list instead of an object', 'POST', '/tickets', '[]', 422, undefined],
    ['a grade on a product that may not have one', 'PUT', '/circuits/v-1', voice, 422, 'maintenanceGrade'],
    ['a circuit of an unknown customer', 'PUT', '/circuits/c-9', circuit('nobody'), 422, 'customerId'],
    ['an id with blanks', 'PUT', '/customers/a%20b', {}, 422, 'customerId'],
    ['a line for an unknown circuit', 'POST', '/contracts', contract('bank', 'nowhere'), 422, 'lines[0].circuitId'],
    ['a contract without lines', 'POST', '/contracts', { ...draft, lines: [] }, 422, 'lines'],
    ['an end before the start', 'POST', '/contracts', { ...draft, endDate: '2025-12-31' }, 422, 'endDate'],
    ['a date that does not exist', 'POST', '/contracts', { ...draft, endDate: '2027-02-30' }, 422, 'endDate'],
    [
      'a rent with a fraction',
      'POST',
      '/contracts',
      { ...draft, lines: [{ ...line, monthlyRentFen: 0.5 }] },
      422,
      'lines[0].monthlyRentFen',
    ],
    ['a limit out of range', 'GET', '/customers/bank/tickets?limit=0', undefined, 422, 'limit'],
    ['a made-up cursor', 'GET', '/customers/bank/tickets?cursor=%25%25', undefined, 422, 'cursor'],
    ['a cursor of our alphabet', 'GET', '/customers/bank/tickets?cursor=MjAyNi0wMS0wMQ', undefined, 422, 'cursor'],
    ['an unknown query parameter', 'GET', '/customers/bank/tickets?page=2', undefined, 422, 'page'],
    ['an unknown ticket', 'GET', '/tickets/T00000000000000000000000000', undefined, 404, undefined],
    ['an unknown route', 'GET', '/nothing/here', undefined, 404, undefined],
    ['a slash at the end', 'GET', '/departments/', undefined, 404, undefined],
    ['a slash at the end of a PUT', 'PUT', '/departments/', {}, 404, undefined],
    ['an id that means another path', 'PUT', '/customers/%2E%2E%2E', {}, 422, 'customerId'],
    ['an unknown method', 'DELETE', '/tickets', undefined, 405, undefined],
  ] as const)('%s is refused and named', async (_, method, path, body, status, field) => {
    expectProblem(await system.call(method, path, body), status, field);
  });

  it('a body beyond 64 KB and a wrong content type are refused', async () => {
    const long = JSON.stringify({ ...report, description: 'x'.repeat(70_000) });
    expectProblem(await system.call('POST', '/tickets', long), 413);
    expectProblem(await system.call('POST', '/tickets', 'circuitId=1', { 'content-type': 'text/plain' }), 415);
  });

  it('a second contract for a circuit is refused at its signature, naming the line', async () => {
    const second = await system.call('POST', '/contracts', draft);
    await passGate(system, `/contracts/${second.body.id}`, draft);
    const signed = await system.call('POST', `/contracts/${second.body.id}/sign`, { signedBy: '李雷' });
    expectProblem(signed, 409, 'lines[0].circuitId');
    expect((await system.call('GET', `/contracts/${second.body.id}`)).body.status).toBe('draft');
  });

  it('is explained in the language that the caller reads', async () => {
    const ask = (language: string) =>
      system.call('POST', '/tickets', { ...report, impact: 'slow' }, { 'accept-language': language });
    expect((await ask('zh-CN')).body.title).toMatch(/\p{Script=Han}/u);
    expect((await ask('en')).body.title).toMatch(/^[ -~]+$/);
  });
});

describe('a contract on its way to the signature', () => {
  it('is made known to the department that is asked for resources (R119)', async () => {
    const draft = await system.call('POST', '/contracts', contract('bank', 'sdh-1'));
    await system.call('POST', `/contracts/${draft.body.id}/confirmations`, {});
    const ofContract = async () => {
      const { body } = await system.call('GET', '/departments/resources/notices');
      return body.items.find(({ contractId }: Record<string, unknown>) => contractId === draft.body.id);
    };
    const notice = await eventually(ofContract, (found) => found !== undefined);
    expect(notice).toMatchObject({ kind: 'reminder', milestone: 'resourceRequest' });
  });
});

describe('a client that asks too often', () => {
  it('is told so, when to come again, and where it stands; others go on', async () => {
    const authorization = `Bearer ${await system.runtime.token(scopes, { client_id: 'noisy' })}`;
    const ask = () => system.call('GET', '/departments/noc', undefined, { authorization });
    // A window may end in between: of two windows in a row one is whole.
    const answers = [];
    for (let request = 0; request < 9; request += 1) answers.push(await ask());
    const refused = answers.find(({ status }) => status === 429);
    if (refused === undefined) throw new Error('nine requests went through, and three may in ten seconds');
    expectProblem(refused, 429);
    expect(refused.body.code).toBe('too-many-requests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"client";r=0;t=\d+$/);
    expect(refused.headers.get('ratelimit-policy')).toBe('"client";q=3;w=10');
    expect((await system.call('GET', '/departments/noc')).status).toBe(200);
  });
});

describe('a caller without the right to', () => {
  it('is turned away: no token 401, scope missing 403', async () => {
    const url = `${system.runtime.url}/tickets/T1`;
    expect((await fetch(url)).status).toBe(401);
    const token = await system.runtime.token(['contracts:read']);
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(403);
  });
});

describe('the same creation again', () => {
  it('ten at once under one key open one ticket, and all get the first answer', async () => {
    const key = { 'idempotency-key': 'hotline-4711' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => system.call('POST', '/tickets', report, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    const bodies = new Set(answers.map(({ body }) => JSON.stringify(body)));
    expect(bodies.size).toBe(1);
    const { id } = answers[0]?.body ?? {};

    await system.call('POST', `/tickets/${id}/dispatch`, {});
    const later = await system.call('POST', '/tickets', report, key);
    expect(later.body).toEqual(answers[0]?.body);

    const other = await system.call('POST', '/tickets', { ...report, impact: 'degradation' }, key);
    expectProblem(other, 422);
  });
});

describe('two commands at once on one ticket', () => {
  it('one wins, the other gets 409 or 412, and none is lost', async () => {
    const { body: ticket } = await system.call('POST', '/tickets', report);
    const send = (name: string, body: unknown) => system.call('POST', `/tickets/${ticket.id}/${name}`, body);
    const answers = await Promise.all([
      send('dispatch', {}),
      send('dispatch', {}),
      send('reject', { reason: '非我方业务' }),
    ]);
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    for (const lost of answers.filter((answer) => !won.includes(answer))) expectProblem(lost, 409);
    const stored = await system.call('GET', `/tickets/${ticket.id}`);
    expect(stored.body.status).toBe(won[0]?.body.status);
    expect(stored.body.version).toBe(2);
  });

  it('a command for a version that is over is refused with 412', async () => {
    const { body: ticket } = await system.call('POST', '/tickets', report);
    const path = `/tickets/${ticket.id}/dispatch`;
    expect((await system.call('POST', path, {}, { 'if-match': '"1"' })).headers.get('etag')).toBe('"2"');
    expectProblem(await system.call('POST', path, {}, { 'if-match': '"1"' }), 412);
    expectProblem(await system.call('POST', path, {}), 409);
  });
});

describe('the life of a ticket', () => {
  it('goes from report to confirmation, cannot close without it, and explains every deadline (R95, R143-R147)', async () => {
    const { body: ticket } = await system.call('POST', '/tickets', report);
    const command = async (name: string, body: unknown = {}) => {
      const answer = await system.call('POST', `/tickets/${ticket.id}/${name}`, body);
      expect(answer.status).toBe(200);
      return answer.body.status;
    };
    expect(ticket.status).toBe('acknowledged');
    expect(await command('dispatch')).toBe('dispatched');
    expect(await command('accept')).toBe('inProgress');
    expect(await command('feedback', { message: '正在抢修', estimatedRestoreAt: inOneHour() })).toBe('inProgress');
    expect(await command('resolve', { cause: '光缆中断', solution: '熔接修复' })).toBe('resolved');
    expectProblem(await system.call('POST', `/tickets/${ticket.id}/resume`, {}), 409);
    const denial = { restored: false, confirmedBy: '王工', comment: '仍然中断' };
    expect(await command('confirm-recovery', denial)).toBe('inProgress');
    expect(await command('resolve', { cause: '接头氧化', solution: '更换接头' })).toBe('resolved');
    expect(await command('confirm-recovery', { restored: true, confirmedBy: '王工' })).toBe('closed');
    expect(await command('call-back', { satisfaction: 5, recurred: false })).toBe('closed');

    const { body: clock } = await system.call('GET', `/tickets/${ticket.id}/clock`);
    const explained: string[] = clock.deadlines.map((entry: { milestone: string }) => entry.milestone);
    expect([...new Set(explained)]).toEqual([
      'dispatch',
      'accept',
      'firstFeedback',
      'progressFeedback',
      'restore',
      'legalFloor',
      'majorFault',
      'confirmRecovery',
      'callBack',
    ]);
    expect(explained.filter((milestone) => milestone === 'confirmRecovery')).toHaveLength(2);
  });
});

describe('the file of a customer', () => {
  it('is read by its account manager, who says why, and every reading is on record (R190, R193, R196)', async () => {
    const manager = { staffId: 'li.na', name: '李娜', departmentId: 'centre', reason: '新客户' };
    expect((await system.call('PUT', '/customers/bank/account-manager', manager)).status).toBe(201);
    const contacts = [{ name: '王工', role: '机房负责人', phone: '10086' }];
    await system.call('PUT', '/customers/bank/contacts', { contacts });
    const visitedAt = new Date(Date.now() - 60_000).toISOString();
    const opinions = [{ text: '修障太慢', departmentId: 'unit-1' }];
    const visit = await system.call('POST', '/customers/bank/visits', { visitedAt, purpose: 'REGULAR', opinions });
    const [followUp] = visit.body.followUps;
    const { body } = await system.call(
      'GET',
      `/deadlines?before=${new Date(Date.parse(followUp.dueAt) + 1).toISOString()}`,
    );
    expect(body.items).toContainEqual(
      expect.objectContaining({ customerId: 'bank', milestone: 'followUp', percent: 100 }),
    );
    const answered = await system.call('POST', `${visit.headers.get('location')}/follow-ups/1/result`, {
      result: '已解决',
    });
    expect(answered.body.followUps).toMatchObject([{ state: 'met' }]);

    const readBy = async (sub: string) => {
      const authorization = `Bearer ${await system.runtime.token(['contracts:read'], { sub })}`;
      return system.call('GET', '/customers/bank/file?reason=核对联系人', undefined, { authorization });
    };
    expect((await readBy('li.na')).body).toMatchObject({ contacts });
    expect((await readBy('zhang.wei')).status).toBe(404);
    const accesses = await system.call('GET', '/customers/bank/file/accesses');
    expect(accesses.body.items).toMatchObject([{ readBy: 'li.na', reason: '核对联系人' }]);
  });
});

describe('the life of an order', () => {
  it('goes from the appointment to service, with nothing but a customer and a district (R132, R135)', async () => {
    const order = { type: 'provisioning', kind: 'NEW', productCase: 'FIXED_VOICE', timeLevel: 'STANDARD' };
    const about = { customerId: 'bank', region: '天河', description: '新装固话' };
    const { status, body: ticket } = await system.call('POST', '/tickets', { ...order, ...about });
    expect(status).toBe(201);
    const command = (name: string, body: unknown = {}) => system.call('POST', `/tickets/${ticket.id}/${name}`, body);
    expect((await command('appoint', { visitAt: inOneHour() })).body.appointment.visitAt).toEqual(expect.any(String));
    expect((await command('dispatch', { departmentId: 'unit-1' })).body.status).toBe('dispatched');
    expect((await command('accept')).body.status).toBe('inProgress');
    expect((await command('start-installation')).status).toBe(200);
    expectProblem(await command('appoint', { visitAt: inOneHour() }), 422, 'appoint');
    expect((await command('resolve', { solution: '已装通' })).body.status).toBe('resolved');
    const { body: closed } = await command('close', { confirmedBy: '王工' });
    expect(closed).toMatchObject({ status: 'closed', ownerDepartmentId: 'support' });
    const met = closed.deadlines.map((deadline: { milestone: string; state: string }) => [
      deadline.milestone,
      deadline.state,
    ]);
    expect(met).toEqual([
      ['handlerAccept', 'met'],
      ['appointment', 'met'],
      ['inService', 'met'],
      ['callBack', 'running'],
    ]);
  });
});

describe('a system that has subscribed to events', () => {
  interface Received {
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly status: number;
  }
  const received: Received[] = [];
  // Out of order for the first delivery of each of two tickets.
  const failing = new Set<string>();
  const receiver = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    const { entityId } = JSON.parse(body).data;
    const status = entityId !== undefined && !failing.has(entityId) && failing.size < 2 ? 503 : 204;
    if (status === 503) failing.add(entityId);
    received.push({ headers: request.headers as Record<string, string>, body, status });
    response.writeHead(status).end();
  });
  /** As a partner does that keeps in mind who has which ticket. */
  const noteUnit = (units: Map<string, string>, message: Event | TestEvent) => {
    switch (message.type) {
      case 'TicketOpened':
        units.set(message.data.entityId, message.data.facts.ownerDepartmentId);
        break;
      case 'TicketDispatched':
      case 'TicketTransferred':
        units.set(message.data.entityId, message.data.facts.departmentId);
        break;
      default: // nothing that it has to know, or something new
    }
  };
  const taken = () => received.filter(({ status }) => status === 204);
  const saidOf = (ticketId: string) =>
    taken()
      .map(({ body }) => JSON.parse(body))
      .filter(({ data }) => data.entityId === ticketId)
      .map(({ type }) => type);

  beforeAll(async () => {
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
  });
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
  });

  it('is sent them signed and in order, also after failures, and sees and repeats each delivery', async () => {
    const { port } = receiver.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/events`;
    const { api } = system;
    const { data: made } = await api.post('/subscriptions', {
      body: { url, eventTypes: ['Ticket*'], filters: { regions: ['天河'] } },
    });
    const params = { path: { subscriptionId: made.id } };
    const delivery = (deliveryId: string) =>
      api.get('/subscriptions/{subscriptionId}/deliveries/{deliveryId}', {
        params: { path: { ...params.path, deliveryId } },
      });
    const { data: tested } = await api.post('/subscriptions/{subscriptionId}/test', { params });
    await eventually(
      () => delivery(tested.id),
      ({ data }) => data.status === 'delivered',
      60,
    );

    await setTimeout(Math.max(0, Date.parse(made.eventsFromAt) - Date.now()));
    const tickets: string[] = [];
    for (let opened = 0; opened < 2; opened += 1) {
      const { data: ticket } = await api.post('/tickets', { body: report });
      tickets.push(ticket.id);
      const ofTicket = { params: { path: { ticketId: ticket.id } } };
      await api.post('/tickets/{ticketId}/dispatch', { ...ofTicket, body: { departmentId: 'unit-1' } });
      await api.post('/tickets/{ticketId}/accept', ofTicket);
    }
    await eventually(
      async () => taken().length,
      (count) => count === 7,
      60,
    );
    for (const ticket of tickets)
      expect(saidOf(ticket)).toEqual(['TicketOpened', 'TicketDispatched', 'TicketAccepted']);
    const units = new Map<string, string>();
    for (const { headers, body, status } of received) {
      const message = new Webhook(made.secret).verify(body, headers) as Event | TestEvent;
      expect(() => checkMessage(message)).not.toThrow();
      if (status === 204) noteUnit(units, message);
    }
    expect(tickets.map((ticket) => units.get(ticket))).toEqual(['unit-1', 'unit-1']);
    const repeated = received.filter(({ status }) => status === 503).map(({ headers }) => headers['webhook-id']);
    expect(repeated).toHaveLength(2);
    expect(taken().map(({ headers }) => headers['webhook-id'])).toEqual(expect.arrayContaining(repeated));

    const [id = ''] = repeated;
    const { data: repeatedly } = await delivery(id);
    expect(repeatedly).toMatchObject({ status: 'delivered', attempts: [{ httpStatus: 503 }, { httpStatus: 204 }] });
    await api.post('/subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend', {
      params: { path: { ...params.path, deliveryId: id } },
    });
    await eventually(
      async () => taken().filter(({ headers }) => headers['webhook-id'] === id).length,
      (count) => count === 2,
      60,
    );

    expect((await api.delete('/subscriptions/{subscriptionId}', { params })).status).toBe(204);
    await expect(api.get('/subscriptions/{subscriptionId}', { params })).rejects.toMatchObject({ status: 404 });
  }, 150_000);
});
