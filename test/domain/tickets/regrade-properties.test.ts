// What holds of every regrade, whatever has become of the ticket until then and whatever becomes of it later.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../../domain/sla/deadline.ts';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { stands } from '../../../domain/sla/reached-rung.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { RegradeTicket } from '../../../domain/tickets/commands.ts';
import { ticketFrom } from '../../../domain/tickets/evolve.ts';
import { promiseFor } from '../../../domain/tickets/promised.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import {
  type Act,
  acceptedHistory,
  aGrading,
  eachMoment,
  look,
  regrading,
  someActs,
  someActsAndRegrades,
  unlessRefused,
} from '../../support/histories.ts';
import { applied, regradeTo } from '../../support/tickets.ts';

type Acts = readonly (readonly [number, Act])[];

/** The ticket after all of it, looked at by the clock after each act. */
function lived(acts: Acts): Ticket {
  let ticket = ticketFrom(acceptedHistory());
  eachMoment(acts, (moment) => {
    ticket = moment.ticket;
  });
  return ticket;
}

const hasLapsed = (ticket: Ticket, { milestone, occurrence }: Deadline) =>
  promiseFor(ticket, milestone, occurrence)?.lapsedAt !== undefined;

/**
 * All that people see of the deadlines. How often a withdrawn announcement was repeated is no part of it, nor is what was
 * promised in between alone, and has lapsed.
 */
const seen = (ticket: Ticket) => ({
  deadlines: deadlinesOf(ticket, standingRules)
    .filter((deadline) => !hasLapsed(ticket, deadline))
    .map(({ milestone, occurrence, dueAt, state, metAt, endedAt }) => {
      return { milestone, occurrence, dueAt, state, metAt, endedAt };
    }),
  pending: pendingRungs(ticket, standingRules).map(({ milestone, occurrence, percent, dueAt }) => {
    return { milestone, occurrence, percent, dueAt };
  }),
  suspensions: ticket.suspensions,
  standing: ticket.reached.filter((rung) => rung.percent === 100 && stands(rung)).length,
});

/** As the ticket was opened. */
const asOpened = regradeTo({ circuit: aCircuit({ maintenanceGrade: 'AAA' }), impact: 'outage' });
const someLooks = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.constant(look)), { maxLength: 4 });
const minutesOf = (acts: Acts) => acts.reduce((sum, [minutes]) => sum + minutes, 0);

describe('a regrade there and back', () => {
  it('is the identity on deadlines, whatever comes before and after', () => {
    fc.assert(
      fc.property(someActs, aGrading, someLooks, someActs, (before, grading, between, after) => {
        const awayAndBack = [[0, regrading(grading)], ...between, [0, regrading(asOpened)]] as const;
        const regraded = lived([...before, ...awayAndBack, ...after]);
        const never = lived([...before, [minutesOf(between), look], ...after]);
        expect(seen(regraded)).toEqual(seen(never));
      }),
      { numRuns: 150 },
    );
  });

  it('is the identity also on a ticket that was regraded before', () => {
    fc.assert(
      fc.property(someActs, aGrading, aGrading, someLooks, someActs, (before, first, second, between, after) => {
        const start = [...before, [0, regrading(first)]] as const;
        const awayAndBack = [[0, regrading(second)], ...between, [0, regrading(first)]] as const;
        const regraded = lived([...start, ...awayAndBack, ...after]);
        const never = lived([...start, [minutesOf(between), look], ...after]);
        expect(seen(regraded)).toEqual(seen(never));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a regrade', () => {
  const isOver = ({ metAt, endedAt }: Deadline) => metAt !== undefined || endedAt !== undefined;

  function eachRegrade(
    acts: Acts,
    grading: RegradeTicket,
    check: (before: Ticket, after: Ticket, now: Instant) => void,
  ): void {
    eachMoment(acts, ({ ticket, now }) => {
      const happened = unlessRefused(regrading(grading), ticket, now);
      if (happened.length === 0) return;
      check(ticket, applied(ticket, happened), now);
    });
  }

  it('leaves everything that is over as it was, and forgets no exclusion', () => {
    fc.assert(
      fc.property(someActsAndRegrades, aGrading, (acts, grading) => {
        eachRegrade(acts, grading, (before, after) => {
          // What a regrade has ended may be promised again.
          const over = deadlinesOf(before, standingRules).filter(
            (deadline) => isOver(deadline) && !hasLapsed(before, deadline),
          );
          expect(deadlinesOf(after, standingRules)).toEqual(expect.arrayContaining(over));
          expect(after.suspensions).toEqual(before.suspensions);
        });
      }),
    );
  });

  it('comes to the deadlines that the ticket would have had from the start, where nothing was over', () => {
    const open = (ticket: Ticket) =>
      deadlinesOf(ticket, standingRules)
        .filter((deadline) => !isOver(deadline))
        .map(({ milestone, occurrence, dueAt }) => ({ milestone, occurrence, dueAt }));
    const ofOutage = aGrading.map((grading) => ({ ...grading, impact: 'outage' as const }));
    fc.assert(
      fc.property(someActs, ofOutage, (acts, grading) => {
        const late = lived([...acts, [0, regrading(grading)]]);
        const early = lived([[0, regrading(grading)], ...acts]);
        if (late.status === 'resolved' || late.status === 'closed') return;
        expect(open(late)).toEqual(open(early));
      }),
      { numRuns: 100 },
    );
  });
});
