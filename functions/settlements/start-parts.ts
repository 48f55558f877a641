// Starts the settlement of a month, part by part. A part that runs already is only woken, should its message have been lost.

import type { Month } from '../../domain/availability/month.ts';
import { type SettlementPart, settlementPartId, startSettlement } from '../../domain/compensation/settlement.ts';
import type { Decision } from '../../domain/decision.ts';
import { settledPartitions } from '../store/keys.ts';
import type { SettlementStore } from '../store/settlement-store.ts';
import type { SettlementQueue } from './settlement-queue.ts';

export interface StartingDeps {
  readonly settlements: Pick<SettlementStore, 'get' | 'save'>;
  readonly queue: SettlementQueue;
}

/** `again`: parts that are finished begin another round, for contracts signed late and those that failed. Throws VersionConflict. */
export async function startParts(
  { settlements, queue }: StartingDeps,
  month: Month,
  { again }: { readonly again: boolean },
  decision: Decision,
  correlationId: string,
): Promise<readonly SettlementPart[]> {
  const parts: SettlementPart[] = [];
  for (const part of settledPartitions.keys()) {
    const before = await settlements.get(settlementPartId(month, part));
    if (before?.state.finishedAt !== undefined && !again) {
      parts.push(before.state);
      continue;
    }
    const { state, events } = startSettlement(before?.state ?? null, { month, part }, decision);
    if (events.length > 0) await settlements.save(before, state, events, { correlationId });
    await queue.send({ month, part });
    parts.push(state);
  }
  return parts;
}
