// What the stand-ins share: how a request looks once its protocol is taken off, and how a refusal travels back.

import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../json.ts';

/** A refusal as the AWS service would give it; `code` is the error's short name, such as `ConflictException`. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One operation: input and output as the service's API reference describes them. */
export type Operation = (input: JsonObject) => JsonObject | Promise<JsonObject>;
export type Operations = Readonly<Record<string, Operation>>;

// SQS had these names before it spoke JSON, and still sends them: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
const olderCodes: Readonly<Record<string, string>> = {
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
};

/** https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html */
export function answerJson(
  version: '1.0' | '1.1',
  status: number,
  body: JsonObject,
  errorCode?: string,
): ServiceAnswer {
  const headers: Record<string, string> = {
    'content-type': `application/x-amz-json-${version}`,
    'x-amzn-requestid': randomUUID(),
  };
  if (errorCode === undefined) return { status, headers, body: JSON.stringify(body) };
  headers['x-amzn-query-error'] = `${olderCodes[errorCode] ?? errorCode};${status < 500 ? 'Sender' : 'Receiver'}`;
  return { status, headers, body: JSON.stringify({ __type: errorCode, ...body }) };
}

/** The text of a required field. Throws a validation error that names it. */
export function requiredText(input: JsonObject, field: string, code = 'ValidationException'): string {
  const value = input[field];
  if (typeof value !== 'string' || value === '')
    throw new ServiceError(code, `${field} is required and must be a text`);
  return value;
}
