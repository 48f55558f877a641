// What each system should hold of a circuit's levels, what it is known to hold, and where the two differ, field by field (R73).

import type { Instant } from '../time.ts';
import { type Hop, heldAfter, hopOf, type LevelChange } from './level-change.ts';
import type { LevelsOnRecord } from './on-record.ts';
import { type LevelField, type LevelSystem, type Levels, levelsIn, receivers, systemsOfLevels } from './systems.ts';

/** As a system reports it: what it holds need not be a value that we know. */
type ReportedValues = Readonly<Partial<Record<LevelField, string | number>>>;

/** What a system said of a circuit when it gave its full list. */
export interface Report {
  readonly system: LevelSystem;
  readonly circuitId: string;
  /** Null: it does not have the circuit. */
  readonly values: ReportedValues | null;
  /** When the list was taken from the system. */
  readonly takenAt: Instant;
  readonly runId: string;
}

/** Whatever is known of one circuit. `onRecord` is null when it is not registered here. */
export interface LevelFacts {
  readonly circuitId: string;
  readonly onRecord: LevelsOnRecord | null;
  /** The latest change of its levels. */
  readonly latest: LevelChange | null;
  readonly reports: readonly Report[];
}

/** `value` is null where there is none. */
export interface Difference {
  readonly field: LevelField;
  readonly should: string | number | null;
  readonly known: string | number | null;
}

interface KnownLevels {
  readonly values: ReportedValues | null;
  readonly knownAt: Instant;
  readonly how: 'acknowledged' | 'byHand' | 'reported';
  readonly levelChangeId?: string;
  readonly runId?: string;
}

/** `not-known`: nothing was ever heard of it; the others say which of us has the circuit, and whether the fields agree. */
export type Verdict = 'in-step' | 'differs' | 'absent-there' | 'unknown-here' | 'not-known';

export interface SystemLevels {
  readonly system: LevelSystem;
  readonly should: Partial<Levels> | null;
  readonly known: KnownLevels | null;
  /** Where the latest change stands on its way to it. */
  readonly hop?: Hop;
  readonly verdict: Verdict;
  readonly mismatches: readonly Difference[];
}

/**
 * What every system should hold: the levels of the order that was archived last; as long as there was none, those on our own
 * record, where the contract leads (ambiguity 12 of the rule book). Null when the circuit is not registered here.
 */
export function levelsThatShould({ latest, onRecord }: LevelFacts): Levels | null {
  return latest?.levels ?? onRecord?.levels ?? null;
}

/** What was changed on our own record without an order that was archived: no system is told of it (R72). */
export function notArchived({ latest, onRecord }: LevelFacts): readonly Difference[] {
  if (latest === null || onRecord === null) return [];
  const { provisioningTimeLevel: _, ...archived } = latest.levels;
  return differences(onRecord.levels, archived, Object.keys({ ...onRecord.levels, ...archived }) as LevelField[]);
}

export function systemLevels(system: LevelSystem, facts: LevelFacts): SystemLevels {
  const levels = levelsThatShould(facts);
  const should = levels === null ? null : levelsIn(system, levels);
  const known = knownLevels(system, facts);
  const receiver = receivers.find((name) => name === system);
  const about = { system, should, known, ...(receiver && facts.latest && { hop: hopOf(facts.latest, receiver) }) };
  if (known === null) return { ...about, verdict: 'not-known', mismatches: [] };
  if (should === null) return { ...about, verdict: known.values === null ? 'in-step' : 'unknown-here', mismatches: [] };
  if (known.values === null) return { ...about, verdict: 'absent-there', mismatches: [] };
  const mismatches = differences(should, known.values, comparable(system, should));
  return { ...about, verdict: mismatches.length === 0 ? 'in-step' : 'differs', mismatches };
}

/** The later of what the system has taken over from us and what it has reported of itself. */
function knownLevels(system: LevelSystem, { latest, reports }: LevelFacts): KnownLevels | null {
  const report = reports.find((one) => one.system === system);
  const receiver = receivers.find((name) => name === system);
  const held = latest === null || receiver === undefined ? undefined : heldAfter(latest)[receiver];
  if (report !== undefined && (held === undefined || report.takenAt > held.doneAt)) {
    return { values: report.values, knownAt: report.takenAt, how: 'reported', runId: report.runId };
  }
  if (held === undefined) return null;
  const { levelChangeId, how, doneAt: knownAt } = held;
  return { values: levelsIn(system, held.levels), knownAt, how, levelChangeId };
}

/** The provisioning time level belongs to an order: without one nobody knows what it should be. */
function comparable(system: LevelSystem, should: Partial<Levels>): readonly LevelField[] {
  const fields: readonly LevelField[] = systemsOfLevels[system].fields;
  return fields.filter((field) => field !== 'provisioningTimeLevel' || should.provisioningTimeLevel !== undefined);
}

function differences(
  should: ReportedValues,
  known: ReportedValues,
  fields: readonly LevelField[],
): readonly Difference[] {
  return fields
    .map((field) => ({ field, should: should[field] ?? null, known: known[field] ?? null }))
    .filter((one) => one.should !== one.known);
}
