// What must hold of notices without a deadline: the owner hears once of every report (R143), each unit once of every ticket that it is given.

import type { Information } from '../../functions/notices/notice.ts';
import type { NoticeSubject } from './notice-invariants.ts';
import { calledAlike, noticesOf, toldMillisecondsMax } from './notice-invariants.ts';
import type { Happened, TicketRecord, Told } from './records.ts';
import type { Run } from './run.ts';

export function informationComplaints(run: Run, { id, trail }: TicketRecord): readonly string[] {
  return informedComplaints(run, { id, field: 'ticketId' }, trail.flatMap(wantedFrom));
}

/** Each of those who have to hear of it was told once, and nobody else. */
export function informedComplaints(run: Run, subject: NoticeSubject, wanted: readonly Wanted[]): readonly string[] {
  const { faults, world } = run;
  const informed = noticesOf(run, subject).filter((notice): notice is Information => notice.kind === 'information');
  const graceMilliseconds = toldMillisecondsMax[faults.struck.length > 0 ? 'afterFaults' : 'withoutFaults'];
  const lacking = wanted.flatMap(({ departmentId, event, writtenAt }) => {
    const found = informed.filter((notice) => notice.departmentId === departmentId && isOf(notice, event));
    const isDue = faults.graceAfter(writtenAt, graceMilliseconds) < world.now;
    const isTold = found.length === 1 && found[0]?.deliveredTo.topic !== undefined;
    return isDue && !isTold ? [`${departmentId} was not told once of ${event.type} on ${subject.id}`] : [];
  });
  const unasked = informed.filter(
    (notice) => !wanted.some(({ departmentId, event }) => departmentId === notice.departmentId && isOf(notice, event)),
  );
  return [
    ...lacking,
    ...calledAlike(informed),
    ...unasked.map(({ departmentId, event }) => `${departmentId} was told of ${event} without reason`),
  ];
}

interface Wanted extends Pick<Told<Happened>, 'event' | 'writtenAt'> {
  readonly departmentId: string;
}

function wantedFrom({ event, writtenAt }: Told): readonly Wanted[] {
  switch (event.type) {
    case 'TicketOpened':
      return [{ departmentId: event.ownerDepartmentId, event, writtenAt }];
    case 'TicketDispatched':
    case 'TicketTransferred':
      return [{ departmentId: event.departmentId, event, writtenAt }];
    default:
      return [];
  }
}

function isOf({ event: type, occurredAt }: Information, event: Happened): boolean {
  return type === event.type && occurredAt === event.occurredAt;
}
