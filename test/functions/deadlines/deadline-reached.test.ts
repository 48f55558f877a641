import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../../domain/time.ts';
import { later } from '../../../domain/time.ts';
import type { DeadlineMessage } from '../../../functions/deadlines/deadline-queue.ts';
import { deadlineReached } from '../../../functions/deadlines/deadline-reached.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { aContract, anEndedContract } from '../../support/contracts.ts';
import { aFile, visited } from '../../support/customer-files.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeTicketStore } from '../../support/fake-ticket-store.ts';
import { queueEvent } from '../../support/lambda-events.ts';
import { aLevelChange } from '../../support/levels.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { anOpenTicket, dispatchTo, having } from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const log = capturedLog();
const ticketId = 'T00000000000000000000000001';
/** Dispatch is promised within 15 minutes of the report. */
const dispatchDueAt = minutesLater(mondayMorning, 15);
const message = { ticketId, timer: 'dispatch.1.100', dueAt: dispatchDueAt };

let tickets: FakeTicketStore;
let { contracts, customerFiles, levelChanges } = memoryStores();
let resting: string[];
let sent: { message: DeadlineMessage; delaySeconds: number }[];

beforeEach(() => {
  tickets = new FakeTicketStore(anOpenTicket());
  ({ contracts, customerFiles, levelChanges } = memoryStores());
  sent = [];
  resting = [];
});

async function reach(now: Instant, bodies: readonly unknown[], clock = new FakeClock(now)) {
  const handle = deadlineReached({
    tickets,
    contracts,
    customerFiles,
    levelChanges,
    rules: standingRuleBook,
    clock,
    retryLater: async ({ messageId }) => {
      resting.push(messageId);
    },
    queue: {
      send: async (toSend, delaySeconds) => {
        sent.push({ message: toSend, delaySeconds });
      },
    },
  });
  const report = await handle(queueEvent(...bodies));
  return { clock, failed: report.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
}

const breaches = () => tickets.written.filter(({ type }) => type === 'DeadlineBreached');

describe('a message that comes before its deadline', () => {
  it('is sent again for the whole seconds that remain, and nothing is decided', async () => {
    await reach(later(dispatchDueAt, -59_999), [message]);
    expect(sent).toEqual([{ message, delaySeconds: 59 }]);
    expect(tickets.written).toEqual([]);
  });

  it('is sent again with the longest delay that the queue knows when the deadline is far away', async () => {
    await reach(minutesLater(dispatchDueAt, -120), [message]);
    expect(sent).toEqual([{ message, delaySeconds: 900 }]);
  });

  it('is sent again when a little more than a second remains', async () => {
    await reach(later(dispatchDueAt, -1_001), [message]);
    expect(sent).toEqual([{ message, delaySeconds: 1 }]);
  });

  it('is waited for in process when at most a second remains, and decided at the very instant', async () => {
    const { clock } = await reach(later(dispatchDueAt, -1_000), [message]);
    expect(clock.waits).toEqual([1_000]);
    expect(breaches()).toMatchObject([{ reachedAt: dispatchDueAt, latenessMilliseconds: 0 }]);
  });

  it('is never decided early, even if timers ring early', async () => {
    const clock = new FakeClock(later(dispatchDueAt, -400));
    clock.ringsEarlyBy.push(3, 1);
    await reach(clock.now(), [message], clock);
    expect(clock.waits).toEqual([400, 3, 1]);
    expect(breaches()).toMatchObject([{ reachedAt: dispatchDueAt }]);
  });
});

describe('a message whose deadline has come', () => {
  it('breaks the deadline, which records when it was due, when that was decided and the difference (R145)', async () => {
    const now = later(dispatchDueAt, 42);
    const { failed } = await reach(now, [message]);
    expect(failed).toEqual([]);
    expect(breaches()).toMatchObject([
      { milestone: 'dispatch', occurrence: 1, dueAt: dispatchDueAt, reachedAt: now, latenessMilliseconds: 42 },
    ]);
  });

  it('says on the log by how much it was late', async () => {
    await reach(later(dispatchDueAt, 42), [message]);
    expect(log).toContainEqual(
      expect.objectContaining({ ticketId, event: 'DeadlineBreached', milestone: 'dispatch', latenessMilliseconds: 42 }),
    );
  });

  it('names on the log the timer that has called, and none where the sweep has', async () => {
    await reach(dispatchDueAt, [message]);
    expect(log).toMatchObject([{ message: 'deadline reached', timer: message.timer }]);
    tickets = new FakeTicketStore();
    tickets.put({ state: anOpenTicket(), version: 1, correlationId: 'call-3' });
    await reach(minutesLater(dispatchDueAt, 3), [{ ticketId }]);
    expect(log.at(-1)).toMatchObject({ message: 'deadline reached', milestone: 'dispatch' });
    expect(log.at(-1)?.['timer']).toBeUndefined();
  });

  it('keeps the correlation id of the call that has set the timer, beside the id of the message', async () => {
    tickets.put({ state: anOpenTicket(), version: 1, correlationId: 'a-later-call' });
    await reach(dispatchDueAt, [{ ...message, correlationId: 'call-7' }]);
    expect(tickets.metas).toEqual([{ correlationId: 'call-7' }]);
    expect(log).toMatchObject([{ message: 'deadline reached', correlationId: 'call-7', messageId: 'message-1' }]);
  });

  it('takes that of the last call that has written the ticket when the sweep has found it', async () => {
    tickets = new FakeTicketStore();
    tickets.put({ state: anOpenTicket(), version: 1, correlationId: 'call-3' });
    await reach(minutesLater(dispatchDueAt, 3), [{ ticketId }]);
    expect(tickets.metas).toEqual([{ correlationId: 'call-3' }]);
    expect(log).toMatchObject([{ message: 'deadline reached', correlationId: 'call-3' }]);
  });

  it('is decided once when it fires twice, one after the other', async () => {
    await reach(dispatchDueAt, [message]);
    const { failed } = await reach(later(dispatchDueAt, 5), [message]);
    expect(failed).toEqual([]);
    expect(breaches()).toHaveLength(1);
  });

  it('is decided once when it fires twice at the same time', async () => {
    const { failed } = await reach(dispatchDueAt, [message, message]);
    expect(failed).toEqual([]);
    expect(breaches()).toHaveLength(1);
  });

  it('needs neither timer nor due instant: what the sweep has found is decided at once', async () => {
    await reach(minutesLater(dispatchDueAt, 3), [{ ticketId }]);
    expect(breaches()).toMatchObject([{ milestone: 'dispatch', latenessMilliseconds: 180_000 }]);
  });
});

describe('a stale message', () => {
  it('does nothing when the deadline was met', async () => {
    tickets.replace(ticketId, (ticket) => having(ticket, minutesLater(mondayMorning, 5), dispatchTo()));
    const { failed } = await reach(dispatchDueAt, [message]);
    expect({ failed, written: tickets.written }).toEqual({ failed: [], written: [] });
    expect(log).toMatchObject([{ message: 'nothing was due', ticketId, timer: message.timer, TimersStale: 1 }]);
  });

  it('does nothing when the deadline was moved away from under it', async () => {
    const falseAlarm = { ...message, dueAt: minutesLater(mondayMorning, 4) };
    const { failed } = await reach(falseAlarm.dueAt, [falseAlarm]);
    expect({ failed, written: tickets.written }).toEqual({ failed: [], written: [] });
  });
});

describe('a lost race', () => {
  it('is followed by another look: what is still due then is decided', async () => {
    tickets.rivals.push((ticket) => ({ ...ticket, description: '已补充说明' }));
    const { failed } = await reach(dispatchDueAt, [message]);
    expect(failed).toEqual([]);
    expect(breaches()).toHaveLength(1);
    expect((await tickets.get(ticketId))?.state.description).toBe('已补充说明');
    expect(log).toMatchObject([{ ConflictsRetried: 1, messageId: 'message-1' }, { message: 'deadline reached' }]);
  });

  it('is followed by another look: what the winner has met is not broken', async () => {
    tickets.rivals.push((ticket) => having(ticket, minutesLater(mondayMorning, 14), dispatchTo()));
    await reach(dispatchDueAt, [message]);
    expect(breaches()).toEqual([]);
  });

  it('five times in a row fails the message, which then comes again', async () => {
    for (let rival = 1; rival <= 5; rival += 1) tickets.rivals.push((ticket) => ({ ...ticket }));
    expect((await reach(dispatchDueAt, [message])).failed).toEqual(['message-1']);
    // For a few seconds, and not for as long as the queue hides a message.
    expect(resting).toEqual(['message-1']);
    expect((await reach(dispatchDueAt, [message])).failed).toEqual([]);
    expect(breaches()).toHaveLength(1);
  });
});

describe('a batch', () => {
  it('reports only what failed, and logs why', async () => {
    const unknown = { ...message, ticketId: 'T00000000000000000000000009' };
    const { failed } = await reach(dispatchDueAt, ['not JSON', message, unknown, { timer: 'dispatch.1.100' }]);
    expect(failed).toEqual(['message-1', 'message-3', 'message-4']);
    expect(breaches()).toHaveLength(1);
    const errors = log.filter(({ level }) => level === 'ERROR');
    expect(errors.map(({ correlationId }) => correlationId).sort()).toEqual(failed);
    expect(errors).toContainEqual(expect.objectContaining({ reason: 'there is no T00000000000000000000000009' }));
    // What a message says is not for the log.
    expect(JSON.stringify(errors)).not.toContain('not JSON');
  });

  it('does not let one message wait for another', async () => {
    const early = { ...message, dueAt: later(dispatchDueAt, 30_000) };
    await reach(dispatchDueAt, [early, message]);
    expect(sent).toEqual([{ message: early, delaySeconds: 30 }]);
    expect(breaches()).toHaveLength(1);
  });
});

describe('a contract', () => {
  const contract = aContract();
  /** Ninety days before the last day of 2026, in the morning. */
  const reminder = { contractId: contract.id, timer: 'expiry.1.100', dueAt: shanghai('2026-10-02T09:00') };

  it('is reminded of by the same way as tickets, at the very instant and once', async () => {
    contracts.put(contract);
    await reach(reminder.dueAt, [reminder]);
    await reach(later(reminder.dueAt, 5), [reminder]);
    expect(contracts.written).toMatchObject([
      { type: 'ReminderDue', milestone: 'expiry', occurrence: 1, dueAt: reminder.dueAt, latenessMilliseconds: 0 },
    ]);
    expect(log.at(0)).toMatchObject({ message: 'deadline reached', contractId: contract.id, latenessMilliseconds: 0 });
  });

  it('expires at the end of its last day, at the very instant', async () => {
    contracts.put({ ...contract, signedAt: shanghai('2026-12-28T10:00') });
    const endOfTerm = shanghai('2027-01-01T00:00');
    await reach(later(endOfTerm, -400), [{ contractId: contract.id, timer: 'term.1.100', dueAt: endOfTerm }]);
    expect(contracts.written).toMatchObject([{ type: 'ContractExpired', occurredAt: endOfTerm }]);
    expect(contracts.stored.get(contract.id)?.state).toMatchObject({ status: 'expired', expiredAt: endOfTerm });
    // It was no call for nothing.
    expect(log).toMatchObject([
      { message: 'deadline reached', contractId: contract.id, event: 'ContractExpired', latenessMilliseconds: 0 },
    ]);
  });

  it('that was ended is not', async () => {
    contracts.put(anEndedContract());
    const { failed } = await reach(reminder.dueAt, [reminder]);
    expect([failed, contracts.written]).toEqual([[], []]);
  });
});

describe('a change of levels that is not acknowledged in time', () => {
  const change = aLevelChange();
  const due = { levelChangeId: change.id, timer: 'levelAcknowledgement.1.100', dueAt: minutesLater(mondayMorning, 15) };

  it('becomes a task of the Resource Centre at the very instant, and the deadline alone counts as reached (R74)', async () => {
    levelChanges.put(change);
    await reach(due.dueAt, [due]);
    expect(levelChanges.written.map(({ type }) => type)).toEqual(['DeadlineBreached', 'LevelTaskOpened']);
    expect(log).toHaveLength(1);
    expect(log.at(0)).toMatchObject({
      levelChangeId: change.id,
      milestone: 'levelAcknowledgement',
      latenessMilliseconds: 0,
    });
  });
});

describe('an opinion that a customer waits for an answer to', () => {
  const dueAt = shanghai('2026-03-09T17:30');
  const due = { customerId: 'CUST-1', timer: 'followUp.1.100', dueAt };

  it('is a breach at the very instant, once (R193)', async () => {
    customerFiles.put(visited(aFile()));
    await reach(dueAt, [due]);
    await reach(later(dueAt, 5), [due]);
    expect(customerFiles.written.map((event) => 'occurrence' in event && [event.type, event.occurrence])).toEqual([
      ['DeadlineBreached', 1],
      ['DeadlineBreached', 2],
    ]);
    expect(log.at(0)).toMatchObject({ customerId: 'CUST-1', milestone: 'followUp', latenessMilliseconds: 0 });
  });
});
