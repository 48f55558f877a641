import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import '../../support/live-environment.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Coverage } from '../../../domain/contracts/coverage.ts';
import { coverageOf } from '../../../domain/contracts/coverage.ts';
import { dispatchTicket } from '../../../functions/tickets/dispatch-ticket.ts';
import { openTicket } from '../../../functions/tickets/open-ticket.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, anEndedContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { aDepartment, maintenanceUnit, monitoringCentre } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { aTicketIn } from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const report = { circuitId: 'CIRC-1', source: 'CUSTOMER_HOTLINE', impact: 'outage', description: '业务中断' };
const iso = (epochMilliseconds: number) => new Date(epochMilliseconds).toISOString();

let stores: MemoryStores;
let open: ReturnType<typeof openTicket>;
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: mondayMorning });
  stores = memoryStores();
  stores.customers.put(aCustomer());
  stores.circuits.put(aCircuit());
  stores.departments.put(monitoringCentre, maintenanceUnit);
  open = openTicket({ ...stores, rules: standingRuleBook });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('opening a ticket', () => {
  it('answers 201 with the ticket, its address, its version and its deadlines (R148)', async () => {
    const { status, headers, body } = await call(open, { body: report });
    expect(status).toBe(201);
    expect(headers).toMatchObject({ location: `/tickets/${body.id}`, etag: '"1"' });
    expect(body).toMatchObject({
      id: expect.stringMatching(/^T[0-9A-HJKMNP-TV-Z]{26}$/),
      version: 1,
      status: 'acknowledged',
      reportedAt: iso(mondayMorning),
      responsibleDepartmentId: monitoringCentre.id,
      nextDueAt: iso(minutesLater(mondayMorning, 15)),
    });
    expect(body['deadlines']).toContainEqual(expect.objectContaining({ milestone: 'dispatch', state: 'running' }));
    expect(stores.tickets.written.map(({ type, by }) => `${type} by ${by}`)).toEqual(['TicketOpened by clerk-1']);
  });

  it('takes a report of the past with an offset of its own', async () => {
    const { body } = await call(open, { body: { ...report, reportedAt: '2026-03-02T08:50:00+08:00' } });
    expect(body).toMatchObject({ reportedAt: '2026-03-02T00:50:00.000Z', registeredAt: iso(mondayMorning) });
  });

  it('makes two tickets of two calls without a key', async () => {
    const [one, other] = [await call(open, { body: report }), await call(open, { body: report })];
    expect(one.body.id).not.toBe(other.body.id);
  });
});

describe('opening a fault that has come back (R151)', () => {
  const former = aTicketIn('closed');
  const afterwards = minutesLater(mondayMorning, 24 * 60);
  const former2 = { ...former, id: 'T00000000000000000000000002', circuitId: 'CIRC-2' };
  const named = (formerTicketId: string) => call(open, { body: { ...report, formerTicketId } });
  beforeEach(() => {
    vi.setSystemTime(afterwards);
    stores.tickets.put(former);
  });

  it('finds the ticket before by itself, says so, and announces it', async () => {
    const { status, body } = await call(open, { body: report });
    const repeatOf = { ticketId: former.id, closedAt: iso(minutesLater(mondayMorning, 4)), count: 1 };
    expect(status).toBe(201);
    expect(body).toMatchObject({ repeatOf, reportedAt: iso(afterwards), status: 'acknowledged' });
    expect(stores.tickets.written).toMatchObject([{ type: 'TicketOpened', repeatOf: { ticketId: former.id } }]);
    expect(stores.tickets.stored.get(former.id)?.version).toBe(1);
  });

  it('answers a repeated call as it did at first', async () => {
    const request = { body: report, headers: { 'idempotency-key': 'again' } };
    const first = await call(open, request);
    expect((await call(open, request)).body).toEqual(first.body);
    expect(first.body).toHaveProperty('repeatOf');
  });

  it('takes the ticket that is named', async () => {
    expect((await named(former.id)).body).toMatchObject({ repeatOf: { ticketId: former.id } });
  });

  it('refuses one that is not there, of another circuit, or too long ago: 422 that names the field', async () => {
    stores.tickets.put(former2);
    expect(refusedFields(await named('T9'))).toEqual(['formerTicketId: unknown-reference']);
    expect(refusedFields(await named(former2.id))).toEqual(['formerTicketId: other-circuit']);
    vi.setSystemTime(minutesLater(mondayMorning, 4 + 7 * 24 * 60));
    expect(refusedFields(await named(former.id))).toEqual(['formerTicketId: too-old']);
    expect((await call(open, { body: report })).body).not.toHaveProperty('repeatOf');
  });
});

describe('opening what is no fault', () => {
  const customerCentre = aDepartment({ id: 'CC', role: 'CUSTOMER_CENTRE', regions: [] });
  const about = { customerId: 'CUST-1', region: 'TIANHE', description: '话费多收' };
  const complaint = { ...about, type: 'complaint', kind: 'OVERCHARGE', channel: 'TELEPHONE' };
  const bureau = aDepartment({ id: 'BUREAU', role: 'COUNTY_BRANCH' });
  const urge = { ...complaint, kind: 'URGE_INSTALLATION', reason: '装机人员未联系客户', departmentId: 'BUREAU' };
  beforeEach(() => stores.departments.put(customerCentre, bureau));

  it('takes a complaint of a customer without a circuit (R158, R162)', async () => {
    const { status, body } = await call(open, { body: complaint });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      type: 'complaint',
      kind: 'OVERCHARGE',
      status: 'acknowledged',
      ownerDepartmentId: 'CC',
      entitlement: { customerGrade: 'LOCAL_A', region: 'TIANHE' },
      nextDueAt: iso(minutesLater(mondayMorning, 60)),
    });
    expect(body).not.toHaveProperty('circuitId');
  });

  it('sends an urged installation to its bureau at once, and says so again on a repeat (R136)', async () => {
    const headers = { 'idempotency-key': 'urge-1' };
    const first = await call(open, { body: urge, headers });
    expect(first.body).toMatchObject({ status: 'dispatched', departmentId: 'BUREAU', priority: 'urgent' });
    expect((await call(open, { body: urge, headers })).body).toEqual(first.body);
  });

  it('takes an order, and reads its circuit’s district where it names one', async () => {
    stores.departments.put(aDepartment({ id: 'SUPPORT', role: 'SUPPORT_CENTRE', regions: ['TIANHE'] }));
    const { status, body } = await call(open, {
      body: {
        type: 'provisioning',
        kind: 'GRADE_CHANGE',
        circuitId: 'CIRC-1',
        productCase: 'GRADE_CHANGE_NO_WORK',
        timeLevel: 'URGENT',
        description: '升级为AAA',
      },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ownerDepartmentId: 'SUPPORT', customerId: 'CUST-1', circuitId: 'CIRC-1' });
  });

  it.each([
    ['an unknown type', { ...complaint, type: 'praise' }, ['type: invalid-value']],
    ['an unknown customer', { ...complaint, customerId: 'CUST-9' }, ['customerId: unknown-reference']],
    ['an unknown bureau', { ...urge, departmentId: 'NOBODY' }, ['departmentId: unknown-reference']],
    ['another customer’s circuit', { ...faultOf('CUST-2') }, ['circuitId: belongs-to-another-customer']],
    ['a district that nobody serves', { ...order(), region: 'PANYU' }, ['region: unknown-reference']],
    ['an urged installation without reason (R136)', { ...urge, reason: undefined }, ['reason: required']],
  ])('%s: 422 that names the field', async (_, body, fields) => {
    stores.customers.put(aCustomer({ id: 'CUST-2' }));
    const answer = await call(open, { body });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
  });

  function faultOf(customerId: string) {
    return { ...report, customerId };
  }
  function order() {
    return { ...about, type: 'provisioning', kind: 'NEW', productCase: 'ACCESS', timeLevel: 'STANDARD' };
  }
});

describe('the contract of a ticket', () => {
  const contractOf = async (reportedAt: number) =>
    (await call(open, { body: { ...report, reportedAt: iso(reportedAt) } })).body['entitlement'];
  const covered = (...terms: Coverage[]) => stores.coverages.set('CIRC-1', { state: terms, version: 1 });

  it('is the signed one in force when the fault was reported', async () => {
    const contract = aContract();
    stores.contracts.put(contract);
    covered({ contractId: contract.id, startDate: '2026-01-01', endDate: '2026-12-31' });
    expect(await contractOf(mondayMorning)).toMatchObject({ maintenanceGrade: 'AAA', contract: { id: contract.id } });
  });

  it('is none outside its term', async () => {
    const contract = aContract({ startDate: '2025-01-01', endDate: '2026-02-28' });
    stores.contracts.put(contract);
    covered({ contractId: contract.id, startDate: '2025-01-01', endDate: '2026-02-28' });
    expect(await contractOf(mondayMorning)).not.toHaveProperty('contract');
  });

  it('is still the ended one for a fault reported before the instant of its end', async () => {
    const contract = { ...anEndedContract(), endedAt: minutesLater(mondayMorning, -10) };
    stores.contracts.put(contract);
    covered(coverageOf(contract));
    expect(await contractOf(minutesLater(mondayMorning, -11))).toMatchObject({ contract: { id: contract.id } });
    expect(await contractOf(minutesLater(mondayMorning, -10))).not.toHaveProperty('contract');
  });
});

describe('the same opening again', () => {
  const headers = { 'idempotency-key': 'call-4711' };

  it('gives the first answer again, whatever has become of the ticket, and makes no second one', async () => {
    const first = await call(open, { body: report, headers });
    const dispatch = dispatchTicket({ ...stores, rules: standingRuleBook });
    await call(dispatch, { route: '/tickets/{ticketId}/dispatch', path: { ticketId: first.body.id }, body: {} });

    const again = await call(open, { body: report, headers });
    expect(again.body).toEqual(first.body);
    expect(again.status).toBe(201);
    expect(again.headers).toMatchObject({ etag: '"1"', location: first.headers['location'] });
    expect([first.headers['idempotent-replay'], again.headers['idempotent-replay']]).toEqual([undefined, 'true']);
    expect(stores.tickets.stored.size).toBe(1);
  });

  it('gives the first answer even when it would be refused by now', async () => {
    const body = { ...report, reportedAt: iso(mondayMorning) };
    const first = await call(open, { body, headers });
    vi.setSystemTime(shanghai('2027-03-02T09:00'));
    stores.circuits.stored.clear();
    expect((await call(open, { body, headers })).body.id).toBe(first.body.id);
  });

  it('with another body is a 422 and changes nothing', async () => {
    await call(open, { body: report, headers });
    const { status, body } = await call(open, { body: { ...report, impact: 'degradation' }, headers });
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'idempotency-key-reused' });
    expect(stores.tickets.stored.size).toBe(1);
  });

  it('of another client is another ticket', async () => {
    const first = await call(open, { body: report, headers });
    const other = await call(open, { body: report, headers, claims: { sub: 'clerk-1', client_id: 'ibss' } });
    expect(other.body.id).not.toBe(first.body.id);
  });

  it.each(['', 'two words', 'x'.repeat(129), '键'])(
    'needs a key of 1 to 128 visible characters, not "%s"',
    async (key) => {
      const answer = await call(open, { body: report, headers: { 'idempotency-key': key } });
      expect(answer.status).toBe(400);
      expect(refusedFields(answer)).toEqual(['Idempotency-Key: invalid-format']);
    },
  );
});

describe('bad openings', () => {
  it.each([
    ['an empty body', {}, ['circuitId', 'source', 'impact', 'description'].map((field) => `${field}: required`)],
    ['an excess field', { ...report, priority: 1 }, ['priority: unknown-field']],
    ['a wrong source', { ...report, source: 'FAX' }, ['source: invalid-value']],
    ['a wrong impact', { ...report, impact: 'broken' }, ['impact: invalid-value']],
    ['a text beyond its bound', { ...report, description: 'x'.repeat(2001) }, ['description: too-long']],
    ['an impossible date', { ...report, reportedAt: '2026-02-30T09:00:00Z' }, ['reportedAt: no-such-date']],
    ['an instant without offset', { ...report, reportedAt: '2026-03-02T09:00:00' }, ['reportedAt: invalid-format']],
    ['a report in the future', { ...report, reportedAt: iso(mondayMorning + 1) }, ['reportedAt: in-the-future']],
    ['a report beyond the limit', { ...report, reportedAt: '2025-03-02T09:00:00Z' }, ['reportedAt: too-old']],
    ['a report of antiquity', { ...report, reportedAt: '0001-01-01T00:00:00Z' }, ['reportedAt: too-old']],
    ['a detection in the future', { ...report, detectedAt: '9999-12-31T23:59:59Z' }, ['detectedAt: in-the-future']],
    ['a find of ours that says not when (R143)', { ...report, source: 'PROACTIVE' }, ['detectedAt: required']],
    ['an unknown circuit', { ...report, circuitId: 'CIRC-9' }, ['circuitId: unknown-reference']],
  ])('%s: 422 that names the field, and nothing is stored', async (_, body, fields) => {
    for (const language of ['zh', 'en']) {
      const answer = await call(open, { body, headers: { 'accept-language': language } });
      expect(answer.status).toBe(422);
      expect(refusedFields(answer)).toEqual(fields);
      expect(answer.headers['content-language']).toBe(language);
    }
    expect(stores.tickets.stored.size).toBe(0);
  });

  it('a field that is missing for its type is a matter of form, as one that no ticket knows', async () => {
    for (const body of [{}, { ...report, productCase: 'ACCESS' }, { ...report, type: 'praise' }]) {
      expect((await call(open, { body })).body['code']).toBe('invalid-request');
    }
  });

  it('a circuit in a region without Monitoring Centre: 422 that says which region (R143)', async () => {
    stores.departments.put({ ...monitoringCentre, regions: ['YUEXIU'] });
    const answer = await call(open, { body: report });
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status: 422, code: 'no-owner-department' });
    expect(answer.body['detail']).toContain('TIANHE');
    expect(refusedFields(answer)).toEqual(['circuitId: unknown-reference']);
  });

  it('are never a failure of ours, whatever the body holds', async () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          type: fc.oneof(fc.constantFrom('complaint', 'provisioning', 'constructor', '__proto__'), fc.jsonValue()),
          kind: fc.oneof(fc.constantFrom('OTHER', 'NEW', 'URGE_INSTALLATION', 'constructor'), fc.jsonValue()),
          productCase: fc.constantFrom('ACCESS', 'constructor'),
          channel: fc.constant('EMAIL'),
          customerId: fc.constant('CUST-1'),
          region: fc.constant('TIANHE'),
          circuitId: fc.oneof(fc.constant('CIRC-1'), fc.jsonValue()),
          source: fc.oneof(fc.constant('PROACTIVE'), fc.jsonValue()),
          impact: fc.oneof(fc.constant('outage'), fc.jsonValue()),
          description: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
          reportedAt: fc.oneof(fc.date({ noInvalidDate: true }), fc.string()),
          detectedAt: fc.oneof(fc.date({ noInvalidDate: true }), fc.string()),
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        expect((await call(open, { body })).status).toBeLessThan(500);
      }),
    );
  });
});
