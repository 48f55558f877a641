// What the events of an amendment do to a ticket's suspensions and announcements: they add to the record and erase nothing.

import { type ReachedRung, stands } from '../sla/reached-rung.ts';
import type { TicketEvent } from './events.ts';
import type { Suspension, SuspensionAmendment, SuspensionStatement } from './suspension.ts';
import type { TicketFacts } from './ticket.ts';

type EventOf<Type extends TicketEvent['type']> = Extract<TicketEvent, { readonly type: Type }>;
type AmendmentEvent = EventOf<'SuspensionEntered' | 'SuspensionCorrected' | 'SuspensionVoided'>;
type Withdrawal = EventOf<'WarningWithdrawn' | 'BreachWithdrawn' | 'EscalationWithdrawn'>;
type Confirmation = EventOf<'WarningConfirmed' | 'BreachConfirmed' | 'EscalationConfirmed'>;

export function enterSuspension(ticket: TicketFacts, event: EventOf<'SuspensionEntered'>): readonly Suspension[] {
  return [...ticket.suspensions, { ...statementIn(event), amendments: [amendmentIn(event, 'entered')] }];
}

/** Throws an Error when the ticket has no suspension of this number: the history is damaged. */
export function amendSuspension(
  { id, suspensions }: TicketFacts,
  event: EventOf<'SuspensionCorrected' | 'SuspensionVoided'>,
): readonly Suspension[] {
  const { amendments = [], ...was } = suspensions[event.number - 1] ?? unknownTo(id, event);
  const amended: Suspension =
    event.type === 'SuspensionVoided'
      ? { ...was, amendments: [...amendments, amendmentIn(event, 'voided')] }
      : { ...statementIn(event), amendments: [...amendments, { ...amendmentIn(event, 'corrected'), was }] };
  return suspensions.with(event.number - 1, amended);
}

export function withdrawRung(ticket: TicketFacts, event: Withdrawal): readonly ReachedRung[] {
  return changeStanding(ticket, event, (rung) => ({ ...rung, withdrawnAt: event.occurredAt }));
}

export function confirmRung(ticket: TicketFacts, event: Confirmation): readonly ReachedRung[] {
  const confirmation = { dueAt: event.revisedDueAt, confirmedAt: event.occurredAt };
  return changeStanding(ticket, event, (rung) => {
    return { ...rung, confirmations: [...(rung.confirmations ?? []), confirmation] };
  });
}

function changeStanding(
  { id, reached }: TicketFacts,
  event: Withdrawal | Confirmation,
  change: (rung: ReachedRung) => ReachedRung,
): readonly ReachedRung[] {
  const { milestone, occurrence, percent } = event;
  const index = reached.findLastIndex(
    (rung) =>
      rung.milestone === milestone && rung.occurrence === occurrence && rung.percent === percent && stands(rung),
  );
  const rung = reached[index] ?? unknownTo(id, event);
  return reached.with(index, change(rung));
}

function statementIn(event: EventOf<'SuspensionEntered' | 'SuspensionCorrected'>): SuspensionStatement {
  const { reason, evidence, approvedBy, startedAt, endedAt } = event;
  return { reason, evidence, approvedBy, startedAt, endedAt };
}

function amendmentIn(event: AmendmentEvent, kind: SuspensionAmendment['kind']): SuspensionAmendment {
  const { occurredAt, approvedBy, justification } = event;
  return { kind, amendedAt: occurredAt, approvedBy, justification };
}

function unknownTo(ticketId: string, event: TicketEvent): never {
  throw new Error(`${event.type} is about something that ticket ${ticketId} does not have: ${JSON.stringify(event)}`);
}
