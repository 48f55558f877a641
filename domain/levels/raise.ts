// Raises the change of levels that an archived order makes (R72), and lets it take the place of an older one.

import { type Decision, happening } from '../decision.ts';
import type { Policy } from '../sla/policy.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import { levelsConveyed, type SignedService } from './conveyed.ts';
import type { LevelChangeEvent } from './events.ts';
import { evolveLevelChange } from './evolve.ts';
import { heldAfter, type LevelChange, type LevelOrder, levelOrders, stateOf } from './level-change.ts';
import { receivers } from './systems.ts';

/** An order that was closed. */
export interface ArchivedOrder {
  readonly ticketId: string;
  readonly order: LevelOrder;
  readonly timeLevel: LevelChange['levels']['provisioningTimeLevel'];
  readonly circuitId: string;
  readonly archivedAt: Instant;
}

/**
 * The order that a ticket archives: a closed provisioning order, for a new service or a change of grade, on a circuit. Null for
 * every other ticket; nothing leaves before the order is archived (R72).
 */
export function archivedOrder(
  ticket: Ticket,
): (Omit<ArchivedOrder, 'circuitId'> & { readonly circuitId?: string }) | null {
  const { id: ticketId, type, kind, order: asked, circuitId } = ticket;
  const order = levelOrders.find((known) => known === kind);
  if (type !== 'provisioning' || ticket.status !== 'closed' || order === undefined || asked === undefined) return null;
  const about = { ticketId, order, timeLevel: asked.timeLevel, archivedAt: ticket.endedAt };
  return circuitId === undefined ? about : { ...about, circuitId };
}

export interface RaisingLookups extends SignedService {
  readonly resourceDepartmentId: string;
  /** The latest change of the circuit so far. */
  readonly latest: LevelChange | null;
}

interface Raised {
  readonly change: LevelChange;
  readonly events: readonly LevelChangeEvent[];
  /** Whether it is the latest of its circuit from now on. */
  readonly isLatest: boolean;
  /** The older change that it has stopped on its way. */
  readonly stopped?: { readonly change: LevelChange; readonly events: readonly LevelChangeEvent[] };
}

/**
 * A change whose order was archived before that of the latest one comes too late: it is on record and goes nowhere. Else it
 * starts at once, and stops the latest one if that is still on its way.
 */
export function raiseLevelChange(
  id: string,
  { ticketId, order, timeLevel, circuitId, archivedAt }: ArchivedOrder,
  { latest, resourceDepartmentId, ...service }: RaisingLookups,
  decision: Decision,
  policy: Policy,
): Raised {
  const { levels, contractId } = levelsConveyed(order, service, archivedAt, latest, policy);
  const isLatest = latest === null || latest.archivedAt <= archivedAt;
  const raised: LevelChangeEvent = {
    type: 'LevelChangeRaised',
    ...happening(decision),
    change: {
      ...{ id, ticketId, order, circuitId, archivedAt, resourceDepartmentId },
      customerId: service.customer.id,
      region: service.circuit.region,
      levels: { ...levels, provisioningTimeLevel: timeLevel },
      policyVersion: policy.version,
      held: latest !== null && isLatest ? heldAfter(latest) : {},
      ...(contractId !== undefined && { contractId }),
      ...(latest !== null && isLatest && { previousId: latest.id }),
      raisedAt: decision.now,
    },
  };
  const next: LevelChangeEvent =
    latest !== null && !isLatest
      ? supersededBy(latest.id, id, decision)
      : { type: 'LevelHopStarted', ...happening(decision), levelChangeId: id, system: receivers[0] };
  const events = [raised, next];
  const change = evolveLevelChange(evolveLevelChange(null, raised), next);
  const wasRunning = latest !== null && (stateOf(latest) === 'running' || stateOf(latest) === 'manual');
  if (!isLatest || !wasRunning) return { change, events, isLatest };
  const stopping = supersededBy(id, latest.id, decision);
  return { change, events, isLatest, stopped: { change: evolveLevelChange(latest, stopping), events: [stopping] } };
}

function supersededBy(byLevelChangeId: string, levelChangeId: string, decision: Decision): LevelChangeEvent {
  return { type: 'LevelChangeSuperseded', ...happening(decision), levelChangeId, byLevelChangeId };
}
