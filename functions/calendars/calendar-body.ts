// What an administrator states of a version of a calendar.

import * as z from 'zod/mini';
import { holidaysMax, makeUpDatesMax } from '../../domain/sla/calendars/revision-errors.ts';
import { formed, line, localDate, text, whole } from '../http/schema.ts';

const name = z.strictObject({ zh: line(60), en: line(60) });
const timeOfDay = formed(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'time-of-day');
const shifts = z.array(z.strictObject({ from: timeOfDay, to: timeOfDay })).check(z.minLength(1), z.maxLength(8));
const weekday = whole(1, 7);

export const calendarBody = z.strictObject({
  name,
  timeZone: line(64),
  effectiveFromDate: localDate,
  lastDate: localDate,
  shifts,
  weekdayShifts: z.exactOptional(z.array(z.strictObject({ weekday, shifts })).check(z.maxLength(7))),
  workingWeekdays: z.array(weekday).check(z.minLength(1), z.maxLength(7)),
  holidays: z._default(
    z.array(z.strictObject({ name, firstDate: localDate, lastDate: localDate })).check(z.maxLength(holidaysMax)),
    [],
  ),
  makeUpDates: z._default(z.array(localDate).check(z.maxLength(makeUpDatesMax)), []),
  provisionalFromDate: z.exactOptional(localDate),
  // None: it serves whoever names it.
  regions: z._default(z.array(line(64)).check(z.maxLength(100)), []),
  note: text(500),
});
