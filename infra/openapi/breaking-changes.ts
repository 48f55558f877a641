// Which changes of the API break programs that were written against an earlier description of it.

import { breaksInSchema, type Direction, type Schemas } from './breaking-schemas.ts';
import type { Part, Schema } from './json-schema.ts';

/** By path and method. */
type Operations = Readonly<Record<string, Readonly<Record<string, Part>>>>;

/** The parts of a description that are compared. */
export interface Description {
  readonly info: { readonly version?: unknown };
  readonly paths: Operations;
  /** What subscribed systems are sent, by the type of the message. */
  readonly webhooks?: Operations;
  readonly components: Part & { readonly schemas: Schemas };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One line for each, with the operation and the field. */
export function breakingChanges(before: Description, after: Description): readonly string[] {
  const ofRoutes = kept(
    before.paths,
    after.paths,
    (method) => method.toUpperCase(),
    (was, is, at) => {
      const compared = new Comparison(before, after, at);
      return [
        ...compared.scopes(was, is),
        ...compared.parameters(was, is),
        ...compared.body(was, is),
        ...compared.answers(was, is),
      ];
    },
  );
  const ofMessages = kept(
    before.webhooks ?? {},
    after.webhooks ?? {},
    () => 'message',
    (was, is, at) => new Comparison(before, after, at).message(was, is),
  );
  return [...ofRoutes, ...ofMessages];
}

/** What each operation that there was has become. */
function kept(
  before: Operations,
  after: Operations,
  label: (method: string) => string,
  compare: (was: Part, is: Part, at: string) => readonly string[],
): readonly string[] {
  return Object.entries(before).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, was]) => {
      const at = `${label(method)} ${path}`;
      const is = after[path]?.[method];
      return is === undefined ? [`${at}: has gone`] : compare(was, is, at);
    }),
  );
}

/**
 * Whether a version may break what the one before promised: a higher major one, below 1.0.0 a higher minor one
 * (https://semver.org, 4).
 */
export function mayBreak(before: string, after: string): boolean {
  const [[major = 0, minor = 0], [nextMajor = 0, nextMinor = 0]] = [before, after].map((version) =>
    version.split('.').map(Number),
  ) as [number[], number[]];
  return nextMajor > major || (nextMajor === major && major === 0 && nextMinor > minor);
}

class Comparison {
  readonly before: Description;
  readonly after: Description;
  readonly at: string;

  constructor(before: Description, after: Description, at: string) {
    this.before = before;
    this.after = after;
    this.at = at;
  }

  /** Whoever could call it still can. */
  scopes(was: Part, is: Part): string[] {
    const [old, now] = [was, is].map(
      ({ security }) => (security ?? []) as readonly { readonly bearer: readonly string[] }[],
    );
    if (now === undefined || now.length === 0) return [];
    if (old === undefined || old.length === 0) return [`${this.at}: takes a scope now`];
    const kept = now.map(({ bearer }) => bearer.join(' '));
    const gone = old.map(({ bearer }) => bearer.join(' ')).filter((scope) => !kept.includes(scope));
    return gone.map((scope) => `${this.at}: the scope ${scope} does not suffice any more`);
  }

  parameters(was: Part, is: Part): string[] {
    const [old, now] = [parametersOf(was, this.before), parametersOf(is, this.after)];
    const found = old.flatMap((parameter) => {
      const at = `${this.at} ${parameter.in} ${parameter.name}`;
      const kept = now.find((one) => one.name === parameter.name && one.in === parameter.in);
      return kept === undefined ? [`${at}: has gone`] : this.#schema(parameter.schema, kept.schema, 'sent', at);
    });
    const demanded = now.filter(({ name, required }) => {
      const known = old.find((one) => one.name === name);
      return required === true && known?.required !== true;
    });
    return [...found, ...demanded.map(({ name, in: place }) => `${this.at} ${place} ${name}: has to be there`)];
  }

  body(was: Part, is: Part): string[] {
    const [old, now] = [contentOf(was['requestBody']), contentOf(is['requestBody'])];
    const at = `${this.at} body`;
    if (old === undefined) return now !== undefined && isRequired(is) ? [`${at}: has to be there`] : [];
    if (now === undefined) return [`${at}: has gone`];
    return [
      ...(isRequired(is) && !isRequired(was) ? [`${at}: has to be there`] : []),
      ...this.#schema(old, now, 'sent', at),
    ];
  }

  /** Here the program is the one that reads: headers, and the body. */
  message(was: Part, is: Part): string[] {
    const now = parametersOf(is, this.after);
    const gone = parametersOf(was, this.before).filter(
      ({ name, required }) => !now.some((one) => one.name === name && (one.required ?? false) === (required ?? false)),
    );
    const [old, body] = [contentOf(was['requestBody']), contentOf(is['requestBody'])];
    return [
      ...gone.map(({ name }) => `${this.at} header ${name}: has gone, or may be absent`),
      ...this.#schema(old ?? {}, body ?? {}, 'answered', `${this.at} body`),
    ];
  }

  answers(was: Part, is: Part): string[] {
    const [old, now] = [successesOf(was), successesOf(is)];
    return Object.entries(old).flatMap(([status, answer]) => {
      const at = `${this.at} ${status}`;
      const kept = now[status];
      if (kept === undefined) return [`${at}: has gone`];
      const [before, after] = [contentOf(answer), contentOf(kept)];
      if (before === undefined) return [];
      return after === undefined ? [`${at}: is without content`] : this.#schema(before, after, 'answered', at);
    });
  }

  #schema(was: Schema, is: Schema, direction: Direction, at: string): string[] {
    const versions = { before: this.before.components.schemas, after: this.after.components.schemas };
    return breaksInSchema(was, is, direction, at, versions);
  }
}

function parametersOf(operation: Part, { components }: Description): readonly Parameter[] {
  const shared = (components['parameters'] ?? {}) as Readonly<Record<string, Parameter>>;
  const listed = (operation['parameters'] ?? []) as readonly (Parameter & { readonly $ref?: string })[];
  return listed.map((one) => shared[one.$ref?.split('/').at(-1) ?? ''] ?? one);
}

function contentOf(part: unknown): Schema | undefined {
  const { content } = (part ?? {}) as { content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  return content?.['application/json']?.schema;
}

function isRequired(operation: Part): boolean {
  return (operation['requestBody'] as { readonly required?: boolean } | undefined)?.required === true;
}

function successesOf(operation: Part): Readonly<Record<string, unknown>> {
  const responses = (operation['responses'] ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(responses).filter(([status]) => status.startsWith('2')));
}
