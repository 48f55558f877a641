// Rows of a file: what each says in the fields of the API, and on which lines of the file it stands.

import type { FieldProblem } from '../http/field-texts.ts';

export interface Row {
  /** Lines of the file, from 1, both included. */
  readonly fromLine: number;
  readonly toLine: number;
  /** Of a contract in CSV: where each of its lines begins. */
  readonly partLines?: readonly number[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** What makes it no row that could be taken over. */
  readonly refused: readonly FieldProblem[];
}

/** The file as a whole cannot be read: no row of it is taken over. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly line: number;
  readonly problem: FieldProblem;

  constructor(line: number, problem: FieldProblem) {
    super(`line ${line}: ${problem.rule} ${problem.field}`);
    this.line = line;
    this.problem = problem;
  }
}

/** Rows that name what an earlier one names are refused: which of them is meant, nobody knows. */
export function refuseRepeated(rows: readonly Row[]): readonly Row[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const [field, key] = keyOf(row.fields);
    const line = first.get(key);
    if (line === undefined) first.set(key, row.fromLine);
    if (line === undefined || key === '') return row;
    return { ...row, refused: [...row.refused, { field, rule: 'given-before', details: { line } }] };
  });
}

/** What a row is about: an id, or for a new contract the reference that its owner gave it. Empty when it does not say. */
export function keyOf({ id, reference }: Row['fields']): readonly [field: 'id' | 'reference', key: string] {
  if (typeof id === 'string') return ['id', id];
  return ['reference', typeof reference === 'string' ? `reference ${reference}` : ''];
}

/** Where in the file a field of the row stands. */
export function lineOf({ fromLine, partLines = [] }: Row, field: string): number {
  const part = /^lines\[(\d+)\]/.exec(field)?.[1];
  return (part === undefined ? undefined : partLines[Number(part)]) ?? fromLine;
}
