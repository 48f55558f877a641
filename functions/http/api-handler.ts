// What every function behind the API does before it acts: hold the caller to its quota, ask whether it may, and read the request.

import { authorize } from '../access/authorize.ts';
import { refusalTo } from '../access/foreign-names.ts';
import { readStored } from '../access/stored-records.ts';
import { liveCursorSecret } from '../store/cursor-key.ts';
import type { Answer } from './answer.ts';
import type { ApiEvent } from './event.ts';
import { limitClients, liveMeter } from './limit-clients.ts';
import { type ApiHandler, pipelineOf } from './pipeline.ts';
import type { ApiRequest, Parts, PathName } from './request.ts';
import { pathOf, readRequest } from './request.ts';

/** A handler that acts on these parts of a request, for whom the table of operations lets (functions/access/operations.ts). */
export function apiHandler<const Name extends PathName = never, Body = unknown, Query = unknown>(
  parts: Parts<Name, Body, Query>,
  act: (request: ApiRequest<Name, Body, Query>) => Answer | Promise<Answer>,
  meter = liveMeter(),
): ApiHandler {
  const answerTo = async (event: ApiEvent) => {
    pathOf(event, parts.path ?? []);
    const permission = await authorize(event, readStored, liveCursorSecret);
    const request = readRequest(event, parts, permission);
    await permission.checkBody(request.body);
    try {
      return await act(request);
    } catch (refusal) {
      throw await refusalTo(permission.access, refusal);
    }
  };
  return pipelineOf(parts, answerTo, meter && [limitClients(meter)]);
}
