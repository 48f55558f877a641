import { afterEach, describe, expect, it } from 'vitest';
import { accessOf } from '../../../functions/access/access.ts';
import { grantsOf, namesIn } from '../../../functions/access/grants.ts';
import { hiddenPlaces } from '../../../functions/access/hidden-place.ts';
import type { Kind } from '../../../functions/access/kinds.ts';
import type { ReadRecord } from '../../../functions/access/stored-records.ts';
import { visibleEntries } from '../../../functions/access/visible-page.ts';
import type { PageRequest } from '../../../functions/store/table.ts';
import { aCircuit } from '../../support/circuits.ts';
import { pageOfAll } from '../../support/memory-stores.ts';
import { aTicketIn } from '../../support/tickets.ts';

interface Whose {
  readonly regions?: string;
  readonly departments?: string;
  readonly scope?: string;
  readonly by?: string;
}

const file = { manager: { departmentId: 'GOV-ENT', staffId: 'li.na', deputy: { staffId: 'wang.fang' } } };
const read: ReadRecord = async (entity, id) => (entity === 'CUSTOMER_FILE' && id === 'CUST-1' ? file : null);

const placesOf = (list: string, secret: string) => hiddenPlaces(list, async () => Buffer.from(secret));
const places = placesOf('/numbers', 'secret');

function sees(kind: Kind, state: object, { by = 'clerk', scope = '', ...claims }: Whose, changes = false) {
  const caller = { client: 'crm', by, scopes: namesIn(scope), grants: grantsOf(claims) };
  return accessOf(caller, changes, read, places).sees(kind, state);
}

const ticket = aTicketIn('inProgress');
const circuit = aCircuit();

describe('a ticket is open', () => {
  it.each<[string, Whose, boolean]>([
    ['to nobody without claims', {}, false],
    ['to its district', { regions: ticket.entitlement.region }, true],
    ['to no other district', { regions: 'ELSEWHERE' }, false],
    ['to its owner', { departments: ticket.ownerDepartmentId }, true],
    ['to the unit that has it', { departments: ticket.assignments[0]?.departmentId ?? '' }, true],
    ['to no other department', { departments: 'OTHERS' }, false],
    ["to the department of the customer's account manager", { departments: 'GOV-ENT' }, true],
    ['to the account manager in person', { by: 'li.na' }, true],
    ['to the deputy', { by: 'wang.fang' }, true],
    ['to whoever sees all districts', { regions: '*' }, true],
    ['to whoever sees all departments', { departments: '*' }, true],
    ['to an auditor who reads', { scope: 'audit:read' }, true],
    ['to an administrator', { scope: 'admin' }, true],
  ])('%s', async (_, whose, expected) => {
    expect(await sees('ticket', ticket, whose)).toBe(expected);
  });

  it('to no auditor who wants to change it', async () => {
    expect(await sees('ticket', ticket, { scope: 'audit:read' }, true)).toBe(false);
  });
});

describe('other records', () => {
  it('are open at both ends of a circuit', async () => {
    const long = { ...circuit, farEndRegion: 'FAR' };
    expect(await sees('circuit', long, { regions: 'FAR' })).toBe(true);
    expect(await sees('circuit', circuit, { regions: 'FAR' })).toBe(false);
  });

  it('of planned work are open to whoever may see each of its circuits', async () => {
    const circuits = [{ region: 'NEAR' }, { region: 'FAR' }];
    expect(await sees('plannedWork', { circuits }, { regions: 'NEAR FAR' })).toBe(true);
    expect(await sees('plannedWork', { circuits }, { regions: 'NEAR' })).toBe(false);
    expect(await sees('plannedWork', { circuits: [] }, { regions: 'NEAR' })).toBe(false);
  });

  it('of planned work are open to the other ends of its circuits, and to the unit that maintains them', async () => {
    const circuits = [
      { region: 'NEAR', farEndRegion: 'FAR', maintenanceDepartmentId: 'MAINT-1' },
      { region: 'FAR', maintenanceDepartmentId: 'MAINT-1' },
    ];
    expect(await sees('plannedWork', { circuits }, { regions: 'FAR' })).toBe(true);
    expect(await sees('plannedWork', { circuits }, { departments: 'MAINT-1' })).toBe(true);
    expect(await sees('plannedWork', { circuits }, { departments: 'MAINT-2' })).toBe(false);
  });

  it('of a contract are open to the departments that owe an answer or keep a copy', async () => {
    const contract = {
      confirmations: [{ departmentId: 'RES-1' }],
      copies: [{ number: 1 }, { filed: { departmentId: 'FIN' } }],
    };
    expect(await sees('contract', contract, { departments: 'RES-1' })).toBe(true);
    expect(await sees('contract', contract, { departments: 'FIN' })).toBe(true);
    expect(await sees('contract', contract, { departments: 'RES-2' })).toBe(false);
  });
});

it('a record is read once for all that is asked about it', async () => {
  const asked: string[] = [];
  const counting: ReadRecord = async (entity, id) => {
    asked.push(`${entity} ${id}`);
    return entity === 'CIRCUIT' ? circuit : file;
  };
  const caller = { client: 'crm', by: 'x', scopes: new Set<string>(), grants: grantsOf({ departments: 'MAINT-1' }) };
  const access = accessOf(caller, true, counting, places);
  expect([await access.seesStored('circuit', circuit.id), await access.holdsStored('circuit', circuit.id)]).toEqual([
    true,
    false,
  ]);
  expect(asked).toEqual([`CIRCUIT ${circuit.id}`, `CUSTOMER_FILE ${circuit.customerId}`]);
});

describe('claims', () => {
  afterEach(() => {
    for (const name of ['REGIONS_CLAIM', 'DEPARTMENTS_CLAIM', 'CLIENT_GRANTS']) delete process.env[name];
  });
  const granted = (claims: Parameters<typeof grantsOf>[0]) => {
    const { regions, departments } = grantsOf(claims);
    return [[...regions], [...departments]];
  };

  it('have the names that the stage gives them', () => {
    Object.assign(process.env, { REGIONS_CLAIM: 'https://login.example/regions', DEPARTMENTS_CLAIM: 'custom:units' });
    const claims = { 'https://login.example/regions': 'TIANHE', 'custom:units': '[MAINT-1]', regions: '*' };
    expect(granted(claims)).toEqual([['TIANHE'], ['MAINT-1']]);
  });

  it('are made up for by the stage for a client whose token has none of them, and for nobody else', () => {
    process.env['CLIENT_GRANTS'] = JSON.stringify({ ibss: { regions: ['*'] } });
    expect(granted({ client_id: 'ibss' })).toEqual([['*'], []]);
    expect(granted({ azp: 'ibss' })).toEqual([['*'], []]);
    expect(granted({ client_id: 'ibss', departments: 'MAINT-1' })).toEqual([[], ['MAINT-1']]);
    // Anybody may be called what a client is called.
    expect(granted({ sub: 'ibss' })).toEqual([[], []]);
    expect(granted({ client_id: 'constructor' })).toEqual([[], []]);
  });

  it.each([
    ['a list, as API Gateway hands it over', '[TIANHE YUEXIU]', ['TIANHE', 'YUEXIU']],
    ['a text with spaces between', 'TIANHE YUEXIU', ['TIANHE', 'YUEXIU']],
    ['an empty list', '[]', []],
    ['nothing', undefined, []],
    ['what is no text', 7, []],
  ])('are read as %s', (_, claim, names) => {
    expect([...namesIn(claim)]).toEqual(names);
  });
});

describe('a page of a list', () => {
  const numbers = (pattern: string) => [...pattern].map((whose, index) => ({ index, isOwn: whose === 'o' }));
  const nobody = { client: 'crm', by: 'x', scopes: new Set<string>(), grants: grantsOf({}) };
  const pageOf = (pattern: string, page: PageRequest, seesAll = false) =>
    visibleEntries(
      { ...accessOf(nobody, false, read, places), seesAll },
      page,
      async (page) => pageOfAll(numbers(pattern), page),
      async ({ isOwn }) => isOwn,
    );
  const shown = async (pattern: string, limit: number) => {
    const { items, nextCursor } = await pageOf(pattern, { limit });
    return [items.map(({ index }) => index), nextCursor && (await places.find(nextCursor))];
  };

  it('is filled from what follows, and no fuller than asked for', async () => {
    expect(await shown('ofooo', 2)).toEqual([[0, 2], '3']);
    expect(await shown('fooo', 2)).toEqual([[1, 2], '3']);
  });

  it('ends with the list', async () => expect(await shown('ofofff', 10)).toEqual([[0, 2], undefined]));

  it('is short, and leads on, where little is own: it is not looked for without end', async () => {
    expect(await shown(`o${'f'.repeat(50)}o`, 5)).toEqual([[0], '21']);
  });

  it('is read once for whoever sees everything', async () =>
    expect(await pageOf('ffff', { limit: 2 }, true)).toMatchObject({
      items: [{ index: 0 }, { index: 1 }],
      nextCursor: '2',
    }));

  it('ends with a cursor that leads on, and that only the same list takes', async () => {
    const { nextCursor: cursor = '' } = await pageOf('fffffff', { limit: 1 });
    expect((await pageOf('ffffffo', { limit: 5, cursor })).items).toMatchObject([{ index: 6 }]);
    const others = [placesOf('/numbers', 'another'), placesOf('/letters', 'secret')];
    for (const other of others) await expect(other.find(cursor)).rejects.toMatchObject({ code: 'invalid-request' });
    const changed = `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`;
    for (const wrong of [changed, cursor.slice(1), '5', ''])
      await expect(places.find(wrong)).rejects.toMatchObject({ details: { errors: [{ field: 'cursor' }] } });
  });
});
