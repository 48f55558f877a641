// A function behind the API that is open to everybody, without a token: it takes nothing but a path, and reads nothing that is anybody's.

import type { Answer } from './answer.ts';
import type { ApiEvent } from './event.ts';
import { type ApiHandler, pipelineOf } from './pipeline.ts';

/** A handler that minds nothing that comes with the path. */
export function openHandler(answer: (event: ApiEvent) => Answer): ApiHandler {
  return pipelineOf({ answer: null }, answer);
}
