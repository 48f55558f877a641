import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingRules } from '../../../domain/sla/rules.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time.ts';
import { later } from '../../../domain/time.ts';
import type { Information, Notice, NoticeReview } from '../../../functions/notices/notice.ts';
import { noticeChannels, noticeId } from '../../../functions/notices/notice.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { botStore } from '../../../functions/store/bot-store.ts';
import { circuitStore } from '../../../functions/store/circuit-store.ts';
import { contractStore } from '../../../functions/store/contract-store.ts';
import { departmentStore } from '../../../functions/store/department-store.ts';
import { dueStore } from '../../../functions/store/due-store.ts';
import { eventStore } from '../../../functions/store/event-store.ts';
import { anyNoticeKey, noticeKey } from '../../../functions/store/keys.ts';
import { noticeStore } from '../../../functions/store/notice-store.ts';
import { ticketSchema } from '../../../functions/store/ticket-schema.ts';
import { ticketStore } from '../../../functions/store/ticket-store.ts';
import { timedStore } from '../../../functions/store/timed-store.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';
import { aDraftContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { maintenanceUnit, monitoringCentre } from '../../support/departments.ts';
import { aTicketOf, ticketsOfType } from '../../support/processes.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';
import {
  accept,
  amending,
  anOpenTicket,
  applied,
  cancel,
  correctSuspension,
  dispatchTo,
  enterSuspension,
  having,
  voidSuspension,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const meta = { correlationId: 'test' };
const firstPage = { limit: 100 };
const tickets = () => ticketStore(table, standingRuleBook);

function ticket(number: number, now: Instant = mondayMorning): Ticket {
  return anOpenTicket({ ticketId: `T${String(number).padStart(26, '0')}` }, now);
}

describe('a ticket as it is stored', () => {
  it('is read when it was written while all tickets were faults', () => {
    const { ownerDepartmentId, ...facts } = ticket(1);
    expect(ticketSchema.parse({ ...facts, monitoringCentreId: ownerDepartmentId })).toEqual(ticket(1));
  });

  it.each(Object.keys(standingRules.policy.processes))('is read as it was written in every state of a %s', (type) => {
    for (const one of ticketsOfType(type)) expect(ticketSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('is listed with its customer, and with a circuit only if it has one', async () => {
    const customer = aCustomer({ id: 'CUST-9' });
    const order = aTicketOf('provisioning', { ticketId: `T${'9'.repeat(26)}`, customer });
    await tickets().create(having(order, mondayMorning, cancel), [], meta);
    const listed = await tickets().ofCustomer('CUST-9', firstPage);
    expect(listed.items.map(({ state }) => [state.id, state.status])).toEqual([[order.id, 'cancelled']]);
  });
});

describe('an aggregate', () => {
  it('is read back as it was written, with version 1', async () => {
    const { saved } = await created(ticket(1));
    expect(saved).toEqual({ state: ticket(1), version: 1, ...meta });
    expect(await tickets().get(ticket(1).id)).toEqual(saved);
  });

  it('keeps what was said before it was corrected, and every announcement that was withdrawn', async () => {
    const later = (minutes: number) => minutesLater(mondayMorning, minutes);
    const amended = [
      (known: Ticket) => having(known, later(1), dispatchTo()),
      (known: Ticket) => having(known, later(2), accept),
      (known: Ticket) => applied(known, reachDeadlines(known, later(10_000), standingRules)),
      (known: Ticket) => amending(known, later(10_001), enterSuspension(later(8_000), later(9_000))),
      (known: Ticket) => amending(known, later(10_002), correctSuspension(1, { startedAt: later(7_900) })),
      (known: Ticket) => amending(known, later(10_003), voidSuspension(1)),
    ].reduce((known, step) => step(known), ticket(5));
    await tickets().create(amended, [], meta);
    expect((await stored(5)).state).toEqual(amended);
    expect(amended.suspensions[0]?.amendments).toHaveLength(3);
  });

  it('keeps who was told as well of a breach that an amendment has shown', async () => {
    const known = having(ticket(6), minutesLater(mondayMorning, 1), dispatchTo());
    const rung = { milestone: 'restore', occurrence: 1, percent: 100, dueAt: mondayMorning, reachedAt: mondayMorning };
    const told = { responsibleDepartmentId: 'MAINT-1', actingDepartmentId: 'MAINT-2' };
    const broken = { ...known, reached: [{ ...rung, ...told }] } as Ticket;
    await tickets().create(broken, [], meta);
    expect((await stored(6)).state).toEqual(broken);
  });

  it('is not created twice: the second creation finds the first and its fingerprint', async () => {
    await tickets().create(ticket(2), [], { ...meta, requestHash: 'first' });
    const second = await tickets().create(ticket(2), [], { ...meta, requestHash: 'second' });
    expect(second).toEqual({
      created: false,
      existing: { state: ticket(2), version: 1, ...meta, requestHash: 'first' },
    });
  });

  it('keeps the fingerprint of its creation through later commands', async () => {
    await tickets().create(ticket(3), [], { ...meta, requestHash: 'first' });
    const before = await stored(3);
    await tickets().save(before, having(before.state, minutesLater(mondayMorning, 1), dispatchTo()), [], meta);
    expect(await stored(3)).toMatchObject({ version: 2, requestHash: 'first', state: { status: 'dispatched' } });
  });

  it('takes one of two commands that read the same version; the other is told, and nothing of it is stored', async () => {
    const { saved } = await created(ticket(4));
    const now = minutesLater(mondayMorning, 1);
    const dispatched = having(saved.state, now, dispatchTo());
    const cancelled = having(saved.state, now, cancel);
    const outcomes = await Promise.allSettled([
      tickets().save(saved, dispatched, [], meta),
      tickets().save(saved, cancelled, [], meta),
    ]);
    const won = outcomes.findIndex((outcome) => outcome.status === 'fulfilled');
    expect(outcomes[1 - won]).toMatchObject({ status: 'rejected', reason: expect.any(VersionConflict) });
    expect(await stored(4)).toEqual({ state: [dispatched, cancelled][won], version: 2, ...meta });
  });

  it('is refused when what is stored is not what the schema says', async () => {
    const key = { pk: 'TICKET#corrupt', sk: 'TICKET' };
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...key, version: 1, data: { id: 'corrupt', status: 'lost' } } }),
    );
    await expect(tickets().get('corrupt')).rejects.toThrow('status');
  });

  async function created(state: Ticket) {
    const creation = await tickets().create(state, [], meta);
    if (!creation.created) throw new Error('the id was taken');
    return creation;
  }

  async function stored(number: number) {
    const found = await tickets().get(ticket(number).id);
    if (found === null) throw new Error('not stored');
    return found;
  }
});

describe('the lists of tickets', () => {
  const numbers = Array.from({ length: 30 }, (_, index) => 100 + index);
  const far = minutesLater(mondayMorning, 60 * 24 * 365);

  beforeAll(async () => {
    // One a minute, so that every list has one right order.
    await Promise.all(
      numbers.map((number) => tickets().create(ticket(number, minutesLater(mondayMorning, number)), [], meta)),
    );
  });

  const ids = (page: { items: readonly { state: { id: string } }[] }) =>
    page.items.map(({ state }) => Number(state.id.slice(1))).filter((number) => number >= 100);

  it('a customer sees its tickets newest first', async () => {
    expect(ids(await tickets().ofCustomer('CUST-1', firstPage))).toEqual(numbers.toReversed());
  });

  it('a circuit shows the tickets of one month only, when asked so', async () => {
    const month = new Date(mondayMorning).toISOString().slice(0, 7);
    expect(ids(await tickets().ofCircuit('CIRC-1', { ...firstPage, month }))).toEqual(numbers.toReversed());
    expect(ids(await tickets().ofCircuit('CIRC-1', { ...firstPage, month: '2001-01' }))).toEqual([]);
  });

  it('a circuit’s last tickets since an instant come newest first, as they were written last', async () => {
    const since = minutesLater(mondayMorning, 120);
    const recent = await tickets().recentOfCircuit('CIRC-1', since, 3);
    expect(recent.map(({ id }) => Number(id.slice(1)))).toEqual(numbers.slice(-3).toReversed());
    expect(await tickets().recentOfCircuit('CIRC-1', minutesLater(mondayMorning, 126), 5)).toHaveLength(4);
    expect(await tickets().recentOfCircuit('CIRC-9', since, 5)).toEqual([]);
  });

  it('a department works through its queue by the next deadline, across all shards', async () => {
    expect(ids(await tickets().queueOf(monitoringCentre.id, firstPage))).toEqual(numbers);
  });

  it('deadlines due before an instant come in order, and only those', async () => {
    expect(ids(await dueStore(table).dueBefore(far, firstPage))).toEqual(numbers);
    expect(ids(await dueStore(table).dueBefore(mondayMorning, firstPage))).toEqual([]);
  });

  it('the sweep sees the same tickets by id', async () => {
    const swept: number[] = [];
    for await (const { subject } of timedStore(table).dueSubjects(far)) swept.push(Number(subject.ticketId?.slice(1)));
    expect(swept.filter((number) => number >= 100)).toEqual(numbers);
  });

  it('a dispatched ticket moves to the queue of its unit, an ended one leaves queue and sweep', async () => {
    const [first, second] = [await tickets().get(ticket(100).id), await tickets().get(ticket(101).id)];
    if (!first || !second) throw new Error('not stored');
    const now = minutesLater(mondayMorning, 105);
    await tickets().save(first, having(first.state, now, dispatchTo()), [], meta);
    await tickets().save(second, having(second.state, now, cancel), [], meta);

    expect(ids(await tickets().queueOf(maintenanceUnit.id, firstPage))).toEqual([100]);
    expect(ids(await tickets().queueOf(monitoringCentre.id, firstPage))).toEqual(numbers.slice(2));
    expect(ids(await dueStore(table).dueBefore(far, firstPage))).not.toContain(101);
    expect(ids(await tickets().ofCustomer('CUST-1', firstPage))).toContain(101);
  });
});

describe('signing a contract', () => {
  const coverage = { contractId: 'C1', startDate: '2026-01-01', endDate: '2026-12-31' };

  it('stores contract and coverage together, or neither when somebody else covered the circuit meanwhile', async () => {
    const contracts = contractStore(table);
    const circuits = circuitStore(table);
    const creation = await contracts.create(aDraftContract(), [], meta);
    if (!creation.created) throw new Error('the id was taken');
    const draft = creation.saved;
    const seen = await circuits.coverage('CIRC-1');
    const signed = { ...draft.state, status: 'signed', signedAt: mondayMorning, signedBy: '张敏' } as const;
    const changes = [{ circuitId: 'CIRC-1', before: seen, after: [coverage] }];

    await contracts.saveWithCoverages(draft, signed, [], changes, meta);
    expect(await circuits.coverage('CIRC-1')).toEqual({ state: [coverage], version: 1 });

    const other = await contracts.create({ ...aDraftContract(), id: 'C-OTHER' }, [], meta);
    if (!other.created) throw new Error('the id was taken');
    const late = contracts.saveWithCoverages(other.saved, { ...signed, id: 'C-OTHER' }, [], changes, meta);
    await expect(late).rejects.toBeInstanceOf(VersionConflict);
    expect((await contracts.get('C-OTHER'))?.state.status).toBe('draft');
  });

  it('keeps the instant at which a contract was ended with its term', async () => {
    const circuits = circuitStore(table);
    const contracts = contractStore(table);
    const before = await contracts.get(aDraftContract().id);
    if (before === null) throw new Error('not stored');
    const ended = { ...coverage, endedAt: mondayMorning };
    const seen = await circuits.coverage('CIRC-1');
    const changes = [{ circuitId: 'CIRC-1', before: seen, after: [ended] }];
    await contracts.saveWithCoverages(before, before.state, [], changes, meta);
    expect((await circuits.coverage('CIRC-1')).state).toEqual([ended]);
  });

  it('that amends another stores both with what they cover, or nothing when either was written meanwhile', async () => {
    const contracts = contractStore(table);
    const circuits = circuitStore(table);
    const base = {
      ...aDraftContract(),
      id: 'C-BASE',
      status: 'signed',
      signedAt: mondayMorning,
      signedBy: '张敏',
    } as const;
    const amends = { contractId: base.id, reason: '降级', endedCircuitIds: [], amendmentsBefore: 0 };
    const first = await contracts.save(null, base, [], meta);
    const amendment = await contracts.save(null, { ...aDraftContract(), id: 'C-AMENDMENT', amends }, [], meta);
    const signed = { ...amendment.state, status: 'signed', signedAt: mondayMorning, signedBy: '张敏' } as const;
    const made = { amendmentId: signed.id, effectiveFromDate: '2026-07-01', lines: signed.lines };
    const amended = {
      ...base,
      amendments: [{ ...made, endedCircuitIds: [], reason: '降级', signedAt: mondayMorning }],
    };
    const former = { before: first, after: amended, events: [] };
    const changes = [{ circuitId: 'CIRC-9', before: await circuits.coverage('CIRC-9'), after: [coverage] }];

    await contracts.saveWithCoverages(amendment, signed, [], changes, meta, former);
    expect(await contracts.get(base.id)).toMatchObject({ state: amended, version: 2 });
    expect((await contracts.get(signed.id))?.state).toEqual(signed);
    expect((await circuits.coverage('CIRC-9')).state).toEqual([coverage]);

    const second = await contracts.save(null, { ...amendment.state, id: 'C-SECOND' }, [], meta);
    const late = contracts.saveWithCoverages(second, { ...signed, id: 'C-SECOND' }, [], [], meta, former);
    await expect(late).rejects.toBeInstanceOf(VersionConflict);
    expect((await contracts.get('C-SECOND'))?.state.status).toBe('draft');
    const ending = await contracts.endingBefore('2030-01-01', firstPage);
    expect(ending.items.map(({ state }) => state.id)).not.toContain(signed.id);
  });

  // The engine neither throttles nor runs two transactions at once, so the SDK answers in its stead.
  it.each([
    { reason: 'ConditionalCheckFailed', lost: true },
    { reason: 'TransactionConflict', lost: true },
    { reason: 'ThrottlingError', lost: false },
    { reason: 'ValidationError', lost: false },
    { reason: 'ProvisionedThroughputExceeded', lost: false },
  ])('a transaction cancelled for $reason is a race that was lost: $lost', async ({ reason, lost }) => {
    const cancelled = new TransactionCanceledException({
      $metadata: {},
      message: 'cancelled',
      CancellationReasons: [{ Code: 'None' }, { Code: reason }],
    });
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' }));
    mockClient(client).on(TransactWriteCommand).rejects(cancelled);
    const before = { state: aDraftContract(), version: 1 };
    const saving = contractStore({ name: 'any', client }).saveWithCoverages(before, before.state, [], [], meta);
    const thrown: unknown = await saving.catch((error: unknown) => error);
    if (lost) expect(thrown).toBeInstanceOf(VersionConflict);
    else expect(thrown).toBe(cancelled);
  });

  it('lists it among its customer’s and among those that end', async () => {
    const { id, customerId } = aDraftContract();
    const found = await contractStore(table).ofCustomer(customerId, firstPage);
    expect(found.items.map(({ state }) => state.id)).toContain(id);
    const ending = await contractStore(table).endingBefore('2030-01-01', firstPage);
    expect(ending.items.map(({ state }) => state.id)).toContain(id);
    expect((await contractStore(table).endingBefore('2026-01-01', firstPage)).items).toEqual([]);
  });

  it('keeps the reminders of its end among the deadlines, beside those of tickets', async () => {
    const { id } = aDraftContract();
    const firstReminder = shanghai('2026-10-02T09:00');
    const found = await dueStore(table).dueBefore(later(firstReminder, 1), firstPage);
    expect(found.items.flatMap(({ entity, state }) => (entity === 'CONTRACT' ? state.id : []))).toContain(id);
    const before = await dueStore(table).dueBefore(firstReminder, firstPage);
    expect(before.items.map(({ state }) => state.id)).not.toContain(id);
  });
});

describe('departments', () => {
  it('are read as one directory', async () => {
    const departments = departmentStore(table);
    await departments.save(null, monitoringCentre, [], meta);
    await departments.save(null, maintenanceUnit, [], meta);
    const all = await departments.all();
    expect(all.map(({ state }) => state.id).sort()).toEqual([monitoringCentre.id, maintenanceUnit.id].sort());
  });
});

async function deadlineNotices(departmentId: string): Promise<readonly Notice[]> {
  const { items } = await noticeStore(table).ofDepartment(departmentId, firstPage);
  return items.flatMap((item) => (item.kind === 'information' ? [] : [item]));
}

describe('a group bot', () => {
  const now = mondayMorning;
  const waiting = (id: string, minutes: number) => ({
    ...{ id, departmentId: 'D1', recordedAt: minutesLater(now, minutes), noticeKey: { pk: 'NOTICES#D1#1', sk: id } },
    briefing: {
      tone: 'alarm',
      language: 'zh',
      title: '超时',
      text: '超时',
      facts: '电路',
      link: '/tickets/T1',
    } as const,
  });

  it('is in the hands of one at a time, until the turn is ended or is over', async () => {
    const line = botStore(table);
    const until = minutesLater(now, 1);
    expect(await line.takeTurn('B1', now, until)).toBeNull();
    expect(await line.takeTurn('B1', now, minutesLater(now, 2))).toBe(until);
    await line.endTurn('B1', until, minutesLater(now, 3));
    expect(await line.takeTurn('B1', minutesLater(now, 2), minutesLater(now, 9))).toBe(minutesLater(now, 3));
    expect(await line.takeTurn('B1', minutesLater(now, 3), minutesLater(now, 4))).toBeNull();
    expect(await line.takeTurn('B1', minutesLater(now, 4), minutesLater(now, 5))).toBeNull();
    await line.endTurn('B1', minutesLater(now, 4), now);
    expect(await line.takeTurn('B1', now, minutesLater(now, 9))).toBe(minutesLater(now, 5));
  });

  it('has a line of those who wait, oldest first, each once', async () => {
    const line = botStore(table);
    const [first, second, third] = [waiting('N1', 1), waiting('N2', 2), waiting('N0', 3)];
    for (const notice of [third, first, second, first]) await line.wait('B2', notice);
    await line.takeTurn('B2', now, minutesLater(now, 1));
    expect(await line.waiting('B2')).toEqual([first, second, third]);
    await line.leave('B2', [first, third, waiting('N-NOT-THERE', 1)]);
    expect(await line.waiting('B2')).toEqual([second]);
    expect(await line.waiting('B3')).toEqual([]);
  });
});

describe('notices', () => {
  const identity = {
    departmentId: 'D1',
    ticketId: 'T1',
    milestone: 'dispatch',
    occurrence: 1,
    percent: 100,
  } as const;
  const notice = {
    id: noticeId(identity),
    ...identity,
    kind: 'breach',
    dueAt: mondayMorning,
    reachedAt: mondayMorning,
    latenessMilliseconds: 0,
    recordedAt: mondayMorning,
    text: { zh: '超时', en: 'breached' },
    deliveredTo: {},
  } as const;

  it('are recorded once, and a delivery is remembered with its first time', async () => {
    const notices = noticeStore(table);
    expect(await notices.record(notice)).toEqual({ recorded: true, notice });
    await notices.markDelivered(anyNoticeKey(notice), 'topic', minutesLater(mondayMorning, 1));
    await notices.markDelivered(anyNoticeKey(notice), 'topic', minutesLater(mondayMorning, 2));
    const delivered = { ...notice, deliveredTo: { topic: minutesLater(mondayMorning, 1) } };
    expect(await notices.record(notice)).toEqual({ recorded: false, notice: delivered });
    expect(await notices.ofDepartment('D1', firstPage)).toEqual({ items: [delivered] });
  });

  it('remember what failed on the way, oldest first, whatever was told meanwhile', async () => {
    const notices = noticeStore(table);
    const made = { ...notice, departmentId: 'D-TRIED', id: noticeId({ ...identity, departmentId: 'D-TRIED' }) };
    const key = anyNoticeKey(made);
    expect(await notices.telling(key)).toBeNull();
    await notices.record(made);
    const failed = (minutes: number) => ({
      ...({
        channel: 'wecom',
        attemptedAt: minutesLater(mondayMorning, minutes),
        reason: 'wecom answered 500',
      } as const),
    });
    const last = { ...failed(2), givenUp: true } as const;
    await notices.recordAttempt(key, failed(1));
    for (const channel of noticeChannels) await notices.markDelivered(key, channel, mondayMorning);
    await notices.recordAttempt(key, last);
    const deliveredTo = Object.fromEntries(noticeChannels.map((channel) => [channel, mondayMorning]));
    const telling = { deliveredTo, attempts: [failed(1), last] };
    expect(await notices.telling(key)).toEqual(telling);
    expect((await notices.record(made)).notice).toEqual({ ...made, ...telling });
  });

  it('that are held are listed by when they are to be told, until one message has released them or they have lapsed', async () => {
    const notices = noticeStore(table);
    const of = (departmentId: string, minutes: number): Notice => {
      const which = { ...identity, departmentId };
      return { ...notice, ...which, id: noticeId(which), heldUntilAt: minutesLater(mondayMorning, minutes) };
    };
    const [later, sooner, lapsing] = [of('D4', 600), of('D5', 540), of('D6', 570)];
    for (const held of [later, sooner, lapsing]) await notices.record(held);
    const unheard = { lapsedAt: mondayMorning, reason: 'never-told' } as const;
    await notices.record({ ...of('D7', 500), lapsed: unheard });
    const due = async (minutes: number) => {
      const found: unknown[] = [];
      for await (const held of notices.heldBefore(minutesLater(mondayMorning, minutes))) found.push(held);
      return found;
    };
    expect(await due(540)).toEqual([]);
    expect(await due(601)).toEqual(
      [sooner, lapsing, later].map((held) => ({ ...noticeKey(held), heldUntilAt: held.heldUntilAt })),
    );
    const releasedAt = minutesLater(mondayMorning, 541);
    const released = { ...sooner, releasedAt };
    expect(await notices.release(sooner, releasedAt)).toEqual({ released: true, notice: released });
    expect(await notices.release(sooner, minutesLater(mondayMorning, 542))).toEqual({
      released: false,
      notice: released,
    });
    await notices.lapse(sooner, 'met', releasedAt);
    await notices.lapse(lapsing, 'met', releasedAt);
    expect(await notices.release(lapsing, releasedAt)).toMatchObject({
      released: false,
      notice: { lapsed: { reason: 'met' } },
    });
    expect(await notices.get(noticeKey(sooner))).toEqual(released);
    expect(await due(601)).toEqual([{ ...noticeKey(later), heldUntilAt: later.heldUntilAt }]);
    expect(await notices.get({ ...noticeKey(sooner), sk: 'none' })).toBeNull();
  });

  it('that are plain information are recorded once, delivered and listed among the others', async () => {
    const notices = noticeStore(table);
    const information: Information = {
      ...{ id: 'N-INFO', departmentId: 'D-INFORMED', contractId: 'C1', kind: 'information', event: 'ContractSigned' },
      ...{
        occurredAt: mondayMorning,
        recordedAt: mondayMorning,
        text: { zh: '已签订', en: 'signed' },
        deliveredTo: {},
      },
    };
    expect(await notices.recordInformation(information)).toEqual({ recorded: true, notice: information });
    await notices.markDelivered(anyNoticeKey(information), 'topic', mondayMorning);
    const told = { ...information, deliveredTo: { topic: mondayMorning } };
    expect(await notices.recordInformation(information)).toEqual({ recorded: false, notice: told });
    expect((await notices.ofDepartment('D-INFORMED', firstPage)).items).toEqual([told]);
  });

  it('of a withdrawal stand where it was decided, after what fell due meanwhile', async () => {
    const notices = noticeStore(table);
    const later = (minutes: number) => minutesLater(mondayMorning, minutes);
    const of = (milestone: 'restore' | 'accept', kind: Notice['kind'], review?: NoticeReview): Notice => {
      const which = {
        ...identity,
        departmentId: 'D2',
        milestone,
        announcement: 1,
        ...(review !== undefined && { review }),
      };
      return { ...notice, ...which, id: noticeId(which), kind };
    };
    const review = { number: 1, reviewedAt: later(60), revisedDueAt: null };
    await notices.record(of('restore', 'breach-withdrawn', review));
    await notices.record({ ...of('accept', 'breach'), dueAt: later(30) });
    await notices.record(of('restore', 'breach'));
    const items = await deadlineNotices('D2');
    expect(items.map(({ kind, milestone }) => `${kind} ${milestone}`)).toEqual([
      'breach-withdrawn restore',
      'breach accept',
      'breach restore',
    ]);
    expect(items[0]).toEqual(of('restore', 'breach-withdrawn', review));
  });

  it('that are told anew or found by an amendment stand where they were decided, so that the newest word is on top', async () => {
    const notices = noticeStore(table);
    const later = (minutes: number) => minutesLater(mondayMorning, minutes);
    const of = (milestone: Notice['milestone'], minutes: readonly [number, number], further: Partial<Notice> = {}) => {
      const which = { ...identity, departmentId: 'D3', milestone, announcement: 1, ...further };
      return { ...notice, ...which, dueAt: later(minutes[0]), reachedAt: later(minutes[1]), id: noticeId(which) };
    };
    const found = of('confirmRecovery', [20, 90], { foundBy: 'amendment', metAt: later(25) });
    await notices.record(found);
    await notices.record(of('restore', [10, 70], { announcement: 2 }));
    await notices.record(of('accept', [60, 100]));
    await notices.record(of('restore', [0, 1]));
    const items = await deadlineNotices('D3');
    expect(items.map(({ milestone, announcement }) => `${milestone} ${announcement}`)).toEqual([
      'confirmRecovery 1',
      'restore 2',
      'accept 1',
      'restore 1',
    ]);
    expect(items[0]).toEqual(found);
  });
});

describe('the audit trail', () => {
  it('holds every event once and in order, however often it is written', async () => {
    const entry = (version: number, index: number) => ({
      entity: 'TICKET' as const,
      entityId: 'T-AUDIT',
      version,
      index,
      correlationId: 'test',
      event: { type: `Event${version}.${index}` },
    });
    const events = eventStore(table);
    const all = [entry(1, 0), entry(2, 0), entry(2, 1), entry(2, 11), entry(2, 99), entry(2, 100), entry(10, 0)];
    await events.append([...all].reverse());
    await events.append(all.slice(0, 2));
    expect((await events.ofAggregate('TICKET', 'T-AUDIT', firstPage)).items).toEqual(all);
  });
});
