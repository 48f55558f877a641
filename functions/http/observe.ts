// One log line per request, without anything of the customer's: route, status, time taken, calling system; its correlation id
// stands in every line that the request leads to (api-handler.ts).

import type { MiddlewareObj } from '@middy/core';
import { errorFields } from '../error-fields.ts';
import { log } from '../log.ts';
import type { ApiEvent, ApiResult } from './event.ts';
import { callerOf, correlationIdOf } from './event.ts';
import { languageOf } from './language.ts';
import type { Problem } from './problem.ts';
import { problemOf, problemResult } from './problem.ts';
import { securityHeaders } from './security-headers.ts';

type ApiMiddleware = MiddlewareObj<ApiEvent, ApiResult>;

/** Outermost: gives every answer its correlation id and what browsers are told, and logs it. */
export function observe(): ApiMiddleware {
  const started = new WeakMap<ApiEvent, number>();
  const finish = (event: ApiEvent, response: ApiResult, error?: unknown) => {
    response.headers = { ...securityHeaders, ...response.headers, 'x-correlation-id': correlationIdOf(event) };
    const failed = response.statusCode >= 500;
    log(failed ? 'error' : 'info', 'request', {
      route: event.routeKey,
      status: response.statusCode,
      ms: Math.round(performance.now() - (started.get(event) ?? Number.NaN)),
      client: callerOf(event).client,
      // Details of an unknown error go to the log only.
      ...(failed && errorFields(error)),
    });
  };
  return {
    before: ({ event }) => {
      started.set(event, performance.now());
    },
    after: ({ event, response }) => {
      if (response) finish(event, response);
    },
    onError: ({ event, response, error }) => {
      if (response) finish(event, response, error);
    },
  };
}

/** Turns whatever was thrown into a problem document. */
export function answerProblems(): ApiMiddleware {
  return {
    onError: (request) => {
      const { headers } = request.event;
      const problem: Problem = problemOf(request.error, headers['if-match'] !== undefined);
      request.response = problemResult(problem, {
        language: languageOf(headers['accept-language']),
        correlationId: correlationIdOf(request.event),
      });
    },
  };
}
