import { expect, it } from 'vitest';
import { templateOf } from './template-of.ts';

const { resources, ofType, functionOf } = templateOf('dev', {
  capacity: {
    streamBatchesPerShard: 2,
    streamBatchMax: 250,
    deadlinePollers: { min: 20, max: 500 },
    deliveryBatchesMax: 400,
    reservedConcurrency: { 'deadlines/deadline-reached': 300 },
    warmThroughput: { readUnits: 30_000, writeUnits: 20_000 },
  },
});
const mappings = ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);

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
    ProvisionedPollerConfig: { MinimumPollers: 20, MaximumPollers: 500 },
  });
});

it('targets that hang take no more than the stage gives them of what the account may run at once', () => {
  const ofDeliveries = mappings.find(
    ({ FunctionName }) =>
      JSON.stringify(FunctionName) === JSON.stringify({ Ref: functionOf('subscriptions/deliver-events').id }),
  );
  expect(ofDeliveries).toMatchObject({ ScalingConfig: { MaximumConcurrency: 400 } });
});

it('concurrency is reserved for the functions that the stage names', () => {
  const reserved = ofType('AWS::Lambda::Function').filter(
    ([, { Properties }]) => 'ReservedConcurrentExecutions' in Properties,
  );
  expect(reserved.map(([id, { Properties }]) => [id, Properties['ReservedConcurrentExecutions']])).toEqual([
    [functionOf('deadlines/deadline-reached').id, 300],
  ]);
});

it('table and indexes are warm from the start', () => {
  const warm = { ReadUnitsPerSecond: 30_000, WriteUnitsPerSecond: 20_000 };
  const table = resources['ServiceTable']?.Properties ?? {};
  expect(table['WarmThroughput']).toEqual(warm);
  for (const index of table['GlobalSecondaryIndexes'] as object[])
    expect(index).toMatchObject({ WarmThroughput: warm });
});
