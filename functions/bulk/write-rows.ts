// Records as lines of a file, in the form in which an import reads them.

import type { FileFormat, RecordKind } from '../../domain/operations/operation.ts';
import { writeCell } from './cells.ts';
import type { Column } from './columns.ts';
import { columnsOf, headerOf, linePrefix } from './columns.ts';
import type { Row } from './row.ts';

/** What stands before the first record. Spreadsheets take UTF-8 for what it is by its byte order mark only. */
export function fileHead(records: RecordKind, format: FileFormat, language: 'zh' | 'en'): string {
  return format === 'ndjson' ? '' : `\ufeff${csvLine(columnsOf[records].map((column) => headerOf(column, language)))}`;
}

export function writeRow(records: RecordKind, format: FileFormat, fields: Row['fields']): string {
  if (format === 'ndjson') return `${JSON.stringify(fields)}\n`;
  const columns = columnsOf[records];
  if (records !== 'contracts') return csvLine(columns.map((column) => cellOf(column, fields)));
  const lines = fields['lines'] as readonly unknown[];
  return lines
    .map((line, index) => csvLine(columns.map((column) => contractCell(column, fields, line, index))))
    .join('');
}

/** What is said of the contract itself stands in its first row; the rows that follow only say which contract it is. */
function contractCell(column: Column, contract: Row['fields'], line: unknown, index: number): string {
  if (column.field.startsWith(linePrefix)) return cellOf(column, { lines: line });
  return index === 0 || column.field === 'id' ? cellOf(column, contract) : '';
}

function cellOf(column: Column, fields: Row['fields']): string {
  let value: unknown = fields;
  for (const name of column.field.split('.')) value = (value as Row['fields'] | undefined)?.[name];
  return writeCell(column, value);
}

function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}
