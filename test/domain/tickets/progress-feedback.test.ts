// What the customer of a tier hears while a fault lasts. A silence that is too long is one breach, whatever its length.

import { describe, expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { repairsMax } from '../../../domain/tickets/guards.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { silencesMax } from '../../../domain/tickets/silence.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time.ts';
import { ticketSchema } from '../../../functions/store/ticket-schema.ts';
import { aCustomer } from '../../support/customers.ts';
import {
  accept,
  amending,
  anOpenTicket,
  applied,
  cancel,
  confirm,
  deny,
  dispatchTo,
  enterSuspension,
  feedback,
  having,
  resolve,
  resume,
  suspendUntil,
  voidSuspension,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (count: number) => minutesLater(mondayMorning, count);
const customer = aCustomer({ serviceLevel: 'VIP-1' });
const opened = anOpenTicket({ customer });
const inRepair = having(having(opened, minute(2), dispatchTo()), minute(3), accept);

const ofIt = <Entry extends { readonly milestone: string }>(entries: readonly Entry[]) =>
  entries.filter(({ milestone }) => milestone === 'progressFeedback');
const silences = (ticket: Ticket) => ofIt(deadlinesOf(ticket, standingRules));
const last = (ticket: Ticket) => silences(ticket).at(-1);
const breachesUntil = (ticket: Ticket, at: Instant) => ofIt(reachDeadlines(ticket, at, standingRules));
const looked = (ticket: Ticket, at: Instant) => applied(ticket, reachDeadlines(ticket, at, standingRules));
const told = (ticket: Ticket, minutes: number) => having(ticket, minute(minutes), feedback);

describe('a fault of a customer with a tier', () => {
  it.each([
    ['VIP-1', 60, 'P-1'],
    ['VIP-2', 120, 'D'],
    ['VIP-3', 240, 'D'],
  ] as const)('is told of to %s every %i minutes while it lasts (R153)', (serviceLevel, minutes, source) => {
    const ticket = anOpenTicket({ customer: aCustomer({ serviceLevel }) });
    expect(ofIt(ticket.promises)).toMatchObject([{ limit: { minutes }, source, rule: 'R153', recurs: true }]);
    expect(silences(ticket)).toMatchObject([
      { occurrence: 1, startCause: 'registered', dueAt: minute(minutes), state: 'running' },
    ]);
  });

  it('promises no such thing without one, nor what is no fault', () => {
    expect(ofIt(anOpenTicket().promises)).toEqual([]);
  });

  it('starts the time anew with each word, and keeps what was promised until then', () => {
    const ticket = told(told(inRepair, 50), 70);
    expect(silences(ticket)).toMatchObject([
      { occurrence: 1, startedAt: minute(0), metAt: minute(50), state: 'met' },
      { occurrence: 2, startedAt: minute(50), metAt: minute(70), state: 'met', startCause: 'feedback' },
      { occurrence: 3, startedAt: minute(70), dueAt: minute(130), state: 'running' },
    ]);
    expect(ofIt(pendingRungs(ticket, standingRules)).map(({ key }) => key)).toEqual(['progressFeedback.3.100']);
  });

  it('is broken by a word at the very instant at which it is due, not by one before', () => {
    expect(silences(told(inRepair, 60))[0]?.state).toBe('breached');
    expect(silences(having(inRepair, minutesLater(minute(60), -1 / 60_000), feedback))[0]?.state).toBe('met');
  });

  it('is broken once by a silence, however long that lasts, and says how many intervals it was', () => {
    const silent = looked(inRepair, minute(60));
    expect(ofIt(silent.reached)).toHaveLength(1);
    expect(breachesUntil(silent, minute(30 * 24 * 60))).toEqual([]);
    const [explained] = ofIt(explain(silent, standingRules, minute(200)));
    expect(explained).toMatchObject({ intervalsMissed: 3, dueAt: minute(60), state: 'breached' });
    expect(explained?.text.zh).toContain('共3个完整间隔未反馈。');
    expect(explained?.text.en).toContain('3 whole intervals without a word.');
    const [over] = ofIt(explain(told(silent, 130), standingRules, minute(900)));
    expect(over).toMatchObject({ intervalsMissed: 2, metAt: minute(130) });
  });

  it('stands still while others are waited for, since the customer has an estimate then (R154)', () => {
    const waiting = having(inRepair, minute(30), suspendUntil(minute(600)));
    expect(last(waiting)).toMatchObject({ dueAt: null, state: 'paused' });
    expect(last(told(waiting, 100))).toMatchObject({ occurrence: 2, dueAt: null, state: 'paused' });
    expect(last(having(waiting, minute(230), resume))).toMatchObject({ occurrence: 1, dueAt: minute(260) });
  });

  it('ends with the repair, and begins anew when the customer denies it', () => {
    const repaired = having(inRepair, minute(40), resolve);
    expect(silences(repaired)).toMatchObject([{ state: 'met', metAt: minute(40) }]);
    const denied = having(repaired, minute(45), deny);
    expect(silences(denied)).toMatchObject([
      { state: 'met', metAt: minute(40) },
      { occurrence: 2, startedAt: minute(45), startCause: 'denied', dueAt: minute(105) },
    ]);
    expect(silences(having(having(denied, minute(50), resolve), minute(51), confirm))).toMatchObject([
      { state: 'met', metAt: minute(40) },
      { state: 'met', metAt: minute(50) },
    ]);
  });

  it('keeps silences apart that begin and end in the same instant', () => {
    const denied = having(having(inRepair, minute(40), resolve), minute(40), deny);
    expect(silences(denied)).toMatchObject([{ metAt: minute(40) }, { startedAt: minute(40), state: 'running' }]);
    expect(silences(told(denied, 40))).toMatchObject([{}, { metAt: minute(40) }, { state: 'running' }]);
  });

  it('lapses when the ticket is cancelled', () => {
    expect(silences(having(inRepair, minute(10), cancel))).toMatchObject([{ state: 'ended', endedAt: minute(10) }]);
  });

  it('begins when the ticket is keyed in: one that comes late never tells departments in a burst', () => {
    const late = anOpenTicket({ customer, reportedAt: minute(-20 * 60), detectedAt: minute(-23 * 60) });
    expect(silences(late)).toMatchObject([{ startedAt: minute(0), dueAt: minute(60) }]);
    expect(breachesUntil(late, minute(24 * 60))).toHaveLength(1);
  });
});

describe('suspensions that are put right afterwards', () => {
  const silent = having(looked(inRepair, minute(60)), minute(90), feedback);

  it('withdraw the breach of a silence that was none', () => {
    const amended = amending(silent, minute(100), enterSuspension(minute(10), minute(50)));
    expect(ofIt(amended.reached)).toMatchObject([{ occurrence: 1, withdrawnAt: minute(100) }]);
    expect(silences(amended)).toMatchObject([{ state: 'met', dueAt: minute(100) }, { dueAt: minute(150) }]);
  });

  it('bring to light those that were too long without them, each once', () => {
    const waited = having(having(inRepair, minute(10), suspendUntil(minute(400))), minute(300), resume);
    const heard = told(told(told(waited, 320), 340), 350);
    const suspended = amending(heard, minute(360), voidSuspension(1));
    expect(ofIt(suspended.reached)).toMatchObject([{ occurrence: 1, percent: 100, dueAt: minute(60) }]);
    expect(silences(suspended).map(({ state }) => state)).toEqual(['breached', 'met', 'met', 'running']);
  });

  it('keep of a silence its last announcement alone, and its number', () => {
    const withdrawn = amending(silent, minute(100), enterSuspension(minute(10), minute(50)));
    const again = amending(withdrawn, minute(101), voidSuspension(1));
    expect(ofIt(again.reached)).toMatchObject([{ occurrence: 1, announcement: 2, dueAt: minute(60) }]);
    const oncemore = amending(again, minute(102), enterSuspension(minute(10), minute(50)));
    expect(silences(oncemore)[0]?.rungs).toMatchObject([{ announcement: 3 }]);
  });
});

describe('a ticket on which the customer is told again and again', () => {
  const every59 = Array.from({ length: 30 * 24 }, (_, index) => 59 * (index + 1));

  it('keeps the last silences under their true numbers, and is stored', () => {
    const ticket = every59.reduce(told, inRepair);
    expect(silences(ticket)).toHaveLength(silencesMax);
    expect(last(ticket)).toMatchObject({ occurrence: 721, startedAt: minute(59 * 720), state: 'running' });
    expect(ofIt(ticket.reached)).toEqual([]);
    expect(ticketSchema.parse(JSON.parse(JSON.stringify(ticket)))).toEqual(ticket);
  });

  it('drops what was announced of a silence with the silence, and remembers that it was too long', () => {
    const every61 = Array.from({ length: 200 }, (_, index) => 61 * (index + 1));
    const ticket = every61.reduce(told, inRepair);
    expect(ofIt(ticket.reached)).toHaveLength(silencesMax - 1);
    expect(ticket.contact).toMatchObject({ dropped: 201 - silencesMax, droppedBreaches: 201 - silencesMax });
    expect(silences(ticket)[0]).toMatchObject({ occurrence: 202 - silencesMax, state: 'breached' });
  });

  it('stays small and has one timer, also after 2,000 words', () => {
    let ticket = inRepair;
    for (let count = 1; count <= 2_000; count += 1) ticket = told(ticket, 3);
    expect(silences(ticket).map(({ occurrence }) => occurrence)).toEqual(
      Array.from({ length: silencesMax }, (_, index) => 2_002 - silencesMax + index),
    );
    expect(ofIt(pendingRungs(ticket, standingRules))).toHaveLength(1);
    expect(JSON.stringify(ticket.contact).length).toBeLessThan(2_000);
  });

  it('counts denied recoveries among them', () => {
    let ticket = inRepair;
    for (let count = 1; count <= repairsMax; count += 1) {
      ticket = having(having(ticket, minute(3), resolve), minute(3), deny);
    }
    expect(silences(ticket)).toHaveLength(repairsMax + 1);
  });
});

describe('a ticket from before silences were kept', () => {
  it('has those that its first feedback tells, when a tier is promised to it later', () => {
    const { contact, ...facts } = told(inRepair, 30);
    const old = ticketSchema.parse(JSON.parse(JSON.stringify(facts)));
    expect(silences(old).map(({ startedAt }) => startedAt)).toEqual([minute(0), minute(30)]);
    expect(silences(told(old, 40)).map(({ startedAt }) => startedAt)).toEqual([minute(0), minute(30), minute(40)]);
  });
});
