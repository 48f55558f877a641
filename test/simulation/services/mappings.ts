// Event source mappings: how queues and the table's stream feed functions.
// https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html, https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html

import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, SQSRecord, StreamRecord } from 'aws-lambda';
import type { BatchReport } from '../../../functions/async-handler.ts';
import type { JsonObject } from '../../../infra/local/json.ts';
import type { Match } from '../../../infra/local/pattern.ts';
import { streamImage } from '../../support/lambda-events.ts';
import type { Faults } from '../faults.ts';
import { between, drawsFor, hash } from '../random.ts';
import type { World } from '../world.ts';
import type { Item } from './expressions.ts';
import type { DeployedFunction, Lambda, Outcome } from './lambda.ts';
import type { Message, Queue } from './queue.ts';
import type { TableService, Write } from './table.ts';

interface Feeding {
  readonly world: World;
  readonly faults: Faults;
  readonly lambda: Lambda;
}

/** Takes messages as they become visible, up to `batchSize` at a time, and removes those that did not fail. */
export function feedFromQueue(
  { world, lambda }: Feeding,
  queue: Queue,
  deployed: DeployedFunction,
  { batchSize }: { readonly batchSize: number },
): void {
  let polls = 0;
  let isPolling = false;

  function poll(): void {
    isPolling = false;
    for (let batch = queue.receive(batchSize); batch.length > 0; batch = queue.receive(batchSize)) deal(batch);
  }

  function deal(batch: readonly Message[]): void {
    // The receipts as they are now: should the messages be handed out again meanwhile, this delivery does not count any more.
    const taken = batch.map(({ id, receipt, body, receiveCount }) => ({ id, receipt, body, receiveCount }));
    lambda.invoke(deployed, { Records: taken.map(queueRecord) }, (outcome) => {
      const failed = failedIn(outcome);
      for (const { id, receipt } of taken) if (failed !== 'all' && !failed.includes(id)) queue.remove(receipt);
    });
  }

  queue.onVisible = () => {
    if (isPolling) return;
    isPolling = true;
    polls += 1;
    world.after(between(drawsFor(world.seed, `poll ${queue.name} ${polls}`), 0, 10), `poll of ${queue.name}`, poll);
  };
}

export interface StreamFigures {
  readonly matches: Match;
  readonly batchSize: number;
  readonly lanes: number;
  readonly recordAgeSecondsMax: number;
}

interface Lane {
  readonly waiting: Entry[];
  isBusy: boolean;
}

interface Entry {
  readonly record: DynamoDBRecord;
  readonly writtenAt: number;
}

/** How far a function has come with the stream. */
export interface StreamFeed {
  readonly pending: () => number;
  /** What was given up because it was too old. */
  readonly givenUp: readonly DynamoDBRecord[];
}

/** Records of one partition key come in order, one batch after the other; those of different keys side by side. */
export function feedFromStream(
  { world, faults, lambda }: Feeding,
  table: Pick<TableService, 'onWrite'>,
  deployed: DeployedFunction,
  figures: StreamFigures,
): StreamFeed {
  const lanes = Array.from({ length: figures.lanes }, (): Lane => ({ waiting: [], isBusy: false }));
  const givenUp: DynamoDBRecord[] = [];
  const site = `stream to ${deployed.name}`;
  let written = 0;

  function offer(write: Write): void {
    written += 1;
    if (!figures.matches(asFilterSees(write))) return;
    const record = streamRecord(write, written);
    const lane = lanes[hash(String(write.after['pk'])) % lanes.length];
    lane?.waiting.push({ record, writtenAt: world.now });
    if (lane && !lane.isBusy) take(lane);
  }

  function take(lane: Lane): void {
    lane.isBusy = true;
    const draw = drawsFor(world.seed, `${site} ${written} ${lane.waiting.length}`);
    world.after(between(draw, 5, 200), site, () => {
      const split = faults.strike('batch-split', site);
      const count = split ? Math.ceil(split() * lane.waiting.length) : figures.batchSize;
      deliver(lane, lane.waiting.splice(0, Math.min(figures.batchSize, Math.max(1, count))), 0);
    });
  }

  function deliver(lane: Lane, batch: readonly Entry[], attempts: number): void {
    const isTooOld = ({ writtenAt }: Entry) => world.now - writtenAt > figures.recordAgeSecondsMax * 1_000;
    givenUp.push(...batch.filter(isTooOld).map(({ record }) => record));
    const rest = batch.filter((entry) => !isTooOld(entry));
    if (rest.length === 0) {
      next(lane);
      return;
    }
    lambda.invoke(deployed, { Records: rest.map(({ record }) => record) }, (outcome) => {
      const failed = failedIn(outcome);
      const firstFailed =
        failed === 'all' ? 0 : rest.findIndex(({ record }) => failed.includes(sequenceNumberOf(record)));
      // The checkpoint is lost: what is done comes again.
      if (firstFailed === -1) {
        if (faults.strike('batch-again', site)) deliver(lane, rest, 0);
        else next(lane);
        return;
      }
      const again = rest.slice(firstFailed);
      if (firstFailed > 0) {
        deliver(lane, again, 0);
        return;
      }
      const pause = Math.min(10_000, 200 * 2 ** attempts);
      world.after(pause, `${site} again`, () => {
        // Halved, so that one record that cannot be dealt with holds up as few others as possible.
        const half = failed === 'all' ? Math.ceil(again.length / 2) : again.length;
        lane.waiting.unshift(...again.slice(half));
        deliver(lane, again.slice(0, half), attempts + 1);
      });
    });
  }

  function next(lane: Lane): void {
    if (lane.waiting.length > 0) take(lane);
    else lane.isBusy = false;
  }

  const before = table.onWrite;
  table.onWrite = (write) => {
    before(write);
    offer(write);
  };
  return { pending: () => lanes.reduce((sum, lane) => sum + lane.waiting.length + Number(lane.isBusy), 0), givenUp };
}

/** By `ReportBatchItemFailures`. */
function failedIn(outcome: Outcome): readonly string[] | 'all' {
  if ('failure' in outcome) return 'all';
  const { batchItemFailures } = outcome.answer as BatchReport;
  const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return failed.includes('') ? 'all' : failed;
}

function queueRecord({
  id,
  receipt,
  body,
  receiveCount,
}: Pick<Message, 'id' | 'receipt' | 'body' | 'receiveCount'>): SQSRecord {
  return {
    messageId: id,
    receiptHandle: receipt,
    body,
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: '0',
      SenderId: 'simulation',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'simulated',
    awsRegion: 'simulated',
  };
}

function sequenceNumberOf({ dynamodb }: DynamoDBRecord): string {
  return dynamodb?.SequenceNumber ?? '';
}

/** Filters ask for plain values at the top of an item. Most items are of no interest to anybody: these are not made into images. */
function asFilterSees({ before, after }: Write): JsonObject {
  const plain = Object.entries(after).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  const image = marshall(Object.fromEntries(plain)) as unknown as JsonObject;
  return { eventName: before === undefined ? 'INSERT' : 'MODIFY', dynamodb: { NewImage: image } };
}

type Image = NonNullable<StreamRecord['NewImage']>;

/** The image of an item is the new one of one record and the old one of the next. */
const images = new WeakMap<Item, Image>();

function imageOf(item: Item): Image {
  const image = images.get(item) ?? streamImage(item);
  images.set(item, image);
  return image;
}

function streamRecord({ before, after }: Write, number: number): DynamoDBRecord {
  return {
    eventName: before === undefined ? 'INSERT' : 'MODIFY',
    dynamodb: {
      Keys: imageOf({ pk: after['pk'], sk: after['sk'] }),
      NewImage: imageOf(after),
      ...(before !== undefined && { OldImage: imageOf(before) }),
      SequenceNumber: String(number).padStart(12, '0'),
    },
  };
}
