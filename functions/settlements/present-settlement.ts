// The settlement of a month as the API shows it: all its parts together.

import type { Month } from '../../domain/availability/month.ts';
import type { SettlementPart } from '../../domain/compensation/settlement.ts';
import { settledPartitions } from '../store/keys.ts';

export function presentSettlement(month: Month, parts: readonly SettlementPart[]) {
  const sum = (count: 'contracts' | 'made' | 'found') => parts.reduce((total, part) => total + part[count], 0);
  const finished = parts.filter(({ finishedAt }) => finishedAt !== undefined);
  const done = finished.length === settledPartitions.length;
  const startedAt = Math.min(...parts.map((part) => part.startedAt));
  const finishedAt = Math.max(...finished.map((part) => part.finishedAt ?? 0));
  return {
    month,
    status: done ? 'finished' : 'running',
    startedAt,
    ...(done && { finishedAt }),
    parts: settledPartitions.length,
    partsFinished: finished.length,
    contracts: sum('contracts'),
    statementsMade: sum('made'),
    statementsFound: sum('found'),
    failedContracts: parts.flatMap(({ failed }) => failed),
  };
}
