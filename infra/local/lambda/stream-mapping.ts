// Feeds a function from the table's stream, as an event source mapping for DynamoDB Streams does.
// https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html

import type { Engine } from '../engine/dynamo.ts';
import { readStream, shardEnd } from '../engine/stream-reader.ts';
import type { JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import type { State } from '../state.ts';
import type { StreamMappingSpec } from '../template/event-sources.ts';
import { Lanes } from './lanes.ts';
import type { Feeding } from './queue-mapping.ts';
import { deliverBatch } from './stream-delivery.ts';

export interface StreamFeedOptions {
  readonly engine: Engine;
  /** The stream's ARN as the engine calls it. */
  readonly engineStreamArn: string;
  readonly state: State;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly setAside: (message: JsonObject) => void;
  readonly pause: () => Promise<void>;
  readonly onProblem: (error: unknown) => void;
}

export function feedFromStream(spec: StreamMappingSpec, options: StreamFeedOptions): Feeding {
  const { engine, engineStreamArn, invoke, onProblem, pause, setAside } = options;
  const checkpoints = openCheckpoints(options.state, `${spec.name} ${engineStreamArn}`);
  const lanesOfShards = new Map<string, Lanes>();
  const startedAt = Date.now();
  const ending = new AbortController();
  const stopping = ending.signal;

  function lanesOf(shardId: string): Lanes {
    const existing = lanesOfShards.get(shardId);
    if (existing !== undefined) return existing;
    const lanes = new Lanes({
      ...spec,
      keyOf: (record) => partitionOf(record, spec.partitionKey),
      deliver: (records) => deliverBatch({ spec, invoke, setAside, stopping, startedAt }, records),
      onDone: (sequenceNumber) => checkpoints.set(shardId, sequenceNumber),
    });
    lanesOfShards.set(shardId, lanes);
    return lanes;
  }

  const reading = readStream(
    {
      engine,
      streamArn: engineStreamArn,
      startingPosition: spec.startingPosition,
      checkpoint: checkpoints.get,
      onRecords: (shardId, records) => lanesOf(shardId).offer(records),
      onShardEnd: async (shardId) => {
        await lanesOf(shardId).settled();
        if (!stopping.aborted) checkpoints.set(shardId, shardEnd);
      },
      pause,
      onProblem,
    },
    stopping,
  ).catch(onProblem);

  return {
    stop: async () => {
      ending.abort();
      await Promise.all([reading, ...[...lanesOfShards.values()].map((lanes) => lanes.stop())]);
    },
  };
}

function openCheckpoints(state: State, mapping: string) {
  const get = state.prepare('SELECT sequenceNumber FROM checkpoints WHERE mapping = ? AND shard = ?');
  const set = state.prepare(
    'INSERT INTO checkpoints VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sequenceNumber = excluded.sequenceNumber',
  );
  return {
    get: (shardId: string) => {
      const value = get.get(mapping, shardId)?.['sequenceNumber'];
      return typeof value === 'string' ? value : undefined;
    },
    set: (shardId: string, sequenceNumber: string) => {
      set.run(mapping, shardId, sequenceNumber);
    },
  };
}

function partitionOf(record: JsonObject, partitionKey: string): string {
  const change = record['dynamodb'];
  const keys = isObject(change) ? change['Keys'] : undefined;
  return isObject(keys) ? JSON.stringify(keys[partitionKey]) : '';
}
