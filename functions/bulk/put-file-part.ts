// PUT /import-files/{sha256}/parts/{partNumber}: one part of a file that is to be imported, as often as one likes. Which parts there
// are is said by POST /imports.

import { later } from '../../domain/time.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { PartStore } from '../store/part-store.ts';
import { partStore } from '../store/part-store.ts';
import { liveTable } from '../store/table.ts';
import { keptMilliseconds, partBytes } from './file-bounds.ts';

export const putFilePart = (files: Pick<PartStore, 'put'>) =>
  apiHandler(
    { path: ['sha256', 'partNumber'], bytesMax: partBytes, answer: 'FilePart', statuses: [200] },
    async ({ path: { sha256, partNumber }, bytes, decision }) => {
      const keptUntilAt = later(decision.now, keptMilliseconds);
      await files.put(sha256, Number(partNumber), bytes, keptUntilAt);
      return ok({ sha256, part: Number(partNumber), bytes: bytes.length, keptUntilAt });
    },
  );

export const handler = putFilePart(partStore(liveTable()));
