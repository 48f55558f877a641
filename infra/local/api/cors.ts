// Which other origins' pages a browser lets read the answers, as an HTTP API does it: preflights never reach a function.
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html

import type { IncomingMessage } from 'node:http';
import type { CorsSpec } from '../template/api.ts';
import type { ApiResponse } from './proxy-event.ts';

/** The answer to a preflight, which needs no token; undefined for any other request, and where no origin is let in. */
export function preflightAnswer(
  cors: CorsSpec | undefined,
  { method, headers }: IncomingMessage,
): ApiResponse | undefined {
  const isPreflight =
    method === 'OPTIONS' && headers.origin !== undefined && 'access-control-request-method' in headers;
  if (cors === undefined || !isPreflight) return undefined;
  const isKnown = cors.origins.includes(headers.origin ?? '');
  return {
    status: 204,
    headers: isKnown ? { ...originHeaders(cors, headers.origin), ...grant(cors) } : {},
    body: Buffer.alloc(0),
  };
}

/** The answer as pages of other origins get it. What the function said of that itself does not go out. */
export function withCors(cors: CorsSpec | undefined, origin: string | undefined, answer: ApiResponse): ApiResponse {
  if (cors === undefined) return answer;
  const own = Object.entries(answer.headers).filter(([name]) => !name.startsWith('access-control-'));
  return { ...answer, headers: { ...Object.fromEntries(own), ...originHeaders(cors, origin) } };
}

function originHeaders(
  { origins, exposedHeaders }: CorsSpec,
  origin: string | undefined,
): Readonly<Record<string, string>> {
  if (origin === undefined || !origins.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    ...(exposedHeaders.length > 0 && { 'access-control-expose-headers': exposedHeaders.join(',') }),
  };
}

function grant({ methods, headers, maxAgeSeconds }: CorsSpec): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': methods.join(','),
    'access-control-allow-headers': headers.join(','),
    'access-control-max-age': String(maxAgeSeconds),
  };
}
