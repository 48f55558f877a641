// A settlement over a real table, with its queue as a list: a test hands the messages on as it likes.

import type { SQSEvent } from 'aws-lambda';
import type { Instant } from '../../domain/time.ts';
import { recordStores } from '../../functions/availability/circuit-record.ts';
import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import type { ContinuingDeps } from '../../functions/settlements/continue-settlement.ts';
import { continueSettlement } from '../../functions/settlements/continue-settlement.ts';
import type { SettlementMessage } from '../../functions/settlements/settlement-queue.ts';
import { circuitStore } from '../../functions/store/circuit-store.ts';
import { contractStore } from '../../functions/store/contract-store.ts';
import { ledgerStore } from '../../functions/store/ledger-store.ts';
import { overchargeStore } from '../../functions/store/overcharge-store.ts';
import { plannedWorkStore } from '../../functions/store/planned-work-store.ts';
import { settlementStore } from '../../functions/store/settlement-store.ts';
import { statementStore } from '../../functions/store/statement-store.ts';
import type { Table } from '../../functions/store/table.ts';
import { ticketStore } from '../../functions/store/ticket-store.ts';

export function settlementOver(table: Table, now: () => Instant) {
  const waiting: SettlementMessage[] = [];
  const stores = {
    ...recordStores(table, standingRuleBook),
    works: plannedWorkStore(table),
    ledgers: ledgerStore(table),
    circuits: circuitStore(table),
    contracts: contractStore(table, standingRuleBook),
    statements: statementStore(table),
    overcharges: overchargeStore(table),
    settlements: settlementStore(table),
    rules: standingRuleBook,
  };
  const queue = {
    send: async (message: SettlementMessage) => {
      waiting.push(message);
    },
  };
  const deps: ContinuingDeps = { ...stores, queue, clock: { now } };

  /** Hands one message over. False: it failed, and the queue would bring it again. */
  async function deliver(message: SettlementMessage, overrides: Partial<ContinuingDeps> = {}): Promise<boolean> {
    const record = { messageId: 'm1', body: JSON.stringify(message), attributes: { ApproximateReceiveCount: '1' } };
    const event = { Records: [record] } as unknown as SQSEvent;
    const { batchItemFailures } = await continueSettlement({ ...deps, ...overrides })(event);
    return batchItemFailures.length === 0;
  }

  /** Until no message is left; one that fails comes again. */
  async function run(overrides: Partial<ContinuingDeps> = {}): Promise<void> {
    for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
      if (!(await deliver(message, overrides))) waiting.push(message);
    }
  }

  return { ...stores, tickets: ticketStore(table, standingRuleBook), queue, waiting, deps, deliver, run };
}
