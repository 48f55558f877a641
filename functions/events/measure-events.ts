// What was announced, in the log and in figures. Here every event comes by, whoever has decided it: the clock, or somebody who
// acted at the same moment.

import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { decidedEventTypes } from '../environment.ts';
import { measure } from '../metrics.ts';
import { unpack } from '../store/packed.ts';
import { plainImage } from '../stream-image.ts';
import type { Announcement } from './stream-events.ts';

/** What came due by itself: what a correction has brought to light was nobody's to announce in time. */
const reached = z.object({
  type: z.enum(decidedEventTypes),
  dueAt: z.int(),
  reachedAt: z.int(),
  latenessMilliseconds: z.int(),
  foundBy: z.optional(z.undefined()),
});

/** One line for one write and all that it announced. A batch that comes again is counted again. */
export function measureEvents(record: DynamoDBRecord, announcements: readonly Announcement[]): void {
  const [first] = announcements;
  if (first === undefined) return;
  const { entity, entityId, version, correlationId } = first;
  const types = announcements.map(({ event }) => event.type);
  const rungs = announcements.flatMap(({ event }) => z.safeParse(reached, event).data ?? []);
  const breached = types.filter((type) => type === 'DeadlineBreached').length;
  const measured = { ...lateness(record, rungs), ...(breached > 0 && { DeadlinesBreached: breached }) };
  measure('events', measured, { correlationId, entity, entityId, version, types });
}

/** Of what was entered only after a rung of it was due nobody could have been told in time: it counts from the entry. */
function lateness(record: DynamoDBRecord, rungs: readonly z.infer<typeof reached>[]) {
  if (rungs.length === 0) return {};
  const enteredAt = enteredBefore(record);
  const entered = rungs.filter(({ dueAt }) => dueAt < enteredAt);
  return {
    DeadlineLateness: rungs.filter((rung) => !entered.includes(rung)).map((rung) => rung.latenessMilliseconds),
    LateEntryDelay: entered.map(({ reachedAt }) => reachedAt - enteredAt),
  };
}

const dated = z.object({
  changedAt: z.optional(z.int()),
  manager: z.optional(z.object({ sinceAt: z.int() })),
});

/** When the facts were entered from which the rungs follow: the last change before this write; 0 where an item does not say. */
function enteredBefore({ dynamodb }: DynamoDBRecord): number {
  const { changedAt = 0, manager } = z.safeParse(dated, unpack(plainImage(dynamodb?.OldImage)?.['data'])).data ?? {};
  // Nothing is due on a customer's file until it has an account manager.
  return Math.max(changedAt, manager?.sinceAt ?? 0);
}
