// GET /operations/{operationId}/findings: what the latest round of a look for drift has found, kind by kind.

import * as z from 'zod/mini';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { FindingStore } from '../store/finding-store.ts';
import { findingStore } from '../store/finding-store.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly operations: Pick<OperationStore, 'get'>;
  readonly findings: Pick<FindingStore, 'ofRound'>;
}

export const listFindings = ({ operations, findings }: Deps) =>
  apiHandler(
    { path: ['operationId'], query: z.strictObject(pageQuery), answer: 'FindingPage' },
    async ({ path, query }) => {
      const { state } = found(await operations.get(path.operationId));
      return listed(await findings.ofRound(state, pageOf(query)), (finding) => finding);
    },
  );

export const handler = listFindings({ operations: operationStore(liveTable()), findings: findingStore(liveTable()) });
