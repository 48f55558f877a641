import { standingRules } from '../../../domain/sla/rules.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { listDeadlines } from '../../../functions/deadlines/list-deadlines.ts';
import { listNotices } from '../../../functions/notices/list-notices.ts';
import type { Notice } from '../../../functions/notices/notice.ts';
import type { PageRequest } from '../../../functions/store/table.ts';
import { getTicket } from '../../../functions/tickets/get-ticket.ts';
import { getTicketClock } from '../../../functions/tickets/get-ticket-clock.ts';
import { getTimeShares } from '../../../functions/tickets/get-time-shares.ts';
import { listCircuitTickets } from '../../../functions/tickets/list-circuit-tickets.ts';
import { listCustomerTickets } from '../../../functions/tickets/list-customer-tickets.ts';
import { listDepartmentQueue } from '../../../functions/tickets/list-department-queue.ts';
import { listTicketEvents } from '../../../functions/tickets/list-ticket-events.ts';
import { summariseTicket } from '../../../functions/tickets/present-ticket.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aCustomer } from '../../support/customers.ts';
import { monitoringCentre } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores, pageOfAll } from '../../support/memory-stores.ts';
import { aTicketOf } from '../../support/processes.ts';
import { applied, aTicketIn } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const ticketId = 'T00000000000000000000000001';
const method = 'GET';
const rules = standingRuleBook;

let stores: MemoryStores;
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: minutesLater(mondayMorning, 10) });
  stores = memoryStores();
  stores.tickets.put(aTicketIn('acknowledged'));
  stores.customers.put(aCustomer());
  stores.circuits.put(aCircuit());
  stores.departments.put(monitoringCentre);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a classified ticket (R265)', () => {
  const secret = aTicketOf('serviceRequest', { classified: true, description: '涉密内容' });
  beforeEach(() => stores.tickets.put(secret));

  it('shows its content to who reads it by itself', async () => {
    const { body } = await call(getTicket({ ...stores, rules }), { method, path: { ticketId } });
    expect(body).toMatchObject({ classified: true, description: '涉密内容' });
  });

  it('keeps its content out of lists (R265)', () => {
    expect(summariseTicket({ state: secret, version: 1 }, standingRules)).toMatchObject({
      id: ticketId,
      classified: true,
    });
    expect(summariseTicket({ state: secret, version: 1 }, standingRules)).not.toHaveProperty('description');
    const ended = { status: 'cancelled', endedAt: mondayMorning, endReason: '涉密内容' } as const;
    const comment = { calledAt: mondayMorning, satisfaction: 1, recurred: true, comment: '涉密内容' };
    const said = { ...secret, ...ended, reason: '涉密内容', callBack: comment };
    expect(JSON.stringify(summariseTicket({ state: said, version: 1 }, standingRules))).not.toContain('涉密');
    const plain = { ...secret, classified: false };
    expect(summariseTicket({ state: plain, version: 1 }, standingRules)).toHaveProperty('description', '涉密内容');
  });
});

describe('one ticket', () => {
  it('is shown with its deadlines and its version', async () => {
    const { status, headers, body } = await call(getTicket({ ...stores, rules }), { method, path: { ticketId } });
    expect({ status, etag: headers['etag'], id: body.id }).toEqual({ status: 200, etag: '"1"', id: ticketId });
    expect(body['deadlines']).toHaveLength(5);
  });

  it('that has become a major fault says since when and by which criterion, in lists as well (P-3)', async () => {
    const inRepair = aTicketIn('inProgress', { circuit: aCircuit({ maintenanceGrade: 'AAA' }) });
    const late = minutesLater(mondayMorning, 400);
    const major = applied(inRepair, reachDeadlines(inRepair, late, standingRules));
    stores.tickets.put(major);
    const { body } = await call(getTicket({ ...stores, rules }), { method, path: { ticketId } });
    expect(body['majorFault']).toEqual({ sinceAt: '2026-03-02T07:00:00.000Z', criterion: 'AAA outage' });
    const listed = summariseTicket({ state: major, version: 2 }, standingRules);
    expect(listed).toMatchObject({ majorFault: { criterion: 'AAA outage' } });
    expect(summariseTicket({ state: inRepair, version: 1 }, standingRules)).not.toHaveProperty('majorFault');
  });

  it('explains every deadline in its clock', async () => {
    const { body } = await call(getTicketClock({ ...stores, rules }), { method, path: { ticketId } });
    expect(body).toMatchObject({ ticketId, explainedAt: '2026-03-02T01:10:00.000Z' });
    expect(body['deadlines']).toContainEqual(
      expect.objectContaining({ milestone: 'dispatch', dueAt: '2026-03-02T01:15:00.000Z' }),
    );
  });

  it('tells which department used how much of its time', async () => {
    stores.tickets.put(aTicketIn('inProgress'));
    const { headers, body } = await call(getTimeShares({ ...stores, rules }), { method, path: { ticketId } });
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({
      ticketId,
      status: 'inProgress',
      fromAt: '2026-03-02T01:00:00.000Z',
      elapsedMilliseconds: 600_000,
      departments: [
        { departmentId: 'NMC', countedMilliseconds: 60_000 },
        { departmentId: 'MAINT-1', countedMilliseconds: 540_000 },
      ],
      stretches: [{ stage: 'dispatch' }, { stage: 'accept' }, { stage: 'repair' }],
    });
  });

  it('tells what happened to it, page by page', async () => {
    const entry = { entity: 'TICKET', entityId: ticketId, correlationId: 'c-1' } as const;
    const trail = [
      { ...entry, version: 1, index: 0, event: { type: 'TicketAccepted', occurredAt: mondayMorning, by: 'clerk-1' } },
      { ...entry, version: 2, index: 0, event: { type: 'TicketResumed', occurredAt: mondayMorning, by: 'clerk-1' } },
    ];
    const events = {
      ofAggregate: async (_entity: string, _id: string, page: PageRequest) => pageOfAll(trail, page),
    };
    const list = listTicketEvents({ ...stores, events });
    const first = await call(list, { method, path: { ticketId }, query: { limit: '1' } });
    expect(first.body.items).toEqual([
      {
        version: 1,
        index: 0,
        correlationId: 'c-1',
        event: { type: 'TicketAccepted', occurredAt: '2026-03-02T01:00:00.000Z', by: 'clerk-1' },
      },
    ]);
    const rest = await call(list, { method, path: { ticketId }, query: { cursor: first.body.nextCursor ?? '' } });
    expect(rest.body).toMatchObject({ items: [{ version: 2 }] });
    expect(rest.body.nextCursor).toBeUndefined();
  });

  it('that does not exist is a 404, in each of the four', async () => {
    const unknown = { method, path: { ticketId: 'T00000000000000000000000009' } };
    const events = { ofAggregate: async () => ({ items: [] }) };
    const handlers = [
      getTicket({ ...stores, rules }),
      getTicketClock({ ...stores, rules }),
      getTimeShares({ ...stores, rules }),
      listTicketEvents({ ...stores, events }),
    ];
    for (const handler of handlers) expect((await call(handler, unknown)).status).toBe(404);
  });
});

describe('lists of tickets', () => {
  const asked: unknown[] = [];
  const all = async (...question: readonly unknown[]) => {
    asked.push(question);
    return { items: [...stores.tickets.stored.values()] };
  };
  const tickets = { ofCustomer: all, ofCircuit: all, queueOf: all };
  beforeEach(() => {
    asked.length = 0;
  });

  it('show what a list needs and leave out what grows', async () => {
    const list = listDepartmentQueue({ ...stores, tickets, rules });
    const { body } = await call(list, { method, path: { departmentId: 'NMC' } });
    expect(body.items).toEqual([
      expect.objectContaining({
        id: ticketId,
        version: 1,
        status: 'acknowledged',
        responsibleDepartmentId: 'NMC',
        nextDueAt: '2026-03-02T01:15:00.000Z',
      }),
    ]);
    expect(body.items[0]).not.toHaveProperty('promises');
    expect(asked).toEqual([['NMC', { limit: 25 }]]);
  });

  it("a circuit's can be those of a month", async () => {
    const list = listCircuitTickets({ ...stores, tickets, rules });
    await call(list, { method, path: { circuitId: 'CIRC-1' }, query: { month: '2026-03', limit: '5' } });
    expect(asked).toEqual([['CIRC-1', { limit: 5, month: '2026-03' }]]);
    const refused = await call(list, { method, path: { circuitId: 'CIRC-1' }, query: { month: '2026-3' } });
    expect(refusedFields(refused)).toEqual(['month: invalid-format']);
  });

  it('of somebody who does not exist are a 404', async () => {
    const answers = [
      await call(listCustomerTickets({ ...stores, tickets, rules }), { method, path: { customerId: 'NONE' } }),
      await call(listCircuitTickets({ ...stores, tickets, rules }), { method, path: { circuitId: 'NONE' } }),
      await call(listDepartmentQueue({ ...stores, tickets, rules }), { method, path: { departmentId: 'a b' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe('deadlines due before an instant', () => {
  const due = {
    dueBefore: async () => ({
      items: [...stores.tickets.stored.values()].map(({ state }) => ({ entity: 'TICKET' as const, state })),
    }),
  };

  it('are listed rung by rung, soonest first, with who must act', async () => {
    const query = { before: '2026-03-02T09:15:00.001+08:00' };
    const { body } = await call(listDeadlines({ due, rules }), { method, query });
    expect(body.items.at(-1)).toMatchObject({
      ticketId,
      milestone: 'dispatch',
      percent: 100,
      dueAt: '2026-03-02T01:15:00.000Z',
      responsibleDepartmentId: 'NMC',
    });
    const dues = body.items.map(({ dueAt }) => String(dueAt));
    expect(dues).toEqual([...dues].sort());
  });

  it.each([
    [{}, ['before: required']],
    [{ before: 'tomorrow' }, ['before: invalid-format']],
    [{ before: '2026-02-30T00:00:00Z' }, ['before: no-such-date']],
  ])('need the instant: %j', async (query, fields) => {
    const answer = await call(listDeadlines({ due, rules }), { method, query });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
  });
});

describe('notices of a department', () => {
  it('are shown with the instants of their delivery', async () => {
    const notice: Notice = {
      id: 'n-1',
      departmentId: 'NMC',
      ticketId,
      milestone: 'dispatch',
      occurrence: 1,
      percent: 100,
      kind: 'breach',
      dueAt: mondayMorning,
      reachedAt: mondayMorning,
      latenessMilliseconds: 0,
      recordedAt: mondayMorning,
      text: { zh: '超时', en: 'breach' },
      deliveredTo: { topic: mondayMorning },
    };
    const notices = { ofDepartment: async () => ({ items: [notice] }) };
    const { body } = await call(listNotices({ ...stores, notices }), { method, path: { departmentId: 'NMC' } });
    const instant = '2026-03-02T01:00:00.000Z';
    expect(body.items).toEqual([
      { ...notice, dueAt: instant, reachedAt: instant, recordedAt: instant, deliveredTo: { topic: instant } },
    ]);
  });
});
