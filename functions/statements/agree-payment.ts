// POST /contracts/{contractId}/statements/{month}/decide: what the parties agreed to pay on a negotiable line (R55).

import * as z from 'zod/mini';
import { agreePayment as decideAgreement } from '../../domain/compensation/settle-statement.ts';
import { statementId } from '../../domain/compensation/statement.ts';
import { apiHandler } from '../http/api-handler.ts';
import { change } from '../http/change.ts';
import { line, text, whole } from '../http/schema.ts';
import type { StatementStore } from '../store/statement-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { presentStatement } from './present-statement.ts';

const body = z.strictObject({
  lineNumber: whole(1, 1000),
  payableFen: whole(0, 100_000_000_000),
  reason: text(500),
  approvedBy: line(100),
  agreedBy: line(100),
});

export const agreePayment = (statements: Pick<StatementStore, 'get' | 'save'>) =>
  apiHandler({ path: ['contractId', 'month'], body, answer: 'Statement' }, (request) => {
    const { contractId, month } = request.path;
    return change(statements, statementId(contractId, month), request, presentStatement, (statement) =>
      decideAgreement(statement, request.body, request.decision),
    );
  });

export const handler = agreePayment(statementStore(liveTable()));
