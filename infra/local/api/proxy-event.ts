// A request as a function sees it (payload format 2.0), and a function's answer as a response.
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Json, JsonObject } from '../json.ts';
import { isList, isObject } from '../json.ts';
import { accountId } from '../template/identity.ts';
import type { RouteMatch } from './routes.ts';

export interface ApiRequest {
  readonly incoming: IncomingMessage;
  readonly path: string;
  readonly query: string;
  readonly body: Buffer;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

// Only for the connection they came over: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

export function proxyEvent(
  { incoming, path, query, body }: ApiRequest,
  { route, pathParameters }: RouteMatch,
  apiId: string,
  authorizer: JsonObject | undefined,
): JsonObject {
  const { headers, cookies } = headersOf(incoming);
  const now = new Date();
  const isText = body.length === 0 || isTextual(incoming.headers['content-type']);
  const parameters = queryParameters(query);
  return {
    version: '2.0',
    routeKey: route.key,
    // The path comes decoded, unlike that of a function URL.
    rawPath: decodeURIComponent(path),
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(Object.keys(parameters).length > 0 ? { queryStringParameters: parameters } : {}),
    requestContext: {
      accountId,
      apiId,
      ...(authorizer === undefined ? {} : { authorizer }),
      domainName: String(incoming.headers.host ?? ''),
      domainPrefix: apiId,
      http: {
        method: incoming.method ?? '',
        path: decodeURIComponent(path),
        protocol: `HTTP/${incoming.httpVersion}`,
        sourceIp: incoming.socket.remoteAddress ?? '',
        userAgent: String(incoming.headers['user-agent'] ?? ''),
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: commonLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    ...(body.length > 0 ? { body: body.toString(isText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: !isText,
  };
}

/** Undefined when what the function returned is no answer: API Gateway says 500 then. */
export function responseFrom(result: unknown): ApiResponse | undefined {
  if (!isObject(result) || !('statusCode' in result)) {
    // Anything that is JSON and names no status is the body of a 200.
    const body = result === undefined ? '' : typeof result === 'string' ? result : JSON.stringify(result);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) };
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = result;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  if (body !== undefined && body !== null && typeof body !== 'string') return undefined;
  const sent: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(isObject(headers) ? headers : {})) {
    if (!hopByHop.includes(name.toLowerCase())) sent[name.toLowerCase()] = String(value);
  }
  if (isList(cookies)) sent['set-cookie'] = cookies.map(String);
  if (typeof body === 'string' && body !== '' && sent['content-type'] === undefined)
    sent['content-type'] = 'text/plain; charset=utf-8';
  return { status, headers: sent, body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8') };
}

function headersOf(incoming: IncomingMessage): {
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
} {
  const headers: Record<string, string> = {};
  const named = (incoming.headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    if (name === 'cookie' || hopByHop.includes(name) || named.includes(name)) continue;
    headers[name] = (values ?? []).join(',');
  }
  const port = incoming.socket.localPort ?? 0;
  const cookies = (incoming.headers.cookie ?? '').split(/;\s*/).filter((cookie) => cookie !== '');
  const from = [headers['x-forwarded-for'], incoming.socket.remoteAddress].filter(Boolean).join(', ');
  return {
    headers: { ...headers, 'x-forwarded-for': from, 'x-forwarded-port': String(port), 'x-forwarded-proto': 'http' },
    cookies,
  };
}

/** Exactly these come as text. Everything else is base64: a form, a body without content type, `application/…+json`. */
function isTextual(contentType: string | undefined): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return type.startsWith('text/') || /^application\/(json|javascript|xml)$/.test(type);
}

/** A parameter given more than once becomes one text with commas. */
function queryParameters(query: string): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = parameters[name] === undefined ? value : `${parameters[name]},${value}`;
  }
  return parameters;
}

/** `12/Mar/2020:19:03:58 +0000` */
function commonLogTime(at: Date): Json {
  const [, day, month, year, time] = at.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
