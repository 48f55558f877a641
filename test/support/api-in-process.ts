// The API in one process: what would be sent over HTTPS goes to the functions of the routes.

import type { Send } from '../../examples/client/repeat.ts';
import { scopes } from '../../functions/environment.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import { call } from './api-calls.ts';
import { matchesOf } from './route-match.ts';

type Claims = Readonly<Record<string, string>>;

const everything: Claims = {
  sub: 'local',
  client_id: 'local',
  scope: scopes.join(' '),
  regions: '*',
  departments: '*',
};

/** Takes the place of `fetch`. Handlers by the key of their route, `PUT /customers/{customerId}`. Throws an Error where none is given. */
export function apiInProcess(handlers: ReadonlyMap<string, ApiHandler>, claims: Claims = everything): Send {
  return async (request) => {
    const { method, headers } = request;
    const url = new URL(request.url);
    const ofMethod = [...handlers.keys()].filter((key) => key.startsWith(`${method} `));
    const [match] = matchesOf(
      ofMethod.map((key) => key.slice(method.length + 1)),
      url.pathname,
    );
    const handler = handlers.get(`${method} ${match?.template}`);
    if (match === undefined || handler === undefined) throw new Error(`no function for ${method} ${url.pathname}`);
    const rawBody = await request.text();
    const answer = await call(handler, {
      ...{ method, route: match.template, path: match.path },
      ...{ query: Object.fromEntries(url.searchParams), headers: Object.fromEntries(headers) },
      ...(rawBody !== '' && { rawBody }),
      claims,
    });
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers: answer.headers });
  };
}
