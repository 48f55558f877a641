// What must hold of what falls due once, unless it is done or over before: it is decided once, on time, and only while it is open.

import { lateMillisecondsFor } from './deadline-invariants.ts';
import type { DueRung, Happened, RecordOf, Rung, Told } from './records.ts';
import { describe, isDueRung, isOf, iso, isSame } from './records.ts';
import type { Run } from './run.ts';

export interface DueOnce extends DueRung {
  /** From when on it has to be decided: when it falls due, or when it was said. */
  readonly knownAt: number;
  readonly since: Told<Happened>;
  /** What has met it or made it void. */
  readonly end: Told<Happened> | undefined;
}

interface DecidedEvent extends Happened, DueRung {
  readonly reachedAt: number;
}

function isDecided(told: Told<Happened>): told is Told<DecidedEvent> {
  return isDueRung(told.event);
}

/** `typeOf`: what the event is called that says so. */
export function dueComplaints(
  run: Run,
  record: RecordOf<Happened>,
  expected: readonly DueOnce[],
  typeOf: (rung: Rung) => string,
): readonly string[] {
  const { id, trail } = record;
  const decided = trail.filter(isDecided);
  const early = decided.filter(({ event, writerAt }) => event.dueAt > Math.min(event.reachedAt, writerAt));
  const wrong = decided.flatMap((told, index) => {
    const { event, entry } = told;
    const rung = expected.find((other) => isSame(other, event));
    const before = decided.slice(0, index);
    if (before.some((other) => isSame(other.event, event))) return [`decided twice: ${describe(event)}`];
    if (before.some((other) => isOf(other.event, event) && other.event.percent > event.percent))
      return [`told after what is worse: ${describe(event)}`];
    const isOpen =
      rung !== undefined &&
      entry.version >= rung.since.entry.version &&
      entry.version <= (rung.end?.entry.version ?? Number.POSITIVE_INFINITY);
    if (!isOpen) return [`decided without reason: ${describe(event)}`];
    if (event.dueAt !== rung.dueAt) return [`${describe(event)} was due at ${iso(rung.dueAt)}`];
    const type = typeOf(event);
    return event.type === type ? [] : [`${describe(event)} is called ${event.type}, not ${type}`];
  });
  return [
    ...early.map(({ event }) => `decided early: ${describe(event)}`),
    ...wrong,
    ...expected.flatMap((rung) =>
      lateComplaint(run, trail, { ...rung, isReminder: typeOf(rung) === 'ReminderDue' }, decided).map(
        (text) => `${id} ${text}`,
      ),
    ),
  ];
}

/** What a command finds broken or over it decides before it does anything. */
function lateComplaint(
  { world, faults }: Run,
  trail: RecordOf<Happened>['trail'],
  rung: DueOnce & { readonly isReminder: boolean },
  decided: readonly Told<DecidedEvent>[],
): readonly string[] {
  const found = decided.find(
    ({ event }) => isSame(event, rung) || (rung.percent < 100 && isOf(event, rung) && event.percent > rung.percent),
  );
  const limit = faults.graceAfter(rung.knownAt, lateMillisecondsFor(faults.struck.length > 0, rung, trail));
  const decidedAt = found?.writtenAt ?? Number.POSITIVE_INFINITY;
  // Nobody has to be reminded of what is done by then.
  const isMoot = found === undefined && rung.isReminder && rung.end !== undefined && limit >= rung.end.writtenAt;
  if (decidedAt <= limit || limit >= world.now || isMoot) return [];
  const outcome = found === undefined ? 'never decided' : `decided only at ${iso(decidedAt)}`;
  return [`${describe(rung)} was ${outcome}`];
}

/** The rung, where it fell due before what ends it was entered. */
export function openWhenDue(rung: DueRung, since: Told<Happened>, end: Told<Happened> | undefined): readonly DueOnce[] {
  const knownAt = Math.max(rung.dueAt, since.event.occurredAt);
  return end === undefined || knownAt <= end.event.occurredAt ? [{ ...rung, knownAt, since, end }] : [];
}
