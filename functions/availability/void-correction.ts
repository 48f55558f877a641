// POST /circuits/{circuitId}/ledger-corrections/{correctionNumber}/void: what was entered was wrong; it stays on record.

import * as z from 'zod/mini';
import { voidCorrection as decideVoid } from '../../domain/availability/correction.ts';
import { apiHandler } from '../http/api-handler.ts';
import { line, text } from '../http/schema.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { ledgerStore } from '../store/ledger-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { type CorrectionDeps, correctLedger } from './ledger-correction.ts';

const body = z.strictObject({ approvedBy: line(100), reason: text(500) });

export const voidCorrection = (deps: CorrectionDeps) =>
  apiHandler({ path: ['circuitId', 'correctionNumber'], body, answer: 'LedgerCorrections' }, (request) => {
    const number = Number(request.path.correctionNumber);
    return correctLedger(
      deps,
      request.path.circuitId,
      request,
      ({ corrections }) => corrections[number - 1],
      (ledger, settledUntil) => decideVoid(ledger, { number, ...request.body }, request.decision, settledUntil),
    );
  });

export const handler = voidCorrection({
  circuits: circuitStore(liveTable()),
  ledgers: ledgerStore(liveTable()),
  statements: statementStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
