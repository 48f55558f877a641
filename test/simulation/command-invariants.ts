// What must hold of commands: what was accepted is on record, and the record adds up.

import type { TicketEvent } from '../../domain/tickets/events.ts';
import { ticketFrom } from '../../domain/tickets/evolve.ts';
import { unpack } from '../../functions/store/packed.ts';
import { skewMillisecondsMax } from './faults.ts';
import type { CommandName } from './functions.ts';
import type { TicketRecord } from './records.ts';
import { describe, isDeed } from './records.ts';
import type { Run } from './run.ts';

/** What was written in the last moment of a run is on its way into the trail. */
const trailMilliseconds = 3_000;

/** The trail holds every version, in an order of time, and adds up to what is stored. */
export function trailComplaints({ world }: Run, { id, item, writtenAt, trail }: TicketRecord): readonly string[] {
  if (writtenAt > world.now - trailMilliseconds) return [];
  const complaints: string[] = [];
  const versions = [...new Set(trail.map(({ entry }) => entry.version))];
  if (versions.length !== item['version'] || versions.some((version, index) => version !== index + 1)) {
    complaints.push(`the trail of ${id} has the versions ${versions.join()}, the ticket is at ${item['version']}`);
    return complaints;
  }
  const backwards = trail.find(({ event }, index) => event.occurredAt < (trail[index - 1]?.event.occurredAt ?? 0));
  if (backwards) complaints.push(`on ${id} time runs backwards at ${describe(backwards.event)}`);
  const replayed = ticketFrom(trail.map(({ event }) => event));
  if (canonical(replayed) !== canonical(unpack(item['data'])))
    complaints.push(`the trail of ${id} does not add up to what is stored`);
  return complaints;
}

const eventOf: Readonly<Record<CommandName, readonly TicketEvent['type'][]>> = {
  open: ['TicketOpened'],
  dispatch: ['TicketDispatched'],
  accept: ['TicketAccepted'],
  feedback: ['FeedbackGiven'],
  suspend: ['TicketSuspended'],
  resume: ['TicketResumed'],
  resolve: ['TicketResolved'],
  'confirm-recovery': ['RecoveryConfirmed', 'RecoveryDenied'],
  transfer: ['TicketTransferred'],
  'call-back': ['CustomerCalledBack', 'CallBackUnanswered'],
  cancel: ['TicketCancelled'],
  reject: ['TicketRejected'],
  regrade: ['TicketRegraded'],
  'enter-suspension': ['SuspensionEntered'],
  'correct-suspension': ['SuspensionCorrected'],
  'void-suspension': ['SuspensionVoided'],
  'put-calendar': [],
};

/** What was accepted is on record once; and nothing is that nobody asked for. */
export function commandComplaints({ people, faults }: Run, { id, trail }: TicketRecord): readonly string[] {
  const complaints: string[] = [];
  const calls = people.calls.filter(({ ticketId }) => ticketId === id);
  const deeds = trail.filter(({ event }) => isDeed(event));
  // A repeated opening is answered with what the first call has done.
  const openings = calls.filter(({ command }) => command === 'open').map(({ correlationId }) => correlationId);
  for (const call of calls.filter(({ status }) => status === 200 || status === 201)) {
    const known = call.command === 'open' ? openings : [call.correlationId];
    const found = deeds.filter(
      ({ entry, event }) => known.includes(entry.correlationId) && eventOf[call.command].includes(event.type),
    );
    // A regrade that changes nothing is accepted and leaves no trace.
    const isOnRecord = found.length === 1 || (found.length === 0 && call.command === 'regrade');
    if (!isOnRecord) complaints.push(`${call.correlationId} was accepted and is on record ${found.length} times`);
  }
  for (const { correlationId, status } of faults.struck.length === 0 ? calls : [])
    if (status >= 500) complaints.push(`${correlationId} was answered ${status} though nothing went wrong`);
  for (const { entry, event, writtenAt } of deeds) {
    const call = people.calls.find(({ correlationId }) => correlationId === entry.correlationId);
    if (call === undefined) complaints.push(`nobody asked for ${describe(event)}`);
    else if (event.occurredAt < call.sentAt - skewMillisecondsMax - 1)
      complaints.push(`${describe(event)} occurred before it was asked for`);
    else if (event.occurredAt > writtenAt + 2 * skewMillisecondsMax + 1)
      complaints.push(`${describe(event)} occurred after it was written`);
  }
  return complaints;
}

export function lostTickets({ people }: Run, tickets: readonly TicketRecord[]): readonly string[] {
  return people.calls
    .filter(
      ({ command, status, ticketId }) =>
        command === 'open' && status === 201 && !tickets.some(({ id }) => id === ticketId),
    )
    .map(({ correlationId }) => `${correlationId} was accepted and there is no ticket`);
}

/** As JSON with its fields in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
