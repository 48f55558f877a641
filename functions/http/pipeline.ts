// The one pipeline of every function behind the API: observe, answer problems, act, render.

import type { MiddlewareObj } from '@middy/core';
import middy from '@middy/core';
import { withLogFields } from '../log.ts';
import type { Answer } from './answer.ts';
import { answerResult } from './answer.ts';
import type { ApiEvent, ApiResult } from './event.ts';
import { correlationIdOf } from './event.ts';
import { answerProblems, observe } from './observe.ts';
import { listOf } from './pagination.ts';
import type { Parts, PathName } from './request.ts';

type Handle = (event: ApiEvent, context: object) => Promise<ApiResult>;
/** `parts` is what it reads: the description of the API is written from it. */
export type ApiHandler = Handle & { readonly parts: Parts<PathName, unknown, unknown> };

/** A Lambda handler that never answers with anything but JSON or a problem document. `guards` come before the handler. */
export function pipelineOf<Name extends PathName, Body, Query>(
  parts: Parts<Name, Body, Query>,
  answerTo: (event: ApiEvent) => Answer | Promise<Answer>,
  guards: readonly MiddlewareObj<ApiEvent, ApiResult>[] = [],
): ApiHandler {
  const pipeline = middy<ApiEvent, ApiResult>({ timeoutEarlyInMillis: answerMilliseconds })
    .use([observe(), ...guards, answerProblems()])
    .handler(async (event: ApiEvent) => answerResult(await answerTo(event), listOf(event)));
  const answering = pipeline as unknown as Handle;
  const handle: Handle = (event, context) =>
    withLogFields({ correlationId: correlationIdOf(event) }, () => answering(event, context));
  return Object.assign(handle, { parts });
}

/**
 * What is left to say so when the time of a call is running out: Lambda cuts it off without a word, and callers would see a 500. The
 * TimeoutError of middy passes like one of the SDK (passing-fault.ts).
 */
const answerMilliseconds = 500;
