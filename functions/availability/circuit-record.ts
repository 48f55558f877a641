// Reads what is on record about a circuit over a stretch of time: its tickets, the planned work that concerned it, corrections.

import type { CircuitRecord } from '../../domain/availability/ledger.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import type { Interval } from '../../domain/sla/working-days.ts';
import { later, millisecondsPerDay, millisecondsPerMinute } from '../../domain/time.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { ledgerStore } from '../store/ledger-store.ts';
import type { PlannedWorkStore } from '../store/planned-work-store.ts';
import { plannedWorkStore } from '../store/planned-work-store.ts';
import type { Table } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';

export interface RecordStores {
  readonly tickets: Pick<TicketStore, 'ofCircuitBetween'>;
  readonly works: Pick<PlannedWorkStore, 'ofCircuit'>;
  readonly ledgers: Pick<LedgerStore, 'get'>;
}

export function recordStores(table: Table, book: RuleBook): RecordStores {
  return { tickets: ticketStore(table, book), works: plannedWorkStore(table), ledgers: ledgerStore(table) };
}

/**
 * Everything that an outage of the period may follow from. A fault may have been reported long before it, and a little after it
 * when monitoring saw it earlier: both within the policy's figures.
 */
export async function circuitRecord(
  { tickets, works, ledgers }: RecordStores,
  circuitId: string,
  { fromAt, toAt }: Interval,
  { availability, reportedPastMinutesMax }: Policy,
): Promise<CircuitRecord> {
  const reportedFromAt = later(fromAt, -availability.faultLookBackDays.value * millisecondsPerDay);
  const reportedToAt = later(toAt, reportedPastMinutesMax.value * millisecondsPerMinute);
  const [found, announced, ledger] = await Promise.all([
    tickets.ofCircuitBetween(circuitId, reportedFromAt, reportedToAt),
    works.ofCircuit(circuitId, fromAt),
    ledgers.get(circuitId),
  ]);
  return {
    circuitId,
    tickets: found,
    works: announced,
    corrections: ledger?.state ?? { id: circuitId, corrections: [] },
  };
}
