// A replan from the revision of a calendar to its end, on a real table; the queue is worked off by hand.

import '../../support/live-environment.ts';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarTerms } from '../../../domain/sla/calendars/calendar-version.ts';
import { reviseCalendar } from '../../../domain/sla/calendars/revise.ts';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import type { TicketCommand } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time.ts';
import { getReplan } from '../../../functions/calendars/get-replan.ts';
import type { ReplanMessage } from '../../../functions/calendars/replan-message.ts';
import { replanTickets } from '../../../functions/calendars/replan-tickets.ts';
import { replanEventTypes } from '../../../functions/environment.ts';
import { calendarShelf } from '../../../functions/rules/calendar-shelf.ts';
import { ruleBook } from '../../../functions/rules/rule-book.ts';
import { calendarStore } from '../../../functions/store/calendar-store.ts';
import { departmentStore } from '../../../functions/store/department-store.ts';
import { aggregateKey } from '../../../functions/store/keys.ts';
import { replanStore } from '../../../functions/store/replan-store.ts';
import { ticketStore } from '../../../functions/store/ticket-store.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';
import { call } from '../../support/api-calls.ts';
import { calendarTerms, noOthers } from '../../support/calendars.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment } from '../../support/departments.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { queueEvent } from '../../support/lambda-events.ts';
import { aTicketOf } from '../../support/processes.ts';
import { startTable, type TestTable } from '../../support/table.ts';
import {
  accept,
  anOpenTicket,
  applied,
  confirm,
  dispatchTo,
  having,
  resolve,
  resume,
  suspendUntil,
} from '../../support/tickets.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const march = (time: string) => shanghai(`2026-03-${time}`);
const meta = { correlationId: 'test' };
const desk = aDepartment({ id: 'SUPPORT', role: 'SUPPORT_CENTRE', regions: [] });
const resources = aDepartment({ id: 'RESOURCES', role: 'RESOURCE_CENTRE', regions: [] });
/** Wednesday and Thursday of the first week turn out to be days off. */
const holidays = [{ name: { zh: '临时放假', en: 'extra days off' }, firstDate: '2026-03-04', lastDate: '2026-03-05' }];

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
  for (const department of [desk, resources]) await departmentStore(table).create(department, [], meta);
});
afterAll(() => table.stop());

let calendarId = '';
let calendars = 0;
let clock: FakeClock;
let sent: { readonly message: unknown; readonly delaySeconds: number }[] = [];
beforeEach(() => {
  calendars += 1;
  calendarId = `HOURS_${calendars}`;
  clock = new FakeClock(march('03T10:00'));
  sent = [];
});

const bookOf = () =>
  ruleBook(
    { policyOf: async () => defaultPolicy, policyAt: async () => defaultPolicy },
    calendarShelf(calendarStore(table)),
  );
const tickets = () => ticketStore(table, bookOf());

async function revise(overrides: Partial<CalendarTerms> = {}) {
  const store = calendarStore(table);
  const directory = await store.directory();
  const versions = await store.versions(calendarId, directory.state[calendarId] ?? 0);
  const terms = calendarTerms({ regions: [calendarId], ...overrides });
  const { state, events } = reviseCalendar(versions, { id: calendarId, terms, others: noOthers }, at());
  await store.revise(directory, state.at(-1) as (typeof state)[number], events, meta);
  for (const event of events) await announce({ entityId: calendarId, event });
}

/** As the bus brings it: what the rule collects. */
async function announce(detail: {
  readonly entityId: string;
  readonly event: { readonly type: string };
}): Promise<void> {
  const types: readonly string[] = replanEventTypes;
  if (types.includes(detail.event.type)) sent.push({ message: presented({ detail }), delaySeconds: 0 });
}

let serial = 0;
/** An order of five working days, opened on Monday at 09:00 by the rules in force. */
async function open(...commands: readonly (readonly [Instant, TicketCommand])[]): Promise<Ticket> {
  serial += 1;
  const id = `T${String(serial).padStart(26, '0')}`;
  const rules = await bookOf().rulesAt(mondayMorning);
  const order = { region: calendarId, owner: desk, productCase: 'BANDWIDTH_LOCAL', timeLevel: 'STANDARD' } as const;
  const opened = { ...aTicketOf('provisioning', order, mondayMorning, rules), id };
  const ticket = commands.reduce((known, [now, command]) => having(known, now, command, rules), opened);
  await tickets().create(ticket, [], meta);
  return ticket;
}
const inHand = [
  [march('02T09:10'), { type: 'dispatch', department: resources }],
  [march('02T09:20'), accept],
] as const;

function workers(failing: readonly string[] = []) {
  const book = bookOf();
  const store = ticketStore(table, book);
  return replanTickets({
    rules: book,
    clock,
    departments: departmentStore(table),
    replans: replanStore(table),
    queue: { send: async (message: ReplanMessage, delaySeconds) => void sent.push({ message, delaySeconds }) },
    tickets: {
      ...store,
      async save(before, after, events, saving) {
        if (failing.includes(after.id)) throw new VersionConflict('somebody else is always faster');
        const saved = await store.save(before, after, events, saving);
        for (const event of events) await announce({ entityId: after.id, event });
        return saved;
      },
    },
  });
}

/** Instants as texts, as events are put on the bus. */
function presented(event: object): object {
  return JSON.parse(
    JSON.stringify(event, (key, value) =>
      key.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value,
    ),
  );
}

type Stop = (delaySeconds: number) => boolean;

/** Works the queue off; returns the messages that failed. */
async function work(worker = workers(), stop: Stop = () => false): Promise<readonly unknown[]> {
  const failed: unknown[] = [];
  for (let next = sent[0]; next !== undefined && !stop(next.delaySeconds); next = sent[0]) {
    sent.shift();
    const { batchItemFailures } = await worker(queueEvent(next.message));
    if (batchItemFailures.length > 0) failed.push(next.message);
  }
  return failed;
}

async function stateOf({ id }: Ticket): Promise<Ticket> {
  const stored = await tickets().get(id);
  if (stored === null) throw new Error('it was stored');
  return stored.state;
}
async function serviceOf(ticket: Ticket) {
  const state = await stateOf(ticket);
  return deadlinesOf(state, await bookOf().rulesFor(state)).find(({ milestone }) => milestone === 'inService');
}
const report = async (version = '2', query = {}) => {
  const deps = { calendars: calendarStore(table), replans: replanStore(table) };
  const path = { calendarId, calendarVersion: version };
  return call(getReplan(deps), {
    method: 'GET',
    route: '/calendars/{calendarId}/replans/{calendarVersion}',
    path,
    query,
  });
};

describe('after a revision', () => {
  it('running tickets go over, their deadlines move, and what has moved is listed', async () => {
    await revise();
    const [untouched, assigned] = [await open(), await open(...inHand)];
    await work();
    await revise({ holidays });
    expect((await report()).body).toMatchObject({ status: 'running', ticketsMoved: 0 });
    await work();

    for (const ticket of [untouched, assigned]) {
      expect(await serviceOf(ticket)).toMatchObject({
        dueAt: march('11T18:00'),
        calendar: { id: calendarId, version: 2 },
      });
    }
    const { body } = await report();
    expect(body).toMatchObject({
      calendarId,
      version: 2,
      status: 'done',
      pass: 2,
      ticketsReplanned: 2,
      ticketsMoved: 2,
    });
    const change = {
      milestone: 'inService',
      occurrence: 1,
      fromDueAt: '2026-03-09T10:00:00.000Z',
      toDueAt: '2026-03-11T10:00:00.000Z',
    };
    expect(body.items).toHaveLength(2);
    expect(body.items[0]).toMatchObject({ ticketId: untouched.id, fromVersion: 1, toVersion: 2, moved: [change] });
    const first = await report('2', { limit: '1' });
    const rest = await report('2', { cursor: String(first.body.nextCursor) });
    expect([...first.body.items, ...rest.body.items].map(({ ticketId }) => ticketId)).toEqual([
      untouched.id,
      assigned.id,
    ]);
  });

  it('the timers in the item follow', async () => {
    await revise();
    const ticket = await open();
    await revise({ holidays });
    await work();

    const Key = { ...aggregateKey('TICKET', ticket.id) };
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
    expect(Item?.['timers']).toMatchObject({ 'inService.1.100': march('11T18:00') });
  });

  it('a breach that does not hold any more is withdrawn', async () => {
    await revise();
    const ticket = await open(...inHand);
    const rules = await bookOf().rulesFor(ticket);
    const before = await tickets().get(ticket.id);
    await tickets().save(before, applied(ticket, reachDeadlines(ticket, march('09T18:00'), rules)), [], meta);
    expect((await serviceOf(ticket))?.state).toBe('breached');
    clock.turnTo(march('10T09:00'));
    await revise({ holidays });
    await work();

    expect(await serviceOf(ticket)).toMatchObject({ state: 'running', dueAt: march('11T18:00') });
  });

  it('a breach that the new days bring to light is found', async () => {
    await revise();
    const ticket = await open(...inHand);
    clock.turnTo(march('08T12:00'));
    await revise({ makeUpDates: ['2026-03-07'] });
    await work();

    expect(await serviceOf(ticket)).toMatchObject({ state: 'breached', dueAt: march('07T18:00') });
  });

  it('a ticket whose clock is paused is found as well', async () => {
    await revise();
    const paused = await open(...inHand, [march('03T09:00'), suspendUntil(march('06T09:00'))]);
    expect((await serviceOf(paused))?.dueAt).toBeNull();
    await revise({ holidays });
    await work();

    const state = await stateOf(paused);
    expect(state.calendarVersions).toEqual({ [calendarId]: 2 });
    const resumed = having(state, march('06T09:00'), resume, await bookOf().rulesFor(state));
    expect(resumed.status).toBe('inProgress');
    expect((await report()).body).toMatchObject({ ticketsReplanned: 1, ticketsMoved: 0, items: [] });
  });

  it('a ticket that was opened by the old version meanwhile is caught by the second pass', async () => {
    await revise();
    const stale = await bookOf().rulesAt(mondayMorning);
    await revise({ holidays });
    await work(workers(), (delaySeconds) => delaySeconds > 0);
    const order = { region: calendarId, owner: desk, productCase: 'BANDWIDTH_LOCAL', timeLevel: 'STANDARD' } as const;
    const late = { ...aTicketOf('provisioning', order, mondayMorning, stale), id: 'T00000000000000000000000777' };
    await tickets().create(late, [], meta);
    expect(sent).toMatchObject([{ message: { page: { pass: 2 } }, delaySeconds: 75 }]);
    await work();

    expect((await stateOf(late)).calendarVersions).toEqual({ [calendarId]: 2 });
    // It found something, so there was a third, which did not.
    expect((await report()).body).toMatchObject({ status: 'done', pass: 3, ticketsReplanned: 1 });
  });
});

describe('a fault that was over when its calendar was revised', () => {
  it('goes over when its customer asks for a report after all', async () => {
    await revise();
    const rules = await bookOf().rulesAt(mondayMorning);
    const opening = { ticketId: 'T00000000000000000000000888', circuit: aCircuit({ region: calendarId }) };
    const opened = anOpenTicket(opening, mondayMorning, rules);
    const life = [
      dispatchTo(),
      accept,
      resolve,
      confirm,
      { type: 'callBack', satisfaction: 5, recurred: false },
    ] as const;
    const closed = life.reduce<Ticket>((known, command) => having(known, march('02T09:01'), command, rules), opened);
    await tickets().create(closed, [], meta);
    await revise({ holidays });
    await work();
    expect((await stateOf(closed)).calendarVersions).toEqual({ [calendarId]: 1 });

    const before = await tickets().get(closed.id);
    const asked = decide(await stateOf(closed), { type: 'requestFaultReport' }, at(march('03T09:30')), rules);
    await tickets().save(before, applied(await stateOf(closed), asked), asked, meta);
    for (const event of asked) await announce({ entityId: closed.id, event });
    await work();
    const state = await stateOf(closed);
    expect(state.calendarVersions).toEqual({ [calendarId]: 2 });
    const owed = deadlinesOf(state, await bookOf().rulesFor(state)).find(
      ({ milestone }) => milestone === 'faultReport',
    );
    expect(owed?.dueAt).toBe(march('12T18:00'));
  });
});

describe('whatever comes twice', () => {
  it('does nothing the second time: messages, pages, the revision itself', async () => {
    await revise();
    const ticket = await open(...inHand);
    await revise({ holidays });
    const worker = workers();
    for (let next = sent.shift(); next !== undefined; next = sent.shift()) {
      await worker(queueEvent(next.message));
      const led = sent.length;
      await worker(queueEvent(next.message));
      expect(sent).toHaveLength(led);
    }

    expect((await tickets().get(ticket.id))?.version).toBe(2);
    expect((await report()).body).toMatchObject({ status: 'done', ticketsReplanned: 1, ticketsMoved: 1 });
  });

  it('an older replan that runs late takes nobody back', async () => {
    await revise();
    const ticket = await open(...inHand);
    await revise({ holidays });
    const older = sent.splice(0);
    await revise({ holidays, note: '第三版' });
    await work();
    sent.push(...older);
    await work();

    expect((await stateOf(ticket)).calendarVersions).toEqual({ [calendarId]: 3 });
    expect((await report('2')).body).toMatchObject({ status: 'done', ticketsReplanned: 0 });
  });
});

describe('a ticket that cannot be replanned', () => {
  it('does not stop the others, and comes again alone', async () => {
    await revise();
    const [poison, other] = [await open(), await open()];
    await revise({ holidays });
    const failed = await work(workers([poison.id]));

    expect((await stateOf(other)).calendarVersions).toEqual({ [calendarId]: 2 });
    expect((await stateOf(poison)).calendarVersions).toEqual({ [calendarId]: 1 });
    expect(failed).toContainEqual(expect.objectContaining({ ticket: { ticketId: poison.id, calendarId, version: 2 } }));
    expect((await report()).body).toMatchObject({ status: 'done' });
    // Brought back from the dead letters when the cause is gone.
    sent.push({ message: { ticket: { ticketId: poison.id, calendarId, version: 2 } }, delaySeconds: 0 });
    expect(await work()).toEqual([]);
    expect((await stateOf(poison)).calendarVersions).toEqual({ [calendarId]: 2 });
  });
});

describe('the report', () => {
  it('of a new calendar is done from the start; of a version that does not exist there is none', async () => {
    await revise();
    await work();
    expect((await report('1')).body).toMatchObject({ status: 'done', ticketsReplanned: 0, items: [] });
    expect((await report('2')).status).toBe(404);
  });
});
