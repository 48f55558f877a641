// GET /exports/{exportId}/parts/{partNumber}: a part of the file; all of them one after the other are the file.

import { okText } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import type { PartStore } from '../store/part-store.ts';
import { partStore } from '../store/part-store.ts';
import { liveTable } from '../store/table.ts';
import { exportFile } from './export-step.ts';
import { bulkOperation } from './present-bulk.ts';

interface Deps {
  readonly operations: Pick<OperationStore, 'get'>;
  readonly files: Pick<PartStore, 'read'>;
}

const types = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson; charset=utf-8' } as const;

export const getExportPart = ({ operations, files }: Deps) =>
  apiHandler({ path: ['exportId', 'partNumber'], answer: null }, async ({ path, caller }) => {
    const operation = await bulkOperation(operations, path.exportId, 'export');
    const { startedBy, order } = operation;
    const part = startedBy === caller.by ? await files.read(exportFile(operation), Number(path.partNumber)) : null;
    if (part === null) throw new Problem('not-found', {});
    return okText(types[order.format], Buffer.from(part).toString('utf8'));
  });

export const handler = getExportPart({ operations: operationStore(liveTable()), files: partStore(liveTable()) });
