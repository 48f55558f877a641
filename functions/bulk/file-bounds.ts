// How large files may be.

import { millisecondsPerDay } from '../../domain/time.ts';
import { bodyBytesMax } from '../http/body.ts';
import type { FieldProblem } from '../http/field-texts.ts';
import { FileRefused } from './row.ts';

/** A worker holds the whole file while it goes through it. */
export const fileBytesMax = 16 * 1024 * 1024;
export const rowsMax = 20_000;
/** What is too long for a call is too long for a row. */
export const lineBytesMax = bodyBytesMax;
export const columnsMax = 200;

/** As Lambda takes six megabytes with binary content as base64, and as a caller with a slow line can repeat. */
export const partBytes = 2 * 1024 * 1024;

/** Files, and what was refused of them. */
export const keptMilliseconds = 7 * millisecondsPerDay;

export const tooLong: FieldProblem = { field: 'row', rule: 'too-long', details: { maximum: lineBytesMax } };

/** For whoever reads rows: thrown as soon as there is one too many, before the rest of the file is read. */
export function tooManyRows(): FileRefused {
  return new FileRefused(1, { field: 'file', rule: 'too-many', details: { maximum: rowsMax } });
}

/** How many bytes each part of a file has, in their order. */
export function partSizes(fileBytes: number): readonly number[] {
  const parts = Math.ceil(fileBytes / partBytes);
  return Array.from({ length: parts }, (_, index) => Math.min(partBytes, fileBytes - index * partBytes));
}
