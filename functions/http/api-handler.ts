// The one pipeline of every function behind the API: observe, answer problems, read, act, render.

import middy from '@middy/core';
import { withLogFields } from '../log.ts';
import type { Answer } from './answer.ts';
import { answerResult } from './answer.ts';
import type { ApiEvent, ApiResult } from './event.ts';
import { correlationIdOf } from './event.ts';
import { answerProblems, observe } from './observe.ts';
import type { ApiRequest, Parts, PathName } from './request.ts';
import { readRequest } from './request.ts';

type Handle = (event: ApiEvent, context: object) => Promise<ApiResult>;
/** `parts` is what it reads: the description of the API is written from it. */
export type ApiHandler = Handle & { readonly parts: Parts<PathName, unknown, unknown> };

/** A Lambda handler that reads these parts of a request, acts, and never answers with anything but JSON or a problem document. */
export function apiHandler<const Name extends PathName = never, Body = unknown, Query = unknown>(
  parts: Parts<Name, Body, Query>,
  act: (request: ApiRequest<Name, Body, Query>) => Answer | Promise<Answer>,
): ApiHandler {
  return pipeline(parts, (event) => act(readRequest(event, parts)));
}

/** For what is open to everybody: it takes nothing but a path, and minds nothing that comes with it. */
export function openHandler(answer: (event: ApiEvent) => Answer): ApiHandler {
  return pipeline({ answer: null }, answer);
}

function pipeline(parts: ApiHandler['parts'], answer: (event: ApiEvent) => Answer | Promise<Answer>): ApiHandler {
  const steps = middy<ApiEvent, ApiResult>()
    .use([observe(), answerProblems()])
    .handler(async (event: ApiEvent) => answerResult(await answer(event), event.rawPath));
  const answering = steps as unknown as Handle;
  const handle: Handle = (event, context) =>
    withLogFields({ correlationId: correlationIdOf(event) }, () => answering(event, context));
  return Object.assign(handle, { parts });
}
