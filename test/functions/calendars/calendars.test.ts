// Calendars over the API: entered, revised, looked at, and given to departments and districts.

import '../../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import { millisecondsPerHour as hour } from '../../../domain/time.ts';
import { getCalendar } from '../../../functions/calendars/get-calendar.ts';
import { getCalendarVersion } from '../../../functions/calendars/get-calendar-version.ts';
import { listCalendars } from '../../../functions/calendars/list-calendars.ts';
import { putCalendar } from '../../../functions/calendars/put-calendar.ts';
import { putDepartment } from '../../../functions/departments/put-department.ts';
import { calendarShelf } from '../../../functions/rules/calendar-shelf.ts';
import { ruleBook } from '../../../functions/rules/rule-book.ts';
import { openTicket } from '../../../functions/tickets/open-ticket.ts';
import { administrator, call, refusedFields } from '../../support/api-calls.ts';
import { calendarTerms } from '../../support/calendars.ts';
import { aCustomer } from '../../support/customers.ts';
import { aDepartment, takingChannels } from '../../support/departments.ts';
import { type MemoryStores, memoryStores } from '../../support/memory-stores.ts';

const route = '/calendars/{calendarId}';
// Handlers read the wall clock: these calendars know this year and those around it.
const terms = (overrides: object = {}) => ({
  ...calendarTerms({ effectiveFromDate: '2024-01-01', lastDate: '2035-12-31' }),
  ...overrides,
});

let stores: MemoryStores;
beforeEach(() => {
  stores = memoryStores();
});

const put = (calendarId: string, body: unknown = terms(), headers = {}) =>
  call(putCalendar(stores), { method: 'PUT', route, path: { calendarId }, body, headers, claims: administrator });
const get = (calendarId: string) => call(getCalendar(stores), { method: 'GET', route, path: { calendarId } });

describe('PUT /calendars/{calendarId}', () => {
  it('enters a calendar, and answers with what it means', async () => {
    const { status, headers, body } = await put('TIANHE_HOURS', terms({ regions: ['TIANHE'] }));

    expect(status).toBe(201);
    expect(headers).toMatchObject({ location: '/calendars/TIANHE_HOURS', etag: '"1"' });
    expect(body).toMatchObject({
      id: 'TIANHE_HOURS',
      version: 1,
      builtIn: false,
      versionToday: 1,
      regions: ['TIANHE'],
    });
    expect(body['outlook']).toHaveLength(31);
    expect(stores.calendars.written).toMatchObject([
      { type: 'CalendarRevised', calendarId: 'TIANHE_HOURS', by: 'admin-1' },
    ]);
  });

  it('adds a version to those that are there', async () => {
    await put('TIANHE_HOURS');
    const { status, headers, body } = await put('TIANHE_HOURS', terms({ note: '改为八点上班' }), { 'if-match': '"1"' });

    expect([status, headers['etag']]).toEqual([200, '"2"']);
    expect(body['versions']).toMatchObject([
      { version: 1 },
      { version: 2, note: '改为八点上班', revisedBy: 'admin-1' },
    ]);
  });

  it('writes nothing when it says what the newest version says', async () => {
    await put('TIANHE_HOURS');
    const { status, headers } = await put('TIANHE_HOURS');

    expect([status, headers['etag']]).toEqual([200, '"1"']);
    expect(stores.calendars.written).toHaveLength(1);
  });

  it('revises the built-in working hours: theirs is the second version', async () => {
    const revision = terms({ effectiveFromDate: '2027-01-01' });
    const { status, headers } = await put('CN_WORKING_HOURS', revision, { 'if-match': '"1"' });
    expect([status, headers['etag']]).toEqual([200, '"2"']);
  });

  it('takes one more holiday in the built-in working hours as they are shown', async () => {
    const { id, version, builtIn, versions, versionToday, outlook, ...shown } = (await get('CN_WORKING_HOURS')).body;
    const closure = { name: { zh: '停业', en: 'closed' }, firstDate: '2026-11-25', lastDate: '2026-11-26' };
    const holidays = [...(shown['holidays'] as object[]), closure];

    expect((await put('CN_WORKING_HOURS', { ...shown, holidays })).status).toBe(200);
  });

  it('holds the caller to the version that it has seen', async () => {
    expect((await put('TIANHE_HOURS', terms(), { 'if-match': '"1"' })).status).toBe(412);
    expect((await put('CN_WORKING_HOURS', terms(), { 'if-none-match': '*' })).status).toBe(412);
  });

  it('refuses what breaks a rule, field by field', async () => {
    const wrong = terms({ timeZone: 'Mars/Olympus', lastDate: '2023-12-31', regions: ['A', 'A'] });
    const answer = await put('TIANHE_HOURS', wrong);

    expect(answer.status).toBe(422);
    expect(refusedFields(answer)).toEqual([
      'timeZone: unknown-time-zone',
      'lastDate: end-before-start',
      'regions[1]: duplicate',
    ]);
    expect(answer.body.errors.every(({ message }) => !message.includes('{'))).toBe(true);
  });

  it('refuses what has not its form', async () => {
    const wrong = {
      ...terms(),
      shifts: [{ from: '9:00', to: '24:01' }],
      workingWeekdays: [0],
      holidays: Array(401).fill({}),
    };
    expect(refusedFields(await put('TIANHE_HOURS', wrong))).toEqual(
      expect.arrayContaining([
        'shifts[0].from: invalid-format',
        'shifts[0].to: invalid-format',
        'workingWeekdays[0]: too-small',
        'holidays: too-many',
      ]),
    );
    expect(refusedFields(await put('lower-case'))).toEqual(['calendarId: invalid-format']);
    expect(refusedFields(await put('ROUND_THE_CLOCK'))).toEqual(['calendarId: not-allowed-here']);
  });

  it('gives a district to one calendar only', async () => {
    await put('TIANHE_HOURS', terms({ regions: ['TIANHE'] }));
    expect(refusedFields(await put('OTHER_HOURS', terms({ regions: ['TIANHE'] })))).toEqual([
      'regions[0]: served-by-another-calendar',
    ]);
  });
});

describe('GET', () => {
  it('lists what is built in and what was entered, page by page', async () => {
    await put('TIANHE_HOURS');
    const first = await call(listCalendars(stores), { method: 'GET', route: '/calendars', query: { limit: '2' } });
    expect(first.body.items.map(({ id }) => id)).toEqual(['CN_WORKING_HOURS', 'ROUND_THE_CLOCK']);
    const query = { cursor: String(first.body.nextCursor) };
    const second = await call(listCalendars(stores), { method: 'GET', route: '/calendars', query });
    expect(second.body.items).toMatchObject([{ id: 'TIANHE_HOURS', version: 1, lastDate: '2035-12-31' }]);
    expect(second.body.items[0]).not.toHaveProperty('holidays');
  });

  it('shows the built-in calendars', async () => {
    expect((await get('CN_WORKING_HOURS')).body).toMatchObject({
      version: 1,
      builtIn: true,
      provisionalFromDate: '2027-01-01',
    });
    expect((await get('ROUND_THE_CLOCK')).body).toMatchObject({ version: 1, builtIn: true });
  });

  it('shows a former version as it was entered', async () => {
    await put('TIANHE_HOURS');
    await put('TIANHE_HOURS', terms({ note: '第二版', shifts: [{ from: '08:00', to: '12:00' }] }));
    const version = (calendarVersion: string) => {
      const path = { calendarId: 'TIANHE_HOURS', calendarVersion };
      return call(getCalendarVersion(stores), { method: 'GET', route: `${route}/versions/{calendarVersion}`, path });
    };
    expect((await version('1')).body).toMatchObject({ version: 1, shifts: calendarTerms().shifts });
    expect((await version('3')).status).toBe(404);
  });

  it('answers 404 to an unknown calendar', async () => {
    expect((await get('NOWHERE')).status).toBe(404);
    expect((await get('no-such-name')).status).toBe(404);
  });
});

describe('a department', () => {
  const putOwner = (calendarId: string) =>
    call(putDepartment({ ...stores, channels: takingChannels, allowLoopbackWebhooks: false }), {
      method: 'PUT',
      route: '/departments/{departmentId}',
      path: { departmentId: 'DESK' },
      body: { name: '政务服务台', role: 'CUSTOMER_CENTRE', calendarId },
      claims: administrator,
    });

  it('may keep the hours of a calendar that there is', async () => {
    await put('DESK_HOURS');
    expect((await putOwner('DESK_HOURS')).body).toMatchObject({ calendarId: 'DESK_HOURS' });
    expect((await putOwner('ROUND_THE_CLOCK')).status).toBe(200);
    expect(refusedFields(await putOwner('NO_HOURS'))).toEqual(['calendarId: unknown-reference']);
  });
});

describe('a ticket that is opened', () => {
  const order = {
    type: 'provisioning',
    kind: 'NEW',
    customerId: 'CUST-1',
    region: 'TIANHE',
    description: '新装',
    productCase: 'BANDWIDTH_LOCAL',
    timeLevel: 'STANDARD',
  };
  const open = (headers = {}) => {
    const policies = { policyOf: async () => defaultPolicy, policyAt: async () => defaultPolicy };
    const rules = ruleBook(policies, calendarShelf(stores.calendars));
    return call(openTicket({ ...stores, rules }), { route: '/tickets', body: order, headers });
  };
  beforeEach(() => {
    stores.customers.put(aCustomer({ id: 'CUST-1' }));
    stores.departments.put(aDepartment({ id: 'DESK', role: 'CUSTOMER_CENTRE', regions: [] }));
    stores.departments.put(aDepartment({ id: 'SUPPORT', role: 'SUPPORT_CENTRE', regions: [] }));
  });

  it('pins the version of the calendar that serves its district', async () => {
    await put('TIANHE_HOURS', terms({ regions: ['TIANHE'] }));
    await put('TIANHE_HOURS', terms({ regions: ['TIANHE'], note: '第二版' }));
    const { status, body } = await open();

    expect(status).toBe(201);
    expect(body['calendarVersions']).toEqual({ TIANHE_HOURS: 2 });
    expect(body['deadlines']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          milestone: 'inService',
          calendar: { id: 'TIANHE_HOURS', version: 2, provisional: false },
        }),
      ]),
    );
  });

  it('is shown as it was opened when the call comes again, also after it has gone over to a new version', async () => {
    await put('TIANHE_HOURS', terms({ regions: ['TIANHE'] }));
    const headers = { 'idempotency-key': 'order-1' };
    const first = await open(headers);
    await put('TIANHE_HOURS', terms({ regions: ['TIANHE'], shifts: [{ from: '08:00', to: '12:00' }] }));
    const before = stores.tickets.stored.get(first.body.id) ?? null;
    if (before === null) throw new Error('it was stored');
    const { changedAt: occurredAt } = before.state;
    const change = { calendarId: 'TIANHE_HOURS', fromVersion: 1, toVersion: 2, moved: [] };
    const after = evolve(before.state, { type: 'TicketReplanned', occurredAt, by: 'zhunshi', ...change });
    await stores.tickets.save(before, after, [], { correlationId: 'replan' });

    expect((await open(headers)).body).toEqual(first.body);
  });

  it('is refused in clear words when its deadline would lie beyond the calendar', async () => {
    // It serves today, in whatever zone, and ends before five working days are over.
    const lastDate = new Date(Date.now() + 24 * hour).toISOString().slice(0, 10);
    await put('TIANHE_HOURS', terms({ regions: ['TIANHE'], lastDate }));
    const { status, body } = await open();

    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'beyond-calendar',
      detail: expect.stringContaining(`knows 2024-01-01 to ${lastDate} only`),
    });
  });
});
