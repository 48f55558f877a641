// POST /contracts/{contractId}/statements/{month}/settle: it was paid.

import * as z from 'zod/mini';
import { settleStatement as decideSettlement } from '../../domain/compensation/settle-statement.ts';
import { statementId } from '../../domain/compensation/statement.ts';
import { apiHandler } from '../http/api-handler.ts';
import { change } from '../http/change.ts';
import { line } from '../http/schema.ts';
import type { StatementStore } from '../store/statement-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { presentStatement } from './present-statement.ts';

const body = z.strictObject({ reference: line(200) });

export const settleStatement = (statements: Pick<StatementStore, 'get' | 'save'>) =>
  apiHandler({ path: ['contractId', 'month'], body, answer: 'Statement' }, (request) => {
    const { contractId, month } = request.path;
    return change(statements, statementId(contractId, month), request, presentStatement, (statement) =>
      decideSettlement(statement, request.body.reference, request.decision),
    );
  });

export const handler = settleStatement(statementStore(liveTable()));
