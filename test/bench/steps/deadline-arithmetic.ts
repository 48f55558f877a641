// How many deadlines one core computes per second of its own time, beside a library that does the same sum: the business-time
// plugin of day.js, which knows working hours, split days and holidays.

import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import { type Calendar, compileCalendar, roundTheClock } from '../../../domain/sla/calendar.ts';
import { chinaWorkingHoursDefinition } from '../../../domain/sla/calendars/china-working-hours.ts';
import { dueAt, type Span } from '../../../domain/sla/clock.ts';
import type { Limit } from '../../../domain/sla/sourced.ts';
import {
  type Instant,
  later,
  millisecondsPerHour,
  millisecondsPerMinute,
  operatorTimeZone,
} from '../../../domain/time.ts';
import { datesOf, shanghai } from '../../support/time.ts';
import { median, perSecond } from '../statistics.ts';
import { atLeast, type Figure, type Step } from '../step.ts';

const goalPerSecond = 1_000_000;
/** Of each side in one slice; the sides take turns, so that a busy machine is busy for both. */
const sliceMilliseconds = 150;
const slices = 5;

// The library reckons in the zone of the process, and knows no days that make up for a holiday: so neither does ours here.
process.env['TZ'] = operatorTimeZone;
const definition = { ...chinaWorkingHoursDefinition, makeUpDates: [] };
const workingHours = compileCalendar(definition);
const openFrom = '08:30:00';
const openTo = '17:30:00';
dayjs.extend(businessTime);
const day = [{ start: openFrom, end: openTo }];
dayjs.setBusinessTime({
  sunday: null,
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: null,
});
dayjs.setHolidays(
  definition.holidays
    .filter(({ firstDate }) => firstDate < '2027')
    .flatMap(({ firstDate, lastDate }) => datesOf(firstDate, lastDate)),
);

/** At all hours, at night and on holidays too, of 2024 and most of 2025. */
const starts = Array.from({ length: 256 }, (_, i) =>
  later(shanghai('2024-01-02T00:00'), i * (64 * millisecondsPerHour + 7 * millisecondsPerMinute)),
);

interface Case {
  readonly calendar: Calendar;
  readonly limit: Limit;
  readonly library: (startedAt: Instant) => number;
}

const dayAndNight = (minutes: number): Case => ({
  calendar: roundTheClock,
  limit: { unit: 'minutes', minutes },
  library: (startedAt) => dayjs(startedAt).add(minutes, 'minute').valueOf(),
});
const inHours = (minutes: number): Case => ({
  calendar: workingHours,
  limit: { unit: 'minutes', minutes },
  library: (startedAt) => dayjs(startedAt).addBusinessMinutes(minutes).valueOf(),
});
const inDays = (workingDays: number): Case => ({
  calendar: workingHours,
  limit: { unit: 'workingDays', workingDays },
  library: (startedAt) =>
    dayjs(startedAt).addBusinessDays(workingDays).hour(17).minute(30).second(0).millisecond(0).valueOf(),
});

const cases: Readonly<Record<string, Case>> = {
  'day and night, an hour': dayAndNight(60),
  'day and night, a week': dayAndNight(7 * 24 * 60),
  'day and night, a year': dayAndNight(365 * 24 * 60),
  'working hours, an hour': inHours(60),
  'working hours, a week of 45 h': inHours(45 * 60),
  'working hours, a year of 2250 h': inHours(2250 * 60),
  'working days, one': inDays(1),
  'working days, a week of 5': inDays(5),
  'working days, a year of 250': inDays(250),
};

const spanOf = ({ limit }: Pick<Case, 'limit'>, startedAt: Instant): Span => ({ startedAt, limit, exclusions: [] });

function assertSameAnswers(name: string, one: Case): void {
  for (const startedAt of starts) {
    const [ours, theirs] = [dueAt(spanOf(one, startedAt), one.calendar), one.library(startedAt)];
    if (ours !== theirs) throw new Error(`${name} from ${startedAt}: ours ${ours}, the library's ${theirs}`);
  }
}

let checksum = 0;

/** Computes for a slice of time, all starts in turn; how often per second of the core's own time. */
function rateOf(compute: (index: number) => number): number {
  const [before, endsAt] = [process.cpuUsage(), performance.now() + sliceMilliseconds];
  let count = 0;
  do {
    for (let i = 0; i < 16; i++) checksum += compute(count++ % starts.length);
  } while (performance.now() < endsAt);
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / 1e6);
}

function measured(name: string, one: Case) {
  assertSameAnswers(name, one);
  const spans = starts.map((startedAt) => spanOf(one, startedAt));
  const rates = Array.from({ length: slices }, () => ({
    ours: rateOf((i) => dueAt(spans[i] as Span, one.calendar) ?? 0),
    library: rateOf((i) => one.library(starts[i] as Instant)),
  }));
  return { ours: median(rates.map(({ ours }) => ours)), library: median(rates.map(({ library }) => library)) };
}

/** What the library has no words for. */
function measuredAlone() {
  const spans = starts.map((startedAt): Span => {
    const exclusions = [3, 20].map((hours) => ({
      fromAt: later(startedAt, hours * millisecondsPerHour),
      toAt: later(startedAt, (hours + 5) * millisecondsPerHour),
      reason: 'CUSTOMER_REQUEST',
    }));
    return { startedAt, limit: { unit: 'workingDays', workingDays: 3 }, percent: 80, exclusions };
  });
  return median(Array.from({ length: slices }, () => rateOf((i) => dueAt(spans[i] as Span, workingHours) ?? 0)));
}

export const deadlineArithmetic: Step = {
  name: 'arithmetic',
  run: async (progress) => {
    const figures: Figure[] = [];
    for (const [name, one] of Object.entries(cases)) {
      progress(name, figures.length, Object.keys(cases).length);
      const { ours, library } = measured(name, one);
      figures.push({
        figure: `deadlines computed: ${name}`,
        reference: `dayjs-business-time ${perSecond(library)}`,
        ...atLeast(ours, goalPerSecond, perSecond),
      });
    }
    figures.push({
      figure: 'deadlines computed: 80 % of 3 working days, two suspensions',
      ...atLeast(measuredAlone(), goalPerSecond, perSecond),
    });
    if (Number.isNaN(checksum)) throw new Error('nothing was computed');
    return {
      figures,
      notes: ["per second of the core's own time; the library reckons the same answers, which is checked first"],
    };
  },
};
