// What must hold of deadlines: each that is due and unmet is decided once and on time, and no other.

import type { ExpectedRung } from './model.ts';
import { expectedRungs, unmodelledMilestones } from './model.ts';
import type { TicketRecord, Told } from './records.ts';
import { describe, isOf, isOfDeadline, iso, isSame } from './records.ts';
import type { Run } from './run.ts';

/**
 * How long after it is due, or after the last fault, a deadline may wait for its decision. After a fault: the next sweep comes
 * within a minute, passes over what was due within 5 s, and its message may be behind one that failed. Without any: as long as a
 * new instance of the function needs to start (lambda.ts), and a second where the ticket was written shortly before, so that its
 * timer was still being set.
 */
const lateMillisecondsMax = { afterFault: 80_000, withoutFaults: 400, justWritten: 1_000 } as const;
const justMilliseconds = 10_000;

function lateMillisecondsFor(hasFaults: boolean, rung: ExpectedRung, trail: TicketRecord['trail']): number {
  if (hasFaults) return lateMillisecondsMax.afterFault;
  const wasJustWritten = trail.some(
    ({ event, writtenAt }) =>
      !isOfDeadline(event) &&
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

/** Every rung that is due and unmet is decided exactly once, at its time; nothing else is. */
export function deadlineComplaints({ world, faults }: Run, { id, trail }: TicketRecord): readonly string[] {
  const decisions = trail.flatMap(({ event, writtenAt }) => (isOfDeadline(event) ? [{ event, writtenAt }] : []));
  const modelled = decisions.filter(({ event }) => !unmodelledMilestones.includes(event.milestone));
  const history = trail.map(({ event }) => event).filter((event) => !isOfDeadline(event));
  const expected = expectedRungs(history, world.now);
  const complaints = [
    ...decisions
      .filter(({ event }, index) => decisions.findIndex((other) => isSame(other.event, event)) !== index)
      .map(({ event }) => `decided twice: ${describe(event)}`),
    ...modelled
      .filter(({ event }) => !expected.some((rung) => isSame(rung, event)))
      .map(({ event }) => `decided without reason: ${describe(event)}`),
    ...trail.filter((told) => isEarly(told, trail)).map(({ event }) => `decided early: ${describe(event)}`),
  ];
  for (const rung of expected) {
    const own = modelled.find(({ event }) => isSame(rung, event));
    if (own !== undefined && own.event.dueAt !== rung.dueAt)
      complaints.push(`${describe(own.event)} was due at ${iso(rung.dueAt)}`);
    // Nobody is warned of what has already happened: a higher rung stands for those below it. A breach stands for itself.
    const higher = modelled.filter(
      ({ event }) => rung.percent !== 100 && isOf(rung, event) && event.percent > rung.percent,
    );
    const decidedAt = Math.min(...[...(own ? [own] : []), ...higher].map(({ writtenAt }) => writtenAt));
    const limit = faults.graceAfter(rung.knownAt, lateMillisecondsFor(faults.struck.length > 0, rung, trail));
    if (decidedAt > limit && limit < world.now) {
      complaints.push(
        `${id} ${describe(rung)} ${decidedAt < Number.POSITIVE_INFINITY ? `was decided only at ${iso(decidedAt)}` : 'was never decided'}`,
      );
    }
  }
  return complaints;
}

/** Without faults every timer that waits for longer than the Scheduler's lead has its schedule, and nothing else has one. */
export function scheduleComplaints(
  { world, services: { scheduler } }: Run,
  tickets: readonly TicketRecord[],
): readonly string[] {
  const settled = world.now - 5_000;
  const wanted = new Map<string, number>();
  for (const { id, item, trail } of tickets) {
    if ((trail.at(-1)?.writtenAt ?? 0) > settled) return [];
    for (const [timer, dueAt] of Object.entries(item['timers'] as Record<string, number>))
      wanted.set(`${id}.${timer}`, dueAt);
  }
  const { inputs } = scheduler;
  return [
    ...[...wanted]
      .filter(([name, dueAt]) => dueAt > world.now + 185_000 && JSON.parse(inputs.get(name) ?? '{}').dueAt !== dueAt)
      .map(([name, dueAt]) => `no schedule for ${name}, due at ${iso(dueAt)}`),
    ...[...inputs.keys()].filter((name) => !wanted.has(name)).map((name) => `a schedule for nothing: ${name}`),
  ];
}
