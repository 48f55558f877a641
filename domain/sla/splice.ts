// A calendar is its versions, spliced by date: from the day on which a version takes effect it is followed, the days before
// follow the version before. So a change of hours next year does not rewrite this one.

import { dayNumber, endOfDate, startOfDate } from './wall-clock.ts';
import type { CalendarDefinition, Interval } from './working-days.ts';

/** The days that follow one version. As an interval it ends where the next begins, also if the zone is another there. */
export interface Segment extends Interval {
  readonly definition: CalendarDefinition;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * The segments in order of time; `versions` oldest first. A version that takes effect before an older one hides it. Throws a
 * RangeError when there is no version, or when days between two of them belong to neither.
 */
export function segmentsOf(versions: readonly CalendarDefinition[]): readonly Segment[] {
  const segments: Segment[] = [];
  for (const definition of versions.toReversed()) {
    const { id, version, timeZone, effectiveFromDate, lastDate } = definition;
    const [next] = segments;
    const firstDay = dayNumber(effectiveFromDate);
    const knownTo = dayNumber(lastDate);
    const lastDay = next === undefined ? knownTo : next.firstDay - 1;
    if (next !== undefined && firstDay > lastDay) continue;
    if (lastDay > knownTo || firstDay > lastDay) {
      throw new RangeError(`calendar ${id} ${version} ends on ${lastDate}, before it should`);
    }
    const fromAt = startOfDate(effectiveFromDate, timeZone);
    segments.unshift({ definition, firstDay, lastDay, fromAt, toAt: next?.fromAt ?? endOfDate(lastDate, timeZone) });
  }
  if (segments.length === 0) throw new RangeError('a calendar needs at least one version');
  return segments;
}

/** Stretches of days whose holidays are not published yet. The last one has no end: nothing later is published either. */
export function provisionalStretches(segments: readonly Segment[]): readonly { fromAt: number; toAt: number }[] {
  return segments.flatMap(({ definition, fromAt, toAt }, index) => {
    const { provisionalFromDate, timeZone } = definition;
    if (provisionalFromDate === undefined) return [];
    const stretch = {
      fromAt: Math.max(fromAt, startOfDate(provisionalFromDate, timeZone)),
      toAt: index === segments.length - 1 ? Number.POSITIVE_INFINITY : toAt,
    };
    return stretch.fromAt < stretch.toAt ? [stretch] : [];
  });
}
