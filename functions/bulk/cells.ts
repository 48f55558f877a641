// Single cells of CSV files, from what people and spreadsheets write to what the API takes, and back. What cannot be read stays the
// text that it is: the schema of the record says what is wrong with it, in the words in which the API does.

import type { Column } from './columns.ts';

/** Undefined for an empty cell. */
export function readCell({ type }: Column, cell: string): unknown {
  if (type === 'text') return cell === '' ? undefined : unguarded(cell);
  const said = cell.trim();
  if (said === '') return undefined;
  switch (type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(said) ? Number(said) : said;
    case 'boolean':
      return booleans[said.toLowerCase()] ?? said;
    case 'date':
      return dateIn(said);
    case 'list':
      return said.startsWith('[')
        ? jsonIn(said)
        : unguarded(said)
            .split(/[;；]/)
            .map((each) => each.trim());
    case 'json':
      return jsonIn(said);
    default:
      return type satisfies never;
  }
}

export function writeCell({ type }: Column, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (type === 'list' && Array.isArray(value))
    return guarded(isPlainList(value) ? value.join(';') : JSON.stringify(value));
  return guarded(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

const booleans: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  是: true,
  否: false,
  1: true,
  0: false,
};

/** Spreadsheets write 2026/1/31 what was 2026-01-31. */
function dateIn(said: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(said) ?? [];
  return year === undefined ? said : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function jsonIn(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return said;
  }
}

/** Whether it comes back from semicolons as it went. An empty list would come back as no list. */
function isPlainList(values: readonly unknown[]): boolean {
  const isPlain = (value: unknown) => typeof value === 'string' && value === value.trim() && /^[^;；[]+$/.test(value);
  return values.length > 0 && values.every(isPlain);
}

// Spreadsheets take a cell that begins so for a formula, which may send what stands beside it elsewhere; an apostrophe keeps it a
// text. The full-width signs are formulas where people write Chinese. https://owasp.org/www-community/attacks/CSV_Injection
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/;

function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
