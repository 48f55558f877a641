// An operation as the API shows it.

import type { Operation } from '../../domain/operations/operation.ts';

/** The counts by their names: the table keeps no order. */
export function presentOperation({ order, cursor, ...operation }: Operation) {
  const counts = Object.fromEntries(Object.entries(operation.counts).sort());
  return {
    ...operation,
    ...order,
    counts,
    status: statusOf(operation),
    ...(cursor !== undefined && { position: cursor }),
  };
}

export function statusOf({ stoppedAt, finishedAt }: Pick<Operation, 'stoppedAt' | 'finishedAt'>) {
  return finishedAt !== undefined ? 'finished' : stoppedAt !== undefined ? 'stopped' : 'running';
}
