// Calls a function as API Gateway does (HTTP API, payload format 2.0), through the whole pipeline.

import type { ApiEvent } from '../../functions/http/event.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import { checkAnswer } from './answer-check.ts';

interface Call {
  readonly method?: string;
  /** Route with its parameters in braces, e.g. `/tickets/{ticketId}`. */
  readonly route?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** As it stands in the address. */
  readonly rawQuery?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly rawBody?: string;
  readonly base64?: boolean;
  /** None: a clerk, who is no administrator. Whoever it is sees every district, unless the claims say otherwise. */
  readonly claims?: Readonly<Record<string, string>>;
}

interface CallAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AnswerBody;
}

/** What tests look into by name; which of it is there depends on the answer. */
interface AnswerBody {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly items: readonly AnswerBody[];
  readonly nextCursor?: string;
  readonly errors: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

/** `check` holds a success to the description of the API. */
export async function call(handler: ApiHandler, request: Call = {}, check = checkAnswer): Promise<CallAnswer> {
  const { statusCode, headers, body } = await handler(apiEvent(request), {});
  const answer = body === '' ? {} : JSON.parse(body);
  if (statusCode < 300 && handler.parts.answer !== null) check(handler.parts.answer, answer);
  return { status: statusCode, headers, body: answer };
}

/** The refused fields as `field: code`, in the order of the problem document. */
export function refusedFields({ body }: CallAnswer): readonly string[] {
  return body.errors.map(({ field, code }) => `${field}: ${code}`);
}

/** Claims of whoever looks after the system. */
export const administrator = { sub: 'admin-1', client_id: 'console', scope: 'admin' };

const clerk = {
  sub: 'clerk-1',
  client_id: 'crm',
  scope: 'tickets:read tickets:write contracts:read contracts:write customer-data:read levels:write',
};

export function apiEvent(request: Call): ApiEvent {
  const { method = 'POST', route = '/', path = {}, query, rawQuery = '', headers = {} } = request;
  const { body, rawBody, base64 = false } = request;
  const rawPath = route.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '');
  const sent = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    version: '2.0',
    routeKey: `${method} ${route}`,
    rawPath,
    rawQueryString: rawQuery,
    headers: { ...(sent !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(query !== undefined && { queryStringParameters: query }),
    pathParameters: path,
    ...(sent !== undefined && { body: sent }),
    isBase64Encoded: base64,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'local',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: `${method} ${route}`,
      stage: '$default',
      time: '',
      timeEpoch: 0,
      authorizer: {
        jwt: { claims: { regions: '*', departments: '*', ...(request.claims ?? clerk) } },
      },
    },
  };
}
