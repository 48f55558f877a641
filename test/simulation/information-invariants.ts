// What must hold of notices without a deadline: the owner hears once of every report (R143), each unit once of every ticket that it is given.

import type { AnyNotice, Information } from '../../functions/notices/notice.ts';
import { toldMillisecondsMax } from './notice-invariants.ts';
import type { TicketRecord, Told } from './records.ts';
import type { Run } from './run.ts';

export function informationComplaints({ services, faults, world }: Run, ticket: TicketRecord): readonly string[] {
  const informed = [...services.table.all()]
    .filter(({ entity, data }) => entity === 'NOTICE' && (data as AnyNotice).ticketId === ticket.id)
    .map(({ data }) => data as AnyNotice)
    .filter((notice): notice is Information => notice.kind === 'information');
  const graceMilliseconds = toldMillisecondsMax[faults.struck.length > 0 ? 'afterFaults' : 'withoutFaults'];
  const wanted = ticket.trail.flatMap(wantedFrom);
  const lacking = wanted.flatMap(({ departmentId, event, writtenAt }) => {
    const found = informed.filter((notice) => notice.departmentId === departmentId && isOf(notice, event));
    const isDue = faults.graceAfter(writtenAt, graceMilliseconds) < world.now;
    const isTold = found.length === 1 && found[0]?.deliveredTo.topic !== undefined;
    return isDue && !isTold ? [`${departmentId} was not told once of ${event.type} on ${ticket.id}`] : [];
  });
  const unasked = informed.filter(
    (notice) => !wanted.some(({ departmentId, event }) => departmentId === notice.departmentId && isOf(notice, event)),
  );
  return [
    ...lacking,
    ...unasked.map(({ departmentId, event }) => `${departmentId} was told of ${event} without reason`),
  ];
}

interface Wanted extends Pick<Told, 'event' | 'writtenAt'> {
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

function isOf({ event: type, occurredAt }: Information, event: Told['event']): boolean {
  return type === event.type && occurredAt === event.occurredAt;
}
