// Deadlines worked out by hand, as rows of a table.

import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Calendar } from '../../domain/sla/calendar.ts';
import { dueAt, type Exclusion } from '../../domain/sla/clock.ts';
import type { Limit } from '../../domain/sla/sourced.ts';
import { type Instant, instant, operatorTimeZone } from '../../domain/time.ts';
import { wallClockOf } from './time.ts';

/**
 * `within` is `90 min`, `20 h`, `3 days` (working days), or a part of one of them, `80 % of 3 days`. `due` is null while the
 * clock stands still. `suspended` are stretches `from/to`; `from/` still runs. Times are those of the zone's wall clock, with
 * an offset where it is not plain.
 */
export type DeadlineRow = readonly [
  from: string,
  within: string,
  due: string | null,
  why: string,
  ...suspended: readonly string[],
];

/** One test per row. */
export function expectDue(rows: readonly DeadlineRow[], calendar: Calendar, timeZone = operatorTimeZone): void {
  const at = (time: string): Instant =>
    /[+-]\d\d:\d\d$/.test(time) ? instant(Temporal.Instant.from(time).epochMilliseconds) : wallClockOf(timeZone)(time);
  const shown = (due: Instant | null) =>
    due === null
      ? null
      : Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never' });

  for (const [from, within, due, why, ...suspended] of rows) {
    it(`from ${from} within ${within}: due ${due}, for ${why}`, () => {
      const exclusions = suspended.map((stretch): Exclusion => {
        const [begin = '', end = ''] = stretch.split('/');
        return { fromAt: at(begin), ...(end === '' ? {} : { toAt: at(end) }), reason: 'CUSTOMER_REQUEST' };
      });
      const span = { startedAt: at(from), ...promised(within), exclusions };
      expect(shown(dueAt(span, calendar))).toBe(due === null ? null : shown(at(due)));
    });
  }
}

function promised(within: string): { readonly limit: Limit; readonly percent: number } {
  const [, percent = '100', count, unit] = /^(?:(\d+) % of )?(\d+) (min|h|days)$/.exec(within) ?? [];
  if (unit === undefined) throw new RangeError(`not a limit: ${within}`);
  const minutes = Number(count) * (unit === 'h' ? 60 : 1);
  const limit: Limit =
    unit === 'days' ? { unit: 'workingDays', workingDays: Number(count) } : { unit: 'minutes', minutes };
  return { limit, percent: Number(percent) };
}
