import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../infra/local/json.ts';
import { isObject } from '../../../infra/local/json.ts';
import { failedRecords } from '../../../infra/local/lambda/batch-response.ts';
import { Lanes } from '../../../infra/local/lambda/lanes.ts';
import { deliverBatch } from '../../../infra/local/lambda/stream-delivery.ts';
import type { StreamMappingSpec } from '../../../infra/local/template/event-sources.ts';

const record = (sequence: number, key = 'k', createdAt = Date.now()): JsonObject => ({
  dynamodb: {
    SequenceNumber: String(sequence),
    Keys: { pk: { S: key } },
    ApproximateCreationDateTime: createdAt / 1000,
  },
});
const sequenceOf = (entry: unknown) => {
  const change = isObject(entry) ? entry['dynamodb'] : undefined;
  return isObject(change) ? Number(change['SequenceNumber']) : Number.NaN;
};

const spec: StreamMappingSpec = {
  ...{
    name: 'M',
    functionArn: 'f',
    kind: 'stream',
    tableName: 'T',
    partitionKey: 'pk',
    streamArn: 's',
    startingPosition: 'TRIM_HORIZON',
  },
  ...{ batchSize: 10, batchingWindowMilliseconds: 0, lanes: 1, matches: () => true, reportsBatchItemFailures: true },
  ...{ bisects: false, retryAttemptsMax: 2, recordAgeMaxSeconds: -1, failureQueueArn: 'q' },
};

/** Delivers records 1 to 4 to a function that fails as told, and says what it was handed. */
async function deliver(
  change: Partial<StreamMappingSpec>,
  answer: (sequences: number[], call: number) => unknown,
  records = [1, 2, 3, 4].map((n) => record(n)),
) {
  const calls: number[][] = [];
  const setAside: JsonObject[] = [];
  const options = {
    spec: { ...spec, ...change },
    invoke: async (event: unknown) => {
      const sequences = (event as { Records: unknown[] }).Records.map(sequenceOf);
      calls.push(sequences);
      return answer(sequences, calls.length);
    },
    setAside: (message: JsonObject) => setAside.push(message),
    stopping: new AbortController().signal,
    startedAt: 0,
  };
  await deliverBatch(options, records);
  return { calls, setAside };
}

describe('a batch of stream records', () => {
  it('that is dealt with is handed over once', async () => {
    expect((await deliver({}, () => ({ batchItemFailures: [] }))).calls).toEqual([[1, 2, 3, 4]]);
  });

  it('that fails in part is repeated from its lowest failure', async () => {
    const failures = [{ itemIdentifier: '4' }, { itemIdentifier: '3' }];
    const { calls } = await deliver({}, (_, call) => ({ batchItemFailures: call === 1 ? failures : [] }));
    expect(calls).toEqual([
      [1, 2, 3, 4],
      [3, 4],
    ]);
  });

  it('that fails as a whole is halved if the mapping says so, and the bad record alone is given up', async () => {
    const { calls, setAside } = await deliver({ bisects: true, retryAttemptsMax: 0 }, (sequences) => {
      if (sequences.includes(3)) throw new Error('bad record');
      return {};
    });
    expect(calls).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [4]]);
    expect(setAside).toMatchObject([
      {
        requestContext: { condition: 'RetryAttemptsExhausted' },
        DDBStreamBatchInfo: { startSequenceNumber: '3', endSequenceNumber: '3', batchSize: 1 },
      },
    ]);
  });

  it('that fails every time is given up after its attempts', async () => {
    const { calls, setAside } = await deliver({ retryAttemptsMax: 1 }, () => Promise.reject(new Error('no')));
    expect(calls).toHaveLength(2);
    expect(setAside).toMatchObject([
      { requestContext: { approximateInvokeCount: 2 }, DDBStreamBatchInfo: { batchSize: 4 } },
    ]);
  });

  it('leaves out records that are too old', async () => {
    const records = [record(1, 'k', Date.now() - 3_700_000), record(2)];
    const { calls, setAside } = await deliver({ recordAgeMaxSeconds: 3600 }, () => ({}), records);
    expect(calls).toEqual([[2]]);
    expect(setAside).toMatchObject([{ requestContext: { condition: 'RecordAgeExceeded' } }]);
  });
});

describe('the answer of a function', () => {
  it.each<[string, unknown, readonly string[] | 'all']>([
    ['names failures', { batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
    ['names none', { batchItemFailures: [] }, []],
    ['is empty', null, []],
    ['names somebody else', { batchItemFailures: [{ itemIdentifier: 'x' }] }, 'all'],
    ['names nobody', { batchItemFailures: [{ itemIdentifier: '' }] }, 'all'],
    ['is malformed', { batchItemFailures: 'b' }, 'all'],
  ])('%s', (_, answer, failed) => {
    expect(failedRecords(answer, ['a', 'b'])).toEqual(failed);
  });
});

describe('lanes', () => {
  function lanes(options: { lanes: number; matches?: (entry: JsonObject) => boolean }) {
    const [delivered, checkpoints]: [number[], string[]] = [[], []];
    const held: (() => void)[] = [];
    const created = new Lanes({
      ...{
        lanes: options.lanes,
        batchSize: 2,
        batchingWindowMilliseconds: 0,
        matches: options.matches ?? (() => true),
      },
      keyOf: (entry) => JSON.stringify(isObject(entry['dynamodb']) ? entry['dynamodb']['Keys'] : ''),
      deliver: async (records) => {
        delivered.push(...records.map(sequenceOf));
        await new Promise<void>((resolve) => held.push(resolve));
        return true;
      },
      onDone: (sequenceNumber) => checkpoints.push(sequenceNumber),
    });
    return { lanes: created, delivered, checkpoints, held };
  }

  it('keep the records of one key in order, one batch after the other', async () => {
    const { lanes: one, delivered, checkpoints, held } = lanes({ lanes: 4 });
    await one.offer([1, 2, 3].map((n) => record(n)));
    expect(delivered).toEqual([1, 2]);
    held.shift()?.();
    await expect.poll(() => delivered).toEqual([1, 2, 3]);
    expect(checkpoints).toEqual(['2']);
    held.shift()?.();
    await one.settled();
    expect(checkpoints).toEqual(['2', '3']);
  });

  it('hold the checkpoint at the oldest record that is not done', async () => {
    const { lanes: several, delivered, checkpoints, held } = lanes({ lanes: 10 });
    await several.offer([record(1, 'a'), record(2, 'b')]);
    expect(delivered.toSorted()).toEqual([1, 2]);
    held[delivered.indexOf(2)]?.();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(checkpoints).toEqual([]);
    held[delivered.indexOf(1)]?.();
    await several.settled();
    expect(checkpoints).toEqual(['2']);
  });

  it('pass over records that the filter does not let through', async () => {
    const { lanes: filtered, delivered, checkpoints } = lanes({ lanes: 2, matches: () => false });
    await filtered.offer([record(1), record(2)]);
    await filtered.settled();
    expect(delivered).toEqual([]);
    expect(checkpoints).toEqual(['2']);
  });
});
