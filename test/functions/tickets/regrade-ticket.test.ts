// Regrades over the API. Time runs from Monday 09:00, the report; a unit accepted at 09:02.

import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { coverageOf } from '../../../domain/contracts/coverage.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { openTicket } from '../../../functions/tickets/open-ticket.ts';
import { regradeTicket } from '../../../functions/tickets/regrade-ticket.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { maintenanceUnit, monitoringCentre } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { applied, aTicketIn, feedback, having } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const ticketId = 'T00000000000000000000000001';
const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const time = (minutes: number) => new Date(minute(minutes)).toISOString();
const ticket = having(aTicketIn('inProgress'), minute(3), feedback);
const why = { reason: '客户升级为集团客户', approvedBy: '值班长' };

let stores: MemoryStores;
let regrade: ReturnType<typeof regradeTicket>;
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: minute(50) });
  stores = memoryStores();
  stores.tickets.put(ticket);
  stores.customers.put(aCustomer({ grade: 'GROUP' }));
  stores.circuits.put(aCircuit({ maintenanceGrade: 'AAA' }));
  stores.departments.put(monitoringCentre, maintenanceUnit);
  regrade = regradeTicket({ ...stores, rules: standingRuleBook });
});
afterEach(() => {
  vi.useRealTimers();
});

const send = (body: unknown = why, headers = {}) =>
  call(regrade, { route: '/tickets/{ticketId}/regrade', path: { ticketId }, body, headers });
const restoreOf = ({ body }: Awaited<ReturnType<typeof send>>) =>
  (body['deadlines'] as { milestone: string }[]).find(({ milestone }) => milestone === 'restore');

describe('POST /tickets/{ticketId}/regrade', () => {
  it('reads customer and circuit afresh, and computes every deadline anew', async () => {
    const answer = await send();
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"2"');
    expect(restoreOf(answer)).toMatchObject({ startedAt: time(0), dueAt: time(120) });
    expect(answer.body).toMatchObject({
      entitlement: { customerGrade: 'GROUP', maintenanceGrade: 'AAA' },
      regrades: [{ ...why, regradedAt: time(50), from: { customerGrade: 'LOCAL_A' }, to: { customerGrade: 'GROUP' } }],
    });
    expect(stores.tickets.written).toMatchObject([{ type: 'TicketRegraded', by: 'clerk-1' }]);
  });

  it('reads the contract that is in force now', async () => {
    const contract = aContract({ lines: [aLine({ indicators: { restoreOutageMinutes: 90 } })] });
    stores.contracts.put(contract);
    stores.coverages.set('CIRC-1', { state: [coverageOf(contract)], version: 1 });
    expect(restoreOf(await send())).toMatchObject({ rule: 'R59', dueAt: time(90) });
  });

  it('that changes nothing answers with the ticket and writes nothing', async () => {
    await send();
    const again = await send();
    expect(again.status).toBe(200);
    expect(again.headers['etag']).toBe('"2"');
    expect(stores.tickets.written).toHaveLength(1);
  });

  it.each<[string, object, readonly string[]]>([
    ['nothing', {}, ['reason: required', 'approvedBy: required']],
    ['no priority that there is', { ...why, priority: 'low' }, ['priority: invalid-value']],
    ['a time level on a fault', { ...why, timeLevel: 'URGENT' }, ['timeLevel: not-allowed-here']],
    ['too much to say', { ...why, reason: 'x'.repeat(201) }, ['reason: too-long']],
  ])('with %s: 422 that names the field, and the ticket stays as it is', async (_case, body, fields) => {
    const answer = await send(body);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect(stores.tickets.written).toEqual([]);
  });

  it('of a circuit that has gone to another customer: 422 that names the circuit', async () => {
    stores.circuits.put(aCircuit({ customerId: 'CUST-2' }));
    expect(refusedFields(await send())).toEqual(['circuitId: belongs-to-another-customer']);
  });

  it('of a ticket that is over: 409', async () => {
    stores.tickets.put(aTicketIn('closed'));
    expect((await send()).status).toBe(409);
  });

  it('that meets the clock at its work is decided anew on what the clock has written', async () => {
    vi.setSystemTime(minute(480));
    stores.tickets.loseNextRaceTo(applied(ticket, reachDeadlines(ticket, minute(480), standingRules)));
    expect((await send()).status).toBe(200);
    expect(stores.tickets.written).toMatchObject([
      { type: 'TicketRegraded' },
      { type: 'BreachConfirmed', milestone: 'restore' },
      { type: 'DeadlineEscalated', milestone: 'restore', percent: 200, foundBy: 'regrade' },
      { type: 'DeadlineBreached', milestone: 'majorFault', foundBy: 'regrade' },
    ]);
  });

  it('that meets another command is a conflict', async () => {
    stores.tickets.loseNextRaceTo(having(ticket, minute(49), feedback));
    expect((await send()).status).toBe(409);
  });

  it('leaves the first answer to the opening as it was', async () => {
    stores.circuits.put(aCircuit());
    stores.customers.put(aCustomer());
    const open = openTicket({ ...stores, rules: standingRuleBook });
    const report = { circuitId: 'CIRC-1', source: 'CUSTOMER_HOTLINE', impact: 'degradation', description: '误码' };
    const request = { body: report, headers: { 'idempotency-key': 'fault-1' } };
    const first = await call(open, request);
    const path = { ticketId: String(first.body.id) };
    const body = { ...why, impact: 'outage', priority: 'urgent' };
    const regraded = await call(regrade, { route: '/tickets/{ticketId}/regrade', path, body });
    expect(regraded.body).toMatchObject({ impact: 'outage', priority: 'urgent' });
    expect((await call(open, request)).body).toEqual(first.body);
  });
});
