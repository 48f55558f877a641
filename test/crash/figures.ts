// What a run has measured: how soon deadlines were decided that fell due while the runtime was away, and the others.

import type { Decision } from './compare-deadlines.ts';
import type { CrashOutcome, Kill } from './crash-run.ts';
import { kindOf } from './journal.ts';

export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Figures {
  /** From the start of the new process to its first answer. */
  readonly start: Spread;
  /** Of deadlines that fell due while the runtime was away: from its first answer to the decision; before it counts as nothing. */
  readonly afterGap: Spread;
  /** Of all other deadlines: from when they were due, or could be known, or from the last kill before, to the decision. */
  readonly beside: Spread;
  /** Of the requests that nobody answered. */
  readonly unansweredAndDone: number;
}

/** At once: no timer is waited for. What it takes is the loading of the functions, which is long on a machine that does much else. */
export const gapMillisecondsMax = 20_000;
/** A crashed worker keeps a message to itself; the sweep finds its deadline within a minute after a grace of 5 s, and takes a moment. */
export const besideMillisecondsMax = 75_000;

export function figuresOf({ decisions, kills, journal, tickets }: CrashOutcome): Figures {
  const timed = decisions.map((decision) => timing(decision, kills));
  const written = new Set(tickets.flatMap(({ trail }) => trail.map(({ correlationId }) => correlationId)));
  const unanswered = journal.entries.filter((entry) => kindOf(entry) === 'unanswered');
  return {
    start: spread(
      kills.filter(({ victim }) => victim === 'runtime').map(({ startedAt, readyAt }) => readyAt - startedAt),
    ),
    afterGap: spread(timed.filter(({ inGap }) => inGap).map(({ milliseconds }) => milliseconds)),
    beside: spread(timed.filter(({ inGap }) => !inGap).map(({ milliseconds }) => milliseconds)),
    unansweredAndDone: unanswered.filter(({ correlationId }) => written.has(correlationId)).length,
  };
}

/** `inGap`: it fell due while the runtime was away, and nothing else was killed until it was decided. */
function timing({ ticket, event }: Decision, kills: readonly Kill[]) {
  // A rung of a ticket that was keyed in late may have been due before anybody could know of it.
  const knownAt = Math.max(event.dueAt, ticket.state.registeredAt);
  const last = kills.findLast(({ killedAt }) => killedAt <= event.reachedAt);
  const inGap = last?.victim === 'runtime' && last.killedAt <= knownAt && knownAt <= last.readyAt;
  return { inGap, milliseconds: Math.max(0, event.reachedAt - Math.max(knownAt, last?.readyAt ?? 0)) };
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}

/** What took longer than it may, in words. */
export function tooLate({ afterGap, beside }: Figures): readonly string[] {
  return [
    ...(afterGap.max > gapMillisecondsMax ? [`a deadline of a gap was decided ${afterGap.max} ms after it`] : []),
    ...(beside.max > besideMillisecondsMax ? [`a deadline was decided ${beside.max} ms late`] : []),
  ];
}
