// The few requests that the runtime itself makes of the table engine, without the weight of an SDK client.

import { Agent, request } from 'node:http';
import type { JsonObject } from '../json.ts';
import { parseObject } from '../json.ts';
import { region } from '../template/identity.ts';

/** The engine refused; `code` is the short name, such as `ResourceNotFoundException`. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

export interface Engine {
  readonly endpoint: string;
  /** One operation of DynamoDB, such as `CreateTable`. Throws EngineError when the engine refuses. */
  readonly table: (operation: string, input: JsonObject) => Promise<JsonObject>;
  /** One operation of DynamoDB Streams. Throws EngineError when the engine refuses. */
  readonly stream: (operation: string, input: JsonObject) => Promise<JsonObject>;
  readonly close: () => void;
}

// Engines ask for a signature and do not check it; the key and the region choose the database in amazon/dynamodb-local.
export const accessKeyId = 'local';
const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

export function connectEngine(endpoint: string): Engine {
  const agent = new Agent({ keepAlive: true });
  const call = (target: string, input: JsonObject) => send(agent, endpoint, target, JSON.stringify(input));
  return {
    endpoint,
    table: (operation, input) => call(`DynamoDB_20120810.${operation}`, input),
    stream: (operation, input) => call(`DynamoDBStreams_20120810.${operation}`, input),
    close: () => agent.destroy(),
  };
}

function send(agent: Agent, endpoint: string, target: string, body: string): Promise<JsonObject> {
  const headers = {
    authorization,
    'content-length': Buffer.byteLength(body),
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-date': '20260101T000000Z',
    'x-amz-target': target,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(endpoint, { agent, headers, method: 'POST' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        try {
          resolve(read(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8')));
        } catch (error) {
          reject(error);
        }
      });
    });
    outgoing.on('error', reject).end(body);
  });
}

function read(status: number, text: string): JsonObject {
  const answer = parseObject(text === '' ? '{}' : text);
  if (status === 200) return answer;
  const type = String(answer['__type'] ?? `status ${status}`);
  throw new EngineError(type.slice(type.lastIndexOf('#') + 1), String(answer['message'] ?? answer['Message'] ?? text));
}
