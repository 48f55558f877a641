// The rows of a file that was sent in parts. The file is known by its content, so what was read once is read for good.

import { createHash } from 'node:crypto';
import type { ImportOrder } from '../../domain/operations/operation.ts';
import type { PartStore } from '../store/part-store.ts';
import { csvRows } from './csv-rows.ts';
import { decodeFile } from './decode-file.ts';
import { partSizes } from './file-bounds.ts';
import { ndjsonRows } from './ndjson-rows.ts';
import type { Row } from './row.ts';
import { FileRefused, refuseRepeated } from './row.ts';

export type ReadFile = (order: ImportOrder) => Promise<readonly Row[]>;

/** Keeps the latest file, for the pages of it that follow. It throws FileRefused. */
export function fileReader(files: Pick<PartStore, 'read'>): ReadFile {
  let kept: { readonly key: string; readonly rows: readonly Row[] } | undefined;
  return async (order) => {
    const key = [order.sha256, order.records, order.format].join(' ');
    if (kept?.key === key) return kept.rows;
    kept = undefined;
    const text = decodeFile(await contentOf(order, files));
    const rows = refuseRepeated(order.format === 'csv' ? csvRows(order.records, text) : ndjsonRows(text));
    kept = { key, rows };
    return rows;
  };
}

async function contentOf({ sha256, bytes }: ImportOrder, files: Pick<PartStore, 'read'>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const [index] of partSizes(bytes).entries()) {
    parts.push((await files.read(sha256, index + 1)) ?? new Uint8Array());
  }
  const content = Buffer.concat(parts);
  if (createHash('sha256').update(content).digest('hex') === sha256) return content;
  throw new FileRefused(1, { field: 'file', rule: 'other-content' });
}
