// What every function behind the API does before it acts: ask whether the caller may, and read the request.

import { authorize } from '../access/authorize.ts';
import { readStored } from '../access/stored-records.ts';
import type { Answer } from './answer.ts';
import { type ApiHandler, pipelineOf } from './pipeline.ts';
import type { ApiRequest, Parts, PathName } from './request.ts';
import { pathOf, readRequest } from './request.ts';

/** A handler that acts on these parts of a request, for whom the table of operations lets (functions/access/operations.ts). */
export function apiHandler<const Name extends PathName = never, Body = unknown, Query = unknown>(
  parts: Parts<Name, Body, Query>,
  act: (request: ApiRequest<Name, Body, Query>) => Answer | Promise<Answer>,
): ApiHandler {
  return pipelineOf(parts, async (event) => {
    pathOf(event, parts.path ?? []);
    const { access, checkBody } = await authorize(event, readStored);
    const request = readRequest(event, parts, access);
    await checkBody(request.body);
    return act(request);
  });
}
