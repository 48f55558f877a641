// POST /contracts/{contractId}/statements/{month}/dispute: the customer claims something else.

import * as z from 'zod/mini';
import { disputeStatement as decideDispute } from '../../domain/compensation/settle-statement.ts';
import { statementId } from '../../domain/compensation/statement.ts';
import { apiHandler } from '../http/api-handler.ts';
import { change } from '../http/change.ts';
import { line, text } from '../http/schema.ts';
import type { StatementStore } from '../store/statement-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { presentStatement } from './present-statement.ts';

const body = z.strictObject({ reason: text(2000), raisedBy: line(100) });

export const disputeStatement = (statements: Pick<StatementStore, 'get' | 'save'>) =>
  apiHandler({ path: ['contractId', 'month'], body, answer: 'Statement' }, (request) => {
    const { contractId, month } = request.path;
    return change(statements, statementId(contractId, month), request, presentStatement, (statement) =>
      decideDispute(statement, request.body, request.decision),
    );
  });

export const handler = disputeStatement(statementStore(liveTable()));
