// The HTTP API on a local port: routes, token check, size limit and error answers as API Gateway has them.
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { JsonObject } from '../json.ts';
import type { ApiSpec, AuthorizerSpec } from '../template/api.ts';
import { preflightAnswer, withCors } from './cors.ts';
import type { Issuer } from './issuer.ts';
import { issuerPath } from './issuer.ts';
import type { Authorize } from './jwt-authorizer.ts';
import { createAuthorizer } from './jwt-authorizer.ts';
import type { ApiResponse } from './proxy-event.ts';
import { proxyEvent, responseFrom } from './proxy-event.ts';
import type { FindRoute } from './routes.ts';
import { compileRoutes } from './routes.ts';

export interface Backend {
  readonly api: ApiSpec;
  readonly issuer: Issuer;
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
}

const bodyBytesMax = 10 * 1024 * 1024;
const integrationMilliseconds = 30_000;

export interface Gateway {
  readonly server: Server;
  /** Requests are answered from now on; before, they get 503. */
  readonly open: (backend: Backend) => void;
}

export function createGateway(): Gateway {
  let handle: ((request: IncomingMessage) => Promise<ApiResponse>) | undefined;
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const answering = handle === undefined ? Promise.resolve(plain(503, 'Service Unavailable')) : handle(request);
    answering.then(
      (answer) => send(response, request, answer),
      () => send(response, request, plain(500, 'Internal Server Error')),
    );
  });
  return {
    server,
    open: (backend) => {
      handle = createHandler(backend);
    },
  };
}

function createHandler({ api, issuer, invoke }: Backend): (request: IncomingMessage) => Promise<ApiResponse> {
  const findRoute = compileRoutes(api.routes);
  const authorizers = new Map<string, Authorize>();

  function authorizerFor(spec: AuthorizerSpec): Authorize {
    const key = JSON.stringify(spec);
    const authorizer = authorizers.get(key) ?? createAuthorizer(spec);
    authorizers.set(key, authorizer);
    return authorizer;
  }

  async function answer(incoming: IncomingMessage): Promise<ApiResponse> {
    const [path = '/', query = ''] = splitTarget(incoming.url ?? '/');
    const body = await readBody(incoming);
    if (body === 'too large') return plain(413, 'Request Entity Too Large');
    if (path.startsWith(`${issuerPath}/`)) return answerIssuer(issuer, incoming, path, body);
    const match = find(findRoute, incoming.method ?? 'GET', path);
    if (match === 'malformed') return plain(400, 'Bad Request');
    if (match === undefined) return plain(404, 'Not Found');
    let authorizer: JsonObject | undefined;
    if (match.route.authorizer !== undefined) {
      const decision = await authorizerFor(match.route.authorizer)(incoming.headers.authorization, match.route.scopes);
      if (!decision.allowed) return refusal(decision.status, decision.challenge);
      authorizer = { jwt: { claims: decision.claims, scopes: decision.scopes } };
    }
    const event = proxyEvent({ incoming, path, query, body }, match, api.id, authorizer);
    return callFunction(() => invoke(match.route.functionArn, event));
  }

  return async (incoming) =>
    preflightAnswer(api.cors, incoming) ?? withCors(api.cors, incoming.headers.origin, await answer(incoming));
}

async function callFunction(invoke: () => Promise<unknown>): Promise<ApiResponse> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<ApiResponse>((resolve) => {
    timer = setTimeout(() => resolve(plain(503, 'Service Unavailable')), integrationMilliseconds);
  });
  const called = invoke().then(
    (result) => responseFrom(result) ?? plain(500, 'Internal Server Error'),
    () => plain(500, 'Internal Server Error'),
  );
  try {
    return await Promise.race([called, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Only asked for by a local name: a page in a browser must not get a token by giving this machine another name. */
async function answerIssuer(
  issuer: Issuer,
  incoming: IncomingMessage,
  path: string,
  body: Buffer,
): Promise<ApiResponse> {
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost') return plain(403, 'Forbidden');
  const answer = await issuer.answer(incoming.method ?? 'GET', path, body.toString('utf8'));
  return answer === undefined ? plain(404, 'Not Found') : json(answer.status, answer.body);
}

function find(findRoute: FindRoute, method: string, path: string): ReturnType<FindRoute> | 'malformed' {
  try {
    decodeURIComponent(path);
    return findRoute(method, path);
  } catch {
    return 'malformed';
  }
}

function splitTarget(target: string): readonly string[] {
  // A client may send the whole address: https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
  const relative = target.replace(/^https?:\/\/[^/?]*/i, '');
  const mark = relative.indexOf('?');
  return mark === -1 ? [relative || '/'] : [relative.slice(0, mark) || '/', relative.slice(mark + 1)];
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    // Read to its end all the same: a client that is still sending would not see the answer.
    if (size <= bodyBytesMax) chunks.push(chunk);
  }
  return size <= bodyBytesMax ? Buffer.concat(chunks) : 'too large';
}

function plain(status: number, message: string): ApiResponse {
  return json(status, { message });
}

function refusal(status: 401 | 403, challenge: string): ApiResponse {
  const answer = plain(status, status === 401 ? 'Unauthorized' : 'Forbidden');
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': challenge } };
}

function json(status: number, body: object): ApiResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) };
}

function send(response: ServerResponse, request: IncomingMessage, { status, headers, body }: ApiResponse): void {
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(body.length) };
  response.writeHead(status, { ...toNodeHeaders(headers), ...length, 'apigw-requestid': randomUUID() });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function toNodeHeaders(headers: ApiResponse['headers']): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
