import '../../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { getCustomer } from '../../../functions/customers/get-customer.ts';
import { putCustomer } from '../../../functions/customers/put-customer.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';

const bank = { name: '羊城银行', grade: 'LOCAL_A', segment: 'INDUSTRY', brand: false, serviceLevel: 'VIP-2' };
const admin = { sub: 'hq', client_id: 'crm', scope: 'contracts:write admin' };

let stores: MemoryStores;
capturedLog();
beforeEach(() => {
  stores = memoryStores();
});

function put(
  body: unknown,
  rest: { headers?: Record<string, string>; claims?: Record<string, string>; id?: string } = {},
) {
  const { id = 'CUST-1', ...more } = rest;
  const request = { method: 'PUT', route: '/customers/{customerId}', path: { customerId: id }, body, ...more };
  return call(putCustomer(stores), request);
}

describe('a customer', () => {
  it('is created with 201, changed with 200, and an identical repeat writes nothing', async () => {
    const created = await put(bank);
    expect(created.status).toBe(201);
    expect(created.headers).toMatchObject({ location: '/customers/CUST-1', etag: '"1"' });
    expect(created.body).toMatchObject({ id: 'CUST-1', ...bank, version: 1 });

    const repeated = await put(bank);
    expect({ status: repeated.status, etag: repeated.headers['etag'] }).toEqual({ status: 200, etag: '"1"' });
    const changed = await put({ ...bank, serviceLevel: 'VIP-1' });
    expect({ status: changed.status, etag: changed.headers['etag'] }).toEqual({ status: 200, etag: '"2"' });
    expect(stores.customers.written.map(({ type }) => type)).toEqual(['CustomerRegistered', 'CustomerChanged']);
  });

  it('is read back, or not found', async () => {
    await put(bank);
    const read = (customerId: string) => call(getCustomer(stores), { method: 'GET', path: { customerId } });
    expect((await read('CUST-1')).body).toMatchObject({ ...bank, version: 1 });
    expect((await read('CUST-2')).status).toBe(404);
    expect((await read('x'.repeat(3000))).status).toBe(404);
  });

  it('is replaced only under the conditions that the caller makes', async () => {
    expect((await put(bank, { headers: { 'if-match': '*' } })).status).toBe(412);
    expect((await put(bank, { headers: { 'if-none-match': '*' } })).status).toBe(201);
    expect((await put(bank, { headers: { 'if-none-match': '*' } })).status).toBe(412);
    expect((await put({ ...bank, name: 'x' }, { headers: { 'if-match': '"1"' } })).status).toBe(200);
    expect((await put({ ...bank, name: 'y' }, { headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect(stores.customers.stored.get('CUST-1')?.state.name).toBe('x');
  });

  it('created by two callers at once is created by one of them', async () => {
    const answers = await Promise.all([put(bank), put({ ...bank, name: 'x' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('a grade', () => {
  it('of the Group or the province is changed by an admin only: 403 that names it (R7)', async () => {
    await put(bank);
    const refused = await put({ ...bank, grade: 'GROUP' });
    expect({ status: refused.status, code: refused.body['code'] }).toEqual({
      status: 403,
      code: 'grade-not-locally-ratable',
    });
    expect(refusedFields(refused)).toEqual(['grade: not-allowed-here']);
    expect((await put({ ...bank, grade: 'GROUP' }, { claims: admin })).status).toBe(200);
  });

  it('LOCAL_B needs a reason (R5)', async () => {
    const refused = await put({ ...bank, grade: 'LOCAL_B' });
    expect({ status: refused.status, fields: refusedFields(refused) }).toEqual({
      status: 422,
      fields: ['ratingReason: rating-required'],
    });
    const rated = await put({ ...bank, grade: 'LOCAL_B', ratingReason: '年收入 200 万' });
    expect(rated.body['rating']).toMatchObject({ reason: '年收入 200 万', ratedBy: 'clerk-1' });
  });
});

describe('bad customers', () => {
  it.each([
    ['nothing', {}, ['name', 'segment', 'brand', 'serviceLevel'].map((field) => `${field}: required`)],
    ['an excess field', { ...bank, gradeHistory: [] }, ['gradeHistory: unknown-field']],
    ['a wrong grade', { ...bank, grade: 'GOLD' }, ['grade: invalid-value']],
    ['a brand in words', { ...bank, brand: 'yes' }, ['brand: invalid-type']],
    ['a name of two lines', { ...bank, name: 'a\nb' }, ['name: invalid-text']],
    ['a name beyond its bound', { ...bank, name: 'x'.repeat(201) }, ['name: too-long']],
    ['its own parent', { ...bank, parentId: 'CUST-1' }, ['parentId: not-allowed-here']],
  ])('%s: 422 that names the field', async (_, body, fields) => {
    const answer = await put(body);
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(fields);
    expect(stores.customers.stored.size).toBe(0);
  });

  it.each(['a b', '客户', 'x'.repeat(65), '.', '..'])('cannot be created under the id "%s"', async (id) => {
    const answer = await put(bank, { id });
    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual(['customerId: invalid-format']);
  });
});
