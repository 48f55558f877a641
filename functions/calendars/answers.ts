// What routes about calendars answer.

import * as z from 'zod/mini';
import { bilingual, pageOf, version } from '../http/answered.ts';
import { calendarVersionSchema, shifts } from '../store/calendar-store.ts';
import { movedSchema, statusSchema } from '../store/replan-store.ts';

const calendarVersion = z.extend(calendarVersionSchema, { builtIn: z.boolean() });

/** Open day and night: it has no days to tell. */
const roundTheClock = z.object({
  ...{ id: z.literal('ROUND_THE_CLOCK'), version, builtIn: z.literal(true), name: bilingual },
  regions: z.array(z.string()),
});

const { effectiveFromDate, lastDate, note, revisedAt, revisedBy } = calendarVersionSchema.shape;
const outlook = z.array(
  z.object({
    date: z.string(),
    version,
    shifts,
    closure: z.exactOptional(
      z.object({ kind: z.enum(['outside-hours', 'rest-day', 'holiday']), name: z.exactOptional(bilingual) }),
    ),
    makeUp: z.boolean(),
    provisional: z.boolean(),
  }),
);

const calendar = z.extend(calendarVersion, {
  versions: z.array(z.object({ version, effectiveFromDate, lastDate, note, revisedAt, revisedBy })),
  versionToday: z.nullable(z.int()),
  outlook,
});

const { step, ...progress } = statusSchema.shape;

export const calendarAnswers = {
  Calendar: z.union([calendar, roundTheClock]),
  CalendarVersion: calendarVersion,
  CalendarPage: pageOf(
    z.union([
      z.omit(calendarVersion, {
        ...{ shifts: true, weekdayShifts: true, workingWeekdays: true, holidays: true, makeUpDates: true },
      }),
      roundTheClock,
    ]),
  ),
  Replan: z.object({
    ...progress,
    startedAt: z.exactOptional(progress.startedAt),
    status: z.enum(['running', 'done']),
    ticketsReplanned: z.int(),
    ticketsMoved: z.int(),
    items: z.array(movedSchema),
    nextCursor: z.exactOptional(z.string()),
  }),
};
