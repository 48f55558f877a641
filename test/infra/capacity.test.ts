import { expect, it } from 'vitest';
import { templateOf } from './template-of.ts';

const { resources, ofType, functionOf } = templateOf('dev', {
  capacity: {
    streamBatchesPerShard: 2,
    streamBatchMax: 250,
    deadlinePollers: { min: 20, max: 30 },
    deliveryBatchesMax: 400,
    reservedConcurrency: { 'deadlines/deadline-reached': 300, 'notices/notify-departments': 40 },
    warmThroughput: { readUnits: 30_000, writeUnits: 20_000 },
  },
});
const mappings = ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);

function mappingOf(entry: string): Readonly<Record<string, unknown>> | undefined {
  const fed = JSON.stringify({ Ref: functionOf(entry).id });
  return mappings.find(({ FunctionName }) => JSON.stringify(FunctionName) === fed);
}

it('the stream is worked off in batches as wide and as large as the stage says', () => {
  const ofStream = mappings.filter((mapping) => 'ParallelizationFactor' in mapping);
  expect(ofStream.map((mapping) => [mapping['ParallelizationFactor'], mapping['BatchSize']])).toEqual([
    [2, 250],
    [2, 250],
  ]);
});

it('pollers stand ready at the queue of deadlines, and at no other', () => {
  const polled = mappings.filter((mapping) => 'ProvisionedPollerConfig' in mapping);
  expect(polled).toHaveLength(1);
  expect(polled[0]).toMatchObject({
    FunctionName: { Ref: functionOf('deadlines/deadline-reached').id },
    ProvisionedPollerConfig: { MinimumPollers: 20, MaximumPollers: 30 },
  });
});

it('targets that hang take no more than the stage gives them of what the account may run at once', () => {
  expect(mappingOf('subscriptions/deliver-events')).toMatchObject({ ScalingConfig: { MaximumConcurrency: 400 } });
});

it('a queue is read no faster than the function behind it is reserved for', () => {
  expect(mappingOf('notices/notify-departments')).toMatchObject({ ScalingConfig: { MaximumConcurrency: 40 } });
  // Lambda takes this beside pollers of its own as little as it takes it without a number.
  for (const entry of ['deadlines/deadline-reached', 'levels/sync-levels'])
    expect(mappingOf(entry), entry).not.toHaveProperty('ScalingConfig');
});

it('concurrency is reserved for the functions that the stage names', () => {
  const reserved = ofType('AWS::Lambda::Function').filter(
    ([, { Properties }]) => 'ReservedConcurrentExecutions' in Properties,
  );
  expect(reserved.map(([id, { Properties }]) => [id, Properties['ReservedConcurrentExecutions']])).toEqual([
    [functionOf('deadlines/deadline-reached').id, 300],
    [functionOf('notices/notify-departments').id, 40],
  ]);
});

it('table and indexes are warm from the start', () => {
  const warm = { ReadUnitsPerSecond: 30_000, WriteUnitsPerSecond: 20_000 };
  const table = resources['ServiceTable']?.Properties ?? {};
  expect(table['WarmThroughput']).toEqual(warm);
  for (const index of table['GlobalSecondaryIndexes'] as object[])
    expect(index).toMatchObject({ WarmThroughput: warm });
});
