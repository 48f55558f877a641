import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../../domain/time.ts';
import { later } from '../../../domain/time.ts';
import { eventBus } from '../../../functions/events/event-bus.ts';
import { publishEvents } from '../../../functions/events/publish-events.ts';
import type { AuditEntry } from '../../../functions/store/event-store.ts';
import { pack } from '../../../functions/store/packed.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import type { Write } from '../../support/lambda-events.ts';
import { streamEvent } from '../../support/lambda-events.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { oneOfEachEvent } from '../../support/one-of-each-event.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const bridge = mockClient(EventBridgeClient);
afterAll(() => bridge.restore());
const log = capturedLog();
let audited: AuditEntry[];
let told: string[];
let tell: (types: readonly string[]) => void;

beforeEach(() => {
  audited = [];
  told = [];
  tell = (types) => told.push(...types);
  bridge.reset();
  accept(() => true);
});

/** What the bus takes. */
function accept(taken: (entry: PutEventsRequestEntry) => boolean) {
  bridge.on(PutEventsCommand).callsFake(({ Entries }: { Entries: PutEventsRequestEntry[] }) => {
    const results = Entries.map((entry) => (taken(entry) ? { EventId: 'e' } : { ErrorCode: 'ThrottlingException' }));
    return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
  });
}

function publish(...writes: readonly Write[]) {
  return publishEvents({
    events: {
      append: async (entries) => {
        audited.push(...entries);
      },
    },
    bus: eventBus(new EventBridgeClient({ region: 'local' }), 'operator', new FakeClock(mondayMorning)),
    subscribers: {
      tell: async (announcements) => {
        tell(announcements.map(({ event }) => event.type));
      },
    },
  })(streamEvent(...writes));
}

function ticketItem(version: number, events: readonly Record<string, unknown>[], id = 'T1') {
  const data = { id, customerId: 'CUST-1', circuitId: 'CIRC-1', entitlement: { region: 'TIANHE', brand: false } };
  return { entity: 'TICKET', version, correlationId: `call-${version}`, data, events };
}

const accepted = { type: 'TicketAccepted', occurredAt: mondayMorning, by: 'wang' };
const ticketWrite = (id: string, events: readonly Record<string, unknown>[] = [accepted]): Write => ({
  pk: `TICKET#${id}`,
  after: ticketItem(1, events, id),
});

function calls() {
  return bridge.commandCalls(PutEventsCommand).map(({ args: [{ input }] }) => input.Entries ?? []);
}
const errors = () => log.filter(({ level }) => level === 'ERROR');
const details = () => calls().flatMap((entries) => entries.map(({ Detail = '' }) => JSON.parse(Detail)));

describe('what is classified', () => {
  it('is on the bus without what people wrote, and whole in the audit trail (R265)', async () => {
    const event = { ...accepted, type: 'TicketOpened', description: '涉密内容' };
    const item = ticketItem(1, [event]);
    await publish({ pk: 'TICKET#T1', after: { ...item, data: { ...item.data, classified: true } } });
    expect(details()[0].event).toEqual({ type: 'TicketOpened', occurredAt: expect.any(String), by: 'wang' });
    expect(details()[0].subject).toMatchObject({ classified: true });
    expect(audited[0]?.event).toMatchObject({ description: '涉密内容' });
  });

  it.each(Object.values(oneOfEachEvent('涉密内容')))('$type says nothing that people wrote (R265)', async (event) => {
    const item = ticketItem(1, [{ ...event }]);
    await publish({ pk: 'TICKET#T1', after: { ...item, data: { ...item.data, classified: true } } });
    expect(details()[0].event).toMatchObject({ type: event.type, by: 'wang' });
    expect(JSON.stringify(calls())).not.toContain('涉密');
  });
});

describe('a write with events', () => {
  it('puts each event on the bus under its own type, with ids, subject and instants as text', async () => {
    const warned = { type: 'DeadlineWarned', occurredAt: mondayMorning, dueAt: mondayMorning, tell: ['RESPONSIBLE'] };
    await publish({ pk: 'TICKET#T1', before: ticketItem(6, []), after: ticketItem(7, [warned, accepted]) });
    expect(calls()[0]?.map(({ EventBusName, Source, DetailType }) => [EventBusName, Source, DetailType])).toEqual([
      ['operator', 'zhunshi', 'DeadlineWarned'],
      ['operator', 'zhunshi', 'TicketAccepted'],
    ]);
    const about = { entity: 'TICKET', entityId: 'T1', version: 7, correlationId: 'call-7' };
    const subject = { customerId: 'CUST-1', circuitId: 'CIRC-1', region: 'TIANHE' };
    const at = new Date(mondayMorning).toISOString();
    expect(details()).toEqual([
      { id: `TICKET/T1/7/0/${mondayMorning}`, ...about, subject, event: { ...warned, occurredAt: at, dueAt: at } },
      { id: `TICKET/T1/7/1/${mondayMorning}`, ...about, subject, event: { ...accepted, occurredAt: at } },
    ]);
  });

  it('has other ids than the write of the same version that a restore of the table has undone', async () => {
    const write = (event: object): Write => ({ pk: 'TICKET#T1', after: ticketItem(7, [{ ...accepted, ...event }]) });
    await publish(write({}));
    await publish(write({ type: 'TicketCancelled', occurredAt: minutesLater(mondayMorning, 10) }));
    await publish(write({}));
    const [undone, done, again] = details().map(({ id }) => id);
    expect(done).not.toBe(undone);
    expect(again).toBe(undone);
  });

  it('keeps each event in the audit trail as it was written', async () => {
    await publish({ pk: 'TICKET#T1', after: ticketItem(1, [accepted]) });
    const subject = { customerId: 'CUST-1', circuitId: 'CIRC-1', region: 'TIANHE' };
    expect(audited).toEqual([
      { entity: 'TICKET', entityId: 'T1', version: 1, index: 0, correlationId: 'call-1', subject, event: accepted },
    ]);
  });

  it.each([
    { entity: 'CUSTOMER', data: { id: 'CUST-1' }, subject: { customerId: 'CUST-1' } },
    {
      entity: 'CIRCUIT',
      data: { id: 'CIRC-1', customerId: 'CUST-1', region: 'TIANHE' },
      subject: { customerId: 'CUST-1', circuitId: 'CIRC-1', region: 'TIANHE' },
    },
    { entity: 'CONTRACT', data: { id: 'C1', customerId: 'CUST-1' }, subject: { customerId: 'CUST-1' } },
    { entity: 'TICKET', data: { id: 'T1', type: 'provisioning' }, subject: { ticketType: 'provisioning' } },
    { entity: 'DEPARTMENT', data: { id: 'NMC', regions: [] }, subject: {} },
  ])('says whom and what an event of a $entity is about', async ({ entity, data, subject }) => {
    const item = { entity, version: 1, correlationId: 'call-1', data, events: [{ type: 'Changed' }] };
    await publish({ pk: entity, after: item });
    expect(details()).toMatchObject([{ entity, subject }]);
  });

  it('is read as it is stored, packed, and measured by what stood there before', async () => {
    const packed = ({ data, events, ...item }: ReturnType<typeof ticketItem>, changedAt: Instant) => ({
      ...item,
      data: pack({ ...data, changedAt }),
      ...(events.length > 0 && { events: pack(events) }),
    });
    const breach = {
      type: 'DeadlineBreached',
      dueAt: mondayMorning,
      reachedAt: mondayMorning,
      latenessMilliseconds: 0,
    };
    const enteredLate = minutesLater(mondayMorning, 1);
    await publish({
      pk: 'TICKET#T1',
      before: packed(ticketItem(6, []), enteredLate),
      after: packed(ticketItem(7, [{ ...breach, reachedAt: minutesLater(mondayMorning, 2) }]), enteredLate),
    });
    expect(details()).toMatchObject([
      { entityId: 'T1', subject: { customerId: 'CUST-1' }, event: { type: 'DeadlineBreached' } },
    ]);
    expect(log).toContainEqual(expect.objectContaining({ message: 'events', LateEntryDelay: [60_000] }));
  });
});

describe('a write without a new version', () => {
  it('announces nothing: the events in the item are those of an earlier command', async () => {
    const item = ticketItem(3, [accepted]);
    await publish({ pk: 'TICKET#T1', before: item, after: { ...item, byDueSk: 'later' } });
    expect({ audited, calls: calls() }).toEqual({ audited: [], calls: [] });
  });
});

describe('many events', () => {
  it('go ten to a call', async () => {
    await publish(...Array.from({ length: 23 }, (_, index) => ticketWrite(`T${index}`)));
    expect(calls().map(({ length }) => length)).toEqual([10, 10, 3]);
  });

  it('go in smaller calls when they are large: a call takes 256 KB', async () => {
    const large = { ...accepted, comment: '长'.repeat(30_000) };
    await publish(...Array.from({ length: 5 }, (_, index) => ticketWrite(`T${index}`, [large])));
    expect(calls().map(({ length }) => length)).toEqual([2, 2, 1]);
  });
});

describe('an event that is too long for any call', () => {
  const long = '长'.repeat(100_000);

  it('is told without its texts, whole in the audit trail, and holds nothing up', async () => {
    bridge.on(PutEventsCommand).callsFake(({ Entries }: { Entries: PutEventsRequestEntry[] }) => {
      const bytes = Entries.map(({ Detail = '' }) => Buffer.byteLength(Detail)).reduce((sum, each) => sum + each);
      if (bytes > 256 * 1_024) throw new Error('Total size of the entries in the request is over the limit.');
      return { Entries: Entries.map(() => ({ EventId: 'e' })) };
    });
    const drafted = { ...accepted, type: 'ContractDrafted', customerId: 'CUST-1', title: long };
    const reached = { ...accepted, type: 'DeadlineBreached', milestoneName: long };
    const writes = [ticketWrite('T0', [drafted]), ticketWrite('T1', [reached]), ticketWrite('T2')];
    expect(await publish(...writes)).toEqual({ batchItemFailures: [] });
    const told = { occurredAt: new Date(mondayMorning).toISOString(), by: 'wang' };
    expect(details().map(({ entityId, event }) => [entityId, event])).toEqual([
      ['T0', { type: 'ContractDrafted', ...told, customerId: 'CUST-1', abridged: true }],
      ['T1', { type: 'DeadlineBreached', ...told, abridged: true }],
      ['T2', { type: 'TicketAccepted', ...told }],
    ]);
    expect(audited[0]?.event).toMatchObject({ title: long });
    expect(errors()).toMatchObject([
      { message: 'event too long for the bus', event: `TICKET/T0/1/0/${mondayMorning}` },
      { event: `TICKET/T1/1/0/${mondayMorning}` },
    ]);
  });
});

describe('a bus that turns events away', () => {
  it('is asked again for those only', async () => {
    let refusals = 2;
    accept(({ Detail }) => !Detail?.includes('"T1"') || refusals-- === 0);
    expect(await publish(ticketWrite('T0'), ticketWrite('T1'))).toEqual({ batchItemFailures: [] });
    expect(calls().map(({ length }) => length)).toEqual([2, 1, 1]);
  });

  it('for good fails the first record concerned; the audit trail is complete all the same', async () => {
    accept(({ Detail }) => !Detail?.match(/"T[12]"/));
    const report = await publish(ticketWrite('T0'), ticketWrite('T1'), ticketWrite('T2'));
    expect(report).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(audited).toHaveLength(3);
    expect(errors()).toMatchObject([
      { reason: 'the bus turned away TicketAccepted', correlationId: 'call-1' },
      { sequenceNumber: '3' },
    ]);
    expect(log.filter(({ message }) => message === 'events').map(({ entityId }) => entityId)).toEqual(['T0']);
  });
});

describe('a record that is no aggregate', () => {
  it('is reported and logged, and those beside it are published', async () => {
    const report = await publish(
      ticketWrite('T0'),
      { pk: 'TICKET#T1', after: { entity: 'TICKET' } },
      ticketWrite('T2'),
    );
    expect(report).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(details().map(({ entityId }) => entityId)).toEqual(['T0', 'T2']);
    expect(errors()).toMatchObject([{ sequenceNumber: '2' }]);
  });
});

describe('subscribers', () => {
  it('are told of what is in the trail while the bus takes nothing', async () => {
    bridge.on(PutEventsCommand).rejects(new Error('out'));
    await expect(publish(ticketWrite('T1'))).rejects.toThrow('out');
    expect(told).toEqual(['TicketAccepted']);
  });
});

describe('subscribers that cannot be told', () => {
  it('are told at the second attempt', async () => {
    let failures = 1;
    tell = (types) => {
      if (failures-- > 0) throw new Error('the queue turned away 1 of 1 messages');
      told.push(...types);
    };
    await publish(ticketWrite('T1'));
    expect(told).toEqual(['TicketAccepted']);
    expect(errors()).toEqual([]);
  });

  it('keep nobody else from hearing: the operator is told, and no record fails', async () => {
    tell = () => {
      throw new Error('the queue turned away 1 of 1 messages');
    };
    expect(await publish(ticketWrite('T1'))).toEqual({ batchItemFailures: [] });
    expect(details()).toHaveLength(1);
    expect(errors()).toMatchObject([
      { message: 'subscribers not told', events: [`TICKET/T1/1/0/${mondayMorning}`], SubscribersNotTold: 1 },
    ]);
  });
});

describe('what is measured', () => {
  const dueAt = minutesLater(mondayMorning, 15);
  const reachedAt = later(dueAt, 42);
  const breach = { type: 'DeadlineBreached', dueAt, reachedAt, latenessMilliseconds: 42 };
  const writtenAfter = (changedAt: number, ...events: Record<string, unknown>[]): Write => {
    const before = ticketItem(6, []);
    return {
      pk: 'TICKET#T1',
      before: { ...before, data: { ...before.data, changedAt } },
      after: ticketItem(7, events),
    };
  };

  it('is how late each rung was decided, whoever has decided it, and how many are breaches', async () => {
    await publish(
      writtenAfter(
        mondayMorning,
        breach,
        ...['DeadlineWarned', 'ContractExpired'].map((type) => ({ ...breach, type })),
        accepted,
      ),
    );
    expect(log).toMatchObject([
      {
        message: 'events',
        correlationId: 'call-7',
        types: ['DeadlineBreached', 'DeadlineWarned', 'ContractExpired', 'TicketAccepted'],
        DeadlineLateness: [42, 42, 42],
        DeadlinesBreached: 1,
      },
    ]);
    expect(log[0]).not.toHaveProperty('LateEntryDelay');
  });

  it('leaves punctuality alone where a fault was keyed in after its deadline: the delay counts from the entry', async () => {
    await publish(writtenAfter(later(reachedAt, -30), { ...breach, latenessMilliseconds: 3_600_000 }));
    // Due 42 ms before the decision, entered 30 ms before it.
    expect(log[0]).toMatchObject({ LateEntryDelay: [30], DeadlinesBreached: 1 });
    expect(log[0]).not.toHaveProperty('DeadlineLateness');
  });

  it('leaves punctuality alone where a correction has brought a breach to light', async () => {
    await publish(writtenAfter(mondayMorning, { ...breach, foundBy: 'amendment' }));
    expect(log[0]).toMatchObject({ DeadlinesBreached: 1 });
    expect(log[0]).not.toHaveProperty('DeadlineLateness');
  });

  it('is nothing of a write that reached no deadline, which is on the log all the same', async () => {
    await publish(ticketWrite('T1'));
    expect(log).toMatchObject([{ message: 'events', entityId: 'T1', version: 1, types: ['TicketAccepted'] }]);
    expect(log[0]).not.toHaveProperty('_aws');
  });
});
