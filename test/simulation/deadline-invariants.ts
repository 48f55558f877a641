// What must hold of deadlines: each that is due and unmet is decided once and on time, and no other.

import type { DeadlineEvent } from '../../domain/sla/deadline-events.ts';
import type { Epoch, ExpectedRung } from './model.ts';
import { epochsOf, rungsOf } from './model.ts';
import type { Happened, RecordOf, TicketRecord, Told } from './records.ts';
import { describe, isDeed, isModelled, isOfDeadline, iso, isReview, isSame } from './records.ts';
import type { Standing } from './review-invariants.ts';
import { afterReview, findingOf, isPassedOver, reviewComplaints } from './review-invariants.ts';
import type { Run } from './run.ts';

/**
 * How long after it is due, or after the last fault, a deadline may wait for its decision. After a fault: the next sweep comes
 * within a minute, passes over what was due within 5 s, and its message may be behind one that failed. Without any: as long as a
 * new instance of the function needs to start (lambda.ts), and a second where the ticket was written shortly before, so that its
 * timer was still being set.
 */
const lateMillisecondsMax = { afterFault: 80_000, withoutFaults: 400, justWritten: 1_000 } as const;
const justMilliseconds = 10_000;

export function lateMillisecondsFor(
  hasFaults: boolean,
  rung: Pick<ExpectedRung, 'knownAt'>,
  trail: RecordOf<Happened>['trail'],
): number {
  if (hasFaults) return lateMillisecondsMax.afterFault;
  const wasJustWritten = trail.some(
    ({ event, writtenAt }) =>
      isDeed(event) &&
      writtenAt > rung.knownAt - justMilliseconds &&
      writtenAt < rung.knownAt + lateMillisecondsMax.justWritten,
  );
  return lateMillisecondsMax[wasJustWritten ? 'justWritten' : 'withoutFaults'];
}

/** By the decider's own clock, and by that of whoever has written the ticket before: time on a ticket does not run backwards. */
function isEarly({ event, entry, writerAt }: Told, trail: TicketRecord['trail']): boolean {
  const before = trail.findLast((other) => other.entry.version < entry.version);
  return (
    isOfDeadline(event) && event.dueAt > Math.min(event.reachedAt, Math.max(writerAt, before?.event.occurredAt ?? 0))
  );
}

/** What is told of deadlines between one change of the facts and the next. */
interface Chapter {
  readonly epoch: Epoch;
  /** Of the audit trail, the changing write included. */
  readonly trail: readonly Told[];
  /** When the next change was written. */
  readonly endedAt: number;
}

function chaptersOf({ plan }: Run, { trail }: TicketRecord): readonly Chapter[] {
  const deeds = trail.filter(({ event }) => isDeed(event));
  const epochs = epochsOf(
    deeds.map(({ event }) => event),
    plan.calendar,
  );
  const firstOf = (index: number) => deeds[epochs[index]?.begunBy?.place ?? 0];
  return epochs.map((epoch, index) => {
    const [begin, next] = [firstOf(index), index + 1 < epochs.length ? firstOf(index + 1) : undefined];
    const [from, to] = [begin?.entry.version ?? 0, next?.entry.version ?? Number.POSITIVE_INFINITY];
    return {
      epoch,
      trail: trail.filter(({ entry }) => entry.version >= from && entry.version < to),
      endedAt: next?.writtenAt ?? Number.POSITIVE_INFINITY,
    };
  });
}

/** Every rung that is due and unmet is decided exactly once, at its time; nothing else is; what no longer holds is taken back. */
export function deadlineComplaints(run: Run, record: TicketRecord): readonly string[] {
  const complaints = record.trail
    .filter((told) => isEarly(told, record.trail))
    .map(({ event }) => `decided early: ${describe(event)}`);
  const announced: DeadlineEvent[] = [];
  let standing: readonly Standing[] = [];
  for (const chapter of chaptersOf(run, record)) {
    const { epoch, trail } = chapter;
    const before = standing;
    const reviews = trail.flatMap(({ event }) => (isReview(event) && isModelled(event) ? [event] : []));
    complaints.push(...reviewComplaints(epoch, before, reviews));
    standing = reviews.reduce(afterReview, before);
    const expected = epoch.deadlines
      .flatMap((deadline) => rungsOf(deadline, epoch))
      .filter((rung) => !standing.some((other) => isSame(other, rung)));
    complaints.push(...lateComplaints(run, record, chapter, expected, standing));
    for (const { event, entry } of trail) {
      if (!isOfDeadline(event) || !isModelled(event)) continue;
      const rung = expected.find((other) => isSame(other, event));
      const again = announced.filter((other) => isSame(other, event)).length + 1;
      const isByChange = epoch.begunBy !== undefined && entry.version === trail[0]?.entry.version;
      const finding = isByChange ? findingOf(epoch, before, event) : undefined;
      if (standing.some((other) => isSame(other, event))) complaints.push(`decided twice: ${describe(event)}`);
      else if (rung === undefined) complaints.push(`decided without reason: ${describe(event)}`);
      else if (event.dueAt !== rung.dueAt) complaints.push(`${describe(event)} was due at ${iso(rung.dueAt)}`);
      else if (isPassedOver(event, standing)) complaints.push(`told after what is worse: ${describe(event)}`);
      if (event.announcement !== again) complaints.push(`${describe(event)} is not announcement ${event.announcement}`);
      if (event.foundBy !== finding) complaints.push(`${describe(event)} is found by ${event.foundBy}, not ${finding}`);
      standing = [...standing, event];
      announced.push(event);
    }
  }
  return complaints;
}

function lateComplaints(
  { world, faults }: Run,
  { id, trail }: TicketRecord,
  chapter: Chapter,
  expected: readonly ExpectedRung[],
  standing: readonly Standing[],
): readonly string[] {
  const { epoch, endedAt } = chapter;
  const decisions = chapter.trail.flatMap(({ event, writtenAt }) =>
    isOfDeadline(event) && isModelled(event) ? [{ event, writtenAt }] : [],
  );
  return expected.flatMap((rung) => {
    // Nobody is warned of what has already happened: a higher rung stands for those below it. A breach stands for itself.
    const isTold = (event: Standing) => isSame(rung, event) || isPassedOver(rung, [event]);
    const decidedAt = standing.some(isTold)
      ? 0
      : Math.min(...decisions.filter(({ event }) => isTold(event)).map(({ writtenAt }) => writtenAt));
    const { change } = epoch.begunBy ?? {};
    // What a change brings to light is decided in the same write; what changes the next time, by what is known then.
    const limit =
      change?.occurredAt === rung.knownAt && rung.isOlder
        ? (chapter.trail[0]?.writtenAt ?? 0)
        : faults.graceAfter(rung.knownAt, lateMillisecondsFor(faults.struck.length > 0, rung, trail));
    if (decidedAt <= limit || limit >= Math.min(world.now, endedAt)) return [];
    const outcome = decidedAt < Number.POSITIVE_INFINITY ? `decided only at ${iso(decidedAt)}` : 'never decided';
    return [`${id} ${describe(rung)} was ${outcome}`];
  });
}

/**
 * In the end every timer that waits for longer than the Scheduler's lead has its schedule, and nothing else has one: unless a call
 * took effect when nobody counted on it any more.
 */
export function scheduleComplaints(
  { world, faults, services: { scheduler } }: Run,
  records: readonly RecordOf<Happened>[],
): readonly string[] {
  if (faults.struck.some(({ kind }) => kind === 'no-answer')) return [];
  const settled = world.now - 5_000;
  const wanted = new Map<string, number>();
  for (const { id, item, trail } of records) {
    if ((trail.at(-1)?.writtenAt ?? 0) > settled) return [];
    for (const [timer, dueAt] of Object.entries(item['timers'] as Record<string, number>))
      wanted.set(`${id}.${timer}`, dueAt);
  }
  const { inputs } = scheduler;
  return [
    ...[...wanted]
      .filter(([name, dueAt]) => dueAt > world.now + 185_000 && JSON.parse(inputs.get(name) ?? '{}').dueAt !== dueAt)
      .map(([name, dueAt]) => `no schedule for ${name}, due at ${iso(dueAt)}`),
    // One that is late by a fault may still fire: what it says is stale by then.
    ...[...inputs]
      .filter(([name, input]) => !wanted.has(name) && JSON.parse(input).dueAt > world.now)
      .map(([name]) => `a schedule for nothing: ${name}`),
  ];
}
