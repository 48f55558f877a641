// POST /imports: takes over the rows of a file that is here in parts, or says which parts are missing. The same file is the same import: it
// is begun, gone on with, or, once it is over, gone through again.

import * as z from 'zod/mini';
import { fileFormats, type ImportOrder, recordKinds } from '../../domain/operations/operation.ts';
import { hashedId } from '../hashed-id.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { FieldProblem } from '../http/field-texts.ts';
import { Problem } from '../http/problem.ts';
import { pathFormats } from '../http/request.ts';
import { formed, whole } from '../http/schema.ts';
import { liveOperationQueue } from '../operations/operation-queue.ts';
import type { SettingGoing } from '../operations/set-going.ts';
import { setGoing } from '../operations/set-going.ts';
import { operationStore } from '../store/operation-store.ts';
import type { PartNote, PartStore } from '../store/part-store.ts';
import { partStore } from '../store/part-store.ts';
import { liveTable } from '../store/table.ts';
import { fileBytesMax, partSizes } from './file-bounds.ts';
import { presentBulk } from './present-bulk.ts';
import { requireScopeFor } from './scopes.ts';

interface Deps extends SettingGoing {
  readonly files: Pick<PartStore, 'notes'>;
}

const rowsPerSecondDefault = 200;

const body = z.strictObject({
  kind: z.enum(recordKinds),
  format: z.enum(fileFormats),
  sha256: formed(pathFormats.sha256, 'described'),
  bytes: whole(1, fileBytesMax),
  validateOnly: z.exactOptional(z.boolean()),
  perSecond: z.exactOptional(whole(1, 1_000)),
});

export const startImport = (deps: Deps) =>
  apiHandler({ body, answer: 'Import', statuses: [202] }, async (request) => {
    const { kind: records, perSecond = rowsPerSecondDefault, validateOnly = false, ...file } = request.body;
    requireScopeFor('import', records, request.caller);
    const errors = missingParts(file.bytes, await deps.files.notes(file.sha256));
    if (errors.length > 0) throw new Problem('file-incomplete', { errors });
    const order: ImportOrder = { kind: 'import', records, ...file, validateOnly };
    const asked = { id: hashedId('O', [JSON.stringify(order)]), order, perSecond };
    const operation = await setGoing(deps, asked, request);
    return { status: 202, body: presentBulk(operation), headers: { location: `/imports/${operation.id}` } };
  });

/** Also those that are here with another length. */
function missingParts(bytes: number, notes: readonly PartNote[]): readonly FieldProblem[] {
  const here = new Map(notes.map((note) => [note.part, note.bytes]));
  let fromByte = 0;
  return partSizes(bytes).flatMap((size, index): readonly FieldProblem[] => {
    const details = { part: index + 1, fromByte, bytes: size };
    fromByte += size;
    return here.get(details.part) === size ? [] : [{ field: `parts[${index}]`, rule: 'part-missing', details }];
  });
}

export const handler = startImport({
  operations: operationStore(liveTable()),
  queue: liveOperationQueue('BULK_QUEUE_URL'),
  files: partStore(liveTable()),
});
