// Feeds a function from a queue, as an event source mapping for SQS does.
// https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html

import type { JsonObject } from '../json.ts';
import { parseObject } from '../json.ts';
import type { Message, MessageQueue } from '../services/message-queue.ts';
import { md5, systemAttributes } from '../services/sqs.ts';
import type { QueueMappingSpec } from '../template/event-sources.ts';
import { region } from '../template/identity.ts';
import { failedRecords } from './batch-response.ts';

export interface Feeding {
  /** Takes nothing more; resolves when what was taken is dealt with or given up. */
  readonly stop: () => Promise<void>;
}

type Invoke = (event: unknown) => Promise<unknown>;

export function feedFromQueue(
  spec: QueueMappingSpec,
  queue: MessageQueue,
  invoke: Invoke,
  onProblem: (error: unknown) => void,
): Feeding {
  let stopped = false;
  const inFlight = new Set<Promise<void>>();

  async function deal(messages: readonly Message[]): Promise<void> {
    const passing = messages.filter((message) => spec.matches(asFilterSees(message)));
    // What the filter does not let pass is gone for good: the mapping deletes it.
    for (const message of messages) if (!passing.includes(message)) queue.remove(message.receipt);
    if (passing.length === 0) return;
    const failed = await failuresIn(passing);
    // What failed comes back by itself when its visibility timeout is over.
    for (const message of passing) if (!failed.includes(message.id)) queue.remove(message.receipt);
  }

  async function failuresIn(messages: readonly Message[]): Promise<readonly string[]> {
    const ids = messages.map(({ id }) => id);
    try {
      const answer = await invoke({ Records: messages.map((message) => record(message, queue.spec.arn)) });
      const failed = spec.reportsBatchItemFailures ? failedRecords(answer, ids) : [];
      return failed === 'all' ? ids : failed;
    } catch {
      return ids;
    }
  }

  async function take(): Promise<void> {
    while (!stopped) {
      if (inFlight.size >= spec.concurrencyMax) {
        await Promise.race(inFlight);
        continue;
      }
      const { visible } = spec.batchingWindowMilliseconds > 0 ? queue.counts() : { visible: spec.batchSize };
      if (visible > 0 && visible < spec.batchSize) await pause(spec.batchingWindowMilliseconds);
      const messages = stopped ? [] : queue.receive(spec.batchSize);
      if (messages.length === 0) await (stopped ? undefined : queue.untilVisible());
      else start(deal(messages));
    }
  }

  function start(work: Promise<void>): void {
    const watched = work.catch(onProblem).finally(() => inFlight.delete(watched));
    inFlight.add(watched);
  }

  const taking = take().catch(onProblem);
  return {
    stop: async () => {
      stopped = true;
      queue.stop();
      await taking;
      await Promise.all(inFlight);
    },
  };
}

function record(message: Message, queueArn: string): JsonObject {
  return {
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: messageAttributes(message),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}

function messageAttributes(message: Message): JsonObject {
  const attributes: Readonly<Record<string, { StringValue?: string; BinaryValue?: string; DataType: string }>> =
    JSON.parse(message.attributes);
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { StringValue, BinaryValue, DataType }]) => [
      name,
      {
        stringValue: StringValue,
        binaryValue: BinaryValue,
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  );
}

/** A filter on `body` looks into a body that is JSON. */
function asFilterSees(message: Message): JsonObject {
  const seen = {
    messageId: message.id,
    attributes: systemAttributes(message),
    messageAttributes: messageAttributes(message),
  };
  try {
    return { ...seen, body: parseObject(message.body) };
  } catch {
    return { ...seen, body: message.body };
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
