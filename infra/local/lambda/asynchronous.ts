// Calls that nobody waits for (targets of rules): repeated when they fail, then set aside in the queue the template names.
// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html

import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import type { MessageStore } from '../services/message-store.ts';
import type { FunctionHost } from './function-host.ts';
import { FunctionError } from './function-host.ts';

// Lambda waits one minute before the second attempt and two before the third.
const retryDelaysMilliseconds = [60_000, 120_000];

export interface AsynchronousCalls {
  readonly invokeLater: (host: FunctionHost, event: JsonObject) => void;
  readonly stop: () => void;
}

export function createAsynchronousCalls(messages: () => MessageStore): AsynchronousCalls {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  function attempt(host: FunctionHost, event: JsonObject, attempts: number): void {
    host.invoke(event).catch((error: unknown) => {
      if (stopped) return;
      const { failureQueueArn, retryAttemptsMax } = host.spec.whenAsynchronous;
      const delay = retryDelaysMilliseconds[attempts];
      if (attempts < retryAttemptsMax && delay !== undefined) {
        const timer = setTimeout(() => {
          timers.delete(timer);
          attempt(host, event, attempts + 1);
        }, delay);
        timers.add(timer);
      } else if (failureQueueArn !== undefined) {
        messages()
          .byArn(failureQueueArn)
          ?.send(JSON.stringify(invocationRecord(host, event, attempts + 1, error)));
      }
    });
  }

  return {
    invokeLater: (host, event) => attempt(host, event, 0),
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function invocationRecord({ spec }: FunctionHost, event: JsonObject, attempts: number, error: unknown): JsonObject {
  const fault =
    error instanceof FunctionError ? error.fault : { errorType: 'Error', errorMessage: String(error), trace: [] };
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: `${spec.arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: attempts,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: { ...fault },
  };
}
