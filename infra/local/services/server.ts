// One HTTP server on the loopback interface that speaks the protocols of all AWS services the functions call,
// so that the real SDK clients run unchanged. Which service is meant is in the request itself.

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { parseObject } from '../json.ts';
import { messageOf } from '../start-problem.ts';
import type { Operations, ServiceAnswer } from './protocol.ts';
import { answerJson, ServiceError } from './protocol.ts';
import type { Scheduler } from './scheduler.ts';
import type { Sns } from './sns.ts';
import { answerXmlError } from './sns.ts';

export interface Services {
  /** Operations of the JSON protocols, by the prefix of X-Amz-Target. */
  readonly json: Readonly<Record<'AmazonSQS' | 'AWSEvents' | 'secretsmanager', Operations>>;
  readonly scheduler: Scheduler;
  readonly sns: Sns;
}

const requestBytesMax = 12_000_000;

/** The server answers only once the services are there; `services` is asked on every request. */
export function createServicesServer(services: () => Services | undefined): Server {
  // Clients keep their connections longer than Node's 5 s: one that is closed just as it is used again would cost a retry.
  return createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    answer(request, services()).then(
      (result) => send(response, result),
      (error: unknown) => send(response, answerJson('1.0', 500, { message: messageOf(error) }, 'InternalFailure')),
    );
  });
}

async function answer(request: IncomingMessage, services: Services | undefined): Promise<ServiceAnswer> {
  const body = await readBody(request);
  if (services === undefined) return answerJson('1.0', 503, { message: 'starting' }, 'ServiceUnavailable');
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (request.headers['x-amz-target'] !== undefined)
    return answerTarget(String(request.headers['x-amz-target']), body, services);
  const origin = `http://${request.headers.host}`;
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return answerForm(new URLSearchParams(body), origin, services);
  // The link by which the owner of an e-mail address confirms.
  if (url.searchParams.has('Action')) return answerForm(url.searchParams, origin, services);
  if (url.pathname.startsWith('/schedules')) return answerScheduler(request.method ?? '', url, body, services);
  throw new Error(`no stand-in for ${request.method} ${url.pathname}`);
}

async function answerTarget(target: string, body: string, { json }: Services): Promise<ServiceAnswer> {
  const [service = '', operation = ''] = target.split('.');
  const operations: Operations | undefined = (json as Readonly<Record<string, Operations>>)[service];
  // SQS speaks JSON 1.0, the other two 1.1.
  const version = service === 'AmazonSQS' ? '1.0' : '1.1';
  try {
    const run = operations?.[operation];
    if (run === undefined)
      throw new ServiceError('UnknownOperationException', `the local runtime does not know ${target}`);
    return answerJson(version, 200, await run(parseObject(body === '' ? '{}' : body)));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return answerJson(version, error.status, { message: error.message }, error.code);
  }
}

function answerForm(form: URLSearchParams, origin: string, { sns }: Services): ServiceAnswer {
  try {
    return sns.answer(form, origin);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return answerXmlError(error);
  }
}

function answerScheduler(method: string, url: URL, body: string, { scheduler }: Services): ServiceAnswer {
  const headers = { 'content-type': 'application/json' };
  try {
    const request = {
      method,
      path: url.pathname,
      query: url.searchParams,
      body: parseObject(body === '' ? '{}' : body),
    };
    return { status: 200, headers, body: JSON.stringify(scheduler(request)) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return {
      status: error.status,
      headers: { ...headers, 'x-amzn-errortype': error.code },
      body: JSON.stringify({ Message: error.message }),
    };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > requestBytesMax) throw new Error('the request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, headers, body }: ServiceAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}
