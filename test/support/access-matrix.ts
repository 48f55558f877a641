// What the table of operations comes to: for every role and operation, what becomes of a request on own data and on foreign data.

import { kinds } from '../../functions/access/kinds.ts';
import { type Operation, operations } from '../../functions/access/operations.ts';
import { roles } from '../../functions/access/roles.ts';

type Outcome = 'done' | 'refused' | 'not there';
const whoseData = ['own', 'foreign'] as const;

interface Cell {
  readonly operation: string;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly whose: (typeof whoseData)[number];
  readonly outcome: Outcome;
}

const lines: readonly (readonly [string, Operation])[] = Object.entries(operations);

/** What needs no token is open to every role and stands in no cell. */
export const cells: readonly Cell[] = lines
  .filter(([, { scopes }]) => scopes.length > 0)
  .flatMap(([operation, line]) =>
    [...roles, { name: 'nobody', scopes: [] }].flatMap(({ name, scopes }) =>
      whoseData.map((whose) => ({
        ...{ operation, role: name, scopes, whose },
        outcome: outcomeOf(operation, line, scopes, whose === 'own'),
      })),
    ),
  );

function outcomeOf(operation: string, line: Operation, scopes: readonly string[], isOwn: boolean): Outcome {
  if (!line.scopes.some((scope) => scopes.includes(scope))) return 'refused';
  const isEverywhere = scopes.includes('admin') || (scopes.includes('audit:read') && operation.startsWith('GET '));
  if (isEverywhere) return 'done';
  if (line.data === 'whole') return 'not there';
  // Under an id that is taken a PUT gets as far as under one that is free; what then becomes of it: own-data.test.ts.
  if (line.creates) return 'done';
  return Object.hasOwn(kinds, line.data) && !isOwn ? 'not there' : 'done';
}

/** The matrix as a table in Markdown, a row for each operation. */
export function matrixTable(): string {
  const rows = lines.map(([operation, line]) => [
    `\`${operation}\``,
    dataWords(line),
    ...roles.map(({ name }) => signOf(operation, line, name)),
  ]);
  const head = ['Operation', 'Whose data', ...roles.map(({ name }) => name)];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function signOf(operation: string, { data, creates }: Operation, role: string): string {
  const of = cells.filter((cell) => cell.operation === operation && cell.role === role);
  const done = of.filter(({ outcome }) => outcome === 'done').map(({ whose }) => whose);
  if (of.length === 0) return 'all';
  const isNarrowed = data === 'filtered' || data === 'new' || creates;
  const seesAll = role === 'auditor' || role === 'administrator';
  if (done.length === 2) return isNarrowed && !seesAll ? 'own' : 'all';
  return done.length === 1 ? 'own' : of[0]?.outcome === 'refused' ? '–' : '404';
}

function dataWords({ data, held, actsFor, refersTo, personal }: Operation): string {
  const words = {
    filtered: 'lists what is own',
    new: `refers to own ${Object.values(refersTo ?? {}).join(', ')}`,
    whole: 'of all districts',
    nobodys: '',
  };
  const notes = [
    data in words ? words[data as keyof typeof words] : data,
    ...(held === undefined ? [] : [held === data ? 'to dispose of' : `its ${held} to dispose of`]),
    ...(actsFor === undefined ? [] : ['in the name of a department']),
    ...(personal === undefined ? [] : ['on record']),
  ];
  return notes.filter((note) => note !== '').join('; ');
}
