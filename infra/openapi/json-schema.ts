// From the schemas that requests are held to, and those that name what is answered, to JSON Schema 2020-12 as OpenAPI 3.1 takes it.

import * as z from 'zod/mini';
import type { Form } from '../../functions/http/form-texts.ts';
import { formTexts } from '../../functions/http/form-texts.ts';

/** An object of the document. */
export type Part = Readonly<Record<string, unknown>>;

/** A node of a JSON Schema. */
export interface Schema extends Part {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

type Direction = 'input' | 'output';

/** Every schema under its name, those that hold one another by reference to `#/components/schemas/`. */
export function componentSchemas(
  schemas: ReadonlyMap<string, z.ZodMiniType>,
  io: Direction,
): Readonly<Record<string, Schema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of schemas) registry.add(schema, { id });
  const { schemas: described } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, checkedForm(zodSchema)),
  });
  const finish = io === 'output' ? answered : (schema: Schema) => schema;
  return Object.fromEntries(
    Object.entries(described).map(([name, schema]) => [name, finish(withoutMeta(schema as Schema))]),
  );
}

/** One schema by itself. */
export function schemaOf(schema: z.ZodMiniType, io: Direction): Schema {
  return componentSchemas(new Map([['it', schema]]), io)['it'] ?? {};
}

/** What Zod knows of a text's form only as a function: the pattern, and in words. */
function checkedForm({ _zod }: z.core.$ZodType): Schema {
  const params = _zod.def.checks?.map(
    (check) => (check._zod.def as { params?: { form?: Form; pattern?: string; rule?: string } }).params,
  );
  const formed = params?.find((each) => each?.form !== undefined);
  const required = params?.some((each) => each?.rule === 'required') ? { minLength: 1 } : {};
  if (formed?.form === undefined) return required;
  return {
    ...required,
    ...(formed.pattern !== undefined && { pattern: formed.pattern }),
    ...(formats[formed.form] !== undefined && { format: formats[formed.form] }),
    ...(formed.form !== 'described' && { description: capital(formTexts[formed.form].en) }),
  };
}

// Not `email`: the pattern says what is taken, and validators of that format refuse some of it.
const formats: Partial<Record<Form, string>> = { instant: 'date-time', date: 'date' };

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** `$schema` and `$id` belong to documents; an integer's bounds that every integer has say nothing. */
function withoutMeta({ $schema, $id, ...schema }: Schema): Schema {
  return mapNodes(schema, (node) => {
    const { minimum, maximum, ...others } = node;
    return {
      ...others,
      ...(minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER && { minimum }),
      ...(maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER && { maximum }),
    };
  });
}

/**
 * What leaves: fields named `...At` are instants in RFC 3339, whatever holds them inside (functions/http/present.ts). What is not
 * named here may be added any day: a client has to leave alone what it does not know.
 */
function answered(schema: Schema): Schema {
  return mapNodes(schema, ({ additionalProperties, ...node }) => ({
    ...node,
    ...(typeof additionalProperties === 'object' && { additionalProperties }),
    ...(node.properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(node.properties).map(([name, field]) => [name, name.endsWith('At') ? asInstant(field) : field]),
      ),
    }),
  }));
}

const instant: Schema = { type: 'string', format: 'date-time' };

function asInstant(schema: Schema): Schema {
  return mapNodes(schema, (node) => {
    const { description } = node;
    const isNumber = node.type === 'integer' || node.type === 'number';
    return isNumber ? { ...instant, ...(description !== undefined && { description }) } : node;
  });
}

/** The same schema with `change` applied to each node, the innermost first. */
function mapNodes(schema: Schema, change: (node: Schema) => Schema): Schema {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    return typeof value === 'object' && value !== null ? mapNodes(value as Schema, change) : value;
  };
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (keyword === 'properties') {
      const fields = Object.entries(value as Readonly<Record<string, Schema>>);
      return [keyword, Object.fromEntries(fields.map(([name, field]) => [name, mapNodes(field, change)]))];
    }
    return [keyword, keyword === 'enum' || keyword === 'const' || keyword === 'required' ? value : inner(value)];
  });
  return change(Object.fromEntries(entries));
}

/** The same schema, refusing fields that it does not name: for tests, which are to find what is answered and not described. */
export function closed(schema: Schema): Schema {
  return mapNodes(schema, (node) => {
    if (Array.isArray(node['allOf']))
      return { ...node, allOf: node['allOf'].map(opened), unevaluatedProperties: false };
    const isOpen = node.properties === undefined || 'additionalProperties' in node;
    return isOpen ? node : { ...node, unevaluatedProperties: false };
  });
}

/** Part of a whole, which refuses what none of its parts names. */
function opened({ unevaluatedProperties: _, ...part }: Schema): Schema {
  const options = part['oneOf'] ?? part['anyOf'];
  return Array.isArray(options) ? { ...part, [part['oneOf'] ? 'oneOf' : 'anyOf']: options.map(opened) } : part;
}
