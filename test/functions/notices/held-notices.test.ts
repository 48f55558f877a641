// Warnings of desk tickets wait for the department's opening hours. A complaint of Monday 09:00 is to be solved within 24 h: half
// of that is over at 21:00, 80 % on Tuesday at 04:12, all of it at 09:00. The unit is there from 08:30 to 17:30.

import { beforeEach, describe, expect, it } from 'vitest';
import { standingRules } from '../../../domain/sla/rules.ts';
import { amend } from '../../../domain/tickets/amend.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { notifyDepartments } from '../../../functions/notices/notify-departments.ts';
import type { ReleaseMessage } from '../../../functions/notices/release-notice.ts';
import { sweepHeldNotices } from '../../../functions/notices/sweep-held-notices.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { noticeKey } from '../../../functions/store/keys.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment, noSubscriptions } from '../../support/departments.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeNoticeStore } from '../../support/fake-notice-store.ts';
import { FakeTicketStore } from '../../support/fake-ticket-store.ts';
import { queueRecord } from '../../support/lambda-events.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { inEnvelope, onlyChannels } from '../../support/notices.ts';
import { aTicketOf } from '../../support/processes.ts';
import {
  accept,
  applied,
  cancel,
  dispatchTo,
  enterSuspension,
  feedback,
  having,
  resolve,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const evening = shanghai('2026-03-02T21:00');
const night = shanghai('2026-03-03T04:12');
const opening = shanghai('2026-03-03T08:30');
const unit = aDepartment({ calendarId: 'CN_WORKING_HOURS' });
const customerCentre = aDepartment({ id: 'CC', name: '政企客户中心', role: 'CUSTOMER_CENTRE', regions: [] });

const taken = having(
  having(
    having(aTicketOf('complaint'), minutesLater(mondayMorning, 1), dispatchTo(unit)),
    minutesLater(mondayMorning, 2),
    accept,
  ),
  minutesLater(mondayMorning, 3),
  feedback,
);

let departments = [unit, customerCentre];
let notices: FakeNoticeStore;
let tickets: FakeTicketStore;
let clock: FakeClock;
let told: string[];
let failing: boolean;
const log = capturedLog();

beforeEach(() => {
  departments = [unit, customerCentre];
  notices = new FakeNoticeStore();
  tickets = new FakeTicketStore(taken);
  clock = new FakeClock(evening);
  told = [];
  failing = false;
});

const handler = () =>
  notifyDepartments({
    departments: { all: async () => departments.map((state) => ({ state, version: 1 })) },
    notices,
    tickets,
    customerFiles: { get: async () => null },
    rules: standingRuleBook,
    mail: noSubscriptions,
    channels: onlyChannels({
      topic: {
        serves: () => true,
        async deliver({ department, notice }) {
          if (failing) throw new Error('out of reach');
          told.push(`${department.id} ${notice?.kind} ${notice && 'percent' in notice ? notice.percent : ''}`);
        },
      },
    }),
    clock,
    retryLater: async () => {},
  });

async function handle(body: unknown, receiveCount = 1): Promise<boolean> {
  const { batchItemFailures } = await handler()({ Records: [queueRecord(body, 'message-1', receiveCount)] });
  return batchItemFailures.length === 0;
}

/** What happens to the ticket, and what comes of it on the bus. */
async function happens(now: Instant, eventsOf: (ticket: Ticket) => readonly TicketEvent[]): Promise<void> {
  clock.turnTo(now);
  const before = (await tickets.get(taken.id))?.state ?? taken;
  const events = eventsOf(before);
  tickets.replace(taken.id, (ticket) => applied(ticket, events));
  for (const event of events) if ('percent' in event) await handle(inEnvelope(event, taken.id));
}

const clockLooks = (now: Instant) => happens(now, (ticket) => reachDeadlines(ticket, now, standingRules));

/** The sweep of this instant, and what its messages come to; returns their delays. */
async function sweep(now: Instant): Promise<readonly number[]> {
  clock.turnTo(now);
  const sent: (readonly [ReleaseMessage, number])[] = [];
  await sweepHeldNotices({
    clock,
    notices: {
      async *heldBefore(before) {
        for (const notice of notices.all) {
          const { heldUntilAt = before, releasedAt, lapsed } = notice;
          if (heldUntilAt < before && releasedAt === undefined && lapsed === undefined) {
            yield { ...noticeKey(notice), heldUntilAt };
          }
        }
      },
    },
    queue: {
      sendAll: async (messages, delayOf = () => 0) => {
        sent.push(...messages.map((message) => [message, delayOf(message)] as const));
      },
    },
  })();
  for (const [message, delay] of sent) {
    clock.turnTo(later(now, delay * 1_000));
    await handle(message);
  }
  return sent.map(([, delay]) => delay);
}

const standing = () => notices.all.map(({ departmentId, percent, lapsed }) => [departmentId, percent, lapsed?.reason]);

describe('a warning that may wait', () => {
  it('is decided and recorded at once, and told when the department opens, with the time at which it was decided', async () => {
    await clockLooks(later(evening, 7));
    expect(told).toEqual([]);
    expect(notices.all).toMatchObject([
      { departmentId: 'MAINT-1', percent: 50, heldUntilAt: opening, deliveredTo: {} },
    ]);
    expect(await sweep(later(opening, -120_000))).toEqual([]);
    expect(await sweep(later(opening, -40_500))).toEqual([41]);
    expect(told).toEqual(['MAINT-1 warning 50']);
    expect(notices.all).toMatchObject([
      {
        dueAt: evening,
        reachedAt: later(evening, 7),
        releasedAt: later(opening, 500),
        deliveredTo: { topic: later(opening, 500) },
      },
    ]);
  });

  it('is told at once where the department is open, and to those that have no hours', async () => {
    departments = [aDepartment(), customerCentre];
    await clockLooks(evening);
    expect(told).toEqual(['MAINT-1 warning 50']);
    expect(notices.all[0]).not.toHaveProperty('heldUntilAt');
    departments = [unit, customerCentre];
    const byDay = shanghai('2026-03-03T10:00');
    clock.turnTo(byDay);
    await handle(inEnvelope({ ...warning(), announcement: 2 } as TicketEvent, taken.id));
    expect(told).toHaveLength(2);
  });

  it('is told at once where the hours are not known: it is better early than lost', async () => {
    departments = [aDepartment({ calendarId: 'GONE' }), customerCentre];
    await clockLooks(evening);
    expect(told).toEqual(['MAINT-1 warning 50']);
    expect(log.filter(({ level }) => level === 'WARN')).toMatchObject([{ calendarId: 'GONE' }]);
  });

  it('is told once, however often the messages come', async () => {
    await clockLooks(evening);
    await handle(inEnvelope(warning(), taken.id));
    expect(await sweep(later(opening, -10_000))).toEqual([10]);
    const [notice] = notices.all;
    if (notice === undefined) throw new Error('no notice');
    for (const receiveCount of [1, 2]) await handle({ heldNotice: noticeKey(notice) }, receiveCount);
    expect(await sweep(later(opening, 60_000))).toEqual([]);
    expect(told).toEqual(['MAINT-1 warning 50']);
  });

  it('whose delivery fails at the opening is made up for by the queue', async () => {
    await clockLooks(evening);
    failing = true;
    await sweep(opening);
    expect(told).toEqual([]);
    failing = false;
    const [notice] = notices.all;
    if (notice === undefined) throw new Error('no notice');
    expect(await handle({ heldNotice: noticeKey(notice) }, 2)).toBe(true);
    expect(told).toEqual(['MAINT-1 warning 50']);
  });

  it('does nothing when its message comes before the opening', async () => {
    await clockLooks(evening);
    const [notice] = notices.all;
    if (notice === undefined) throw new Error('no notice');
    clock.turnTo(later(opening, -1));
    expect(await handle({ heldNotice: noticeKey(notice) })).toBe(true);
    expect(told).toEqual([]);
    expect(notices.all[0]).not.toHaveProperty('releasedAt');
  });
});

describe('at the opening', () => {
  it('a warning whose deadline was met in the night is not told; the record says why', async () => {
    await clockLooks(evening);
    await happens(night, (ticket) => decide(ticket, resolve, at(night), standingRules));
    told.length = 0;
    await sweep(opening);
    expect(told).toEqual([]);
    expect(standing()).toContainEqual(['MAINT-1', 50, 'met']);
  });

  it('nor is one whose ticket ended', async () => {
    await clockLooks(evening);
    await happens(later(evening, 60_000), (ticket) =>
      decide(ticket, cancel, at(later(evening, 60_000)), standingRules),
    );
    await sweep(opening);
    expect(standing()).toEqual([['MAINT-1', 50, 'ended']]);
  });

  it('of two warnings of one deadline the higher is told', async () => {
    await clockLooks(evening);
    await clockLooks(night);
    await sweep(opening);
    expect(told).toEqual(['CC warning 80', 'MAINT-1 warning 80']);
    expect(standing()).toContainEqual(['MAINT-1', 50, 'overtaken']);
  });

  it('a warning that was withdrawn in the night is not told, and neither is its withdrawal', async () => {
    await clockLooks(evening);
    const withdrawn = later(evening, 600_000);
    const amending = enterSuspension(minutesLater(mondayMorning, 60), minutesLater(mondayMorning, 180));
    await happens(withdrawn, (ticket) => amend(ticket, amending, at(withdrawn), standingRules));
    await sweep(opening);
    expect(told).toEqual([]);
    expect(standing()).toContainEqual(['MAINT-1', 50, 'never-told']);
    expect(standing()).toContainEqual(['MAINT-1', 50, 'withdrawn']);
  });

  it('one that holds for another time is told with that time only', async () => {
    await clockLooks(evening);
    const amended = later(night, -60_000);
    const amending = enterSuspension(minutesLater(mondayMorning, 60), minutesLater(mondayMorning, 180));
    await happens(amended, (ticket) => amend(ticket, amending, at(amended), standingRules));
    await sweep(opening);
    expect(told).toEqual(['MAINT-1 warning-confirmed 50']);
    expect(standing()).toContainEqual(['MAINT-1', 50, 'revised']);
  });

  it('a warning for a department that is gone lapses', async () => {
    await clockLooks(evening);
    departments = [customerCentre];
    await sweep(opening);
    expect(standing()).toEqual([['MAINT-1', 50, 'department-gone']]);
  });
});

describe('a sweep that cannot read all that is held', () => {
  it('has what it has found told, and then fails', async () => {
    const sent: ReleaseMessage[] = [];
    const heldNotice = { pk: 'NOTICES#MAINT-1#0', sk: '1' };
    const run = sweepHeldNotices({
      clock,
      notices: {
        async *heldBefore(before) {
          yield { ...heldNotice, heldUntilAt: before };
          throw new Error('one partition cannot be read');
        },
      },
      queue: {
        sendAll: async (messages) => {
          sent.push(...messages);
        },
      },
    });
    await expect(run()).rejects.toThrow('one partition');
    expect(sent).toEqual([{ heldNotice }]);
  });
});

describe('a breach', () => {
  it('is told on time, whatever the hours', async () => {
    departments = [aDepartment({ calendarId: 'CN_WORKING_HOURS' }), customerCentre];
    const saturday = shanghai('2026-03-07T09:00');
    tickets = new FakeTicketStore(taken);
    await clockLooks(saturday);
    expect(told.sort()).toEqual(['CC breach 100', 'MAINT-1 breach 100']);
  });
});

function warning() {
  const [event] = reachDeadlines(taken, evening, standingRules);
  if (event === undefined) throw new Error('nothing was due');
  return event;
}
