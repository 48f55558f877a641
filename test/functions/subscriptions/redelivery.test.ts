import '../../support/live-environment.ts';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '../../../domain/time.ts';
import { instant } from '../../../domain/time.ts';
import type { AnnouncementSubject } from '../../../functions/events/announcement-subject.ts';
import { customerTrails } from '../../../functions/store/customer-trails.ts';
import { aggregateKey, ticketIndexKeys } from '../../../functions/store/keys.ts';
import { pack } from '../../../functions/store/packed.ts';
import { putAll } from '../../../functions/store/table.ts';
import { refusedFields } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { partner, subscriptionsOver } from '../../support/subscriptions.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';

let table: TestTable;
let world: ReturnType<typeof subscriptionsOver>;
let id: string;
capturedLog();

beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());
beforeEach(async () => {
  world = subscriptionsOver(table);
  await world.deleteAll();
  const url = 'https://partner.example/events';
  const answer = await world.ask('POST /subscriptions', { body: { url, eventTypes: ['Ticket*'] } });
  id = answer.body.id;
});

/** Periods of a test of their own: the audit trail of the table is shared. */
let tests = 0;
let period: { readonly fromAt: Instant; readonly toAt: Instant };
const hour = 3_600_000;
beforeEach(() => {
  tests += 1;
  const fromAt = instant(Math.floor(Date.now() / 1_000) * 1_000 - 100 * hour + tests * hour);
  period = { fromAt, toAt: instant(fromAt + hour / 2) };
});
let tickets = 0;
function aTicket(): string {
  tickets += 1;
  return `R${tickets}`;
}

/** What happened to a ticket so many minutes after the beginning of the period, of which nobody has told the subscription. */
async function happened(ticket: string, minute: number, ...types: string[]): Promise<void> {
  await happenedTo(ticket, {}, minute, types);
}
async function happenedTo(ticket: string, subject: AnnouncementSubject, minute: number, types: readonly string[]) {
  world.clock.turnTo(instant(period.fromAt + minute * 60_000));
  await world.happen(ticket, types, subject, false);
  world.clock.turnTo(instant(Date.now()));
}

const path = () => ({ subscriptionId: id });
const text = (at: Instant) => new Date(at).toISOString();
const ask = (body: object = {}, more: object = {}) =>
  world.ask('POST /subscriptions/{subscriptionId}/redeliver', {
    ...{ path: path(), body: { fromAt: text(period.fromAt), toAt: text(period.toAt), ...body }, ...more },
  });
/** To its end, deliveries and all. Returns what is shown of it. */
async function redelivered(body: object = {}) {
  const started = await ask(body);
  expect(started.status).toBe(202);
  await world.redelivering.finish();
  await world.pass();
  const redeliveryId = started.body.id;
  expect(started.headers['location']).toBe(`/subscriptions/${id}/redeliveries/${redeliveryId}`);
  const route = 'GET /subscriptions/{subscriptionId}/redeliveries/{redeliveryId}';
  return (await world.ask(route, { path: { ...path(), redeliveryId } })).body;
}
/** As if it had been there for as long as anybody remembers. */
async function standsForLong(more: object = {}): Promise<void> {
  const stored = await world.subscriptions.get(id);
  if (stored === null) throw new Error('gone');
  const state = { ...stored.state, eventsFromAt: instant(0), ...more };
  await world.subscriptions.save(stored, state, [], { correlationId: 'test' });
}

describe('a redelivery', () => {
  it('sends what happened in the period, in order for each ticket, also what was never sent', async () => {
    const [one, two] = [aTicket(), aTicket()];
    await happened(one, -1, 'TicketOpened');
    await happened(one, 0, 'TicketDispatched', 'FeedbackGiven');
    await happened(two, 10, 'TicketOpened', 'TicketDispatched');
    await happened(one, 20, 'TicketAccepted');
    await happened(one, 30, 'TicketClosed');
    expect(await redelivered()).toMatchObject({
      status: 'finished',
      eventsFound: 4,
      recordsCalled: 2,
      subscriptionId: id,
    });
    const saidOf = (ticket: string) => world.said().filter((said) => said.startsWith(`${ticket} `));
    expect(saidOf(one)).toEqual([`${one} TicketDispatched`, `${one} TicketAccepted`]);
    expect(saidOf(two)).toEqual([`${two} TicketOpened`, `${two} TicketDispatched`]);
    expect(world.said()).toHaveLength(4);
  });

  it('sends each event under the id that it had, and once more when it is asked for once more', async () => {
    const ticket = aTicket();
    await happened(ticket, 1, 'TicketOpened', 'TicketDispatched');
    await redelivered();
    const [first, second] = world.sent.map((delivery) => delivery.id);
    expect(await redelivered()).toMatchObject({ round: 2 });
    expect(world.sent.map((delivery) => delivery.id)).toEqual([first, second, first, second]);
    const route = 'GET /subscriptions/{subscriptionId}/deliveries/{deliveryId}';
    const shown = await world.ask(route, { path: { ...path(), deliveryId: first ?? '' } });
    expect(shown.body).toMatchObject({ status: 'delivered', attemptCount: 2 });
  });

  it('sends once where a record is called for it twice, as after a crash', async () => {
    const ticket = aTicket();
    await happened(ticket, 1, 'TicketOpened');
    await ask();
    await world.redelivering.finish();
    const [call] = world.waiting.map(({ message }) => message);
    if (call === undefined) throw new Error('nobody was called');
    await world.atOnce(call);
    await world.atOnce(call);
    expect(world.said()).toEqual([`${ticket} TicketOpened`]);
  });

  it('keeps the order of a ticket where something of it is still pending', async () => {
    await standsForLong();
    const ticket = aTicket();
    await happened(ticket, 1, 'TicketOpened', 'TicketDispatched');
    await happened(ticket, 2, 'TicketAccepted');
    world.target.answer = ({ type }) => ({ httpStatus: type === 'TicketDispatched' ? 503 : 200 });
    await redelivered();
    expect(world.said()).toEqual([`${ticket} TicketOpened`, `${ticket} TicketDispatched`]);
    world.target.answer = () => ({ httpStatus: 200 });
    world.sent.length = 0;
    // Alone it would come before what is pending; that waits for its next attempt.
    await redelivered({ fromAt: text(instant(period.fromAt + 90_000)) });
    expect(world.said()).toEqual([]);
    await world.pass(10);
    expect(world.said()).toEqual([`${ticket} TicketDispatched`, `${ticket} TicketAccepted`]);
  });

  it('does not send what is to be sent anyway a second time', async () => {
    await standsForLong();
    const ticket = aTicket();
    await happened(ticket, 1, 'TicketOpened', 'TicketDispatched');
    await redelivered();
    await world.happen(ticket, ['TicketAccepted']);
    await world.pass();
    expect(world.said()).toEqual(
      ['TicketOpened', 'TicketDispatched', 'TicketAccepted'].map((type) => `${ticket} ${type}`),
    );
  });

  it('chooses by what the subscription says now, and by what its token may see', async () => {
    const ticket = aTicket();
    await happened(ticket, 1, 'TicketOpened', 'FeedbackGiven');
    const url = 'https://partner.example/events';
    await world.ask('PUT /subscriptions/{subscriptionId}', {
      path: path(),
      body: { url, eventTypes: ['FeedbackGiven'] },
    });
    await redelivered();
    expect(world.said()).toEqual([`${ticket} FeedbackGiven`]);
    const narrow = { ...partner, regions: '越秀', departments: '' };
    await world.ask('PUT /subscriptions/{subscriptionId}', {
      ...{ path: path(), body: { url, eventTypes: ['FeedbackGiven'] }, claims: narrow },
    });
    expect(await redelivered()).toMatchObject({ eventsFound: 0 });
  });

  it('ends where its subscription is disabled or deleted meanwhile', async () => {
    await happened(aTicket(), 1, 'TicketOpened');
    await ask();
    await world.ask('DELETE /subscriptions/{subscriptionId}', { path: path() });
    await world.redelivering.finish();
    const [{ state } = { state: undefined }] = await world.redelivering.operations.all();
    expect(state).toMatchObject({ failure: 'the subscription was disabled or deleted', counts: {} });
  });
});

describe('a redelivery to whoever subscribes for customers', () => {
  const url = 'https://partner.example/events';
  /** A ticket of a customer as the table has it, with its place in the customer's list. */
  async function ticketOf(customerId: string): Promise<string> {
    const ticket = aTicket();
    const at = { registeredAt: period.fromAt, reportedAt: period.fromAt };
    const index = ticketIndexKeys({ id: ticket, customerId, ...at, queueDepartmentId: null, nextDueAt: null });
    const data = pack({ id: ticket, customerId, type: 'FAULT' });
    const item = { entity: 'TICKET', version: 1, correlationId: 'call-1', data, events: pack([]) };
    await putAll(table, [{ ...aggregateKey('TICKET', ticket), ...index, ...item }]);
    await happenedTo(ticket, { customerId, ticketType: 'FAULT' }, 1, ['TicketOpened', 'DeadlineBreached']);
    return ticket;
  }
  async function subscribesTo(eventTypes: readonly string[], filters: object): Promise<void> {
    const body = { url, eventTypes, filters };
    expect((await world.ask('PUT /subscriptions/{subscriptionId}', { path: path(), body })).status).toBe(200);
  }
  /** What was sent, and how often the whole table was gone through for it. */
  async function sentAndScans() {
    const asked = vi.spyOn(table.client, 'send');
    await redelivered();
    const scans = asked.mock.calls.filter(([command]) => command instanceof ScanCommand).length;
    asked.mockRestore();
    return { said: world.said().toSorted(), scans };
  }

  it('comes to its end where a customer is named twice', async () => {
    const ticket = await ticketOf('TWICE');
    await subscribesTo(['Ticket*'], { customerIds: ['TWICE', 'TWICE'] });
    expect(await sentAndScans()).toEqual({ said: [`${ticket} TicketOpened`], scans: 0 });
  });

  it('looks into their tickets, and does not go through the table', async () => {
    const tickets = [await ticketOf('LIST-A'), await ticketOf('LIST-B'), await ticketOf('LIST-A')];
    await ticketOf('LIST-C');
    await subscribesTo(['Ticket*'], { customerIds: ['LIST-B', 'LIST-A'] });
    const said = tickets.map((ticket) => `${ticket} TicketOpened`).toSorted();
    expect(await sentAndScans()).toEqual({ said, scans: 0 });
  });

  it('looks there also for deadlines, where they are those of tickets', async () => {
    const ticket = await ticketOf('LIST-D');
    await subscribesTo(['DeadlineBreached'], { customerIds: ['LIST-D'], ticketTypes: ['FAULT'] });
    expect(await sentAndScans()).toEqual({ said: [`${ticket} DeadlineBreached`], scans: 0 });
  });

  it('goes through the table where other things may be meant, or all customers', async () => {
    const ticket = await ticketOf('LIST-E');
    await subscribesTo(['Deadline*'], { customerIds: ['LIST-E'] });
    const { said, scans } = await sentAndScans();
    expect(said).toEqual([`${ticket} DeadlineBreached`]);
    expect(scans).toBeGreaterThan(0);
    await subscribesTo(['TicketOpened'], {});
    expect((await sentAndScans()).scans).toBeGreaterThan(0);
  });

  it('misses none of their records, in whatever pages they come', async () => {
    const tickets = [];
    for (const customerId of ['LIST-F', 'LIST-F', 'LIST-F', 'LIST-H']) tickets.push(await ticketOf(customerId));
    const { eventsOf } = customerTrails(table, world.clock);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = { limit: 2, ...(cursor !== undefined && { cursor }) };
      const { items, nextCursor, looked } = await eventsOf(['LIST-H', 'LIST-G', 'LIST-F'], period, page, 100);
      expect(looked).toBe(items.length);
      found.push(...items.map(({ entityId, event }) => `${entityId} ${event.type}`));
      cursor = nextCursor;
    } while (cursor !== undefined);
    const all = tickets.flatMap((ticket) => [`${ticket} TicketOpened`, `${ticket} DeadlineBreached`]);
    expect(found.toSorted()).toEqual(all.toSorted());
  });
});

describe('a redelivery is refused', () => {
  it.each([
    [{ fromAt: text(instant(Date.now() - 31 * 24 * hour)) }, ['fromAt: too-old']],
    [{ toAt: text(instant(Date.now() + hour)) }, ['toAt: in-the-future']],
    [{ toAt: '2026-01-01T00:00:00Z' }, ['toAt: end-before-start']],
    [{ toAt: 'yesterday' }, ['toAt: invalid-format']],
  ])('with %j', async (body, refused) => {
    expect(refusedFields(await ask(body))).toEqual(refused);
  });

  it('while the subscription is disabled: it is resumed first', async () => {
    await standsForLong({ status: 'disabled' });
    expect(refusedFields(await ask())).toEqual(['subscriptionId: not-allowed-here']);
  });

  it('beside another one, and is the same one for the same period', async () => {
    const first = await ask();
    expect((await ask()).body.id).toBe(first.body.id);
    expect(refusedFields(await ask({ fromAt: text(instant(period.fromAt + 1)) }))).toEqual(['redeliveries: too-many']);
  });

  it('to another client, which does not see one either', async () => {
    const { id: redeliveryId } = (await ask()).body;
    const other = { ...partner, client_id: 'other' };
    expect((await ask({}, { claims: other })).status).toBe(404);
    const route = 'GET /subscriptions/{subscriptionId}/redeliveries/{redeliveryId}';
    expect((await world.ask(route, { path: { ...path(), redeliveryId }, claims: other })).status).toBe(404);
    const theirs = await world.ask('POST /subscriptions', {
      ...{ body: { url: 'https://other.example/', eventTypes: ['*'] }, claims: other },
    });
    const foreign = { subscriptionId: theirs.body.id, redeliveryId };
    expect((await world.ask(route, { path: foreign, claims: other })).status).toBe(404);
  });
});
