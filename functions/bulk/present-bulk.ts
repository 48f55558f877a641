// An import or an export as the API shows it.

import type { Operation, OperationOrder } from '../../domain/operations/operation.ts';
import { found } from '../http/answer.ts';
import { statusOf } from '../operations/present-operation.ts';
import type { OperationOf } from '../operations/step.ts';
import type { OperationStore } from '../store/operation-store.ts';

/** Its counts as fields of their own, from 0. */
export function presentBulk({ order, cursor, counts, ...operation }: OperationOf<'import' | 'export'>) {
  const { kind, records, ...asked } = order;
  return { ...operation, ...asked, kind: records, status: statusOf(operation), ...zeros[kind], ...counts };
}

const zeros = {
  import: { rowsRead: 0, created: 0, updated: 0, unchanged: 0, failed: 0 },
  export: { records: 0, parts: 0 },
} as const;

/** Throws 404 for an operation of another kind. */
export async function bulkOperation<Kind extends 'import' | 'export'>(
  operations: Pick<OperationStore, 'get'>,
  id: string,
  kind: Kind,
): Promise<OperationOf<Kind>> {
  const stored = await operations.get(id);
  const { state } = found(stored !== null && isOf(kind, stored.state) ? stored : null);
  return state as OperationOf<Kind>;
}

function isOf(kind: OperationOrder['kind'], { order }: Operation): boolean {
  return order.kind === kind;
}
