// Takes over what has become of one ticket, and works out what the cause's tickets come to.

import { sameContent } from '../changes.ts';
import { type Decision, happening, type Outcome } from '../decision.ts';
import { lastingRepair } from '../sla/fact-readers.ts';
import type { Policy } from '../sla/policy.ts';
import { beginningOf } from '../tickets/outage.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { type Cause, type CauseMember, groupOutagesOf } from './cause.ts';
import type { CauseWeighed } from './events.ts';

/** No events when nothing has changed. Throws an Error when the ticket was never linked to the cause. */
export function weigh(
  known: Cause | null,
  causeId: string,
  ticket: Ticket,
  decision: Decision,
  policy: Policy,
): Outcome<Cause, CauseWeighed> {
  const before = known ?? { id: causeId, members: [] };
  const member = memberOf(ticket, causeId);
  const others = before.members.filter(({ ticketId }) => ticketId !== ticket.id);
  // In a fixed order, so that the same tickets are the same cause.
  const members = [...others, member].toSorted((left, right) => (left.ticketId < right.ticketId ? -1 : 1));
  const state = { ...before, members };
  if (sameContent(before, state)) return { state: before, events: [] };
  const outages = groupOutagesOf(state, policy);
  const concerned = sameContent(outages, groupOutagesOf(before, policy))
    ? [ticket.id]
    : members.map(({ ticketId }) => ticketId);
  const subject = { causeId, ticketId: ticket.id, outages, concerned };
  return { state, events: [{ type: 'CauseWeighed', ...happening(decision), ...subject }] };
}

/** What counts of a ticket: which circuit, of which grade, and from when to when it was down. */
function memberOf(ticket: Ticket, causeId: string): CauseMember {
  const link = ticket.causeLinks?.findLast((other) => other.causeId === causeId);
  const { circuitId, impact, outageSinceAt } = ticket;
  if (link === undefined || circuitId === undefined) throw new Error(`ticket ${ticket.id} has no cause ${causeId}`);
  const { linkedAt, unlinkedAt } = link;
  const isDown = impact === 'outage' || outageSinceAt !== undefined;
  const blockedToAt = lastingRepair(ticket) ?? ('endedAt' in ticket ? ticket.endedAt : undefined);
  return {
    ticketId: ticket.id,
    circuitId,
    maintenanceGrade: ticket.entitlement.maintenanceGrade ?? 'ORDINARY',
    linkedAt,
    ...(unlinkedAt === undefined ? {} : { unlinkedAt }),
    ...(isDown ? { blockedFromAt: outageSinceAt ?? beginningOf(ticket) } : {}),
    ...(isDown && blockedToAt !== undefined ? { blockedToAt } : {}),
  };
}
