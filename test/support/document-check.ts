// Holds what goes over HTTP to the description of the API as it is published: of an exchange what was sent if it was taken, and what came
// back; and what subscribed systems are sent.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { closed, type Schema } from '../../infra/openapi/json-schema.ts';
import { matchesOf } from './route-match.ts';

export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly sent: unknown;
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Operation {
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: { readonly requestBody: Content } }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Content>>;
  };
}

interface Published {
  readonly document: Document;
  readonly ajv: Ajv2020;
}

let published: Published | undefined;

function open(): Published {
  if (published !== undefined) return published;
  const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [name, closed(schema)]);
  ajv.addSchema({ components: { schemas: Object.fromEntries(schemas) } }, 'api');
  published = { document, ajv };
  return published;
}

/** Throws an Error that says where the exchange and the description part. */
export function checkExchange({ method, path, sent, status, type, body }: Exchange): void {
  const { document } = open();
  const operation = operationOf(document, method, path);
  const about = `${method} ${path} ${status}`;
  // What no route answers, or shows the description itself, is not described.
  if (operation === undefined) return;
  const takesJson = operation.requestBody?.content?.['application/json'] !== undefined;
  if (status < 300 && operation.requestBody !== undefined && takesJson)
    check(about, operation.requestBody, 'application/json', said(sent));
  const answer = operation.responses[status];
  if (answer === undefined) throw new Error(`${about}: a status that is not described`);
  const named = answer.$ref?.split('/').at(-1);
  check(about, named === undefined ? answer : (document.components.responses[named] ?? {}), type, body);
}

/** Throws an Error that says where a message to a subscribed system and the description part. */
export function checkMessage(body: unknown): void {
  const { type } = body as { readonly type: string };
  const webhook = open().document.webhooks[type];
  if (webhook === undefined) throw new Error(`a message of type ${type} is not described`);
  check(`message ${type}`, webhook.post.requestBody, 'application/json', body);
}

/** No body at all says as much as an empty one. */
function said(sent: unknown): unknown {
  return typeof sent === 'string' ? JSON.parse(sent) : (sent ?? {});
}

function check(about: string, { content = {} }: Content, type: string, value: unknown): void {
  // Nothing is said, and nothing was to be.
  if (value === undefined && Object.keys(content).length === 0) return;
  const schema = content[type.split(';')[0] ?? '']?.schema;
  if (schema === undefined) throw new Error(`${about}: ${type} is not described`);
  const pointer = schema['$ref'];
  if (typeof pointer !== 'string') throw new Error(`${about}: without a schema of its own`);
  const validate = open().ajv.getSchema(`api${pointer}`);
  if (validate === undefined) throw new Error(`${about}: ${pointer} is missing`);
  if (validate(value)) return;
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  throw new Error(`${about}: it is no ${pointer}:\n${problems.slice(0, 10).join('\n')}`);
}

function operationOf({ paths }: Document, method: string, path: string): Operation | undefined {
  const fits = matchesOf(Object.keys(paths), path);
  return fits.map(({ template }) => paths[template]?.[method.toLowerCase()]).find((found) => found !== undefined);
}
