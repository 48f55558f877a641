// What the published description says of every operation, as far as calls are made from it.

import { readFileSync } from 'node:fs';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly method: string;
  /** With its parameters in braces. */
  readonly template: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  /** Bodies that the description gives as examples. */
  readonly examples: readonly unknown[];
}

interface Content {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly Parameter[];
            readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
          }
        >
      >
    >
  >;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;
const named = (pointer: string) => pointer.split('/').at(-1) ?? '';

export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
    const content = requestBody?.content['application/json'];
    return {
      method: method.toUpperCase(),
      template,
      parameters: parameters.map((given) =>
        given.$ref === undefined ? given : (document.components.parameters[named(given.$ref)] ?? given),
      ),
      body: content?.schema,
      examples: [
        ...(content?.example === undefined ? [] : [content.example]),
        ...Object.values(content?.examples ?? {}).map(({ value }) => value),
      ],
    };
  }),
);

/** What a reference stands for, or the schema itself. */
export function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (document.components.schemas[named(schema.$ref)] ?? {});
}
