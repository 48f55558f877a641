// rate(...) and cron(...) as rules use them. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html

import { Temporal } from 'temporal-polyfill';

/** The first instant after the given one (both epoch milliseconds) at which the schedule is due. */
export type NextTime = (after: number) => number;

const minute = 60_000;
const unitMilliseconds: Readonly<Record<string, number>> = { minute, hour: 60 * minute, day: 24 * 60 * minute };

/**
 * Throws an Error for an expression that is not understood. Cron times are those of clocks in the zone; one that they skip is as
 * much later as they were put forward.
 */
export function parseRecurring(expression: string, timeZone = 'UTC'): NextTime {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate !== null) {
    const period = Number(rate[1]) * (unitMilliseconds[rate[2] ?? ''] ?? 0);
    if (period > 0) return (after) => after + period;
  }
  const cron = /^cron\((.+)\)$/.exec(expression);
  if (cron !== null) return onClocksOf(timeZone, parseCron(cron[1] ?? ''));
  throw new Error(`the local runtime does not know the schedule ${expression}`);
}

/** The schedule as a UTC clock would keep it, kept by the clocks of a zone. */
function onClocksOf(timeZone: string, nextTime: NextTime): NextTime {
  if (timeZone === 'UTC') return nextTime;
  return (after) => {
    const shown = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDateTime();
    const due = nextTime(shown.toZonedDateTime('UTC').epochMilliseconds);
    if (!Number.isFinite(due)) return due;
    const showing = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO('UTC').toPlainDateTime();
    return showing.toZonedDateTime(timeZone).epochMilliseconds;
  };
}

interface Field {
  readonly low: number;
  readonly high: number;
  readonly names?: readonly string[];
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const fields: readonly Field[] = [
  { low: 0, high: 59 },
  { low: 0, high: 23 },
  { low: 1, high: 31 },
  { low: 1, high: 12, names: months },
  { low: 1, high: 7, names: weekdays },
  { low: 1970, high: 2199 },
];

function parseCron(text: string): NextTime {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== fields.length) throw new Error(`a cron schedule has six fields: ${text}`);
  const [minutes, hours, days, ofMonths, ofWeek, years] = fields.map((field, index) =>
    allowed(parts[index] ?? '', field, text),
  );
  return (after) => {
    let at = Math.floor(after / minute) * minute + minute;
    const end = at + 5 * 366 * 24 * 60 * minute;
    while (at < end) {
      const date = new Date(at);
      const dayMatches =
        years?.has(date.getUTCFullYear()) &&
        ofMonths?.has(date.getUTCMonth() + 1) &&
        days?.has(date.getUTCDate()) &&
        ofWeek?.has(date.getUTCDay() + 1);
      if (!dayMatches) at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1);
      else if (hours?.has(date.getUTCHours()) && minutes?.has(date.getUTCMinutes())) return at;
      else at += minute;
    }
    return Number.POSITIVE_INFINITY;
  };
}

/** The values that one field lets pass: `*`, `?`, `5`, `MON-FRI`, `0/15`, and lists of these. */
function allowed(part: string, field: Field, text: string): ReadonlySet<number> {
  const values = new Set<number>();
  for (const item of part.split(',')) {
    const [range = '', step] = item.split('/');
    const [from, to] =
      range === '*' || range === '?' ? [field.low, field.high] : bounds(range, field, step !== undefined);
    const by = step === undefined ? 1 : Number(step);
    const valid = from >= field.low && to <= field.high && from <= to && Number.isInteger(by) && by > 0;
    if (!valid) throw new Error(`the local runtime does not know "${item}" in the schedule cron(${text})`);
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return values;
}

function bounds(range: string, field: Field, open: boolean): readonly [number, number] {
  const [first = '', last] = range.split('-');
  const from = fieldValue(first, field);
  return [from, last === undefined ? (open ? field.high : from) : fieldValue(last, field)];
}

function fieldValue(text: string, field: Field): number {
  const named = field.names?.indexOf(text.toUpperCase()) ?? -1;
  if (named >= 0) return named + field.low;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
