// CSV (RFC 4180): a row of names of columns, then one row for each record, or for each line of a contract.

import { sameContent } from '../../domain/changes.ts';
import type { RecordKind } from '../../domain/operations/operation.ts';
import type { FieldProblem } from '../http/field-texts.ts';
import { readCell } from './cells.ts';
import type { Column } from './columns.ts';
import { columnsOf, isRemark, linePrefix } from './columns.ts';
import type { CsvRecord } from './csv-records.ts';
import { recordsIn } from './csv-records.ts';
import { columnsMax, lineBytesMax, tooLong } from './file-bounds.ts';
import type { Row } from './row.ts';
import { FileRefused, keyOf } from './row.ts';

/** Throws FileRefused when a column is unknown, missing or there twice, when quotes do not match, or when there are too many rows. */
export function csvRows(records: RecordKind, text: string): readonly Row[] {
  const [head, ...body] = recordsIn(text);
  if (head === undefined) throw new FileRefused(1, { field: 'file', rule: 'too-few', details: { minimum: 1 } });
  const columns = columnsIn(records, head);
  const rows = body.map((record) => rowOf(columns, record));
  return records === 'contracts' ? contractsIn(rows).map(bounded) : rows;
}

/** A column, or null where what stands under it is not read. */
type Heads = readonly (Column | null)[];

function columnsIn(records: RecordKind, { cells, fromLine }: CsvRecord): Heads {
  const known = columnsOf[records];
  const refuse = (problem: FieldProblem) => new FileRefused(fromLine, problem);
  if (cells.length > columnsMax) throw refuse({ field: 'row', rule: 'too-many', details: { maximum: columnsMax } });
  const taken: Column[] = [];
  const heads = cells.map((cell) => {
    const header = cell.trim();
    if (header === '' || isRemark(header)) return null;
    const column = known.find(({ field, zh }) => header === field || header === zh);
    if (column === undefined) throw refuse({ field: header.slice(0, 64), rule: 'unknown-column' });
    if (taken.includes(column)) throw refuse({ field: header, rule: 'duplicate' });
    taken.push(column);
    return column;
  });
  const missing = known.find((column) => column.required && !taken.includes(column));
  if (missing !== undefined) throw refuse({ field: `${missing.zh} / ${missing.field}`, rule: 'column-missing' });
  return heads;
}

function rowOf(heads: Heads, { fromLine, toLine, cells, bytes }: CsvRecord): Row {
  const place = { fromLine, toLine };
  const fields: Record<string, unknown> = {};
  for (const [index, column] of heads.entries()) {
    if (column !== null) setField(fields, column.field.split('.'), readCell(column, cells[index] ?? ''));
  }
  const stray = cells.slice(heads.length).some((cell) => cell.trim() !== '');
  const refused: FieldProblem[] = [];
  if (bytes > lineBytesMax) refused.push(tooLong);
  if (stray) refused.push({ field: 'row', rule: 'too-many', details: { maximum: heads.length } });
  return { ...place, fields, refused };
}

/** An object comes into being with the first field in it. */
function setField(fields: Record<string, unknown>, [name = '', ...deeper]: readonly string[], value: unknown): void {
  if (value === undefined) return;
  if (deeper.length === 0) {
    fields[name] = value;
    return;
  }
  const inner = (fields[name] ?? {}) as Record<string, unknown>;
  fields[name] = inner;
  setField(inner, deeper, value);
}

const linesField = linePrefix.slice(0, -1);

/** Rows that follow each other and name the same contract are its lines. What is said of the contract itself is said by the first. */
function contractsIn(rows: readonly Row[]): readonly Row[] {
  const contracts: Row[] = [];
  for (const row of rows) {
    const { [linesField]: line = {}, ...terms } = row.fields;
    const before = contracts.at(-1);
    const [, key] = keyOf(terms);
    if (before === undefined || key === '' || keyOf(before.fields)[1] !== key) {
      contracts.push({ ...row, fields: { ...terms, [linesField]: [line] }, partLines: [row.fromLine] });
      continue;
    }
    const said = before.fields[linesField] as readonly unknown[];
    contracts[contracts.length - 1] = {
      ...before,
      toLine: row.toLine,
      partLines: [...(before.partLines ?? []), row.fromLine],
      fields: { ...before.fields, [linesField]: [...said, line] },
      refused: [
        ...before.refused,
        // Of its own row, for the line in which it stands.
        ...row.refused.map((problem) => ({ ...problem, field: `${linesField}[${said.length}]` })),
        ...contradictions(before.fields, terms, said.length),
      ],
    };
  }
  return contracts;
}

/** Lines that are short enough may make a contract that is longer than any call may say it. */
function bounded(contract: Row): Row {
  const isLong = Buffer.byteLength(JSON.stringify(contract.fields)) > lineBytesMax;
  return isLong ? { ...contract, refused: [tooLong, ...contract.refused] } : contract;
}

function contradictions(first: Row['fields'], terms: Row['fields'], index: number): readonly FieldProblem[] {
  return Object.keys(terms)
    .filter((name) => !sameContent(first[name], terms[name]))
    .map((name) => ({ field: `${linesField}[${index}].${name}`, rule: 'differs-from-first-row' }));
}
