// Ways to spoil a call. Each takes the call apart as far as it needs, and leaves the rest as it was.

import type { Draw } from '../simulation/random.ts';
import { pick } from '../simulation/random.ts';
import { nastyBodies, nastyHeaders, nastyNumbers, nastyParts, nastyQueries, nastyTexts } from './nasties.ts';
import type { FuzzCall } from './request.ts';

/** A call before it is written down: its body still a value. */
export interface Draft {
  readonly method: string;
  /** Encoded parts between slashes. */
  readonly parts: readonly string[];
  /** Which of the parts stand for parameters. */
  readonly variable: readonly number[];
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Sent in the place of the body. */
  readonly raw?: Buffer;
}

type Mutation = (draft: Draft, draw: Draw) => Draft;

/** Where something stands in a value. */
type Path = readonly (string | number)[];

/** JSON text that stands for itself, in the place of a value. */
class Verbatim {
  readonly json: string;
  constructor(json: string) {
    this.json = json;
  }
}

const onField =
  (change: (at: Path, body: unknown, draw: Draw) => unknown): Mutation =>
  (draft, draw) => {
    const paths = pathsIn(draft.body);
    return paths.length === 0 ? draft : { ...draft, body: change(pick(draw, paths), draft.body, draw) };
  };

const nastyValue = (draw: Draw): unknown => {
  const kind = draw();
  if (kind < 0.5) return pick(draw, nastyTexts);
  if (kind < 0.75) return new Verbatim(pick(draw, nastyNumbers));
  return pick(draw, [
    null,
    true,
    [],
    {},
    [[]],
    [null],
    { a: 1 },
    new Verbatim('{"a":1,"a":2}'),
    new Verbatim('{"__proto__":{"x":1}}'),
  ]);
};

export const mutations: Readonly<Record<string, Mutation>> = {
  value: onField((at, body, draw) => put(body, at, nastyValue(draw))),
  text: onField((at, body, draw) => put(body, at, pick(draw, nastyTexts))),
  dropped: onField((at, body) => put(body, at, undefined)),
  renamed: onField((at, body) => put(put(body, at, undefined), [...at.slice(0, -1), `${String(at.at(-1))}s`], 1)),
  unknown: onField((at, body, draw) =>
    put(body, [...at.slice(0, -1), pick(draw, ['extra', '__proto__', 'constructor', ''])], new Verbatim('1')),
  ),
  twice: (draft, draw) => {
    const names = Object.keys(isObject(draft.body) ? draft.body : {});
    if (names.length === 0) return draft;
    const text = written(draft.body);
    return {
      ...draft,
      raw: Buffer.from(`${text.slice(0, -1)},${JSON.stringify(pick(draw, names))}:${pick(draw, nastyNumbers)}}`),
    };
  },
  many: onField((at, body, draw) => {
    const value = valueAt(body, at);
    return put(
      body,
      at,
      Array.from({ length: pick(draw, [0, 101, 600]) }, () => value),
    );
  }),
  deep: onField((at, body, draw) => {
    const levels = pick(draw, [3, 9, 31, 5_000]);
    return put(body, at, new Verbatim(`${'['.repeat(levels)}${']'.repeat(levels)}`));
  }),
  cut: (draft, draw) => {
    const bytes = Buffer.from(written(draft.body));
    return { ...draft, raw: bytes.subarray(0, Math.floor(draw() * bytes.length)) };
  },
  garbled: (draft, draw) => {
    const bytes = Buffer.from(written(draft.body));
    if (bytes.length > 0) bytes[Math.floor(draw() * bytes.length)] = Math.floor(draw() * 256);
    return { ...draft, raw: bytes };
  },
  body: (draft, draw) => ({ ...draft, raw: pick(draw, nastyBodies) }),
  header: (draft, draw) => {
    const [name, value] = pick(draw, nastyHeaders);
    return { ...draft, headers: { ...draft.headers, [name]: value } };
  },
  query: (draft, draw) => ({
    ...draft,
    query: [draft.query, pick(draw, nastyQueries)].filter((part) => part !== '').join('&'),
  }),
  part: (draft, draw) => {
    const parts = [...draft.parts];
    const at = draft.variable.length === 0 ? parts.length - 1 : pick(draw, draft.variable);
    parts[at] = pick(draw, nastyParts);
    return { ...draft, parts };
  },
  path: (draft, draw) => ({
    ...draft,
    parts: pick(draw, [[...draft.parts, ''], [...draft.parts, 'more'], ['', ...draft.parts], draft.parts.slice(0, -1)]),
  }),
  method: (draft, draw) => ({
    ...draft,
    method: pick(draw, ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']),
  }),
};

/** The call as it goes over the line. */
function written(body: unknown): string {
  if (body instanceof Verbatim) return body.json;
  if (Array.isArray(body)) return `[${body.map(written).join(',')}]`;
  if (!isObject(body)) return JSON.stringify(body) ?? '';
  const fields = Object.entries(body).filter(([, value]) => value !== undefined);
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${written(value)}`).join(',')}}`;
}

export function callOf({ method, parts, query, headers, body, raw }: Draft): FuzzCall {
  const text = body === undefined ? undefined : Buffer.from(written(body));
  return { method, path: `/${parts.join('/')}${query === '' ? '' : `?${query}`}`, headers, body: raw ?? text };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Verbatim);
}

/** Every place below the value itself. */
function pathsIn(value: unknown): readonly Path[] {
  if (Array.isArray(value))
    return value.flatMap((inner, index) => [[index], ...pathsIn(inner).map((path) => [index, ...path])]);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[name], ...pathsIn(inner).map((path) => [name, ...path])]);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    value,
  );
}

function put(value: unknown, [step, ...path]: Path, inserted: unknown): unknown {
  if (step === undefined) return inserted;
  if (Array.isArray(value)) return value.map((inner, index) => (index === step ? put(inner, path, inserted) : inner));
  const fields = isObject(value) ? value : {};
  const entries = Object.entries(fields).filter(([name]) => name !== String(step));
  return Object.fromEntries([...entries, [String(step), put(fields[String(step)], path, inserted)]]);
}
