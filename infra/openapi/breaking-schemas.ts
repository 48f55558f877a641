// What of a schema a program that was written against it may not find any more: something it sends is refused, or something it
// reads has gone. What is added to answers breaks nothing: programs leave alone what they do not know.

import type { Schema } from './json-schema.ts';

export type Direction = 'sent' | 'answered';
export type Schemas = Readonly<Record<string, Schema>>;

interface Versions {
  readonly before: Schemas;
  readonly after: Schemas;
}

/** One line for each break, with where it is. Both schemas are of their own document. */
export function breaksInSchema(
  was: Schema,
  is: Schema,
  direction: Direction,
  at: string,
  versions: Versions,
): string[] {
  const names = [nameIn(was), nameIn(is)].join(' ');
  // A schema that holds itself says nothing new the second time.
  if (names !== ' ' && at.includes(`<${names}>`)) return [];
  const here = names === ' ' ? at : `${at}<${names}>`;
  const [old, now] = [resolved(was, versions.before), resolved(is, versions.after)];
  const alternatives = alternativesOf(old);
  if (alternatives.length > 1 || alternativesOf(now).length > 1) {
    return alternatives.flatMap((one) => breaksInBest(one, alternativesOf(now), direction, here, versions));
  }
  const [one = old] = alternatives;
  const [other = now] = alternativesOf(now);
  if (one !== old || other !== now) return breaksInSchema(one, other, direction, here, versions);
  return [...breaksOfValue(old, now, direction, here), ...breaksWithin(old, now, direction, here, versions)];
}

/** An alternative lives on in the one of the same kind, or else in the one that is nearest to it. */
function breaksInBest(old: Schema, now: readonly Schema[], direction: Direction, at: string, versions: Versions) {
  const kind = kindOf(old, versions.before);
  const alike = kind === undefined ? [] : now.filter((candidate) => kindOf(candidate, versions.after) === kind);
  const all = (alike.length > 0 ? alike : now).map((candidate) =>
    breaksInSchema(old, candidate, direction, at, versions),
  );
  return all.toSorted((left, right) => left.length - right.length)[0] ?? [`${plain(at)}: has gone`];
}

/** Which of several an object is, by its `type`. */
function kindOf(schema: Schema, schemas: Schemas): unknown {
  const { properties, allOf } = resolved(schema, schemas) as Schema & { readonly allOf?: readonly Schema[] };
  return (
    properties?.['type']?.['const'] ?? allOf?.map((part) => kindOf(part, schemas)).find((kind) => kind !== undefined)
  );
}

function alternativesOf(schema: Schema): readonly Schema[] {
  const listed = (schema['oneOf'] ?? schema['anyOf']) as readonly Schema[] | undefined;
  return listed ?? [schema];
}

/** Bounds by keyword, and whether a greater number takes less. */
const bounds: Readonly<Record<string, 'from' | 'to'>> = {
  ...{ minimum: 'from', minLength: 'from', minItems: 'from' },
  ...{ maximum: 'to', maxLength: 'to', maxItems: 'to' },
};

function breaksOfValue(old: Schema, now: Schema, direction: Direction, at: string): string[] {
  const found: string[] = [];
  const say = (words: string) => found.push(`${plain(at)}: ${words}`);
  const [types, present] = [typesOf(old), typesOf(now)];
  const lost =
    direction === 'sent'
      ? types.filter((type) => !present.includes(type))
      : present.filter((type) => !types.includes(type));
  if (lost.length > 0 && present.length > 0) say(`was ${types}, is ${present}`);
  const [before, after] = [valuesOf(old), valuesOf(now)];
  if (after !== undefined && before !== undefined) {
    for (const value of before) if (!after.includes(value)) say(`${value} has gone`);
  } else if (after !== undefined && direction === 'sent') {
    say('takes some values only');
  }
  if (direction === 'answered') {
    if (old['format'] !== now['format']) say(`was of format ${old['format']}, is of ${now['format']}`);
    return found;
  }
  for (const keyword of ['format', 'pattern'])
    if (now[keyword] !== undefined && now[keyword] !== old[keyword]) say(`${keyword} is ${now[keyword]}`);
  for (const [keyword, side] of Object.entries(bounds)) {
    const [least, is] = [old[keyword], now[keyword]];
    if (typeof is !== 'number') continue;
    const narrower = typeof least !== 'number' || (side === 'from' ? is > least : is < least);
    if (narrower) say(`${keyword} is ${is}, was ${least ?? 'none'}`);
  }
  return found;
}

function typesOf({ type }: Schema): readonly unknown[] {
  return type === undefined ? [] : [type].flat();
}

function valuesOf(schema: Schema): readonly unknown[] | undefined {
  return 'const' in schema ? [schema['const']] : (schema['enum'] as readonly unknown[] | undefined);
}

function breaksWithin(old: Schema, now: Schema, direction: Direction, at: string, versions: Versions): string[] {
  const found: string[] = [];
  const [fields, there] = [old.properties ?? {}, now.properties ?? {}];
  for (const [name, field] of Object.entries(fields)) {
    const kept = there[name];
    if (kept === undefined) found.push(`${plain(at)}.${name}: has gone`);
    else found.push(...breaksInSchema(field, kept, direction, `${at}.${name}`, versions));
  }
  const [from, to] = direction === 'sent' ? [now, old] : [old, now];
  const demanded = direction === 'sent' ? 'has to be there' : 'may be absent';
  for (const name of from.required ?? []) {
    const isKnown = direction === 'sent' || there[name] !== undefined;
    if (isKnown && !(to.required ?? []).includes(name)) found.push(`${plain(at)}.${name}: ${demanded}`);
  }
  for (const [keyword, label] of [
    ['items', '[]'],
    ['additionalProperties', '{}'],
  ] as const) {
    const [inner, is] = [old[keyword], now[keyword]];
    if (isSchema(inner) && isSchema(is)) found.push(...breaksInSchema(inner, is, direction, `${at}${label}`, versions));
  }
  const [parts, kept] = [old['allOf'], now['allOf']] as (readonly Schema[] | undefined)[];
  parts?.forEach((part, index) => {
    found.push(...breaksInSchema(part, kept?.[index] ?? now, direction, at, versions));
  });
  return found;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}

function nameIn(schema: Schema): string {
  return typeof schema['$ref'] === 'string' ? (schema['$ref'].split('/').at(-1) ?? '') : '';
}

function resolved(schema: Schema, schemas: Schemas): Schema {
  const name = nameIn(schema);
  return name === '' ? schema : (schemas[name] ?? {});
}

/** Without the names of the schemas on the way. */
function plain(at: string): string {
  return at.replaceAll(/<[^>]*>/g, '');
}
