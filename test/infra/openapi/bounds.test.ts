// Walks everything that requests may say, as the published description has it: each part of it has an end.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Node {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
}
interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly schema: Node;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Node }>> };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Node>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;

/** A figure of the policy says itself what its value has to be (functions/http/schema.ts, jsonValue). */
const knownElsewhere = ['EditPolicyRequest.changes[].value'];

/** Paths of what a caller could send without end. */
function endlessParts(documented: Document): readonly string[] {
  const seen = new Set<string>();
  const named = (pointer = '') => pointer.split('/').at(-1) ?? '';

  function walk(node: Node, at: string): readonly string[] {
    if (node.$ref !== undefined) {
      const name = named(node.$ref);
      if (seen.has(name)) return [];
      seen.add(name);
      return walk(documented.components.schemas[name] ?? {}, name);
    }
    const options = [node.anyOf, node.oneOf, node.allOf].flatMap((some) => some ?? []);
    return [
      ...(isEndless(node, options.length > 0) ? [at] : []),
      ...options.flatMap((option) => walk(option, at)),
      ...Object.entries(node.properties ?? {}).flatMap(([name, field]) => walk(field, `${at}.${name}`)),
      ...(node.items === undefined ? [] : walk(node.items, `${at}[]`)),
    ];
  }

  return Object.entries(documented.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters = [], requestBody }]) => [
      ...parameters
        .map((given) => documented.components.parameters[named(given.$ref)] ?? given)
        .flatMap(({ name, schema }) => walk(schema, `${method} ${path} ?${name}`)),
      ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => walk(schema, `${method} ${path}`)),
    ]),
  );
}

function isEndless(node: Node, isChoice: boolean): boolean {
  const has = (...keywords: readonly string[]) => keywords.some((keyword) => node[keyword] !== undefined);
  switch (node.type) {
    case 'string':
      return !has('maxLength', 'pattern', 'enum', 'const', 'format');
    case 'array':
      return !has('maxItems');
    case 'object':
      return node['additionalProperties'] !== false;
    case 'integer':
    case 'number':
      return !has('const', 'enum') && !(has('minimum') && has('maximum'));
    case undefined:
      return !isChoice && !has('enum', 'const');
    default:
      return false;
  }
}

describe('whatever a request may say', () => {
  it('has an end: texts, lists and numbers are bounded, and no object takes what it does not name', () => {
    expect([...new Set(endlessParts(document))].sort()).toEqual(knownElsewhere);
  });

  it.each([
    ['a text', { type: 'string' }],
    ['a list', { type: 'array', items: { type: 'boolean' } }],
    ['an object', { type: 'object', properties: {} }],
    ['a number', { type: 'integer', minimum: 0 }],
    ['anything', {}],
    [
      'a text within',
      {
        anyOf: [
          { type: 'null' },
          { type: 'object', additionalProperties: false, properties: { a: { type: 'string' } } },
        ],
      },
    ],
  ])('would be found without one: %s', (_, schema) => {
    const operation = { requestBody: { content: { 'application/json': { schema } } } };
    expect(endlessParts({ ...document, paths: { '/x': { post: operation } } })).toHaveLength(1);
  });
});
