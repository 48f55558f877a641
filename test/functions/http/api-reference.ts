// Writes the reference of the API (docs/api.md) from what deployment and handlers say themselves: routes and scopes from
// infra/routes.ts, what a route does from the first lines of its handler, and what it takes from the schemas.

import * as z from 'zod/mini';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { type Form, formTexts } from '../../../functions/http/form-texts.ts';
import type { Parts } from '../../../functions/http/request.ts';
import { summaryOf } from '../../../infra/openapi/summary.ts';
import type { Route } from '../../../infra/routes.ts';

/** What a handler reads from a request. */
export type Reads = Pick<Parts<never, unknown, unknown>, 'body' | 'query'>;

/** The reference, from its introduction on. */
export function apiReference(
  introduction: string,
  routes: readonly Route[],
  reads: ReadonlyMap<string, Reads>,
): string {
  const parts = [
    introduction,
    '## Routes',
    table(
      ['Route', 'Scopes', 'What it does'],
      routes.map(({ key, scopes, entry }) => [
        `\`${key}\``,
        scopes.map(code).join(' or ') || 'none',
        summaryOf({ key, entry }),
      ]),
    ),
    '## What a ticket of each type states',
    'What is in neither column is refused. Without `circuitId` a ticket says `customerId` and `region`.',
    statements(),
    productCases(),
    '## Bodies and queries',
    ...sections(routes, reads),
  ];
  return `${parts.join('\n\n')}\n`;
}

function statements(): string {
  const rows = Object.entries(defaultPolicy.processes).flatMap(([type, { opening, kinds }]) => {
    const ofKinds = Object.entries(kinds).map(([kind, { needs = [] }]) => [code(kind), codes(needs)] as const);
    const kindsText = ofKinds.map(([kind, needs]) => (needs === '' ? kind : `${kind} (and ${needs})`)).join(', ');
    return [[code(type), kindsText, codes(opening.needs), codes(opening.may)]];
  });
  return table(['`type`', '`kind`', 'Has to state', 'May state'], rows);
}

/** Which rows of the table of provisioning limits go with a kind. */
function productCases(): string {
  const kinds = Object.values(defaultPolicy.processes).flatMap((process) => Object.entries(process.kinds));
  const rows = kinds.flatMap(([kind, { productCases: cases }]) =>
    cases === undefined ? [] : [[code(kind), codes(cases)]],
  );
  return table(['`kind`', '`productCase`'], rows);
}

/** One section for all routes that take the same. */
function sections(routes: readonly Route[], reads: ReadonlyMap<string, Reads>): readonly string[] {
  const taking = routes.map(({ key, entry }) => ({ key, text: taken(reads.get(entry) ?? {}) }));
  return [...Map.groupBy(taking, ({ text }) => text)].flatMap(([text, alike]) =>
    text === '' ? [] : [`### ${codes(alike.map(({ key }) => key))}`, text],
  );
}

/** Nothing of a list but what all lists take. */
function taken({ body, query }: Reads): string {
  const asked =
    query === undefined ? [] : fieldsOf(query).filter(([field]) => field !== '`limit`' && field !== '`cursor`');
  const rows = [...asked, ...(body === undefined ? [] : fieldsOf(body))];
  return rows.length === 0 ? '' : table([query === undefined ? 'Field' : 'Query', 'Takes'], rows);
}

/** A node of the JSON Schema that Zod derives, as far as schemas of this API go. */
interface Node {
  readonly type?: string;
  readonly form?: Form;
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
}

function fieldsOf(schema: z.ZodMiniType): readonly (readonly string[])[] {
  const node = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const form = zodSchema._zod.def.checks
        ?.map(({ _zod }) => (_zod.def as { params?: { form?: Form } }).params?.form)
        .find((name) => name !== undefined);
      if (form !== undefined) Object.assign(jsonSchema, { form });
    },
  }) as Node;
  const options = node.oneOf ?? node.anyOf ?? [node];
  return options.flatMap((option, index) => [...(index === 0 ? [] : [['*or*', ''] as const]), ...rowsOf(option, '')]);
}

/** One row for each field, and for each field within it. */
function rowsOf({ properties = {}, required = [] }: Node, path: string): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const at = `${path}${name}`;
    const optional = required.includes(name) ? '' : 'optional; ';
    const inner = field.items ?? field;
    const within = field.items === undefined ? `${at}.` : `${at}[].`;
    return [[code(at), `${optional}${wordsFor(field)}`], ...rowsOf(inner, within)];
  });
}

/** Forms that the introduction explains once for all. */
const explained: Partial<Record<Form, string>> = { id: 'id', instant: 'instant', date: 'date' };

function wordsFor(node: Node): string {
  const { type, form, items, minItems = 0, maxItems } = node;
  const options = node.oneOf ?? node.anyOf;
  if (options !== undefined) return options.map(wordsFor).join(' or ');
  if (node.enum !== undefined) return node.enum.map((value) => code(String(value))).join(', ');
  if (node.const !== undefined) return code(String(node.const));
  if (form !== undefined && form !== 'described') return explained[form] ?? formTexts[form].en;
  if (items !== undefined) {
    const count = maxItems === undefined ? '' : ` (${minItems} to ${maxItems})`;
    return `list${count} of ${wordsFor(items)}`;
  }
  if (type === 'integer' || type === 'number') return `whole number, ${node.minimum} to ${node.maximum}`;
  if (type === 'string') return node.maxLength === undefined ? 'text' : `text of at most ${node.maxLength} characters`;
  return { boolean: '`true`, `false`', object: 'object', null: '`null`' }[type ?? ''] ?? 'any value of JSON';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function codes(names: readonly string[]): string {
  return names.map(code).join(', ');
}

function code(name: string): string {
  return `\`${name}\``;
}
