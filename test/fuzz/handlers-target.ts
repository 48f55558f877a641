// Calls the handlers of the API in this process, through what the gateway would make of a call.

import type { IncomingMessage } from 'node:http';
import type { ApiEvent } from '../../functions/http/event.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import { proxyEvent } from '../../infra/local/api/proxy-event.ts';
import { compileRoutes } from '../../infra/local/api/routes.ts';
import type { JsonObject } from '../../infra/local/json.ts';
import type { Send } from './request.ts';
import { isDecodable } from './request.ts';
import type { Claims } from './tokens.ts';

/** `handlers` by the key of their route, `$default` for all others; `claims` of whoever calls, as they are. */
export function sendToHandlers(handlers: ReadonlyMap<string, ApiHandler>, claims: Claims): Send {
  const find = compileRoutes(
    [...handlers.keys()].map((key) => ({ key, functionArn: key, authorizer: undefined, scopes: [] })),
  );
  return async ({ method, path: target, headers, body = Buffer.alloc(0) }) => {
    const [path = '/', query = ''] = target.split(/\?(.*)/s);
    const match = isDecodable(path) ? find(method, path) : undefined;
    const handler = handlers.get(match?.route.key ?? '');
    if (match === undefined || handler === undefined)
      return { status: 400, headers: { 'content-type': 'application/json' }, text: '{"message":"Bad Request"}' };
    const authorizer = claims === null ? undefined : { jwt: { claims: claims as JsonObject, scopes: null } };
    const event = proxyEvent({ incoming: incoming(method, headers), path, query, body }, match, 'fuzz', authorizer);
    const result = await handler(event as unknown as ApiEvent, {});
    return { status: result.statusCode, headers: result.headers, text: method === 'HEAD' ? '' : result.body };
  };
}

/** As much of a request of Node's as the gateway looks at. */
function incoming(method: string, headers: Readonly<Record<string, string>>): IncomingMessage {
  const distinct = Object.entries(headers).map(([name, value]) => [name, [value]]);
  const all = { host: 'localhost', ...headers };
  return {
    method,
    headers: all,
    headersDistinct: Object.fromEntries(distinct),
    httpVersion: '1.1',
    socket: {},
  } as unknown as IncomingMessage;
}
