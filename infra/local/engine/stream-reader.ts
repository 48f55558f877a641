// Reads one stream from where a reader left off, shard after shard, and tells what it finds.
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html

import { setTimeout as wait } from 'node:timers/promises';
import type { JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import { messageOf } from '../start-problem.ts';
import type { Engine } from './dynamo.ts';
import { EngineError } from './dynamo.ts';

export interface StreamReaderOptions {
  readonly engine: Engine;
  /** The stream's ARN as the engine calls it. */
  readonly streamArn: string;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  /** Sequence number of the last record that is done, or `end` when the shard is. */
  readonly checkpoint: (shardId: string) => string | undefined;
  /** Takes records in order; resolves when it is ready for more. */
  readonly onRecords: (shardId: string, records: readonly JsonObject[]) => Promise<void>;
  /** The shard is closed; resolves when all of its records are done. */
  readonly onShardEnd: (shardId: string) => Promise<void>;
  readonly pause: () => Promise<void>;
  /** Told once of what keeps it from reading, until it reads again. */
  readonly onProblem: (error: unknown) => void;
}

export const shardEnd = 'end';
// The engine does nothing else while it puts an answer together.
const recordsMax = 200;
const retryMilliseconds = 250;

/** Sequence number of the last record read of each shard, since this reader runs. */
type Positions = Map<string, string>;

/** Reads until `stopping` is aborted. What arrives later is left to the next reader. */
export async function readStream(options: StreamReaderOptions, stopping: AbortSignal): Promise<void> {
  const positions: Positions = new Map();
  let problem: string | undefined;
  while (!stopping.aborted) {
    try {
      const shards = await openShards(options);
      problem = undefined;
      await Promise.all(shards.map((shardId) => readShard(options, shardId, positions, stopping)));
      if (shards.length === 0) await options.pause();
    } catch (error) {
      if (stopping.aborted) return;
      // An iterator lives 15 minutes, a record 24 hours: reading begins again at the checkpoint.
      const expected = error instanceof EngineError && /^(ExpiredIterator|TrimmedDataAccess)/.test(error.code);
      if (!expected && messageOf(error) !== problem) options.onProblem(error);
      problem = messageOf(error);
      await wait(retryMilliseconds, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

/** Shards that are not done and whose parent is: children hold what came later. */
async function openShards({ engine, streamArn, checkpoint }: StreamReaderOptions): Promise<readonly string[]> {
  const shards: JsonObject[] = [];
  let last: string | undefined;
  do {
    const page = last === undefined ? {} : { ExclusiveStartShardId: last };
    const { StreamDescription: description } = await engine.stream('DescribeStream', { StreamArn: streamArn, ...page });
    if (!isObject(description)) break;
    shards.push(...(isList(description['Shards']) ? description['Shards'].filter(isObject) : []));
    last = typeof description['LastEvaluatedShardId'] === 'string' ? description['LastEvaluatedShardId'] : undefined;
  } while (last !== undefined);
  const pending = new Set(shards.map((shard) => String(shard['ShardId'])).filter((id) => checkpoint(id) !== shardEnd));
  return shards
    .filter((shard) => pending.has(String(shard['ShardId'])) && !pending.has(String(shard['ParentShardId'])))
    .map((shard) => String(shard['ShardId']));
}

async function readShard(
  options: StreamReaderOptions,
  shardId: string,
  positions: Positions,
  stopping: AbortSignal,
): Promise<void> {
  let iterator = await firstIterator(options, shardId, positions.get(shardId) ?? options.checkpoint(shardId));
  while (iterator !== undefined) {
    const answer: JsonObject = await options.engine.stream('GetRecords', {
      ShardIterator: iterator,
      Limit: recordsMax,
    });
    if (stopping.aborted) return;
    const records = isList(answer['Records']) ? answer['Records'].filter(isObject) : [];
    const last = records.at(-1);
    if (last !== undefined) {
      positions.set(shardId, sequenceNumberOf(last));
      await options.onRecords(shardId, records);
    }
    iterator = typeof answer['NextShardIterator'] === 'string' ? answer['NextShardIterator'] : undefined;
    if (last === undefined && iterator !== undefined) await options.pause();
  }
  await options.onShardEnd(shardId);
}

async function firstIterator(
  options: StreamReaderOptions,
  shardId: string,
  sequenceNumber: string | undefined,
): Promise<string | undefined> {
  const { ShardIterator: iterator } = await options.engine.stream('GetShardIterator', {
    StreamArn: options.streamArn,
    ShardId: shardId,
    ...(sequenceNumber === undefined
      ? { ShardIteratorType: options.startingPosition }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequenceNumber }),
  });
  return typeof iterator === 'string' ? iterator : undefined;
}

export function sequenceNumberOf(record: JsonObject): string {
  const change = record['dynamodb'];
  return isObject(change) ? String(change['SequenceNumber']) : '';
}
