// POST /contracts/{contractId}/statements/{month}/answer: what is said to the claim of the customer.

import * as z from 'zod/mini';
import { answerDispute as decideAnswer } from '../../domain/compensation/settle-statement.ts';
import { statementId } from '../../domain/compensation/statement.ts';
import { apiHandler } from '../http/api-handler.ts';
import { change } from '../http/change.ts';
import { text } from '../http/schema.ts';
import type { StatementStore } from '../store/statement-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { presentStatement } from './present-statement.ts';

const body = z.strictObject({ answer: text(2000) });

export const answerDispute = (statements: Pick<StatementStore, 'get' | 'save'>) =>
  apiHandler({ path: ['contractId', 'month'], body, answer: 'Statement' }, (request) => {
    const { contractId, month } = request.path;
    return change(statements, statementId(contractId, month), request, presentStatement, (statement) =>
      decideAnswer(statement, request.body.answer, request.decision),
    );
  });

export const handler = answerDispute(statementStore(liveTable()));
