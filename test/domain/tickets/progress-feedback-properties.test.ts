// What holds of every silence of a customer with a tier, whatever is done, told, suspended and put right, and whenever the
// clock looks. How long a silence counts is added up here by itself.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { stands } from '../../../domain/sla/reached-rung.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { suspensionsInForce } from '../../../domain/tickets/suspension.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time.ts';
import { aCustomer } from '../../support/customers.ts';
import { acceptedHistory, actsWithin, eachMoment } from '../../support/histories.ts';
import { anOpenTicket, applied } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const customer = aCustomer({ serviceLevel: 'VIP-1' });
const history = acceptedHistory({ customer });
const hour = 60 * 60_000;

const isOfIt = ({ milestone }: { readonly milestone: string }) => milestone === 'progressFeedback';
const silences = (ticket: Ticket) => deadlinesOf(ticket, standingRules).filter(isOfIt);
const breaches = (events: readonly TicketEvent[]) =>
  events.flatMap((event) => (event.type === 'DeadlineBreached' && isOfIt(event) ? [event] : []));

/** The milliseconds of `[from, to)` under no suspension. */
function heardNothing(ticket: Ticket, from: Instant, to: Instant): number {
  let cursor: number = from;
  let counted = 0;
  for (const { startedAt, endedAt = to } of suspensionsInForce(ticket)) {
    if (startedAt > cursor) counted += Math.max(0, Math.min(startedAt, to) - cursor);
    cursor = Math.max(cursor, Math.min(endedAt, to));
  }
  return counted + Math.max(0, to - cursor);
}

const sometimes = actsWithin(150);

describe('whatever is told to the customer, and whenever the clock looks', () => {
  it('a silence is broken when an hour of it counts, and never when the customer hears in time', () => {
    fc.assert(
      fc.property(sometimes, (acts) => {
        eachMoment(
          acts,
          ({ ticket, now }) => {
            for (const { startedAt, metAt, endedAt, state } of silences(ticket)) {
              expect(state === 'breached').toBe(heardNothing(ticket, startedAt, metAt ?? endedAt ?? now) >= hour);
            }
          },
          history,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('one silence stands broken once, and is announced anew only after a withdrawal', () => {
    fc.assert(
      fc.property(sometimes, (acts) => {
        eachMoment(
          acts,
          ({ ticket, events }) => {
            const standing = ticket.reached.filter((rung) => isOfIt(rung) && stands(rung));
            expect(new Set(standing.map(({ occurrence }) => occurrence)).size).toBe(standing.length);
            const announced = breaches(events).map(({ occurrence, announcement }) => `${occurrence}.${announcement}`);
            expect(new Set(announced).size).toBe(announced.length);
            const first = breaches(events).filter(({ announcement }) => announcement === 1);
            expect(first.length).toBeLessThanOrEqual(silences(ticket).length);
            const withdrawn = events.filter((event) => event.type === 'BreachWithdrawn' && isOfIt(event));
            expect(breaches(events).length - first.length).toBeLessThanOrEqual(withdrawn.length);
          },
          history,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('silences follow on one another, and only the last one is open and has a timer', () => {
    fc.assert(
      fc.property(sometimes, (acts) => {
        eachMoment(
          acts,
          ({ ticket }) => {
            const all = silences(ticket);
            all.forEach(({ occurrence, startedAt, metAt, endedAt }, index) => {
              expect(occurrence).toBe(index + 1);
              const next = all[index + 1];
              if (next === undefined) return;
              expect(metAt ?? endedAt).toBeLessThanOrEqual(next.startedAt);
              expect(metAt ?? endedAt).toBeGreaterThanOrEqual(startedAt);
            });
            expect(pendingRungs(ticket, standingRules).filter(isOfIt).length).toBeLessThanOrEqual(1);
          },
          history,
        );
      }),
    );
  });

  it('a ticket keyed in late is told of at most once, until somebody speaks to the customer', () => {
    const agoMinutes = fc.integer({ min: 0, max: 24 * 60 });
    fc.assert(
      fc.property(agoMinutes, fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 }), (ago, gaps) => {
        let ticket = anOpenTicket({ customer, reportedAt: minutesLater(mondayMorning, -ago) });
        let now = mondayMorning;
        for (const gap of gaps) {
          now = minutesLater(now, gap);
          ticket = applied(ticket, reachDeadlines(ticket, now, standingRules));
        }
        expect(ticket.reached.filter(isOfIt).length).toBe(now - mondayMorning >= hour ? 1 : 0);
      }),
    );
  });
});
