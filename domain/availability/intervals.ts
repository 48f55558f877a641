// Sets of time: what several stretches cover together, what is left of them, how long they are.

import type { Interval } from '../sla/working-days.ts';
import { earliest, latest } from '../time.ts';

/** In order, disjoint, none empty, none adjoining the next. Only the functions below make them. */
export type Intervals = readonly Interval[];

/** Everything that lies in at least one of the stretches. Those without length cover nothing. */
export function union(stretches: readonly Interval[]): Intervals {
  const covered: Interval[] = [];
  for (const stretch of stretches.toSorted((left, right) => left.fromAt - right.fromAt)) {
    if (stretch.toAt <= stretch.fromAt) continue;
    const last = covered.at(-1);
    if (last === undefined || stretch.fromAt > last.toAt) covered.push(stretch);
    else covered[covered.length - 1] = { fromAt: last.fromAt, toAt: latest(last.toAt, stretch.toAt) };
  }
  return covered;
}

/** What is left of the first when the second is taken away. */
export function without(left: Intervals, taken: Intervals): Intervals {
  const rest: Interval[] = [];
  let next = 0;
  for (const { fromAt, toAt } of left) {
    let cursor = fromAt;
    while ((taken[next]?.toAt ?? toAt) <= cursor) next += 1;
    for (let i = next; cursor < toAt; i += 1) {
      const hole = taken[i];
      if (hole === undefined || hole.fromAt >= toAt) {
        rest.push({ fromAt: cursor, toAt });
        break;
      }
      if (hole.fromAt > cursor) rest.push({ fromAt: cursor, toAt: hole.fromAt });
      cursor = hole.toAt;
    }
  }
  return rest;
}

/** The part that lies in a stretch. */
export function within(intervals: Intervals, { fromAt, toAt }: Interval): Intervals {
  return intervals.flatMap((interval) => {
    const cut = { fromAt: latest(interval.fromAt, fromAt), toAt: earliest(interval.toAt, toAt) };
    return cut.fromAt < cut.toAt ? [cut] : [];
  });
}

/** The part that both cover. */
export function common(left: Intervals, right: Intervals): Intervals {
  return right.flatMap((interval) => within(left, interval));
}

/** In milliseconds. */
export function lengthOf(intervals: Intervals): number {
  return intervals.reduce((length, { fromAt, toAt }) => length + toAt - fromAt, 0);
}
