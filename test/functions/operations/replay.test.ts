// Over a real table: what was written is found by going through all of it.

import '../../support/live-environment.ts';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '../../../domain/time.ts';
import { later } from '../../../domain/time.ts';
import { eventBus } from '../../../functions/events/event-bus.ts';
import { eventIdOf } from '../../../functions/events/event-id.ts';
import type { Announcement } from '../../../functions/events/stream-events.ts';
import { announcementsIn } from '../../../functions/events/stream-events.ts';
import { replay } from '../../../functions/operations/replay.ts';
import { republish } from '../../../functions/operations/republish.ts';
import { eventStore } from '../../../functions/store/event-store.ts';
import { pack } from '../../../functions/store/packed.ts';
import { putAll } from '../../../functions/store/table.ts';
import { readUnitsPerSecond, tableWalk } from '../../../functions/store/table-walk.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { operationsOver } from '../../support/operations.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const bridge = mockClient(EventBridgeClient);
const log = capturedLog();

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
  for (let number = 0; number < 3; number += 1) await write(`T${number}`, { published: true });
  await write('T3', { published: false });
  const others = Array.from({ length: 40 }, (_, number) => ({
    pk: `OTHER#${number}`,
    sk: 'OTHER',
    text: 'x'.repeat(3_000),
  }));
  await putAll(table, others);
});
afterAll(() => {
  bridge.restore();
  return table.stop();
});
beforeEach(() => {
  bridge.reset();
  told = [];
  refusals = 0;
  busTakesAll();
});

function busTakesAll(): void {
  bridge.on(PutEventsCommand).callsFake(async ({ Entries }) => ({ Entries: Entries.map(() => ({ EventId: 'e' })) }));
}

const clock = new FakeClock(mondayMorning);
const bus = eventBus(new EventBridgeClient({ region: 'local' }), 'operator', clock);

/** A ticket of two versions: opened on the hour, accepted ten minutes later, with the second not published where that is asked. */
async function write(id: string, { published }: { published: boolean }): Promise<void> {
  const item = (version: number, type: string, occurredAt: Instant) => ({
    entity: 'TICKET',
    version,
    correlationId: `call-${version}`,
    data: pack({ id, customerId: 'CUST-1', ...(id === 'T2' && { classified: true }) }),
    events: pack([{ type, occurredAt, by: 'wang', description: '电路中断' }]),
  });
  const first = item(1, 'TicketOpened', mondayMorning);
  const second = item(2, 'TicketAccepted', minutesLater(mondayMorning, 10));
  const pk = `TICKET#${id}`;
  await putAll(table, [{ pk, sk: 'TICKET', ...second }]);
  const told = announcementsIn(first).concat(published ? announcementsIn(second) : []);
  await eventStore(table).append(told.map(({ subject: _, ...entry }) => entry));
}

const onBus = () =>
  bridge
    .commandCalls(PutEventsCommand)
    .flatMap(({ args: [{ input }] }) => (input.Entries ?? []).map(({ Detail = '' }) => JSON.parse(Detail)));

function recovery() {
  const announcing = { walk: tableWalk(table, clock), bus, subscribers: { tell }, clock };
  return operationsOver(
    { replay: replay(announcing), republish: republish({ ...announcing, events: eventStore(table) }) },
    clock,
  );
}

/** What subscribed systems are told of, by the places that the trail has by then. */
async function tell(announcements: readonly Announcement[]): Promise<void> {
  if (refusals-- > 0) throw new Error('the queue is out');
  const missing = await tableWalk(table, clock)(1_000).withoutTrail(announcements);
  told.push(...announcements.filter((each) => !missing.includes(each)).map(eventIdOf));
}
let told: string[];
/** How often subscribed systems cannot be told. */
let refusals: number;

const notTold = () => log.filter(({ message }) => message === 'subscribers not told');

const text = (instant: Instant) => new Date(instant).toISOString();

const acceptedOf = (id: string) => `TICKET/${id}/2/0/${minutesLater(mondayMorning, 10)}`;

describe('a replay', () => {
  it('announces what happened in a period once more, each under its old id, and says which replay that is', async () => {
    const { run, start } = recovery();
    const order = { kind: 'replay', fromAt: text(mondayMorning), toAt: text(minutesLater(mondayMorning, 10)) };
    expect(await run(order)).toMatchObject({ eventsReplayed: 4 });
    const found = onBus();
    const ids = ['T0', 'T1', 'T2', 'T3'].map((id) => `TICKET/${id}/1/0/${mondayMorning}`);
    expect(found.map(({ id }) => id).sort()).toEqual(ids);
    expect(told.toSorted()).toEqual(ids);
    const { id } = (await start(order)).body;
    expect(new Set(found.map(({ replayId }) => replayId))).toEqual(new Set([`${id}.1`]));
    expect(found.find(({ entityId }) => entityId === 'T0')).toMatchObject({
      subject: { customerId: 'CUST-1' },
      event: { type: 'TicketOpened', description: '电路中断', occurredAt: text(mondayMorning) },
    });
  });

  it('tells nothing that people wrote of what is classified by now (R265)', async () => {
    await recovery().run({
      ...{ kind: 'replay', types: ['TicketOpened'] },
      ...{ fromAt: text(mondayMorning), toAt: text(later(mondayMorning, 1)) },
    });
    const classified = onBus().find(({ entityId }) => entityId === 'T2');
    expect(classified).toMatchObject({ subject: { classified: true }, event: { type: 'TicketOpened' } });
    expect(JSON.stringify(classified)).not.toContain('电路中断');
  });

  it('keeps to the types that were chosen, and to the pace', async () => {
    const { run } = recovery();
    const before = clock.now();
    const period = { fromAt: text(mondayMorning), toAt: text(minutesLater(mondayMorning, 60)) };
    expect(await run({ kind: 'replay', types: ['TicketAccepted'], perSecond: 1, ...period })).toMatchObject({
      eventsReplayed: 3,
    });
    expect(onBus().map(({ event }) => event.type)).toEqual(['TicketAccepted', 'TicketAccepted', 'TicketAccepted']);
    expect(clock.now() - before).toBeGreaterThanOrEqual(3_000);
  });

  it('goes on where it was when the bus is out for a while', async () => {
    const { start, deliver, waiting, stateOf } = recovery();
    const period = { fromAt: text(mondayMorning), toAt: text(minutesLater(mondayMorning, 60)) };
    const { id } = (await start({ kind: 'replay', perSecond: 1, ...period })).body;
    bridge.on(PutEventsCommand).rejects(new Error('out'));
    const message = waiting[0] ?? { operationId: '' };
    expect(await deliver(message)).toBe(false);
    busTakesAll();
    while (stateOf(id).finishedAt === undefined) await deliver(message);
    expect(new Set(onBus().map((detail) => detail.id)).size).toBe(7);
  });

  it('alarms the operator where subscribed systems cannot be told, and tells the bus once', async () => {
    refusals = 2;
    const period = { fromAt: text(mondayMorning), toAt: text(minutesLater(mondayMorning, 60)) };
    await recovery().run({ kind: 'replay', types: ['TicketAccepted'], ...period });
    expect(onBus()).toHaveLength(3);
    expect(notTold()).toMatchObject([{ level: 'ERROR', SubscribersNotTold: 1 }]);
  });
});

describe('what was never announced', () => {
  it('is found by its missing in the audit trail, and announced and kept there once', async () => {
    const { run } = recovery();
    const accepted = acceptedOf('T3');
    expect(await run({ kind: 'republish' })).toMatchObject({ eventsPublished: 1 });
    expect(onBus()).toMatchObject([{ id: accepted, event: { type: 'TicketAccepted' } }]);
    expect(onBus()[0]).not.toHaveProperty('replayId');
    expect(told).toEqual([accepted]);
    expect(await run({ kind: 'republish' })).toMatchObject({ eventsPublished: 0 });
  });

  it('is told to subscribed systems at the second attempt where the first fails', async () => {
    await write('T4', { published: false });
    refusals = 1;
    expect(await recovery().run({ kind: 'republish' })).toMatchObject({ eventsPublished: 1 });
    expect(told).toEqual([acceptedOf('T4')]);
    expect(notTold()).toEqual([]);
  });

  it('alarms the operator where subscribed systems cannot be told: nothing is missing in the trail by then', async () => {
    await write('T5', { published: false });
    refusals = 2;
    expect(await recovery().run({ kind: 'republish' })).toMatchObject({ eventsPublished: 1 });
    expect(notTold()).toMatchObject([{ level: 'ERROR', SubscribersNotTold: 1, events: [acceptedOf('T5')] }]);
    const { run } = recovery();
    expect(await run({ kind: 'republish' })).toMatchObject({ eventsPublished: 0 });
    const period = { fromAt: text(mondayMorning), toAt: text(minutesLater(mondayMorning, 60)) };
    await run({ kind: 'replay', types: ['TicketAccepted'], ...period });
    expect(told).toContain(acceptedOf('T5'));
  });
});

/** Read units that were taken of the table meanwhile, and how many of them a second. */
async function taken(work: () => Promise<unknown>): Promise<{ readonly units: number; readonly perSecond: number }> {
  const before = clock.now();
  const asked = vi.spyOn(table.client, 'send');
  await work();
  const answers: readonly { ConsumedCapacity?: Capacity | readonly Capacity[] }[] = await Promise.all(
    asked.mock.results.map(({ value }) => value as object),
  );
  asked.mockRestore();
  const capacities = answers.flatMap(({ ConsumedCapacity: capacity = [] }) => capacity);
  const units = capacities.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  return { units, perSecond: (units * 1_000) / (clock.now() - before) };
}
interface Capacity {
  readonly CapacityUnits: number;
}

describe('what goes through the whole table', () => {
  const nothingThen = { fromAt: '2001-01-01T00:00:00Z', toAt: '2001-01-02T00:00:00Z' };

  it.each([{ kind: 'replay', ...nothingThen }, { kind: 'republish' }])(
    'takes no more of it in a second than the pace allows, also where it finds nothing: $kind',
    async (order) => {
      const { run } = recovery();
      for (const perSecond of [1, 20]) {
        const { units, ...rate } = await taken(() => run({ ...order, perSecond }));
        // 40 items of 3 KB at half a unit for each 4 KB.
        expect(units).toBeGreaterThan(12);
        expect(rate.perSecond).toBeLessThanOrEqual(readUnitsPerSecond(perSecond));
        expect(rate.perSecond).toBeGreaterThan(readUnitsPerSecond(perSecond) / 4);
      }
    },
  );

  it('leaves half of what one partition gives to tickets, however fast it is asked to be', () => {
    expect([1, 100, 300, 1_000].map(readUnitsPerSecond)).toEqual([5, 500, 1_500, 1_500]);
  });
});
