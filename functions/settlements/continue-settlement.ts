// Settles one page of contracts at a time and sends itself on. Killed at any point, the message comes again and goes on from
// what the table says; a statement that was made by then is found and left alone.

import type { SQSEvent } from 'aws-lambda';
import type { Month } from '../../domain/availability/month.ts';
import { monthOf, monthsLater } from '../../domain/availability/month.ts';
import { pageSettled, type SettledPage, settlementPartId } from '../../domain/compensation/settlement.ts';
import type { Decision } from '../../domain/decision.ts';
import { clockActor } from '../../domain/sla/reach.ts';
import { localDateOf } from '../../domain/sla/wall-clock.ts';
import { operatorTimeZone } from '../../domain/time.ts';
import type { BatchReport } from '../async-handler.ts';
import { queueHandler } from '../async-handler.ts';
import { recordStores } from '../availability/circuit-record.ts';
import { sqsClient } from '../aws.ts';
import { forEachBounded } from '../batches.ts';
import { requiredVariable } from '../environment.ts';
import { errorFields } from '../error-fields.ts';
import { log } from '../log.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { settledPartitions } from '../store/keys.ts';
import { overchargeStore } from '../store/overcharge-store.ts';
import { settlementStore } from '../store/settlement-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { VersionConflict } from '../store/version-conflict.ts';
import type { Clock } from '../system-clock.ts';
import { systemClock } from '../system-clock.ts';
import { contractsToSettle, type SettledStores } from './contracts-to-settle.ts';
import { type SettlingStores, settleContract } from './settle-contract.ts';
import { settlementMessage, settlementQueue } from './settlement-queue.ts';
import { type StartingDeps, startParts } from './start-parts.ts';

export interface ContinuingDeps extends SettlingStores, SettledStores, StartingDeps {
  readonly overcharges: SettlingStores['overcharges'] & SettledStores['overcharges'];
  readonly clock: Pick<Clock, 'now'>;
}

/** Small, so that what a kill makes to be looked at again is little, and a page is done long before the function's time is up. */
const contractsPerPage = 10;
const contractsAtOnceMax = 4;

export function continueSettlement(deps: ContinuingDeps): (event: SQSEvent) => Promise<BatchReport> {
  return queueHandler(settlementMessage, async ({ month, part }, { correlationId }) => {
    const decision: Decision = { now: deps.clock.now(), by: clockActor };
    if (month !== undefined && part !== undefined) return settlePage(deps, month, part, decision);
    // The schedule rings after the month that is to be settled, and a day later for those that the first round has not reached.
    const ended = monthsLater(monthOf(decision.now, operatorTimeZone), -1);
    const again = !localDateOf(decision.now).endsWith('-01');
    await startParts(deps, ended, { again }, decision, correlationId);
  });
}

async function settlePage(deps: ContinuingDeps, month: Month, part: number, decision: Decision): Promise<void> {
  const before = await deps.settlements.get(settlementPartId(month, part));
  const partition = settledPartitions[part];
  if (before === null || before.state.finishedAt !== undefined || partition === undefined) return;
  const { policy } = await deps.rules.rulesAt(decision.now);
  const { cursor } = before.state;
  const request = { limit: contractsPerPage, ...(cursor !== undefined && { cursor }) };
  const page = await contractsToSettle(deps, partition, { month, policy }, request);
  const counts = { made: 0, found: 0, passed: 0 };
  const failed: string[] = [];
  await forEachBounded(page.items, contractsAtOnceMax, async (contract) => {
    try {
      counts[await settleContract(deps, contract, month, decision)] += 1;
    } catch (error) {
      // One that is damaged holds up none of the others.
      log('error', 'contract not settled', { contractId: contract.id, month, ...errorFields(error) });
      failed.push(contract.id);
    }
  });
  const { nextCursor } = page;
  const settled: SettledPage = { ...counts, failed, ...(nextCursor !== undefined && { nextCursor }) };
  const { state, events } = pageSettled(before.state, settled, decision);
  try {
    await deps.settlements.save(before, state, events, { correlationId: `settlement-${month}` });
  } catch (error) {
    // Another message of the same part was quicker, and goes on.
    if (error instanceof VersionConflict) return;
    throw error;
  }
  if (state.finishedAt === undefined) await deps.queue.send({ month, part });
}

let live: ReturnType<typeof continueSettlement> | undefined;

export const handler = (event: SQSEvent): Promise<BatchReport> => {
  const [table, rules] = [liveTable(), liveRuleBook(liveTable())];
  live ??= continueSettlement({
    ...recordStores(table, rules),
    circuits: circuitStore(table),
    contracts: contractStore(table),
    statements: statementStore(table),
    overcharges: overchargeStore(table),
    settlements: settlementStore(table),
    queue: settlementQueue(sqsClient(), requiredVariable('SETTLEMENT_QUEUE_URL')),
    rules,
    clock: systemClock,
  });
  return live(event);
};
