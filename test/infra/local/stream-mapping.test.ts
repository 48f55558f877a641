import { expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../../infra/local/engine/dynamo.ts';
import type { JsonObject } from '../../../infra/local/json.ts';
import { feedFromStream } from '../../../infra/local/lambda/stream-mapping.ts';
import { openState } from '../../../infra/local/state.ts';
import type { StreamMappingSpec } from '../../../infra/local/template/event-sources.ts';
import { temporaryFolder } from './fixtures/folders.ts';

const spec: StreamMappingSpec = {
  ...{ name: 'M', functionArn: 'f', kind: 'stream', tableName: 'T', partitionKey: 'pk', streamArn: 's' },
  ...{ startingPosition: 'TRIM_HORIZON', batchSize: 10, batchingWindowMilliseconds: 0, lanes: 2, bisects: true },
  ...{ matches: () => true, reportsBatchItemFailures: true },
  ...{ retryAttemptsMax: -1, recordAgeMaxSeconds: -1, failureQueueArn: undefined },
};
const found = {
  Records: [{ dynamodb: { SequenceNumber: '7', Keys: { pk: { S: 'k' } } } }],
  NextShardIterator: 'next',
};

/** A mapping over a stream of one shard: the test hands over what is found in it, and says what becomes of each call. */
function feed() {
  const state = openState(temporaryFolder());
  onTestFinished(() => state.close());
  const looks: ((answer: JsonObject) => void)[] = [];
  const calls: PromiseWithResolvers<unknown>[] = [];
  const engine: Engine = {
    endpoint: '',
    table: () => Promise.reject(new Error('not asked')),
    stream: async (operation) => {
      if (operation === 'DescribeStream') return { StreamDescription: { Shards: [{ ShardId: 'shard' }] } };
      if (operation === 'GetShardIterator') return { ShardIterator: 'first' };
      return new Promise((resolve) => looks.push(resolve));
    },
    close: () => undefined,
  };
  const feeding = feedFromStream(spec, {
    engine,
    engineStreamArn: 'arn',
    state,
    invoke: () => {
      const call = Promise.withResolvers<unknown>();
      calls.push(call);
      return call.promise;
    },
    setAside: () => undefined,
    pause: async () => undefined,
    onProblem: () => undefined,
  });
  const checkpoints = () => state.prepare('SELECT sequenceNumber FROM checkpoints').all();
  const nextLook = async () => {
    await expect.poll(() => looks.length).toBe(1);
    return looks.splice(0)[0] ?? expect.fail();
  };
  return { feeding, calls, nextLook, checkpoints };
}

it('leaves what it finds in its very first look to the next start when the end comes meanwhile', async () => {
  const { feeding, calls, nextLook, checkpoints } = feed();
  const answer = await nextLook();
  const ended = feeding.stop();
  answer(found);
  await ended;
  expect(calls).toHaveLength(0);
  expect(checkpoints()).toEqual([]);
});

it('waits at the end for what is under way, and remembers that it is done', async () => {
  const { feeding, calls, nextLook, checkpoints } = feed();
  (await nextLook())(found);
  const look = await nextLook();
  const ended = feeding.stop();
  look({ NextShardIterator: 'next' });
  calls[0]?.resolve({ batchItemFailures: [] });
  await ended;
  expect(checkpoints()).toEqual([{ sequenceNumber: '7' }]);
});

it('leaves what was under way to the next start when its function is ended in the middle of it', async () => {
  const { feeding, calls, nextLook, checkpoints } = feed();
  (await nextLook())(found);
  const look = await nextLook();
  const ended = feeding.stop();
  look({ NextShardIterator: 'next' });
  calls[0]?.reject(new Error('ended'));
  await ended;
  expect(calls).toHaveLength(1);
  expect(checkpoints()).toEqual([]);
});
