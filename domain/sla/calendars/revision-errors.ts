// Why a version of a calendar is refused: every broken field, so that whoever types in a notice mends it in one go.

import { sameContent } from '../../changes.ts';
import type { FieldError } from '../../errors.ts';
import type { LocalDate } from '../../time.ts';
import { compileCalendar } from '../calendar.ts';
import { ownerHours } from '../calendar-id.ts';
import { minuteOfDay } from '../day-plan.ts';
import { builtInCalendars } from '../rules.ts';
import { dayNumber, isoWeekday, isTimeZone } from '../wall-clock.ts';
import type { Holiday, Shift } from '../working-days.ts';
import type { CalendarVersion } from './calendar-version.ts';

export const holidaysMax = 400;
export const makeUpDatesMax = 400;
const spanYearsMax = 15;
const versionsMax = 100;
/** Whoever opens a ticket looks through all of them. */
const calendarsMax = 100;

export interface OtherCalendars {
  readonly count: number;
  /** Which calendar serves a district at present. */
  readonly serving: Readonly<Record<string, string>>;
}

/** `versions`: those before it, oldest first. */
export function revisionErrors(
  versions: readonly CalendarVersion[],
  version: CalendarVersion,
  others: OtherCalendars,
): readonly FieldError[] {
  const errors = [
    ...idErrors(versions, version, others),
    ...spanErrors(versions, version),
    ...shiftErrors(version.shifts, 'shifts'),
    ...weekdayErrors(version),
    ...holidayErrors(version),
    ...makeUpErrors(version),
    ...provisionalErrors(version),
    ...regionErrors(version, others),
  ];
  return errors.length > 0 ? errors : hoursErrors(versions, version);
}

function idErrors(
  versions: readonly CalendarVersion[],
  { id, timeZone }: CalendarVersion,
  { count }: OtherCalendars,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  // The one has no days to speak of, the other is a word for whatever calendar the owner has.
  if (id === 'ROUND_THE_CLOCK' || id === ownerHours) errors.push({ field: 'calendarId', rule: 'not-allowed-here' });
  if (versions.length >= versionsMax) errors.push(tooMany('calendarId', versionsMax));
  if (versions.length === 0 && count >= calendarsMax) errors.push(tooMany('calendarId', calendarsMax));
  if (!isTimeZone(timeZone)) errors.push({ field: 'timeZone', rule: 'unknown-time-zone' });
  return errors;
}

function spanErrors(
  versions: readonly CalendarVersion[],
  { effectiveFromDate, lastDate }: CalendarVersion,
): readonly FieldError[] {
  if (lastDate < effectiveFromDate) return [{ field: 'lastDate', rule: 'end-before-start' }];
  const errors: FieldError[] = [];
  const [year, ...day] = effectiveFromDate.split('-');
  const span = [Number(year) + spanYearsMax, ...day].join('-');
  if (lastDate >= span) errors.push({ field: 'lastDate', rule: 'span-too-long', details: { maximum: spanYearsMax } });
  const knownTo = versions.at(-1)?.lastDate;
  if (knownTo === undefined) return errors;
  // Running tickets may count on every day that was known.
  if (lastDate < knownTo) {
    errors.push({ field: 'lastDate', rule: 'shorter-than-before', details: { lastDate: knownTo } });
  }
  if (dayNumber(effectiveFromDate) > dayNumber(knownTo) + 1) {
    errors.push({ field: 'effectiveFromDate', rule: 'leaves-gap', details: { lastDate: knownTo } });
  }
  return errors;
}

function shiftErrors(shifts: readonly Shift[], path: string): readonly FieldError[] {
  return shifts.flatMap(({ from, to }, index): FieldError[] => {
    const field = `${path}[${index}]`;
    if (minuteOfDay(to) <= minuteOfDay(from)) return [{ field: `${field}.to`, rule: 'end-before-start' }];
    const before = shifts[index - 1];
    if (before === undefined || minuteOfDay(before.to) < minuteOfDay(from)) return [];
    return [{ field: `${field}.from`, rule: 'out-of-order' }];
  });
}

function weekdayErrors({ workingWeekdays, weekdayShifts = [] }: CalendarVersion): readonly FieldError[] {
  return [
    ...repeated(workingWeekdays, (index) => `workingWeekdays[${index}]`),
    ...repeated(
      weekdayShifts.map(({ weekday }) => weekday),
      (index) => `weekdayShifts[${index}].weekday`,
    ),
    ...weekdayShifts.flatMap(({ weekday, shifts }, index) => [
      ...(workingWeekdays.includes(weekday)
        ? []
        : [{ field: `weekdayShifts[${index}].weekday`, rule: 'not-allowed-here' } as const]),
      ...shiftErrors(shifts, `weekdayShifts[${index}].shifts`),
    ]),
  ];
}

/** Days before the version takes effect follow an older one and may be listed all the same: notices are for whole years. */
function holidayErrors({ holidays, lastDate }: CalendarVersion): readonly FieldError[] {
  return holidays.flatMap((holiday, index): FieldError[] => {
    const field = `holidays[${index}]`;
    if (holiday.lastDate < holiday.firstDate) return [{ field: `${field}.lastDate`, rule: 'end-before-start' }];
    if (holiday.lastDate > lastDate) return [beyondLastDate(`${field}.lastDate`, lastDate)];
    // Two feasts may fall on one day, as Mid-autumn and National Day do in 2028; one feast is listed once.
    const repeats = holidays
      .slice(0, index)
      .some((other) => sameContent(other.name, holiday.name) && haveCommonDay(other, holiday));
    return repeats ? [{ field, rule: 'duplicate' }] : [];
  });
}

function haveCommonDay(one: Holiday, other: Holiday): boolean {
  return one.firstDate <= other.lastDate && other.firstDate <= one.lastDate;
}

function makeUpErrors({ makeUpDates, lastDate, ...version }: CalendarVersion): readonly FieldError[] {
  const field = (index: number) => `makeUpDates[${index}]`;
  const { workingWeekdays, weekdayShifts = [], holidays } = version;
  const workedAnyway = (date: LocalDate) => {
    const weekday = isoWeekday(dayNumber(date));
    const hasOtherHours = weekdayShifts.some((other) => other.weekday === weekday);
    const isHoliday = holidays.some((holiday) => holiday.firstDate <= date && date <= holiday.lastDate);
    return workingWeekdays.includes(weekday) && !hasOtherHours && !isHoliday;
  };
  return [
    ...repeated(makeUpDates, field),
    ...makeUpDates.flatMap((date, index): FieldError[] => {
      if (date > lastDate) return [beyondLastDate(field(index), lastDate)];
      return workedAnyway(date) ? [{ field: field(index), rule: 'not-allowed-here' }] : [];
    }),
  ];
}

function provisionalErrors({ provisionalFromDate, lastDate }: CalendarVersion): readonly FieldError[] {
  if (provisionalFromDate === undefined || provisionalFromDate <= lastDate) return [];
  return [beyondLastDate('provisionalFromDate', lastDate)];
}

function regionErrors({ id, regions }: CalendarVersion, { serving }: OtherCalendars): readonly FieldError[] {
  const field = (index: number) => `regions[${index}]`;
  // It serves every district that has none of its own.
  if (Object.hasOwn(builtInCalendars, id) && regions.length > 0)
    return [{ field: 'regions', rule: 'not-allowed-here' }];
  return [
    ...repeated(regions, field),
    ...regions.flatMap((region, index): FieldError[] => {
      const other = Object.hasOwn(serving, region) ? serving[region] : undefined;
      if (other === undefined || other === id) return [];
      return [{ field: field(index), rule: 'served-by-another-calendar', details: { calendarId: other } }];
    }),
  ];
}

/** What remains that could be wrong: that holidays leave no day of work. */
function hoursErrors(versions: readonly CalendarVersion[], version: CalendarVersion): readonly FieldError[] {
  try {
    compileCalendar(...versions, version);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ field: 'workingWeekdays', rule: 'required' }];
  }
}

function repeated(values: readonly (string | number)[], field: (index: number) => string): readonly FieldError[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ field: field(index), rule: 'duplicate' as const }] : [],
  );
}

function beyondLastDate(field: string, lastDate: LocalDate): FieldError {
  return { field, rule: 'beyond-last-date', details: { lastDate } };
}

function tooMany(field: string, maximum: number): FieldError {
  return { field, rule: 'too-many', details: { maximum } };
}
