// What may be said of a dead letter: where it comes from, why it is there, and what it is about, by ids and times only. Nothing
// that people wrote, as in the logs.

import type { Message } from '@aws-sdk/client-sqs';
import type { Instant } from '../../domain/time.ts';
import { subjectFields } from '../environment.ts';

/**
 * How it came to be one. `queue`: a function failed with it again and again. `rule`, `schedule`: it could not be delivered.
 * `stream`: a function failed with these records of the table's stream. `invocation`: a function that nobody waits for failed.
 */
export const origins = ['queue', 'rule', 'schedule', 'stream', 'invocation'] as const;
type Origin = (typeof origins)[number];

export interface DeadLetter {
  readonly messageId: string;
  readonly origin: Origin;
  readonly sentAt: Instant;
  readonly receiveCount: number;
  /** Where whoever gave up has said why. Of a message of a queue the log says it, under the message's id as correlation id. */
  readonly reason?: string;
  readonly about: Readonly<Record<string, string | number>>;
  /** Redriven, it goes there; absent when there is nothing to send: see `remedy`. */
  readonly remedy: Remedy;
}

/**
 * `redrive`: it can be sent again. `re-arm-or-replay`: it names records of the stream and does not hold them; what they led to
 * is made up for from the table (drift with `mend`) and from the audit trail, where what could not be told mostly stands already
 * (replay over the time of the records, then republish). `discard`: what failed has been done since by the next run.
 */
export const remedyKinds = ['redrive', 're-arm-or-replay', 'discard'] as const;
type Remedy = (typeof remedyKinds)[number];

const remedies: Readonly<Record<Origin, Remedy>> = {
  queue: 'redrive',
  rule: 'redrive',
  schedule: 'redrive',
  stream: 're-arm-or-replay',
  invocation: 'discard',
};

const reasonCharactersMax = 300;

export function readDeadLetter(message: Message): DeadLetter {
  const body = objectIn(message.Body);
  const origin = originOf(message, body);
  const reason = reasonOf(message, body);
  return {
    messageId: message.MessageId ?? '',
    origin,
    sentAt: Number(message.Attributes?.SentTimestamp ?? 0) as Instant,
    receiveCount: Number(message.Attributes?.ApproximateReceiveCount ?? 0),
    ...(reason !== undefined && { reason: reason.slice(0, reasonCharactersMax) }),
    about: aboutOf(body),
    remedy: origin === 'rule' && !isQueue(attribute(message, 'TARGET_ARN')) ? 'discard' : remedies[origin],
  };
}

/** What is sent when it is redriven. Of what the Scheduler could not send there may be the whole request. */
export function bodyToRedrive(message: Message): string {
  const { MessageBody: inner } = objectIn(message.Body);
  return attribute(message, 'SCHEDULE_ARN') !== undefined && typeof inner === 'string' ? inner : (message.Body ?? '');
}

/** ARN of the queue that it was meant for, where the message says so. */
export function targetOf(message: Message): string | undefined {
  const target = attribute(message, 'TARGET_ARN');
  return isQueue(target) ? target : undefined;
}

function isQueue(arn: string | undefined): boolean {
  return arn?.split(':')[2] === 'sqs';
}

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
// https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html
// https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html and invocation-async-retain-records.html
function originOf(message: Message, body: JsonObject): Origin {
  if (attribute(message, 'SCHEDULE_ARN') !== undefined) return 'schedule';
  if (attribute(message, 'RULE_ARN') !== undefined) return 'rule';
  if (isObject(body['DDBStreamBatchInfo'])) return 'stream';
  return isObject(body['requestContext']) && 'requestPayload' in body ? 'invocation' : 'queue';
}

function reasonOf(message: Message, body: JsonObject): string | undefined {
  const said = [attribute(message, 'ERROR_CODE'), attribute(message, 'ERROR_MESSAGE')];
  const [context, answer] = [body['requestContext'], body['responsePayload']];
  if (isObject(context)) said.push(text(context['condition']));
  if (isObject(answer)) said.push(text(answer['errorType']), text(answer['errorMessage']));
  const words = said.filter((word) => word !== undefined);
  return words.length === 0 ? undefined : words.join(': ');
}

/** Fields that hold ids, instants and numbers; what is not named here is not shown. */
const shown: readonly string[] = [
  ...Object.values(subjectFields),
  ...['timer', 'dueAt', 'month', 'part', 'operationId', 'calendarId', 'version', 'step', 'pass', 'departmentId'],
  ...['id', 'entity', 'entityId', 'correlationId', 'replayId', 'detail-type', 'time'],
  ...['shardId', 'startSequenceNumber', 'endSequenceNumber', 'batchSize', 'approximateArrivalOfFirstRecord'],
  ...['approximateArrivalOfLastRecord', 'functionArn', 'approximateInvokeCount', 'pk', 'sk', 'type'],
];
const wrappers: readonly string[] = [
  'detail',
  'page',
  'ticket',
  'event',
  'release',
  'requestContext',
  'DDBStreamBatchInfo',
];

function aboutOf(body: JsonObject): DeadLetter['about'] {
  const inner = wrappers.flatMap((name) => (isObject(body[name]) ? [aboutOf(body[name])] : []));
  const own = Object.entries(body).filter(
    (field): field is [string, string | number] =>
      shown.includes(field[0]) && (typeof field[1] === 'string' || typeof field[1] === 'number'),
  );
  return Object.assign(Object.fromEntries(own), ...inner);
}

type JsonObject = Readonly<Record<string, unknown>>;

function objectIn(json: string | undefined): JsonObject {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attribute(message: Message, name: string): string | undefined {
  return message.MessageAttributes?.[name]?.StringValue;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
