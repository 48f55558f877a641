// POST /circuits/{circuitId}/ledger-corrections: time that does not count, or an outage that no ticket shows (台账更正).

import * as z from 'zod/mini';
import { enterCorrection as decideEntry, exclusionReasons } from '../../domain/availability/correction.ts';
import { apiHandler } from '../http/api-handler.ts';
import { instant, line, text } from '../http/schema.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { ledgerStore } from '../store/ledger-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { type CorrectionDeps, correctLedger } from './ledger-correction.ts';

const said = { fromAt: instant, toAt: instant, evidence: text(500), approvedBy: line(100) };
const body = z.discriminatedUnion('effect', [
  z.strictObject({ ...said, effect: z.literal('excluded'), reason: z.enum(exclusionReasons) }),
  z.strictObject({ ...said, effect: z.literal('outage'), description: text(500) }),
]);

export const enterCorrection = (deps: CorrectionDeps) =>
  apiHandler({ path: ['circuitId'], body, answer: 'LedgerCorrections' }, (request) =>
    correctLedger(
      deps,
      request.path.circuitId,
      request,
      () => request.body,
      (ledger, settledUntil) => decideEntry(ledger, request.body, request.decision, settledUntil),
    ),
  );

export const handler = enterCorrection({
  circuits: circuitStore(liveTable()),
  ledgers: ledgerStore(liveTable()),
  statements: statementStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
