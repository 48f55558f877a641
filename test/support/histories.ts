// Random lives of a ticket in repair: commands, amendments, regrades, and the clock that looks now and then.

import fc from 'fast-check';
import { standingRules } from '../../domain/sla/rules.ts';
import { amend } from '../../domain/tickets/amend.ts';
import type { OpenTicket, SuspensionAmending, TicketCommand } from '../../domain/tickets/commands.ts';
import { decide } from '../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import { ticketFrom } from '../../domain/tickets/evolve.ts';
import { reachDeadlines } from '../../domain/tickets/reach.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { type Instant, later } from '../../domain/time.ts';
import { aCircuit } from './circuits.ts';
import { aContract, aLine } from './contracts.ts';
import { aCustomer } from './customers.ts';
import { at } from './decisions.ts';
import { maintenanceUnit } from './departments.ts';
import {
  accept,
  anOpenedEvent,
  correctSuspension,
  deny,
  dispatchTo,
  enterSuspension,
  feedback,
  regradeTo,
  resolve,
  resume,
  suspendUntil,
  transferTo,
  voidSuspension,
} from './tickets.ts';
import { minutesLater, mondayMorning } from './time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);

/** Opened on Monday at 09:00, and accepted by a unit two minutes later. */
export function acceptedHistory(overrides: Partial<OpenTicket> = {}): readonly TicketEvent[] {
  const opening = anOpenedEvent({ circuit: aCircuit({ maintenanceGrade: 'AAA' }), ...overrides });
  const dispatching = decide(ticketFrom([opening]), dispatchTo(), at(minute(2)), standingRules);
  const accepting = decide(ticketFrom([opening, ...dispatching]), accept, at(minute(2)), standingRules);
  return [opening, ...dispatching, ...accepting];
}

export type Act = (ticket: Ticket, now: Instant) => readonly TicketEvent[];
const commanded =
  (command: (now: Instant) => TicketCommand): Act =>
  (ticket, now) =>
    decide(ticket, command(now), at(now), standingRules);
const amending =
  (amendmentOf: (ticket: Ticket, now: Instant) => SuspensionAmending): Act =>
  (ticket, now) =>
    amend(ticket, amendmentOf(ticket, now), at(now), standingRules);
export const amended = (amendment: SuspensionAmending): Act => amending(() => amendment);
export const look: Act = (ticket, now) => reachDeadlines(ticket, now, standingRules);

/** Two points of the time since the acceptance, as parts of it, in order: mostly such as an amendment may name. */
const twoParts = fc
  .tuple(fc.nat({ max: 1_000 }), fc.nat({ max: 1_000 }))
  .map((parts) => parts.toSorted((a, b) => a - b));
const between = ([from = 0, to = 0]: readonly number[], now: Instant) => {
  const [startedAt, endedAt] = [from, to].map((part) =>
    later(minute(2), Math.floor(((now - minute(2)) * part) / 1_000)),
  );
  return { startedAt: startedAt as Instant, endedAt: endedAt as Instant };
};
/** One of those that the ticket has, if it has any. */
const numberOn = ({ suspensions }: Ticket, seed: number) => 1 + (seed % Math.max(1, suspensions.length));

const aCommand = fc.constantFrom(
  commanded((now) => suspendUntil(minutesLater(now, 60))),
  commanded(() => resume),
  commanded(() => resolve),
  commanded(() => deny),
  commanded(() => transferTo()),
  commanded(() => transferTo(maintenanceUnit)),
  commanded(() => accept),
  commanded(() => feedback),
);
const anEntry = twoParts.map((parts) =>
  amending((_, now) => {
    const { startedAt, endedAt } = between(parts, now);
    return enterSuspension(startedAt, endedAt);
  }),
);
const aCorrection = fc
  .tuple(fc.nat(), twoParts)
  .map(([seed, parts]) => amending((ticket, now) => correctSuspension(numberOn(ticket, seed), between(parts, now))));
const aVoiding = fc.nat().map((seed) => amending((ticket) => voidSuspension(numberOn(ticket, seed))));
const withIndicators = aContract({ lines: [aLine({ indicators: { restoreOutageMinutes: 90 } })] });
/** What customer, circuit, contract and fault may have become: stricter and milder promises, more and fewer, by hours and by days. */
export const aGrading = fc
  .record({
    grade: fc.constantFrom('GROUP' as const, 'LOCAL_C' as const),
    serviceLevel: fc.constantFrom('VIP-1' as const, 'VIP-3' as const, 'ORDINARY' as const),
    maintenanceGrade: fc.constantFrom('AAA' as const, 'A' as const, 'ORDINARY' as const),
    product: fc.constantFrom('BANDWIDTH_DATA/SDH' as const, 'NAVIGATOR_INDUSTRY/LOGISTICS_E' as const),
    contract: fc.constantFrom({}, {}, { contract: withIndicators }),
    impact: fc.constantFrom('outage' as const, 'outage' as const, 'degradation' as const),
  })
  .map(({ grade, serviceLevel, maintenanceGrade, product, contract, impact }) =>
    regradeTo({
      customer: aCustomer({ grade, serviceLevel }),
      circuit: aCircuit({ maintenanceGrade, product }),
      impact,
      ...contract,
    }),
  );
export const regrading = (command: TicketCommand): Act => commanded(() => command);
const anAct: fc.Arbitrary<Act> = fc.oneof(fc.constant(look), aCommand, anEntry, aCorrection, aVoiding);
const anActOrRegrade: fc.Arbitrary<Act> = fc.oneof({ arbitrary: anAct, weight: 5 }, aGrading.map(regrading));
/** What is done, and how many minutes after the last. What is refused at that time is left out. */
export const actsWithin = (minutesMax: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: minutesMax }), anAct), { maxLength: 25 });
export const someActs = actsWithin(40);
export const someActsAndRegrades = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), anActOrRegrade), {
  maxLength: 25,
});

export function eachMoment(
  acts: readonly (readonly [number, Act])[],
  check: (moment: Moment) => void,
  history = acceptedHistory(),
): void {
  let now = minute(2);
  const events = [...history];
  for (const [minutes, act] of acts) {
    now = minutesLater(now, minutes);
    const before = ticketFrom(events);
    for (const step of [act, look]) events.push(...unlessRefused(step, ticketFrom(events), now));
    check({ before, ticket: ticketFrom(events), now, events });
  }
}

interface Moment {
  readonly before: Ticket;
  readonly ticket: Ticket;
  readonly now: Instant;
  readonly events: readonly TicketEvent[];
}

export function unlessRefused(act: Act, ticket: Ticket, now: Instant): readonly TicketEvent[] {
  try {
    return act(ticket, now);
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') return [];
    throw error;
  }
}
