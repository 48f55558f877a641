// What RFC 4180 calls records: cells, and where in the file they stand. A file may have millions of empty ones: none of them is kept.

import { CsvError, parse } from 'csv-parse/sync';
import { rowsMax, tooManyRows } from './file-bounds.ts';
import { FileRefused } from './row.ts';

export interface CsvRecord {
  readonly fromLine: number;
  readonly toLine: number;
  readonly cells: readonly string[];
  readonly bytes: number;
}

/**
 * Records with something in them. Line numbers are those of the file, however many lines a quoted cell takes up. Throws FileRefused when
 * quotes do not match, and as soon as there are too many.
 */
export function recordsIn(text: string): readonly CsvRecord[] {
  const bytes = Buffer.from(text, 'utf8');
  const records: CsvRecord[] = [];
  let start = 0;
  let line = 1;
  forEachRecord(bytes, (cells, end) => {
    const from = firstOf(bytes, start, end);
    const fromLine = line + lineEnds(bytes, start, from);
    line = fromLine + lineEnds(bytes, from, end);
    const toLine = isLineEnd(bytes[end - 1]) ? line - 1 : line;
    start = end;
    if (cells.every((cell) => cell.trim() === '')) return;
    // The row of names comes on top.
    if (records.length > rowsMax) throw tooManyRows();
    records.push({ fromLine, toLine, cells, bytes: end - from });
  });
  return records;
}

// Else the first of the file is the only one, and a row that ends otherwise is part of the next.
const recordEnds = ['\r\n', '\n', '\r'];

/** Hands over each as it is read, with where it ends. */
function forEachRecord(bytes: Buffer, take: (cells: readonly string[], end: number) => void): void {
  const onRecord = (cells: readonly string[], { bytes: end }: { readonly bytes: number }) => {
    take(cells, end);
    return null;
  };
  try {
    parse(bytes, {
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: recordEnds,
      on_record: onRecord,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileRefused(Number(error['lines'] ?? 1), { field: 'row', rule: 'unmatched-quotes' });
  }
}

const lineFeed = 10;
const carriageReturn = 13;
const isLineEnd = (byte: number | undefined) => byte === lineFeed || byte === carriageReturn;

/** Where the record begins before which empty lines were passed over. */
function firstOf(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && isLineEnd(bytes[at])) at += 1;
  return at;
}

/** CR LF is one. */
function lineEnds(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const ends = isLineEnd(bytes[at]) && !(bytes[at] === carriageReturn && bytes[at + 1] === lineFeed && at + 1 < to);
    if (ends) count += 1;
  }
  return count;
}
