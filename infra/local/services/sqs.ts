// The SQS API over the message store. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/Welcome.html

import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import type { Message, MessageQueue } from './message-queue.ts';
import type { MessageStore } from './message-store.ts';
import type { Operation, Operations } from './protocol.ts';
import { requiredText, ServiceError } from './protocol.ts';

const bodyBytesMax = 1_048_576;
const batchEntriesMax = 10;

export function sqsOperations(messages: MessageStore): Operations {
  const onQueue = (
    operation: (queue: MessageQueue, input: JsonObject) => JsonObject | Promise<JsonObject>,
  ): Operation => {
    return (input) => operation(queueOf(messages, input), input);
  };
  return {
    SendMessage: onQueue(sendMessage),
    SendMessageBatch: onQueue((queue, input) => batch(input, (entry) => sendMessage(queue, entry))),
    ReceiveMessage: onQueue(receiveMessage),
    DeleteMessage: onQueue(deleteMessage),
    DeleteMessageBatch: onQueue((queue, input) => batch(input, (entry) => deleteMessage(queue, entry))),
    ChangeMessageVisibility: onQueue(changeMessageVisibility),
    GetQueueAttributes: onQueue(getQueueAttributes),
    ListDeadLetterSourceQueues: onQueue((queue) => ({
      queueUrls: messages.all
        .filter(({ spec }) => spec.redrive?.deadLetterArn === queue.spec.arn)
        .map(({ spec }) => spec.url),
    })),
    GetQueueUrl: (input) => {
      const queue = messages.byName(requiredText(input, 'QueueName', 'MissingParameter'));
      if (queue === undefined) throw noSuchQueue();
      return { QueueUrl: queue.spec.url };
    },
  };
}

function sendMessage(queue: MessageQueue, input: JsonObject): JsonObject {
  const body = requiredText(input, 'MessageBody', 'MissingParameter');
  if (Buffer.byteLength(body) > bodyBytesMax) {
    throw new ServiceError(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${bodyBytesMax} bytes.`,
    );
  }
  const delaySeconds = bounded(input, 'DelaySeconds', 0, 900) ?? queue.spec.delaySeconds;
  const attributes = isObject(input['MessageAttributes']) ? input['MessageAttributes'] : {};
  return { MessageId: queue.send(body, delaySeconds, JSON.stringify(attributes)), MD5OfMessageBody: md5(body) };
}

async function receiveMessage(queue: MessageQueue, input: JsonObject): Promise<JsonObject> {
  const max = bounded(input, 'MaxNumberOfMessages', 1, 10) ?? 1;
  const visibilityTimeout = bounded(input, 'VisibilityTimeout', 0, 43_200) ?? queue.spec.visibilityTimeoutSeconds;
  const waitSeconds = bounded(input, 'WaitTimeSeconds', 0, 20) ?? queue.spec.receiveWaitSeconds;
  const giveUpAt = Date.now() + waitSeconds * 1000;
  let received = queue.receive(max, visibilityTimeout);
  while (received.length === 0 && Date.now() < giveUpAt) {
    await queue.untilVisible(giveUpAt - Date.now());
    received = queue.receive(max, visibilityTimeout);
  }
  return received.length === 0 ? {} : { Messages: received.map(presentMessage) };
}

/** A receipt that is not the latest is accepted and does nothing, as the API reference says. */
function deleteMessage(queue: MessageQueue, input: JsonObject): JsonObject {
  queue.remove(receiptOf(input));
  return {};
}

function changeMessageVisibility(queue: MessageQueue, input: JsonObject): JsonObject {
  const seconds = bounded(input, 'VisibilityTimeout', 0, 43_200);
  if (seconds === undefined)
    throw new ServiceError('MissingParameter', 'The request must contain the parameter VisibilityTimeout.');
  if (queue.changeVisibility(receiptOf(input), seconds)) return {};
  throw new ServiceError('MessageNotInflight', 'The message referred to is not in flight.');
}

function getQueueAttributes(queue: MessageQueue): JsonObject {
  const { visible, hidden, delayed } = queue.counts();
  const { redrive, arn, visibilityTimeoutSeconds, delaySeconds, retentionSeconds, receiveWaitSeconds } = queue.spec;
  const attributes: Record<string, string> = {
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(hidden),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    QueueArn: arn,
    VisibilityTimeout: String(visibilityTimeoutSeconds),
    DelaySeconds: String(delaySeconds),
    MessageRetentionPeriod: String(retentionSeconds),
    ReceiveMessageWaitTimeSeconds: String(receiveWaitSeconds),
  };
  if (redrive !== undefined) {
    attributes['RedrivePolicy'] = JSON.stringify({
      deadLetterTargetArn: redrive.deadLetterArn,
      maxReceiveCount: redrive.maxReceiveCount,
    });
  }
  return { Attributes: attributes };
}

function batch(input: JsonObject, each: (entry: JsonObject) => JsonObject): JsonObject {
  const entries = isList(input['Entries']) ? input['Entries'].filter(isObject) : [];
  const ids = entries.map((entry) => requiredText(entry, 'Id', 'MissingParameter'));
  if (entries.length === 0)
    throw new ServiceError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > batchEntriesMax) {
    throw new ServiceError(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are ${batchEntriesMax}.`,
    );
  }
  if (new Set(ids).size < ids.length)
    throw new ServiceError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.');
  const successful: Json[] = [];
  const failed: Json[] = [];
  for (const entry of entries) {
    try {
      successful.push({ Id: entry['Id'], ...each(entry) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      failed.push({ Id: entry['Id'], SenderFault: true, Code: error.code, Message: error.message });
    }
  }
  return { Successful: successful, Failed: failed };
}

function presentMessage(message: Message): JsonObject {
  const attributes: JsonObject = JSON.parse(message.attributes);
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: systemAttributes(message),
    ...(Object.keys(attributes).length > 0 ? { MessageAttributes: attributes } : {}),
  };
}

export function systemAttributes(message: Message): Readonly<Record<string, string>> {
  return {
    ApproximateReceiveCount: String(message.received),
    SentTimestamp: String(message.sentAt),
    SenderId: 'LOCAL',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  };
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function queueOf(messages: MessageStore, input: JsonObject): MessageQueue {
  const url = requiredText(input, 'QueueUrl', 'MissingParameter');
  const queue = messages.byName(url.slice(url.lastIndexOf('/') + 1));
  if (queue === undefined) throw noSuchQueue();
  return queue;
}

function noSuchQueue(): ServiceError {
  return new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
}

function receiptOf(input: JsonObject): string {
  const receipt = requiredText(input, 'ReceiptHandle', 'MissingParameter');
  if (receipt.includes(':')) return receipt;
  throw new ServiceError(
    'ReceiptHandleIsInvalid',
    `The input receipt handle "${receipt}" is not a valid receipt handle.`,
  );
}

function bounded(input: JsonObject, name: string, low: number, high: number): number | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value;
  throw new ServiceError(
    'InvalidParameterValue',
    `Value ${String(value)} for parameter ${name} is invalid. Reason: Must be between ${low} and ${high}, if provided.`,
  );
}
