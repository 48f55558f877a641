// What the queue of replans brings: that a calendar was revised, a page of running tickets to look through, one ticket to try
// again, and what became of each ticket, all about one version of one calendar; and that a ticket has become somebody's business again.

import * as z from 'zod/mini';
import { instant } from '../../domain/time.ts';

const calendar = { calendarId: z.string(), version: z.int() };

/** Where a replan stands: which queue of which department comes next. */
const page = z.object({
  ...calendar,
  /** Counts how often all queues are looked through, from 1. */
  pass: z.int(),
  /** Counts the pages of all passes, from 1. */
  step: z.int(),
  /** Absent at the beginning of a pass: the first department of all. */
  departmentId: z.exactOptional(z.string()),
  /** Absent at the beginning of a queue. */
  cursor: z.exactOptional(z.string()),
  /** Tickets looked at in all passes, and taken over in this one. */
  ticketsSeen: z.int(),
  ticketsReplanned: z.int(),
});
export type ReplanPage = z.infer<typeof page>;

const ticket = z.object({ ...calendar, ticketId: z.string() });

const instantText = z.pipe(
  z.iso.datetime(),
  z.transform((text: string) => instant(Date.parse(text))),
);
const moved = z.object({
  milestone: z.string(),
  occurrence: z.int(),
  fromDueAt: z.nullable(instantText),
  toDueAt: z.nullable(instantText),
});

/** Inside EventBridge's envelope. */
const announced = z.object({
  entityId: z.string(),
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('CalendarRevised'), ...calendar }),
    z.object({ type: z.literal('FaultReportRequested') }),
    z.object({
      type: z.literal('TicketReplanned'),
      occurredAt: instantText,
      calendarId: z.string(),
      fromVersion: z.int(),
      toVersion: z.int(),
      moved: z.array(moved),
    }),
  ]),
});
export type ReplanEvent = z.infer<typeof announced>;

/** Of the call that has set the replan going. Absent from messages of before it was passed on. */
const origin = { correlationId: z.exactOptional(z.string()) };

const onward = z.union([z.object({ page, ...origin }), z.object({ ticket, ...origin })]);
/** What the function sends itself. */
export type ReplanMessage = z.infer<typeof onward>;
export const replanMessage = z.union([onward, z.object({ detail: announced })]);
