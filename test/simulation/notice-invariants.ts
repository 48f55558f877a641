// What must hold of notices: each rung that is announced is told once to each of those whom its ladder names, and reaches them.

import type { DeadlineEvent } from '../../domain/sla/deadline-events.ts';
import type { AnyNotice, Notice } from '../../functions/notices/notice.ts';
import type { FaultKind } from './faults.ts';
import type { ModelMilestone } from './model.ts';
import { ladders, opensAt, unmodelledMilestones } from './model.ts';
import type { TicketRecord, Told } from './records.ts';
import { describe, isOfDeadline, iso, isSame } from './records.ts';
import type { Run } from './run.ts';
import { webhookDepartmentId } from './scene.ts';

/** A message that has failed rests up to 15 minutes, one whose function died for the queue's three. */
export const toldMillisecondsMax = { afterFaults: 20 * 60_000, withoutFaults: 3_000 } as const;
const owner = 'NMC';
/** After these nobody knows what has taken effect. */
const unsureKinds: readonly FaultKind[] = ['crash', 'answer-lost', 'no-answer', 'throttled', 'pause'];

export function noticeComplaints(run: Run, ticket: TicketRecord): readonly string[] {
  const { services, faults, world } = run;
  const notices = [...services.table.all()]
    .filter(({ entity, data }) => entity === 'NOTICE' && (data as AnyNotice).ticketId === ticket.id)
    .map(({ data }) => data as AnyNotice)
    .filter((notice) => notice.kind !== 'information');
  const hasFaults = faults.struck.length > 0;
  const complaints: string[] = [];
  const wanted = ticket.trail.flatMap((told) =>
    recipientsOf(told, ticket.trail).map((departmentId) => ({
      departmentId,
      event: told.event as DeadlineEvent,
      at: told.writtenAt,
    })),
  );
  for (const { departmentId, event, at } of wanted) {
    const found = notices.filter((notice) => notice.departmentId === departmentId && isSame(notice, event));
    const lastAt = faults.graceAfter(at, toldMillisecondsMax[hasFaults ? 'afterFaults' : 'withoutFaults']);
    const isDue = lastAt < world.now;
    if (found.length > 1 || (isDue && found.length === 0)) {
      complaints.push(`${departmentId} was told ${found.length} times of ${describe(event)} on ${ticket.id}`);
    }
    for (const notice of found) complaints.push(...(isDue ? deliveryComplaints(run, notice) : []));
  }
  const unasked = notices.filter(
    (notice) =>
      !unmodelledMilestones.includes(notice.milestone) &&
      !wanted.some(({ departmentId, event }) => departmentId === notice.departmentId && isSame(notice, event)),
  );
  for (const { before, after } of services.table.writes) {
    const [was, is] = [before?.['data'], after['data']] as readonly (Notice | undefined)[];
    if (after['entity'] === 'NOTICE' && was !== undefined && was.recordedAt !== is?.recordedAt)
      complaints.push(`notice ${was.id} was recorded twice`);
  }
  complaints.push(
    ...unasked.map(
      (notice) => `${notice.departmentId} was told of ${notice.milestone}.${notice.percent} without reason`,
    ),
  );
  return complaints;
}

/** A breach is quiet for those who hear at the same moment of a higher rung. */
function recipientsOf({ event, entry }: Told, trail: readonly Told[]): readonly string[] {
  if (!isOfDeadline(event) || unmodelledMilestones.includes(event.milestone)) return [];
  const higher = trail.find(
    (other) =>
      other.entry.version === entry.version &&
      isOfDeadline(other.event) &&
      isSame({ ...other.event, percent: event.percent }, event) &&
      other.event.percent > event.percent,
  );
  const quiet = higher === undefined ? [] : addresseesOf(higher, trail);
  return addresseesOf({ event, entry }, trail).filter((departmentId) => !quiet.includes(departmentId));
}

function addresseesOf({ event, entry }: Pick<Told, 'event' | 'entry'>, trail: readonly Told[]): readonly string[] {
  if (!isOfDeadline(event)) return [];
  const ladder: Readonly<Record<number, readonly string[]>> = ladders[event.milestone as ModelMilestone];
  const named = ladder[event.percent] ?? [];
  return [...new Set(named.map((name) => (name === 'RESPONSIBLE' ? responsibleFor(event, entry, trail) : name)))];
}

/** The unit has what depends on the work; the owner what depends on the talk with the customer. */
function responsibleFor(event: DeadlineEvent, { version }: Told['entry'], trail: readonly Told[]): string {
  const units = trail.flatMap(({ event: deed, entry }) => {
    const isAssignment = deed.type === 'TicketDispatched' || deed.type === 'TicketTransferred';
    return isAssignment ? [{ departmentId: deed.departmentId, version: entry.version }] : [];
  });
  if (event.milestone === 'accept') return units[event.occurrence - 1]?.departmentId ?? owner;
  if (!['restore', 'legalFloor', 'majorFault'].includes(event.milestone)) return owner;
  // What a command finds due it decides before it does anything.
  return units.findLast((unit) => unit.version < version)?.departmentId ?? owner;
}

function deliveryComplaints({ services: { inbox }, plan, world, faults }: Run, notice: Notice): readonly string[] {
  const about = `notice of ${notice.milestone}.${notice.percent} to ${notice.departmentId}`;
  const mayWait = notice.milestone === 'callBack' && notice.percent === 80 && plan.isNightClosed;
  const opening = mayWait ? opensAt(notice.recordedAt) : notice.recordedAt;
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
