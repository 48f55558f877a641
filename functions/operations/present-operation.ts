// An operation as the API shows it.

import type { Operation } from '../../domain/operations/operation.ts';

/** The counts by their names: the table keeps no order. */
export function presentOperation({ order, cursor, ...operation }: Operation) {
  const { stoppedAt, finishedAt } = operation;
  const status = finishedAt !== undefined ? 'finished' : stoppedAt !== undefined ? 'stopped' : 'running';
  const counts = Object.fromEntries(Object.entries(operation.counts).sort());
  return { ...operation, ...order, counts, status, ...(cursor !== undefined && { position: cursor }) };
}
