// Hands one batch of stream records to a function and copes with its failure: partial success, halving, repeating, giving up.
// https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sequenceNumberOf } from '../engine/stream-reader.ts';
import type { JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import type { StreamMappingSpec } from '../template/event-sources.ts';
import { failedRecords } from './batch-response.ts';

export interface DeliveryOptions {
  readonly spec: StreamMappingSpec;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Where a batch goes that is given up. */
  readonly setAside: (message: JsonObject) => void;
  /** Aborted when the runtime ends: then nothing is begun or repeated any more. */
  readonly stopping: AbortSignal;
  /** Epoch milliseconds: records do not grow old while nothing runs. */
  readonly startedAt: number;
}

const firstDelayMilliseconds = 200;
const longestDelayMilliseconds = 10_000;

/** True when every record is done or given up, false when the end came first; never throws for what the function does. */
export async function deliverBatch(
  options: DeliveryOptions,
  records: readonly JsonObject[],
  attempts = 0,
): Promise<boolean> {
  const { spec, stopping } = options;
  if (records.length === 0) return true;
  if (stopping.aborted) return false;
  const tooOld = records.filter((record) => isTooOld(options, record));
  if (tooOld.length > 0) {
    options.setAside(failureRecord(spec, tooOld, 'RecordAgeExceeded', attempts));
    return deliverBatch(options, records.slice(tooOld.length), attempts);
  }

  const outcome = await attempt(options, records);
  if (outcome === 'done') return true;
  // A function that is ended together with the runtime has failed nobody: its records come again after the next start.
  if (stopping.aborted) return false;
  // What came before the first failure is done: https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
  const rest = records.slice(outcome.firstFailed);
  if (outcome.firstFailed > 0) return deliverBatch(options, rest, 0);
  if (spec.bisects && outcome.wholeBatch && rest.length > 1) {
    const middle = Math.ceil(rest.length / 2);
    // Halving does not count as an attempt.
    const first = await deliverBatch(options, rest.slice(0, middle), attempts);
    return first && deliverBatch(options, rest.slice(middle), attempts);
  }
  if (spec.retryAttemptsMax >= 0 && attempts >= spec.retryAttemptsMax) {
    options.setAside(failureRecord(spec, rest, 'RetryAttemptsExhausted', attempts + 1));
    return true;
  }
  await pause(Math.min(firstDelayMilliseconds * 2 ** attempts, longestDelayMilliseconds), stopping);
  return deliverBatch(options, rest, attempts + 1);
}

type Outcome = 'done' | { readonly firstFailed: number; readonly wholeBatch: boolean };

async function attempt({ spec, invoke }: DeliveryOptions, records: readonly JsonObject[]): Promise<Outcome> {
  const ids = records.map(sequenceNumberOf);
  try {
    const answer = await invoke({ Records: records.map((record) => ({ ...record, eventSourceARN: spec.streamArn })) });
    const failed = spec.reportsBatchItemFailures ? failedRecords(answer, ids) : [];
    if (failed === 'all') return { firstFailed: 0, wholeBatch: true };
    const firstFailed = ids.findIndex((id) => failed.includes(id));
    return firstFailed === -1 ? 'done' : { firstFailed, wholeBatch: false };
  } catch {
    return { firstFailed: 0, wholeBatch: true };
  }
}

function isTooOld({ spec, startedAt }: DeliveryOptions, record: JsonObject): boolean {
  if (spec.recordAgeMaxSeconds < 0) return false;
  return Date.now() - Math.max(createdAt(record), startedAt) > spec.recordAgeMaxSeconds * 1000;
}

function createdAt(record: JsonObject): number {
  const change = record['dynamodb'];
  return isObject(change) ? Number(change['ApproximateCreationDateTime'] ?? 0) * 1000 : 0;
}

function failureRecord(
  spec: StreamMappingSpec,
  records: readonly JsonObject[],
  condition: string,
  attempts: number,
): JsonObject {
  const [first, last] = [records[0] ?? {}, records.at(-1) ?? {}];
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: spec.functionArn,
      condition,
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    DDBStreamBatchInfo: {
      shardId: 'local',
      startSequenceNumber: sequenceNumberOf(first),
      endSequenceNumber: sequenceNumberOf(last),
      approximateArrivalOfFirstRecord: new Date(createdAt(first)).toISOString(),
      approximateArrivalOfLastRecord: new Date(createdAt(last)).toISOString(),
      batchSize: records.length,
      streamArn: spec.streamArn,
    },
  };
}

/** Ends early when the runtime does. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}
