// POST /contracts/{contractId}/statements/{month}/confirm: one of the two parties confirms (P-4).

import * as z from 'zod/mini';
import { confirmStatement as decideConfirmation } from '../../domain/compensation/settle-statement.ts';
import { parties, statementId } from '../../domain/compensation/statement.ts';
import { apiHandler } from '../http/api-handler.ts';
import { change } from '../http/change.ts';
import { line } from '../http/schema.ts';
import type { StatementStore } from '../store/statement-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { presentStatement } from './present-statement.ts';

const body = z.strictObject({ party: z.enum(parties), confirmedBy: line(100) });

export const confirmStatement = (statements: Pick<StatementStore, 'get' | 'save'>) =>
  apiHandler({ path: ['contractId', 'month'], body, answer: 'Statement' }, (request) => {
    const { contractId, month } = request.path;
    return change(statements, statementId(contractId, month), request, presentStatement, (statement) =>
      decideConfirmation(statement, request.body, request.decision),
    );
  });

export const handler = confirmStatement(statementStore(liveTable()));
