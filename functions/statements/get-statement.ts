// GET /contracts/{contractId}/statements/{month}: as JSON, or as CSV for who accepts text/csv.

import { statementId } from '../../domain/compensation/statement.ts';
import { found, ok, okText } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { StatementStore } from '../store/statement-store.ts';
import { statementStore } from '../store/statement-store.ts';
import { liveTable } from '../store/table.ts';
import { presentStatement } from './present-statement.ts';
import { statementCsv } from './statement-csv.ts';

export const getStatement = (statements: Pick<StatementStore, 'get'>) =>
  apiHandler(
    { path: ['contractId', 'month'], answer: 'Statement' },
    async ({ path: { contractId, month }, headers }) => {
      const statement = found(await statements.get(statementId(contractId, month)));
      return /\btext\/csv\b/i.test(headers['accept'] ?? '')
        ? okText('text/csv; charset=utf-8', statementCsv(statement.state), statement.version)
        : ok(presentStatement(statement), statement.version);
    },
  );

export const handler = getStatement(statementStore(liveTable()));
