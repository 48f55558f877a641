// Holds each client to its quota, and says with every answer where it stands: fields RateLimit-Policy and RateLimit by
// https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/

import type { MiddlewareObj } from '@middy/core';
import { addRequests } from '../store/request-count-store.ts';
import { liveTable } from '../store/table.ts';
import type { ApiEvent, ApiResult } from './event.ts';
import { callerOf } from './event.ts';
import { Problem } from './problem.ts';
import type { Quotas, RequestMeter, Standing } from './request-meter.ts';
import { requestMeter } from './request-meter.ts';

export function limitClients(meter: RequestMeter): MiddlewareObj<ApiEvent, ApiResult> {
  const standings = new WeakMap<ApiEvent, Standing>();
  const tell = (event: ApiEvent, response: ApiResult | null | undefined) => {
    const standing = standings.get(event);
    if (response && standing) Object.assign(response.headers, fieldsOf(standing));
  };
  return {
    before: async ({ event }) => {
      const standing = await meter(callerOf(event).client);
      standings.set(event, standing);
      if (!standing.isExceeded) return;
      const { quota, windowSeconds, resetSeconds: retryAfterSeconds } = standing;
      throw new Problem('too-many-requests', { quota, windowSeconds, retryAfterSeconds });
    },
    after: ({ event, response }) => tell(event, response),
    onError: ({ event, response }) => tell(event, response),
  };
}

function fieldsOf({ quota, windowSeconds, remaining, resetSeconds }: Standing): Readonly<Record<string, string>> {
  return {
    'ratelimit-policy': `"client";q=${quota};w=${windowSeconds}`,
    ratelimit: `"client";r=${remaining};t=${resetSeconds}`,
  };
}

/** By the stage's quotas, if it has any (CLIENT_QUOTAS), counted in the table. */
export function liveMeter(): RequestMeter | undefined {
  const quotas = process.env['CLIENT_QUOTAS'];
  if (quotas === undefined) return undefined;
  return requestMeter(JSON.parse(quotas) as Quotas, (...told) => addRequests(liveTable(), ...told), Date.now);
}
