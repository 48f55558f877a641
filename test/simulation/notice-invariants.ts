// What must hold of notices: each rung that is announced is told once to each of those whom its ladder names, and reaches them; and so
// is what is said of an announcement later.

import type { DeadlineEvent } from '../../domain/sla/deadline-events.ts';
import type { AnyNotice, Notice } from '../../functions/notices/notice.ts';
import type { FaultKind } from './faults.ts';
import { opensAt } from './hours.ts';
import type { ReviewEvent, TicketRecord, Told } from './records.ts';
import { describe, isModelled, isOf, isOfDeadline, iso, isReview, isSame } from './records.ts';
import type { ModelMilestone } from './rulebook.ts';
import { ladders } from './rulebook.ts';
import type { Run } from './run.ts';
import { webhookDepartmentId } from './scene.ts';

/** A message that has failed rests up to 15 minutes, one whose function died for the queue's three. */
export const toldMillisecondsMax = { afterFaults: 20 * 60_000, withoutFaults: 3_000 } as const;
const owner = 'NMC';
/** After these nobody knows what has taken effect. */
const unsureKinds: readonly FaultKind[] = ['crash', 'answer-lost', 'no-answer', 'throttled', 'pause'];

export function noticeComplaints(run: Run, ticket: TicketRecord): readonly string[] {
  const wanted = ticket.trail.flatMap((told) =>
    recipientsOf(told, ticket.trail).map((departmentId) => ({
      departmentId,
      event: told.event as DeadlineEvent | ReviewEvent,
      at: told.writtenAt,
    })),
  );
  return toldComplaints(run, { id: ticket.id, field: 'ticketId' }, wanted);
}

/** What notices are about. */
export interface NoticeSubject {
  readonly id: string;
  readonly field: 'ticketId' | 'contractId' | 'customerId';
}

export function noticesOf({ services: { table } }: Run, { id, field }: NoticeSubject): readonly AnyNotice[] {
  return [...table.all()]
    .filter(({ entity, data }) => entity === 'NOTICE' && (data as AnyNotice)[field] === id)
    .map(({ data }) => data as AnyNotice);
}

interface WantedNotice {
  readonly departmentId: string;
  readonly event: DeadlineEvent | ReviewEvent;
  readonly at: number;
}

/** Each wanted notice is recorded once and arrives, and no other is. */
export function toldComplaints(run: Run, subject: NoticeSubject, wanted: readonly WantedNotice[]): readonly string[] {
  const { services, faults, world } = run;
  const notices = noticesOf(run, subject).filter((notice) => notice.kind !== 'information');
  const hasFaults = faults.struck.length > 0;
  const complaints: string[] = [];
  for (const { departmentId, event, at } of wanted) {
    const found = notices.filter((notice) => notice.departmentId === departmentId && isAbout(notice, event));
    const lastAt = faults.graceAfter(at, toldMillisecondsMax[hasFaults ? 'afterFaults' : 'withoutFaults']);
    const isDue = lastAt < world.now;
    if (found.length > 1 || (isDue && found.length === 0)) {
      complaints.push(`${departmentId} was told ${found.length} times of ${describe(event)} on ${subject.id}`);
    }
    for (const notice of found) complaints.push(...(isDue ? deliveryComplaints(run, notice) : []));
  }
  const unasked = notices.filter(
    (notice) =>
      isModelled(notice) &&
      !wanted.some(({ departmentId, event }) => departmentId === notice.departmentId && isAbout(notice, event)),
  );
  for (const { before, after } of services.table.writes) {
    const [was, is] = [before?.['data'], after['data']] as readonly (Notice | undefined)[];
    if (after['entity'] === 'NOTICE' && was !== undefined && was.recordedAt !== is?.recordedAt)
      complaints.push(`notice ${was.id} was recorded twice`);
  }
  complaints.push(
    ...calledAlike(notices),
    ...unasked.map(
      (notice) => `${notice.departmentId} was told of ${notice.milestone}.${notice.percent} without reason`,
    ),
  );
  return complaints;
}

/** By its id whoever is told knows a notice that comes once more. */
export function calledAlike(notices: readonly Pick<AnyNotice, 'id'>[]): readonly string[] {
  const ids = notices.map(({ id }) => id);
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `several notices are called ${id}`);
}

/** The same announcement of a rung, or the same review of it. */
function isAbout(notice: Notice, event: DeadlineEvent | ReviewEvent): boolean {
  const review = 'review' in event ? event.review : undefined;
  return isSame(notice, event) && notice.announcement === event.announcement && notice.review?.number === review;
}

/** Of a review the same who heard of the announcement. */
function recipientsOf(told: Told, trail: readonly Told[]): readonly string[] {
  const { event } = told;
  if (isOfDeadline(event)) return isModelled(event) ? heardBy(told, trail) : [];
  if (!isReview(event) || !isModelled(event)) return [];
  const first = trail.findLast(
    (other) =>
      isOfDeadline(other.event) && isSame(other.event, event) && other.event.announcement === event.announcement,
  );
  if (first === undefined) return [];
  const quietFor = event.type.endsWith('Confirmed') ? higherAt(told, trail) : undefined;
  return heardBy(first, trail, quietFor);
}

/** A breach is quiet for those who hear at the same moment of a higher rung, unless it is said otherwise. */
function heardBy(told: Told, trail: readonly Told[], quietFor = higherAt(told, trail)): readonly string[] {
  const { event } = told;
  if (!isOfDeadline(event)) return [];
  const responsible = responsibleFor(event, told.entry, trail);
  const quiet = quietFor === undefined ? [] : addresseesOf(event, quietFor, responsible);
  return addresseesOf(event, event.percent, responsible).filter((departmentId) => !quiet.includes(departmentId));
}

/** Of the higher rungs that are told in the same write, or told anew, the one that there is. */
function higherAt({ event, entry }: Told, trail: readonly Told[]): number | undefined {
  if (!('percent' in event)) return undefined;
  const higher = trail.flatMap(({ event: other, entry: { version } }) => {
    const isSaid = isOfDeadline(other) || (isReview(other) && other.type.endsWith('Confirmed'));
    return version === entry.version && isSaid && isOf(other, event) && other.percent > event.percent
      ? [other.percent]
      : [];
  });
  return higher.at(-1);
}

function addresseesOf(
  { milestone }: Pick<DeadlineEvent, 'milestone'>,
  percent: number,
  responsible: readonly string[],
): readonly string[] {
  const ladder: Readonly<Record<number, readonly string[]>> = ladders[milestone as ModelMilestone];
  const named = ladder[percent] ?? [];
  return [...new Set(named.flatMap((name) => (name === 'RESPONSIBLE' ? responsible : [name])))];
}

/** The unit has what depends on the work; the owner what depends on the talk with the customer. */
function responsibleFor(event: DeadlineEvent, { version }: Told['entry'], trail: readonly Told[]): readonly string[] {
  const units = trail.flatMap(({ event: deed, entry }) => {
    const isAssignment = deed.type === 'TicketDispatched' || deed.type === 'TicketTransferred';
    return isAssignment ? [{ departmentId: deed.departmentId, version: entry.version, at: deed.occurredAt }] : [];
  });
  if (event.milestone === 'accept') return [units[event.occurrence - 1]?.departmentId ?? owner];
  if (!['restore', 'legalFloor', 'majorFault'].includes(event.milestone)) return [owner];
  // What a command finds due it decides before it does anything.
  const present = units.findLast((unit) => unit.version < version)?.departmentId ?? owner;
  if (event.foundBy === undefined || event.percent < 100) return [present];
  // For what came to light afterwards the unit answers that had the ticket then; the present one may have to act.
  const former = units.findLast(({ at }) => at < event.dueAt)?.departmentId ?? owner;
  const isOver = trail.some(({ event: { type }, entry }) => entry.version < version && type === 'RecoveryConfirmed');
  return isOver ? [former] : [former, present];
}

function deliveryComplaints({ services: { inbox }, plan, world, faults }: Run, notice: Notice): readonly string[] {
  const about = `notice of ${notice.milestone}.${notice.percent} to ${notice.departmentId}`;
  const mayWait = notice.milestone === 'callBack' && notice.percent === 80 && plan.isNightClosed;
  const opening = mayWait ? opensAt(notice.recordedAt, plan.calendar) : notice.recordedAt;
  if (opening > notice.recordedAt) {
    if (notice.heldUntilAt !== opening) return [`${about} is not held until ${iso(opening)}`];
    // The minutes after the opening are those of the sweep; faults may add theirs.
    if (world.now < opening + toldMillisecondsMax.afterFaults) return [];
    if (notice.lapsed !== undefined) return [];
    if (notice.releasedAt === undefined) return [`${about} was held until ${iso(opening)} and never released`];
    if (notice.releasedAt < opening) return [`${about} was released before ${iso(opening)}`];
  } else if (notice.heldUntilAt !== undefined) return [`${about} is held without reason`];
  // Whoever does not know whether a delivery has arrived has to deliver again.
  const mayRepeat = faults.struck.some(({ kind }) => unsureKinds.includes(kind));
  return (['topic', 'webhook'] as const).flatMap((channel) => {
    if (channel === 'webhook' && notice.departmentId !== webhookDepartmentId) return [];
    const count = inbox.deliveries.filter(
      (delivery) => delivery.noticeId === notice.id && delivery.channel === channel,
    ).length;
    if (notice.deliveredTo[channel] === undefined) return [`${about} has not gone out by ${channel}`];
    return count === 0 || (count > 1 && !mayRepeat) ? [`${about} arrived ${count} times by ${channel}`] : [];
  });
}
