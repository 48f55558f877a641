import '../../support/live-environment.ts';
import { expect, it } from 'vitest';
import type { Operation } from '../../../domain/operations/operation.ts';
import { listOperations } from '../../../functions/operations/list-operations.ts';
import { administrator, call } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { minutesLater, mondayMorning as now } from '../../support/time.ts';

capturedLog();

const started = (id: string, minutes: number): Operation => {
  const startedAt = minutesLater(now, minutes);
  const times = { startedAt, startedBy: 'hq', progressedAt: startedAt };
  return { id, order: { kind: 're-arm' }, perSecond: 100, round: 1, counts: {}, ...times };
};

it('what was set going is listed page by page, the latest first and each once', async () => {
  const all = [started('O3', 5), started('O1', 0), started('O4', 90), started('O2', 5)];
  const handler = listOperations({ all: async () => all.map((state) => ({ state, version: 1 })) });
  const seen: string[][] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '2', ...(cursor !== undefined && { cursor }) };
    const { body } = await call(handler, { method: 'GET', route: '/operations', query, claims: administrator });
    seen.push(body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  } while (cursor !== undefined);
  expect(seen).toEqual([
    ['O4', 'O3'],
    ['O2', 'O1'],
  ]);
});
