// The queues that hold what could not be processed: which there are, what lies in them, and the ways out of them.

import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListDeadLetterSourceQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { liveDeadLetterNames } from './dead-letter-names.ts';

export interface DeadLetterQueues {
  readonly names: readonly string[];
  /** Messages in the queue, about; those that are being looked at included. */
  count(queue: string): Promise<number>;
  /** Up to ten messages, hidden from others for the time. */
  receive(queue: string, hiddenSeconds: number): Promise<readonly Message[]>;
  /** Makes a received message visible again at once. */
  release(queue: string, message: Message): Promise<void>;
  delete(queue: string, message: Message): Promise<void>;
  /** Sends to a queue of the service. */
  send(queueArn: string, body: string): Promise<void>;
  /** ARN of the queue whose failed messages come here; undefined when none does. */
  sourceOf(queue: string): Promise<string | undefined>;
}

const receivedMax = 10;

/** `waitSeconds`: how long a look waits for a message. From one on, no server of SQS is left out. */
export function deadLetterQueues(client: SQSClient, names: readonly string[], waitSeconds = 1): DeadLetterQueues {
  const urls = new Map<string, string>();

  async function urlOf(name: string): Promise<string> {
    const known = urls.get(name);
    if (known !== undefined) return known;
    const { QueueUrl = '' } = await client.send(new GetQueueUrlCommand({ QueueName: name }));
    urls.set(name, QueueUrl);
    return QueueUrl;
  }

  async function request(queue: string) {
    if (!names.includes(queue)) throw new Error(`${queue} is no dead-letter queue of this service`);
    return { QueueUrl: await urlOf(queue) };
  }

  const handle = async (queue: string, { ReceiptHandle }: Message) => ({ ...(await request(queue)), ReceiptHandle });

  async function arnOf(queue: string): Promise<string> {
    const asked = { ...(await request(queue)), AttributeNames: ['QueueArn' as const] };
    return (await client.send(new GetQueueAttributesCommand(asked))).Attributes?.QueueArn ?? '';
  }

  return {
    names,

    async count(queue) {
      const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
      const { Attributes: found = {} } = await client.send(
        new GetQueueAttributesCommand({ ...(await request(queue)), AttributeNames: [...AttributeNames] }),
      );
      return AttributeNames.reduce((sum, name) => sum + Number(found[name] ?? 0), 0);
    },

    async receive(queue, hiddenSeconds) {
      const { Messages: messages = [] } = await client.send(
        new ReceiveMessageCommand({
          ...(await request(queue)),
          MaxNumberOfMessages: receivedMax,
          VisibilityTimeout: hiddenSeconds,
          WaitTimeSeconds: waitSeconds,
          MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
          MessageAttributeNames: ['All'],
        }),
      );
      return messages;
    },

    async release(queue, message) {
      const released = { ...(await handle(queue, message)), VisibilityTimeout: 0 };
      await client.send(new ChangeMessageVisibilityCommand(released));
    },

    async delete(queue, message) {
      await client.send(new DeleteMessageCommand(await handle(queue, message)));
    },

    async send(queueArn, MessageBody) {
      await client.send(new SendMessageCommand({ QueueUrl: await urlOf(lastPart(queueArn, ':')), MessageBody }));
    },

    async sourceOf(queue) {
      const { queueUrls: [source] = [] } = await client.send(
        new ListDeadLetterSourceQueuesCommand(await request(queue)),
      );
      return source && arnBeside(await arnOf(queue), lastPart(source, '/'));
    },
  };
}

/** The ARN of another queue of the same account and Region. */
function arnBeside(arn: string, name: string): string {
  return `${arn.slice(0, arn.lastIndexOf(':') + 1)}${name}`;
}

function lastPart(text: string, separator: string): string {
  return text.slice(text.lastIndexOf(separator) + 1);
}

export function liveDeadLetterQueues(client: SQSClient): DeadLetterQueues {
  return deadLetterQueues(client, liveDeadLetterNames());
}

/** Best effort: a message that cannot be released is visible by itself later on. */
export async function releaseAll(
  queue: string,
  messages: readonly Message[],
  { release }: Pick<DeadLetterQueues, 'release'>,
): Promise<void> {
  await Promise.allSettled(messages.map((message) => release(queue, message)));
}
