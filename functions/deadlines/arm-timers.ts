// Brings the schedules of one ticket, or whatever else has deadlines, in line with what its latest writes say about its timers.

import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';
import type { TimedEntity } from '../environment.ts';
import { timedEntities } from '../environment.ts';
import { delaySecondsUntil } from '../message-queue.ts';
import { entityOfKey } from '../store/keys.ts';
import { instant } from '../store/stored.ts';
import { plainImage } from '../stream-image.ts';
import { subjectOf } from '../subject.ts';
import type { Clock } from '../system-clock.ts';
import type { DeadlineQueue } from './deadline-queue.ts';
import { measureTimers } from './measure-timers.ts';
import type { Schedules } from './schedules.ts';
import type { TimerChange } from './timer-changes.ts';
import { timerChanges } from './timer-changes.ts';

export interface ArmingDependencies {
  readonly schedules: Schedules;
  readonly queue: Pick<DeadlineQueue, 'send'>;
  readonly clock: Pick<Clock, 'now'>;
  /** How long before a timer is due its schedule fires, in seconds. */
  readonly leadSeconds: number;
}

const timedImage = z.object({
  pk: z.string(),
  entity: z.enum(timedEntities),
  timers: z.record(z.string(), instant),
  correlationId: z.optional(z.string()),
});

/** `writes`: consecutive stream records of one item. Throws when one is not such a record, or a service refuses. */
export async function armTimers(writes: readonly DynamoDBRecord[], deps: ArmingDependencies): Promise<void> {
  const images = writes.map(({ dynamodb }) => ({
    before: dynamodb?.OldImage && z.parse(timedImage, plainImage(dynamodb.OldImage)),
    after: z.parse(timedImage, plainImage(dynamodb?.NewImage)),
  }));
  const [first] = images;
  if (first === undefined) return;
  const timed = { entity: first.after.entity, id: entityOfKey(first.after).id };
  const changes = timerChanges(
    images.map(({ before, after: { timers, correlationId } }) => ({
      before: before?.timers ?? {},
      after: timers,
      correlationId,
    })),
  );
  await Promise.all(changes.map((change) => applyTimerChange(timed, change, deps)));
  measureTimers(subjectOf(timed.entity, timed.id), changes, deps.clock.now());
}

interface Timed {
  readonly entity: TimedEntity;
  readonly id: string;
}

/** Throws when a service refuses. */
export async function applyTimerChange(
  { entity, id }: Timed,
  change: TimerChange,
  deps: ArmingDependencies,
): Promise<void> {
  const { timer, dueAt, wasDueAt, ...origin } = change;
  const subject = subjectOf(entity, id);
  const now = deps.clock.now();
  if (dueAt === null) {
    // A schedule whose deadline has passed has fired and deleted itself; if it is late, what it says is stale by then.
    if (wasDueAt !== null && wasDueAt > now) await deps.schedules.remove(id, timer);
    return;
  }
  // The Scheduler may fire up to a minute late (https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-state.html),
  // and takes a moment to learn of a schedule: what is due sooner than that goes straight to the queue.
  if (hasSchedule(dueAt, now, deps)) {
    await deps.schedules.set(id, { ...subject, timer, dueAt, ...origin }, wasDueAt !== null);
    return;
  }
  await deps.queue.send({ ...subject, timer, dueAt, ...origin }, delaySecondsUntil(dueAt, now));
  if (wasDueAt !== null) await deps.schedules.remove(id, timer);
}

/** Whether a timer that is set now has a schedule; one that is due sooner has a message in the queue instead. */
export function hasSchedule(
  dueAt: Instant,
  now: Instant,
  { leadSeconds }: Pick<ArmingDependencies, 'leadSeconds'>,
): boolean {
  return dueAt - now >= 2 * leadSeconds * 1_000;
}
