// Policies in memory, and versions of them for tests.

import type { PolicyEdited } from '../../domain/policies/events.ts';
import type { PolicyVersion } from '../../domain/policies/policy-version.ts';
import { builtInCalendars } from '../../domain/sla/rules.ts';
import type { Limit } from '../../domain/sla/sourced.ts';
import { policyShelf } from '../../functions/rules/policy-shelf.ts';
import type { RuleBook } from '../../functions/rules/rule-book.ts';
import { ruleBook } from '../../functions/rules/rule-book.ts';
import type { Versioned } from '../../functions/store/aggregate-store.ts';
import type { Edit, PolicyStore } from '../../functions/store/policy-store.ts';
import { VersionConflict } from '../../functions/store/version-conflict.ts';
import { pageOfAll } from './memory-stores.ts';
import { mondayMorning } from './time.ts';

export const ddnOfGroup = '/repairLimits/BANDWIDTH_DATA~1DDN/byGrade/GROUP';

export const inMinutes = (minutes: number): Limit => ({ unit: 'minutes', minutes });

/** The first edit: DDN circuits of group customers are repaired in three hours instead of four, from April on. */
export function aPolicyVersion(overrides: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    id: 'policy-1',
    number: 1,
    basedOn: 'default-1',
    shippedVersion: 'default-1',
    effectiveFromDate: '2026-04-01',
    note: '集团客户会议纪要第 7 号',
    editedAt: mondayMorning,
    editedBy: 'admin-1',
    changes: [{ figure: ddnOfGroup, from: { unit: 'minutes', minutes: 240 }, to: { unit: 'minutes', minutes: 180 } }],
    figures: { [ddnOfGroup]: { unit: 'minutes', minutes: 180 } },
    ...overrides,
  };
}

export interface MemoryPolicies extends PolicyStore {
  readonly stored: PolicyVersion[];
  readonly written: PolicyEdited[];
  /** Ids asked for, and `list` for each page. */
  readonly reads: string[];
  /** Somebody else makes this version before the next edit is written. */
  loseNextRaceTo(version: PolicyVersion): void;
}

/** A whole shelf of policies, oldest first. */
export function memoryPolicies(...stored: PolicyVersion[]): MemoryPolicies {
  const edits = new Map<string, Versioned<Edit>>();
  const written: PolicyEdited[] = [];
  const reads: string[] = [];
  let racing: PolicyVersion | undefined;
  return {
    stored,
    written,
    reads,
    loseNextRaceTo(version) {
      racing = version;
    },
    async get(id) {
      reads.push(id);
      return stored.find((version) => version.id === id) ?? null;
    },
    latest: async () => stored.at(-1) ?? null,
    async list(page) {
      reads.push('list');
      return pageOfAll(stored.toReversed(), page);
    },
    edits: {
      get: async (id) => edits.get(id) ?? null,
      async create(state, events, meta) {
        const existing = edits.get(state.id);
        if (existing !== undefined) return { created: false, existing };
        if (racing !== undefined) stored.push(racing);
        racing = undefined;
        if (stored.some(({ id }) => id === state.version.id)) throw new VersionConflict(state.version.id);
        const saved = { state, version: 1, ...(meta.requestHash !== undefined && { requestHash: meta.requestHash }) };
        edits.set(state.id, saved);
        stored.push(state.version);
        written.push(...events);
        return { created: true, saved };
      },
    },
  };
}

/** Policies as they are stored, and the calendars that are built in. */
export function ruleBookOf(policies: MemoryPolicies): RuleBook {
  const calendars = {
    calendarOf: async (id: string) => {
      throw new Error(`no calendar ${id}`);
    },
    calendarsAt: async () => ({ calendars: builtInCalendars }),
  };
  return ruleBook(
    policyShelf(policies, () => Date.now()),
    calendars,
  );
}
