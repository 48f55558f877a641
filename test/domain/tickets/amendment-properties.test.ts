// What holds of every ticket, whatever was entered, corrected, voided and regraded, and whenever the clock looked at it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedLimit } from '../../../domain/sla/clock.ts';
import { deadlinesOf, dueByFacts, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { explain } from '../../../domain/sla/explanation.ts';
import { standingDueAt, stands } from '../../../domain/sla/reached-rung.ts';
import { calendarOf, standingRules } from '../../../domain/sla/rules.ts';
import { ticketFrom } from '../../../domain/tickets/evolve.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time.ts';
import {
  acceptedHistory,
  amended,
  eachMoment,
  look,
  someActsAndRegrades,
  unlessRefused,
} from '../../support/histories.ts';
import { amending, applied, enterSuspension, voidSuspension } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const inRepair = ticketFrom(acceptedHistory());

describe('whatever is amended or regraded, and whenever the clock looks', () => {
  it('what stands as announced is what the facts say, the breach and the highest rung with their very instants', () => {
    fc.assert(
      fc.property(someActsAndRegrades, (acts) => {
        eachMoment(acts, ({ ticket, now }) => {
          for (const deadline of deadlinesOf(ticket, standingRules)) {
            const overAt = deadline.metAt ?? deadline.endedAt ?? now;
            const dueAt = (percent: number) => dueByFacts(ticket, deadline, percent, standingRules);
            const standing = ticket.reached.filter(
              (rung) =>
                rung.milestone === deadline.milestone && rung.occurrence === deadline.occurrence && stands(rung),
            );
            const highest = Math.max(0, ...standing.map(({ percent }) => percent));
            for (const { percent } of standing) expect(dueAt(percent)).toBeLessThanOrEqual(overAt);
            for (const rung of standing.filter(({ percent }) => percent === highest || percent === 100)) {
              expect(standingDueAt(rung)).toBe(dueAt(rung.percent));
            }
            const breach = dueAt(100);
            expect(deadline.state === 'breached').toBe(breach !== null && breach <= overAt);
          }
        });
      }),
      { numRuns: 400 },
    );
  });

  it('rungs ascend by percent', () => {
    fc.assert(
      fc.property(someActsAndRegrades, (acts) => {
        eachMoment(acts, ({ ticket }) => {
          for (const { rungs } of deadlinesOf(ticket, standingRules)) {
            const dueInstants = rungs.map(({ dueAt }) => dueAt ?? Number.POSITIVE_INFINITY);
            expect(dueInstants).toEqual(dueInstants.toSorted((left, right) => left - right));
          }
        });
      }),
      { numRuns: 400 },
    );
  });

  it('no rung but the breach is confirmed in the moment in which a higher one of the same deadline is announced', () => {
    fc.assert(
      fc.property(someActsAndRegrades, (acts) => {
        eachMoment(acts, ({ events }) => {
          const moment = events.filter(({ occurredAt }) => occurredAt === events.at(-1)?.occurredAt);
          for (const [index, event] of moment.entries()) {
            if (event.type !== 'WarningConfirmed' && event.type !== 'EscalationConfirmed') continue;
            // The events of the same amendment: up to the next thing that somebody does.
            const following = moment.slice(index + 1);
            const until = following.findIndex((other) => !('percent' in other));
            for (const other of until < 0 ? following : following.slice(0, until)) {
              if (!('percent' in other) || other.milestone !== event.milestone) continue;
              expect(other.occurrence !== event.occurrence || 'review' in other || other.percent < event.percent).toBe(
                true,
              );
            }
          }
        });
      }),
    );
  });

  it('nothing that was announced is erased, and a rung stands announced at most once', () => {
    fc.assert(
      fc.property(someActsAndRegrades, (acts) => {
        eachMoment(acts, ({ before, ticket }) => {
          // Of silences only the last announcement is kept.
          const core = ({ reached }: Ticket) =>
            reached
              .filter((rung) => rung.milestone !== 'progressFeedback')
              .map(({ milestone, percent, dueAt, reachedAt }) => ({ milestone, percent, dueAt, reachedAt }));
          expect(core(ticket).slice(0, core(before).length)).toEqual(core(before));
          const names = ticket.reached
            .filter(stands)
            .map((rung) => `${rung.milestone}.${rung.occurrence}.${rung.percent}`);
          expect(new Set(names).size).toBe(names.length);
        });
      }),
    );
  });

  it('no announcement is told twice, and no timer is that of an announcement', () => {
    fc.assert(
      fc.property(someActsAndRegrades, (acts) => {
        eachMoment(acts, ({ ticket, events }) => {
          const told = events.flatMap((event) =>
            'percent' in event
              ? [
                  [
                    event.milestone,
                    event.occurrence,
                    event.percent,
                    event.announcement,
                    'review' in event && event.review,
                  ]
                    .map(String)
                    .join('.'),
                ]
              : [],
          );
          expect(new Set(told).size).toBe(told.length);
          for (const rung of pendingRungs(ticket, standingRules)) {
            const { milestone, occurrence, percent, announcement } = rung;
            expect(told).not.toContain([milestone, occurrence, percent, announcement, false].join('.'));
          }
        });
      }),
    );
  });

  it('counted and excluded intervals follow on one another and add up to the deadline', () => {
    fc.assert(
      fc.property(someActsAndRegrades, (acts) => {
        eachMoment(acts, ({ ticket, now }) => {
          for (const { intervals, startedAt, dueAt, limit, calendar, countedMilliseconds } of explain(
            ticket,
            standingRules,
            now,
          )) {
            let cursor = startedAt;
            for (const { fromAt, toAt } of intervals) {
              expect(fromAt).toBe(cursor);
              cursor = toAt;
            }
            if (dueAt === null) continue;
            expect(cursor).toBe(dueAt);
            expect(countedMilliseconds).toBe(countedLimit(limit, startedAt, calendarOf(standingRules, calendar.id)));
          }
        });
      }),
    );
  });
});

type Stretch = readonly [Instant, number];

const aStretch = fc.tuple(fc.integer({ min: 2, max: 300 }).map(minute), fc.integer({ min: 0, max: 60 }));

describe('amendments', () => {
  const someStretches = fc.array(aStretch, { minLength: 1, maxLength: 5 });
  const afterwards = minute(600);
  /** One that is said twice is refused the second time. */
  const entered = (stretches: readonly Stretch[], ticket = inRepair) =>
    stretches.reduce((known, [from, length]) => {
      const act = amended(enterSuspension(from, minutesLater(from, length)));
      return applied(known, unlessRefused(act, known, afterwards));
    }, ticket);
  const dueInstants = (ticket: Ticket) => deadlinesOf(ticket, standingRules).map(({ dueAt }) => dueAt);
  const lookedAt = (ticket: Ticket) => applied(ticket, look(ticket, afterwards));

  it('come to the same deadlines in whatever order they are made', () => {
    const twoOrders = someStretches.chain((stretches) =>
      fc.tuple(
        fc.constant(stretches),
        fc.shuffledSubarray(stretches, { minLength: stretches.length, maxLength: stretches.length }),
      ),
    );
    fc.assert(
      fc.property(twoOrders, ([stretches, shuffled]) => {
        expect(dueInstants(entered(shuffled))).toEqual(dueInstants(entered(stretches)));
      }),
    );
  });

  it('that are all voided again leave every deadline and its state as it was', () => {
    fc.assert(
      fc.property(someStretches, (stretches) => {
        const suspended = entered(stretches);
        const voided = suspended.suspensions.reduce(
          (ticket, _, index) => amending(ticket, afterwards, voidSuspension(index + 1)),
          suspended,
        );
        const told = (ticket: Ticket) =>
          deadlinesOf(lookedAt(ticket), standingRules).map(({ state, dueAt }) => ({ state, dueAt }));
        expect(told(voided)).toEqual(told(inRepair));
      }),
    );
  });

  it('that add waiting never bring a deadline forward', () => {
    fc.assert(
      fc.property(someStretches, aStretch, (stretches, further) => {
        const before = entered(stretches);
        dueInstants(entered([further], before)).forEach((dueAt, index) => {
          expect(dueAt).toBeGreaterThanOrEqual(dueInstants(before)[index] ?? Number.NaN);
        });
      }),
    );
  });
});
