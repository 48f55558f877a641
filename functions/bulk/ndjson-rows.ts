// NDJSON: on each line one record as JSON, as the API takes it, with its id (https://github.com/ndjson/ndjson-spec).

import { flawOf } from '../http/json-text.ts';
import { lineBytesMax, refuseLongRow } from './file-bounds.ts';
import type { Row } from './row.ts';

export function ndjsonRows(text: string): readonly Row[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const number = index + 1;
    return [{ fromLine: number, toLine: number, ...said(line) }];
  });
}

function said(line: string): Pick<Row, 'fields' | 'refused'> {
  if (line.length > lineBytesMax) return refuseLongRow;
  try {
    const flaw = flawOf(line);
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const { error: _, ...fields } = value as Row['fields'];
      return { fields, refused: flaw === undefined ? [] : [flaw] };
    }
  } catch {
    // Told below.
  }
  return { fields: {}, refused: [{ field: 'row', rule: 'malformed-row' }] };
}
