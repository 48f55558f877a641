// Files on their way in or out, in parts, for some days. An item holds 400 KB at the most, so a part is cut into pieces; it is there
// when the note of it is, which is written last.

import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';
import { tableTimeToLive } from '../environment.ts';
import { filePartition, filePartKey, filePieceKey } from './keys.ts';
import { expiry } from './stored.ts';
import type { Item, Table } from './table.ts';
import { everyPage, queryPage, readAll } from './table.ts';

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-items
const pieceBytesMax = 256 * 1024;

const note = z.object({ part: z.int(), bytes: z.int() });

/** That a part is there, and how long it is. */
export type PartNote = z.infer<typeof note>;

const piece = z.object({ content: z.instanceof(Uint8Array) });

export interface PartStore {
  /** The same however often it is written. Parts are numbered from 1. */
  put(file: string, part: number, content: Uint8Array, keptUntil: Instant): Promise<void>;
  /** Those that are there as a whole, in their order. */
  notes(file: string): Promise<readonly PartNote[]>;
  read(file: string, part: number): Promise<Uint8Array | null>;
}

export function partStore(table: Table): PartStore {
  const piecesOf = (file: string, { part, bytes }: PartNote) =>
    Array.from({ length: Math.ceil(bytes / pieceBytesMax) }, (_, index) => filePieceKey(file, part, index));

  const write = (item: Item) => table.client.send(new PutCommand({ TableName: table.name, Item: item }));

  return {
    async put(file, part, content, keptUntil) {
      const data: PartNote = { part, bytes: content.length };
      const kept = { [tableTimeToLive]: expiry(keptUntil) };
      const pieces = piecesOf(file, data).map((key, index) => ({
        ...key,
        ...kept,
        content: content.subarray(index * pieceBytesMax, (index + 1) * pieceBytesMax),
      }));
      await Promise.all(pieces.map(write));
      await write({ ...filePartKey(file, part), ...kept, data });
    },

    async notes(file) {
      const range = { partitions: [filePartition(file)], consistent: true };
      const items = await everyPage((page) => queryPage(table, range, page));
      return items.map((item) => z.parse(note, item['data']));
    },

    async read(file, part) {
      const [found] = await readAll(table, [filePartKey(file, part)], true);
      if (found === undefined) return null;
      const keys = piecesOf(file, z.parse(note, found['data']));
      const pieces = await readAll(table, keys, true);
      if (pieces.length < keys.length) return null;
      return Buffer.concat(pieces.map((item) => z.parse(piece, item).content));
    },
  };
}
