// The one place that makes clients of AWS services, one of each per process and only when it is first asked for.
// Each stands in a function of its own, so that the bundler drops the clients that a function does not use.
// Where a client sends its requests is decided by the environment (AWS_REGION, AWS_ENDPOINT_URL_<SERVICE>), and so are
// its credentials: see credentials-from-environment.ts.

import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { lineFor } from './batches.ts';

/** The SDK waits for ever by default; a deadline cannot. What is cut off is tried again by the SDK, then by the batch. */
export const clientSettings = {
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
};

// As many as the SDK opens sockets: a request that has to wait for one is cut off by the connection timeout, as if nobody had
// answered, and is sent again on top of those that wait already.
const requestsAtOnceMax = 50;

type Middleware = <Request, Answer>(
  next: (request: Request) => Promise<Answer>,
) => (request: Request) => Promise<Answer>;

/** Any client of the SDK. */
interface Client {
  readonly middlewareStack: {
    add(middleware: Middleware, options: { step: 'finalizeRequest'; priority: 'low' }): void;
  };
}

/** Lets the client send so many requests at a time and no more; each attempt of a request stands in line for itself. */
export function inLine<Kind extends Client>(client: Kind): Kind {
  const line = lineFor(requestsAtOnceMax);
  client.middlewareStack.add((next) => (request) => line(() => next(request)), {
    step: 'finalizeRequest',
    priority: 'low',
  });
  return client;
}

let scheduler: SchedulerClient | undefined;
let sqs: SQSClient | undefined;
let sns: SNSClient | undefined;
let eventBridge: EventBridgeClient | undefined;
let secretsManager: SecretsManagerClient | undefined;

export function schedulerClient(): SchedulerClient {
  scheduler ??= inLine(new SchedulerClient(clientSettings));
  return scheduler;
}

export function sqsClient(): SQSClient {
  sqs ??= inLine(new SQSClient(clientSettings));
  return sqs;
}

export function snsClient(): SNSClient {
  sns ??= inLine(new SNSClient(clientSettings));
  return sns;
}

export function eventBridgeClient(): EventBridgeClient {
  eventBridge ??= inLine(new EventBridgeClient(clientSettings));
  return eventBridge;
}

export function secretsManagerClient(): SecretsManagerClient {
  secretsManager ??= inLine(new SecretsManagerClient(clientSettings));
  return secretsManager;
}
