// What holds of every fault from its report to the last call, whatever comes together in its life: suspensions put right, regrades, revised
// calendars, other faults by the same cause, denied repairs, the report and the calls after the end.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../domain/sla/calendar.ts';
import { chinaWorkingHoursDefinition } from '../../../domain/sla/calendars/china-working-hours.ts';
import { deadlinesOf, pendingRungs } from '../../../domain/sla/deadlines.ts';
import { sameDeadline } from '../../../domain/sla/reach.ts';
import { stands } from '../../../domain/sla/reached-rung.ts';
import { type Rules, standingRules } from '../../../domain/sla/rules.ts';
import { amend } from '../../../domain/tickets/amend.ts';
import type { TicketCommand } from '../../../domain/tickets/commands.ts';
import { stateGroupOutages } from '../../../domain/tickets/common-cause.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { ticketFrom } from '../../../domain/tickets/evolve.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import { replan } from '../../../domain/tickets/replan.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time.ts';
import { ticketSchema } from '../../../functions/store/ticket-schema.ts';
import { at } from '../../support/decisions.ts';
import { type Act, acceptedHistory, aGrading, unlessRefused } from '../../support/histories.ts';
import {
  accept,
  applied,
  approveReport,
  confirm,
  deny,
  draftReport,
  enterSuspension,
  feedback,
  having,
  resolve,
  resume,
  submitReport,
  suspendUntil,
  transferTo,
  turnDownReport,
  voidSuspension,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const festival = { name: { zh: '临时放假', en: 'extra holiday' }, firstDate: '2026-03-03', lastDate: '2026-03-04' };
const revisions = [{}, { holidays: [...chinaWorkingHoursDefinition.holidays, festival] }, {}].map((change, index) =>
  compileCalendar({ ...chinaWorkingHoursDefinition, ...change, version: index + 1 }),
);
function rulesOn(version: number): Rules {
  const calendar = revisions[version - 1];
  if (calendar === undefined) throw new Error(`no version ${version}`);
  return { ...standingRules, calendars: { ...standingRules.calendars, CN_WORKING_HOURS: calendar } };
}
const pinned = ({ calendarVersions }: Ticket) => calendarVersions?.['CN_WORKING_HOURS'] ?? 1;
const rulesOf = (ticket: Ticket) => rulesOn(pinned(ticket));

const commanded = (commandAt: (now: Instant) => TicketCommand): Act => {
  return (ticket, now) => decide(ticket, commandAt(now), at(now), rulesOf(ticket));
};
const aCommand = fc
  .constantFrom<TicketCommand>(
    ...[accept, feedback, resume, resolve, confirm, deny, transferTo()],
    ...[draftReport, approveReport, turnDownReport, submitReport],
    { type: 'requestFaultReport' },
    { type: 'callBack', reached: false, comment: '无人接听' },
    { type: 'callBack', satisfaction: 4, recurred: false },
  )
  .map((command) => commanded(() => command));
const aSuspension = fc.constant(commanded((now) => suspendUntil(minutesLater(now, 60))));
const aRegrade = aGrading.map((command) => commanded(() => command));
const anEntry = fc.tuple(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 300 })).map(([ago, minutes]): Act => {
  return (ticket, now) => {
    const endedAt = minutesLater(now, -ago);
    return amend(ticket, enterSuspension(minutesLater(endedAt, -minutes), endedAt), at(now), rulesOf(ticket));
  };
});
const aVoiding = fc.integer({ min: 1, max: 3 }).map((number): Act => {
  return (ticket, now) => amend(ticket, voidSuspension(number), at(now), rulesOf(ticket));
});
const aRevision = fc.constant<Act>((ticket, now) => {
  const toVersion = Math.min(pinned(ticket) + 1, revisions.length);
  const rules = { rulesBefore: rulesOf(ticket), rules: rulesOn(toVersion) };
  return replan(ticket, { calendarId: 'CN_WORKING_HOURS', toVersion }, now, rules);
});
/** What the other faults of the cause come to: at most one outage, of late or for some time, or none after all. */
const aWeighing = fc.option(fc.tuple(fc.nat({ max: 300 }), fc.boolean()), { freq: 3 }).map((outage): Act => {
  return (ticket, now) => {
    const [ago, isOver] = outage ?? [0, false];
    const stretch = { sinceAt: minutesLater(now, -ago - 1), ...(isOver && { endedAt: now }) };
    const outages = outage === null ? [] : [{ causeId: 'CABLE-1', criterion: 'AAA' as const, ...stretch }];
    return stateGroupOutages(ticket, 'CABLE-1', outages, at(now), rulesOf(ticket));
  };
});
const anAct = fc.oneof(
  { arbitrary: aCommand, weight: 6 },
  { arbitrary: aWeighing, weight: 2 },
  ...[aSuspension, aRegrade, anEntry, aVoiding, aRevision],
);
const aLife = fc.array(fc.tuple(fc.constantFrom(0, 1, 20, 45, 90, 300, 1_500), anAct), { maxLength: 30 });

function eachLook(
  life: readonly (readonly [number, Act])[],
  check: (unlooked: Ticket, looked: Ticket, now: Instant) => void,
): void {
  let now = minutesLater(mondayMorning, 2);
  let ticket = having(ticketFrom(acceptedHistory()), now, { type: 'linkCause', causeId: 'CABLE-1' });
  for (const [minutes, act] of life) {
    now = minutesLater(now, minutes);
    const unlooked = applied(ticket, unlessRefused(act, ticket, now));
    ticket = applied(unlooked, reachDeadlines(unlooked, now, rulesOf(unlooked)));
    check(unlooked, ticket, now);
  }
}

const dueBy = (ticket: Ticket, now: Instant) =>
  pendingRungs(ticket, rulesOf(ticket)).filter(({ dueAt }) => dueAt <= now);

describe('whatever a fault goes through', () => {
  it('the clock decides something whenever a rung is due, and leaves none that the sweep would find again', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        eachLook(life, (unlooked, looked, now) => {
          expect(looked.reached !== unlooked.reached).toBe(dueBy(unlooked, now).length > 0);
          expect(dueBy(looked, now)).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('what stands as announced is announced of a deadline that there is', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        eachLook(life, (_, ticket) => {
          const deadlines = deadlinesOf(ticket, rulesOf(ticket));
          const orphans = ticket.reached.filter(
            (rung) => stands(rung) && !deadlines.some((deadline) => sameDeadline(deadline, rung)),
          );
          expect(orphans).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('it is read back as it was written', () => {
    fc.assert(
      fc.property(aLife, (life) => {
        eachLook(life, (_, ticket) => {
          const written = JSON.parse(JSON.stringify(ticket));
          expect(ticketSchema.parse(written)).toEqual(written);
        });
      }),
      { numRuns: 100 },
    );
  });
});
