// SQS in memory: standard queues, with delays, visibility timeouts and dead letters. Messages may come twice, late, and in any
// order: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/standard-queues.html

import type { SQSClient } from '@aws-sdk/client-sqs';
import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Faults } from '../faults.ts';
import type { QueueName } from '../functions.ts';
import { between, drawsFor, hash } from '../random.ts';
import type { World } from '../world.ts';
import type { Caller } from './calls.ts';
import { ServiceFault } from './calls.ts';

export interface QueueFigures {
  readonly visibilitySeconds: number;
  readonly receivesMax: number;
}

export interface Message {
  readonly id: string;
  readonly body: string;
  receiveCount: number;
  visibleAt: number;
  /** Changes with every time that it is handed out. */
  receipt: string;
}

const delaySecondsMax = 900;

export class Queue {
  readonly name: QueueName;
  readonly deadLetters: Message[] = [];
  /** Called when a message may be there to be taken. */
  onVisible: () => void = () => {};
  private readonly world: World;
  private readonly faults: Faults;
  private readonly figures: QueueFigures;
  private readonly messages = new Map<string, Message>();
  private sent = 0;

  constructor(world: World, faults: Faults, name: QueueName, figures: QueueFigures) {
    this.world = world;
    this.faults = faults;
    this.name = name;
    this.figures = figures;
  }

  get size(): number {
    return this.messages.size;
  }

  send(body: string, delaySeconds = 0): void {
    if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > delaySecondsMax) {
      throw new ServiceFault('InvalidParameterValue', `DelaySeconds ${delaySeconds}`);
    }
    this.sent += 1;
    const id = `${this.name}-${this.sent}`;
    const draw = drawsFor(this.world.seed, `message ${id}`);
    // By what it says: it is the same message in a run in which others are not sent.
    const about = `${this.name} ${hash(body).toString(36)}`;
    const late = this.faults.strike('message-late', about);
    const delay = delaySeconds * 1_000 + between(draw, 2, 15) + (late ? between(late, 1_000, 120_000) : 0);
    this.add(id, body, delay);
    const twice = this.faults.strike('message-twice', about);
    if (twice) this.add(`${id}-again`, body, delay + between(twice, 0, 120_000));
  }

  private add(id: string, body: string, delay: number): void {
    const message = { id, body, receiveCount: 0, visibleAt: 0, receipt: '' };
    this.messages.set(id, message);
    this.show(message, delay);
  }

  private show(message: Message, milliseconds: number): void {
    message.visibleAt = this.world.now + milliseconds;
    this.world.after(milliseconds, `${message.id} visible`, () => this.onVisible());
  }

  /** At most so many that are visible; they are hidden from then on. */
  receive(count: number): readonly Message[] {
    const received: Message[] = [];
    for (const message of this.messages.values()) {
      if (received.length === count) break;
      if (message.visibleAt > this.world.now) continue;
      message.receiveCount += 1;
      if (message.receiveCount > this.figures.receivesMax) {
        this.messages.delete(message.id);
        this.deadLetters.push(message);
        continue;
      }
      message.receipt = `${message.id}/${message.receiveCount}`;
      this.show(message, this.figures.visibilitySeconds * 1_000);
      received.push(message);
    }
    return received;
  }

  /** Without effect when it has been handed out again since. */
  remove(receipt: string): void {
    const message = this.byReceipt(receipt);
    if (message !== undefined) this.messages.delete(message.id);
  }

  changeVisibility(receipt: string, seconds: number): void {
    const message = this.byReceipt(receipt);
    if (message === undefined) throw new ServiceFault('InvalidParameterValue', `the receipt ${receipt} is out of date`);
    this.show(message, seconds * 1_000);
  }

  /** What was set aside is put back, as operators do. */
  redrive(): void {
    for (const { body } of this.deadLetters.splice(0)) this.send(body);
  }

  private byReceipt(receipt: string): Message | undefined {
    const message = this.messages.get(receipt.slice(0, receipt.lastIndexOf('/')));
    return message?.receipt === receipt ? message : undefined;
  }
}

/** The client of one process. Queues go by their names instead of addresses. */
export function queueClient(caller: Caller, queues: ReadonlyMap<string, Queue>, faults: Faults): SQSClient {
  const queueOf = (url: string | undefined): Queue => {
    const queue = queues.get(url ?? '');
    if (queue === undefined) throw new ServiceFault('QueueDoesNotExist', String(url));
    return queue;
  };
  const execute = (command: { readonly input: object }): object => {
    if (command instanceof SendMessageCommand) {
      const { QueueUrl, MessageBody = '', DelaySeconds } = command.input;
      queueOf(QueueUrl).send(MessageBody, DelaySeconds);
      return {};
    }
    if (command instanceof SendMessageBatchCommand) {
      const { QueueUrl, Entries = [] } = command.input;
      const rejected = faults.strike('partial', 'SendMessageBatch');
      const Failed = Entries.filter(({ MessageBody = '', DelaySeconds }) => {
        if (rejected && rejected() < 0.5) return true;
        queueOf(QueueUrl).send(MessageBody, DelaySeconds);
        return false;
      }).map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false }));
      return Failed.length === 0 ? {} : { Failed };
    }
    if (command instanceof ChangeMessageVisibilityCommand) {
      const { QueueUrl, ReceiptHandle = '', VisibilityTimeout = 0 } = command.input;
      queueOf(QueueUrl).changeVisibility(ReceiptHandle, VisibilityTimeout);
      return {};
    }
    throw new Error(`the simulated queue does not know ${command.constructor.name}`);
  };
  const send = (command: { readonly input: { readonly QueueUrl?: string | undefined } }) =>
    caller.call(`${command.constructor.name.replace('Command', '')} ${command.input.QueueUrl}`, () => execute(command));
  return { send } as unknown as SQSClient;
}
