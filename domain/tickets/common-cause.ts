// What a ticket knows of the faults that have the same cause: when so many circuits were down together that their outage becomes a
// major fault if it lasts.

import type { GroupOutage } from '../causes/cause.ts';
import { sameContent } from '../changes.ts';
import { type Decision, happening } from '../decision.ts';
import type { Rules } from '../sla/rules.ts';
import { latest } from '../time.ts';
import type { LinkCause } from './commands.ts';
import type { TicketEvent } from './events.ts';
import { withConsequences } from './review.ts';
import type { Ticket } from './ticket.ts';

/** The cause that the ticket is linked to now. */
export function causeOf({ causeLinks = [] }: Pick<Ticket, 'causeLinks'>): string | undefined {
  const last = causeLinks.at(-1);
  return last?.unlinkedAt === undefined ? last?.causeId : undefined;
}

/** The event of the command; null when nothing would change. */
export function linkCause(ticket: Ticket, { causeId }: LinkCause, decision: Decision): TicketEvent | null {
  const formerCauseId = causeOf(ticket);
  const stamp = happening(decision);
  if (causeId === (formerCauseId ?? null)) return null;
  if (causeId !== null) {
    return { type: 'CauseLinked', ...stamp, causeId, ...(formerCauseId === undefined ? {} : { formerCauseId }) };
  }
  return formerCauseId === undefined ? null : { type: 'CauseUnlinked', ...stamp, causeId: formerCauseId };
}

/** Takes over what the cause's tickets come to, and all that follows from it. No events when the ticket knows that. */
export function stateGroupOutages(
  ticket: Ticket,
  causeId: string,
  outages: readonly GroupOutage[],
  decision: Decision,
  rules: Rules,
): readonly TicketEvent[] {
  const known = (ticket.groupOutages ?? []).filter((outage) => outage.causeId === causeId);
  if (sameContent(known, outages)) return [];
  const inOrder = { ...decision, now: latest(decision.now, ticket.changedAt) };
  const event = { type: 'GroupOutagesStated', ...happening(inOrder), causeId, outages } as const;
  return withConsequences(ticket, event, { now: inOrder.now, rules, foundBy: 'common-cause' });
}
