// By which rules a ticket is decided: its own, pinned when it was opened, or those in force where something new begins.

import type { Calendar } from '../../domain/sla/calendar.ts';
import type { CalendarId, Policy } from '../../domain/sla/policy.ts';
import { builtInCalendars, isBuiltIn, type Rules, standingRules } from '../../domain/sla/rules.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import { policyStore } from '../store/policy-store.ts';
import type { Table } from '../store/table.ts';
import { policyShelf } from './policy-shelf.ts';

type Pins = Pick<Ticket, 'policyVersion' | 'calendarVersions'>;

export interface RuleBook {
  /** The rules by which the ticket runs: the policy and the calendars in the versions that it has pinned. */
  rulesFor(ticket: Pins): Promise<Rules>;
  /** The rules in force at an instant: for whatever is opened, drafted or signed then. */
  rulesAt(at: Instant): Promise<Rules>;
}

/** Serves the built-in rules, whatever is asked for: for tests. */
export const standingRuleBook: RuleBook = {
  rulesFor: async () => standingRules,
  rulesAt: async () => standingRules,
};

/** Where policies are kept. Versions are immutable. */
export interface PolicyShelf {
  /** Throws an Error when there is no such version. */
  policyOf(version: string): Promise<Policy>;
  policyAt(at: Instant): Promise<Policy>;
}

/** Where calendars are kept. Versions are immutable. */
interface CalendarShelf {
  /** Throws an Error when there is no such version. */
  calendarOf(id: CalendarId, version: number): Promise<Calendar>;
  /** All calendars as they are now. */
  calendarsAt(at: Instant): Promise<Rules['calendars']>;
}

export function ruleBook(policies: PolicyShelf, calendars: CalendarShelf): RuleBook {
  return {
    async rulesFor({ policyVersion, calendarVersions = {} }) {
      const pins = Object.entries(calendarVersions).filter(([id, version]) => !isBuiltIn({ id, version }));
      const [policy, ...pinned] = await Promise.all([
        policies.policyOf(policyVersion),
        ...pins.map(([id, version]) => calendars.calendarOf(id, version)),
      ]);
      if (pinned.length === 0) return { policy, calendars: builtInCalendars };
      return { policy, calendars: withPinned(pinned) };
    },

    async rulesAt(at) {
      const [policy, inForce] = await Promise.all([policies.policyAt(at), calendars.calendarsAt(at)]);
      return { policy, calendars: inForce };
    },
  };
}

/** What is not pinned is as it is built in. That is compiled only when it is asked for. */
function withPinned(pinned: readonly Calendar[]): Rules['calendars'] {
  const known = Object.getOwnPropertyDescriptors(builtInCalendars);
  const own = Object.getOwnPropertyDescriptors(Object.fromEntries(pinned.map((calendar) => [calendar.id, calendar])));
  return Object.defineProperties({}, { ...known, ...own }) as Rules['calendars'];
}

const builtInShelf: CalendarShelf = {
  async calendarOf(id, version) {
    throw new Error(`there is no version ${version} of calendar ${id}`);
  },
  calendarsAt: async () => builtInCalendars,
};

let live: RuleBook | undefined;

/** The rules of the deployed table: one book per process, so that what was read once is kept. */
export function liveRuleBook(table: Table): RuleBook {
  live ??= ruleBook(policyShelf(policyStore(table)), builtInShelf);
  return live;
}
