import '../../support/live-environment.ts';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Operation } from '../../../domain/operations/operation.ts';
import { listOperations } from '../../../functions/operations/list-operations.ts';
import { operationStore } from '../../../functions/store/operation-store.ts';
import { administrator, call } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';
import { minutesLater, mondayMorning as now } from '../../support/time.ts';

capturedLog();

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

const started = (id: string, minutes: number): Operation => {
  const startedAt = minutesLater(now, minutes);
  const times = { startedAt, startedBy: 'hq', progressedAt: startedAt };
  return { id, order: { kind: 're-arm' }, perSecond: 100, round: 1, counts: {}, ...times };
};

it('what was set going is listed page by page, the latest first and each once, and no more is read than is shown', async () => {
  const operations = operationStore(table);
  const meta = { correlationId: 'call-1' };
  for (const operation of [started('O3', 5), started('O1', 0), started('O4', 90), started('O2', 5), started('O5', -5)])
    await operations.create(operation, [], meta);
  const begunAnew = await operations.get('O1');
  await operations.save(begunAnew, { ...started('O1', 120), round: 2 }, [], meta);

  const sent = vi.spyOn(table.client, 'send');
  const seen: string[][] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '2', ...(cursor !== undefined && { cursor }) };
    const { body } = await call(listOperations(operations), {
      ...{ method: 'GET', route: '/operations', query, claims: administrator },
    });
    seen.push(body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  } while (cursor !== undefined);
  expect(seen).toEqual([['O1', 'O4'], ['O3', 'O2'], ['O5']]);
  const read = sent.mock.calls.flatMap(([command]) =>
    command instanceof BatchGetCommand ? [command.input.RequestItems?.[table.name]?.Keys?.length] : [],
  );
  expect(read).toEqual([2, 2, 1]);
});
