// Faults as the ledger sees them: read off the tickets of a circuit, open ones up to the present.

import { meetReaders, startReaders } from '../sla/fact-readers.ts';
import type { Interval } from '../sla/working-days.ts';
import type { FaultImpact, Ticket } from '../tickets/ticket.ts';
import { type Instant, latest } from '../time.ts';

export interface Fault {
  readonly ticket: Ticket;
  readonly impact: FaultImpact;
  /** From the report or detection, whichever came first, to the repair that lasted; a repair that was denied was none (R147). */
  readonly span: Interval;
  /** Nobody has repaired it yet: the span ends where it was looked at. */
  readonly lasts: boolean;
}

/** The faults among the tickets, by their start. What was cancelled or rejected is no fault. */
export function faultsOf(tickets: readonly Ticket[], now: Instant): readonly Fault[] {
  const faults = tickets.flatMap((ticket): readonly Fault[] => {
    const { impact, status } = ticket;
    const [start] = startReaders.reportOrDetection(ticket);
    if (ticket.type !== 'fault' || impact === undefined || start === undefined) return [];
    if (status === 'cancelled' || status === 'rejected') return [];
    const repairedAt = meetReaders.lastingRepair(ticket);
    const span = { fromAt: start.at, toAt: latest(start.at, repairedAt ?? now) };
    return [{ ticket, impact, span, lasts: repairedAt === undefined }];
  });
  return faults.toSorted((left, right) => left.span.fromAt - right.span.fromAt || byId(left, right));
}

/** What of a fault was an outage and what was not: one that became an outage was a degradation until then. */
export function partsOf(fault: Fault): readonly Fault[] {
  const { outageSinceAt } = fault.ticket;
  const { fromAt, toAt } = fault.span;
  if (fault.impact !== 'outage' || outageSinceAt === undefined) return [fault];
  // Said to be one only after the repair: by then there was nothing left of it.
  if (outageSinceAt >= toAt) return [{ ...fault, impact: 'degradation' }];
  return [
    { ...fault, impact: 'degradation', span: { fromAt, toAt: outageSinceAt }, lasts: false },
    { ...fault, span: { fromAt: outageSinceAt, toAt } },
  ];
}

function byId(left: Fault, right: Fault): number {
  return left.ticket.id < right.ticket.id ? -1 : 1;
}
