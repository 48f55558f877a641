// What must hold of revised working hours: every version is kept, every running ticket goes over to it once and soon, and it is on
// record what that has moved.

import { unpack } from '../../functions/store/packed.ts';
import { never, usedUpAt } from './hours.ts';
import { epochsOf } from './model.ts';
import type { TicketRecord } from './records.ts';
import { isDeed, isModelled, isOf, iso } from './records.ts';
import type { Run } from './run.ts';

const minute = 60_000;
/**
 * How long a replan may take: two passes with a rest between, in which those who open tickets learn of the new version. After faults
 * a page may have been set aside until an operator puts it back.
 */
const replannedMillisecondsMax = { afterFaults: 25 * minute, withoutFaults: 1.75 * minute } as const;

export function calendarComplaints(run: Run, tickets: readonly TicketRecord[]): readonly string[] {
  const { plan, services, faults, world } = run;
  if (plan.revisions.length === 0) return [];
  const versions = services.table.writes.filter(
    ({ after }) => after['pk'] === 'CALENDAR#CN_WORKING_HOURS' && after['entity'],
  );
  const accepted = run.people.calls.filter(({ command, status }) => command === 'put-calendar' && status === 200);
  const milliseconds = replannedMillisecondsMax[faults.struck.length > 0 ? 'afterFaults' : 'withoutFaults'];
  const due = versions.filter(({ at }) => faults.graceAfter(at, milliseconds) < world.now);
  const newest = due.length + 1;
  const complaints = versions.flatMap(({ after }, index) => {
    const { note, effectiveFromDate } = after['data'] as { readonly note: string; readonly effectiveFromDate: string };
    const wanted = plan.revisions[index]?.terms;
    const isAsEntered = wanted?.note === note && wanted.effectiveFromDate === effectiveFromDate;
    return after['version'] === index + 2 && isAsEntered ? [] : [`version ${after['version']} is not what was entered`];
  });
  if (versions.length < Math.min(1, accepted.length))
    complaints.push('the working hours were accepted and are not kept');
  for (const ticket of tickets) {
    const deeds = ticket.trail.filter(({ event }) => isDeed(event)).map(({ event }) => event);
    complaints.push(...replanComplaints(ticket, run));
    const { calendarVersions: { CN_WORKING_HOURS: followed = 1 } = {}, status } = unpack(ticket.item['data']) as {
      readonly calendarVersions?: Readonly<Record<string, number>>;
      readonly status: string;
    };
    // Of what is closed some is left to be done, and some is not.
    const isRunning = !['closed', 'cancelled', 'rejected'].includes(status);
    const openedAt = deeds[0]?.occurredAt ?? 0;
    if (isRunning && followed < newest && faults.graceAfter(openedAt, milliseconds) < world.now)
      complaints.push(`${ticket.id} still runs on version ${followed} of the working hours, not ${newest}`);
  }
  for (const { at, after } of due) {
    const status = services.table.item(`REPLAN#CN_WORKING_HOURS#${after['version']}`, 'STATUS')?.['data'];
    if ((status as { readonly finishedAt?: number } | undefined)?.finishedAt === undefined)
      complaints.push(`the replan of ${iso(at)} has not come to its end`);
  }
  return complaints;
}

/** Each version once, what it has moved as it has moved, and kept for whoever asks. */
function replanComplaints({ id, trail }: TicketRecord, { plan, services, faults, world }: Run): readonly string[] {
  const deeds = trail.filter(({ event }) => isDeed(event));
  const epochs = epochsOf(
    deeds.map(({ event }) => event),
    plan.calendar,
  );
  const records = [...services.table.all()].filter(
    ({ pk, data }) => String(pk).startsWith('REPLAN#') && (data as { readonly ticketId?: string }).ticketId === id,
  );
  return epochs.flatMap(({ begunBy, before, after }) => {
    if (begunBy?.change.type !== 'TicketReplanned') return [];
    const { change } = begunBy;
    const moved = after.flatMap((deadline) => {
      const was = before.find((other) => isOf(other, deadline));
      const [fromDueAt, toDueAt] = [was, deadline].map((one) => one && usedUpAt(one, 100));
      return fromDueAt === toDueAt ? [] : [`${deadline.milestone} ${fromDueAt} ${toDueAt}`];
    });
    const told = change.moved
      .filter(isModelled)
      .map(({ milestone, fromDueAt, toDueAt }) => `${milestone} ${fromDueAt ?? never} ${toDueAt ?? never}`);
    const { writtenAt = 0 } = deeds[begunBy.place] ?? {};
    const isKept = records.some(({ data }) => (data as { readonly toVersion: number }).toVersion === change.toVersion);
    const isDue = faults.graceAfter(writtenAt, replannedMillisecondsMax.afterFaults) < world.now;
    return [
      ...(told.join() === moved.join() ? [] : [`on ${id} was moved ${moved}, and it says ${told}`]),
      ...(change.toVersion > change.fromVersion ? [] : [`${id} was replanned for version ${change.toVersion} again`]),
      ...(isKept || !isDue ? [] : [`what became of ${id} in the replan for version ${change.toVersion} is not kept`]),
    ];
  });
}
