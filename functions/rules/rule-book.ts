// By which rules a ticket is decided: its own, pinned when it was opened, or those in force where something new begins.

import type { Calendar } from '../../domain/sla/calendar.ts';
import type { CalendarId } from '../../domain/sla/calendar-id.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import { builtInCalendars, isBuiltIn, type Rules, standingRules } from '../../domain/sla/rules.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import { calendarStore } from '../store/calendar-store.ts';
import { policyStore } from '../store/policy-store.ts';
import type { Table } from '../store/table.ts';
import type { CalendarShelf } from './calendar-shelf.ts';
import { calendarShelf } from './calendar-shelf.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import { policyShelf } from './policy-shelf.ts';

type Pins = Pick<Ticket, 'policyVersion' | 'calendarVersions'>;

export interface RuleBook {
  /** The rules by which the ticket runs: the policy and the calendars in the versions that it has pinned. */
  rulesFor(ticket: Pins): Promise<Rules>;
  /** The rules in force at an instant: for whatever is opened then. `wanted`: calendars that have to be among them. */
  rulesAt(at: Instant, wanted?: readonly CalendarId[]): Promise<Rules>;
  /** The policy alone, where no time is counted. */
  policyAt(at: Instant): Promise<Policy>;
}

/** Serves the built-in rules, whatever is asked for: for tests. */
export const standingRuleBook: RuleBook = {
  rulesFor: async () => standingRules,
  rulesAt: async () => standingRules,
  policyAt: async () => standingRules.policy,
};

export function ruleBook(policies: PolicyShelf, calendars: CalendarShelf): RuleBook {
  return {
    async rulesFor({ policyVersion, calendarVersions = {} }) {
      const pins = Object.entries(calendarVersions).filter(([id, version]) => !isBuiltIn({ id, version }));
      const [policy, ...pinned] = await Promise.all([
        policies.policyOf(policyVersion),
        ...pins.map(([id, version]) => calendars.calendarOf(id, version)),
      ]);
      if (pinned.length === 0) return { policy, calendars: builtInCalendars };
      return { policy, calendars: withCalendars(builtInCalendars, pinned) };
    },

    async rulesAt(at, wanted) {
      const [policy, inForce] = await Promise.all([policies.policyAt(at), calendars.calendarsAt(at, wanted)]);
      return { policy, ...inForce };
    },

    policyAt: (at) => policies.policyAt(at),
  };
}

/** `known` with these in place of those of the same names. None is compiled that nobody asks for. */
export function withCalendars(known: Rules['calendars'], own: readonly Calendar[]): Rules['calendars'] {
  const all = Object.getOwnPropertyDescriptors(known);
  const instead = Object.getOwnPropertyDescriptors(Object.fromEntries(own.map((calendar) => [calendar.id, calendar])));
  return Object.create(null, { ...all, ...instead });
}

let live: RuleBook | undefined;

/** The rules of the deployed table: one book per process, so that what was read once is kept. */
export function liveRuleBook(table: Table): RuleBook {
  live ??= ruleBook(policyShelf(policyStore(table)), calendarShelf(calendarStore(table)));
  return live;
}
