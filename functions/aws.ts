// The one place that makes clients of AWS services, one of each per process and only when it is first asked for.
// Each stands in a function of its own, so that the bundler drops the clients that a function does not use.
// Where a client sends its requests is decided by the environment (AWS_REGION, AWS_ENDPOINT_URL_<SERVICE>), and so are
// its credentials: see credentials-from-environment.ts.

import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

/** The SDK waits for ever by default; a deadline cannot. What is cut off is tried again by the SDK, then by the batch. */
export const clientSettings = {
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
};

let scheduler: SchedulerClient | undefined;
let sqs: SQSClient | undefined;
let sns: SNSClient | undefined;
let eventBridge: EventBridgeClient | undefined;
let secretsManager: SecretsManagerClient | undefined;

export function schedulerClient(): SchedulerClient {
  scheduler ??= new SchedulerClient(clientSettings);
  return scheduler;
}

export function sqsClient(): SQSClient {
  sqs ??= new SQSClient(clientSettings);
  return sqs;
}

export function snsClient(): SNSClient {
  sns ??= new SNSClient(clientSettings);
  return sns;
}

export function eventBridgeClient(): EventBridgeClient {
  eventBridge ??= new EventBridgeClient(clientSettings);
  return eventBridge;
}

export function secretsManagerClient(): SecretsManagerClient {
  secretsManager ??= new SecretsManagerClient(clientSettings);
  return secretsManager;
}
