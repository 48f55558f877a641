// NDJSON: on each line one record as JSON, as the API takes it, with its id (https://github.com/ndjson/ndjson-spec).

import { flawOf } from '../http/json-text.ts';
import { lineBytesMax, rowsMax, tooLong, tooManyRows } from './file-bounds.ts';
import type { Row } from './row.ts';

/** Throws FileRefused when there are too many rows. */
export function ndjsonRows(text: string): readonly Row[] {
  const rows: Row[] = [];
  let number = 0;
  for (const line of linesIn(text)) {
    number += 1;
    if (line.trim() === '') continue;
    if (rows.length === rowsMax) throw tooManyRows();
    rows.push({ fromLine: number, toLine: number, ...said(line) });
  }
  return rows;
}

/** One by one: a file may be nothing but line ends. */
function* linesIn(text: string): Iterable<string> {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    yield text.slice(start, end);
    start = end + 1;
  }
  yield text.slice(start);
}

function said(line: string): Pick<Row, 'fields' | 'refused'> {
  if (Buffer.byteLength(line) > lineBytesMax) return { fields: {}, refused: [tooLong] };
  try {
    const value: unknown = JSON.parse(line);
    const flaw = flawOf(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const { error: _, ...fields } = value as Row['fields'];
      return { fields, refused: flaw === undefined ? [] : [flaw] };
    }
  } catch {
    // Told below.
  }
  return { fields: {}, refused: [{ field: 'row', rule: 'malformed-row' }] };
}
