// What must hold of commands: what was accepted is on record, and the record adds up.

import type { ContractEvent } from '../../domain/contracts/events.ts';
import type { CustomerFileEvent } from '../../domain/customer-files/events.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import { unpack } from '../../functions/store/packed.ts';
import type { CommandName } from './commands.ts';
import { skewMillisecondsMax } from './faults.ts';
import type { Happened, RecordOf } from './records.ts';
import { describe, isDeed } from './records.ts';
import type { Run } from './run.ts';
import { sceneId } from './scene.ts';

/** What was written in the last moment of a run is on its way into the trail. */
const trailMilliseconds = 3_000;

interface Reading<Event> {
  /** What the events add up to; absent where only the whole file says it. */
  readonly replay?: (events: readonly Event[]) => unknown;
  readonly backwardsMillisecondsMax: number;
}

/** The trail holds every version, in an order of time, and adds up to what is stored. */
export function trailComplaints<Event extends Happened>(
  { world }: Run,
  { id, item, writtenAt, trail }: RecordOf<Event>,
  { replay, backwardsMillisecondsMax }: Reading<Event>,
): readonly string[] {
  if (writtenAt > world.now - trailMilliseconds) return [];
  const complaints: string[] = [];
  const versions = [...new Set(trail.map(({ entry }) => entry.version))];
  if (versions.length !== item['version'] || versions.some((version, index) => version !== index + 1)) {
    complaints.push(`the trail of ${id} has the versions ${versions.join()}, it is at ${item['version']}`);
    return complaints;
  }
  const backwards = trail.find(
    ({ event }, index) => event.occurredAt < (trail[index - 1]?.event.occurredAt ?? 0) - backwardsMillisecondsMax,
  );
  if (backwards) complaints.push(`on ${id} time runs backwards at ${describe(backwards.event)}`);
  const replayed = replay?.(trail.map(({ event }) => event));
  if (replay !== undefined && canonical(replayed) !== canonical(unpack(item['data'])))
    complaints.push(`the trail of ${id} does not add up to what is stored`);
  return complaints;
}

const eventOf: Readonly<Record<CommandName, readonly (TicketEvent | ContractEvent | CustomerFileEvent)['type'][]>> = {
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
  draft: ['ContractDrafted'],
  'request-confirmations': ['ConfirmationsRequested'],
  'answer-confirmation': ['ConfirmationAnswered'],
  'decide-price': ['PriceDecided'],
  sign: ['ContractSigned'],
  amend: ['ContractDrafted'],
  renew: ['ContractDrafted'],
  end: ['ContractEnded'],
  'file-copy': ['CopyFiled'],
  'put-account-manager': ['CustomerHandedOver'],
  'record-visit': ['CustomerVisited'],
  'answer-opinion': ['OpinionAnswered'],
  'take-inventory': ['InventoryTaken'],
};
/** A repeated one is answered with what the first call has done. */
const creating: readonly CommandName[] = ['open', 'draft', 'amend', 'renew'];
/** One that changes nothing is accepted and leaves no trace. */
const maybeIdle: readonly CommandName[] = ['regrade', 'request-confirmations', 'put-account-manager', 'answer-opinion'];

/** What was accepted is on record once; and nothing is that nobody asked for. */
export function commandComplaints({ people, faults }: Run, { id, trail }: RecordOf<Happened>): readonly string[] {
  const complaints: string[] = [];
  const calls = people.calls.filter((call) => call.id === id);
  const deeds = trail.filter(({ event }) => isDeed(event));
  const openings = calls.filter(({ command }) => creating.includes(command)).map(({ correlationId }) => correlationId);
  for (const call of calls.filter(({ status }) => status === 200 || status === 201)) {
    const known = creating.includes(call.command) ? openings : [call.correlationId];
    const found = deeds.filter(
      ({ entry, event }) =>
        known.includes(entry.correlationId) && (eventOf[call.command] as readonly string[]).includes(event.type),
    );
    const isOnRecord = found.length === 1 || (found.length === 0 && maybeIdle.includes(call.command));
    if (!isOnRecord) complaints.push(`${call.correlationId} was accepted and is on record ${found.length} times`);
  }
  for (const { correlationId, status } of faults.struck.length === 0 ? calls : [])
    if (status >= 500) complaints.push(`${correlationId} was answered ${status} though nothing went wrong`);
  for (const { entry, event, writtenAt } of deeds) {
    const call = people.calls.find(({ correlationId }) => correlationId === entry.correlationId);
    if (entry.correlationId === sceneId) continue;
    if (call === undefined) complaints.push(`nobody asked for ${describe(event)}`);
    else if (event.occurredAt < call.sentAt - skewMillisecondsMax - 1)
      complaints.push(`${describe(event)} occurred before it was asked for`);
    else if (event.occurredAt > writtenAt + 2 * skewMillisecondsMax + 1)
      complaints.push(`${describe(event)} occurred after it was written`);
  }
  return complaints;
}

export function lostCreations({ people }: Run, records: readonly Pick<RecordOf<Happened>, 'id'>[]): readonly string[] {
  return people.calls
    .filter(
      ({ command, status, id }) =>
        creating.includes(command) && status === 201 && !records.some((record) => record.id === id),
    )
    .map(({ correlationId }) => `${correlationId} was accepted and there is nothing of it`);
}

/** As JSON with its fields in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
