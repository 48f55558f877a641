// POST /exports: writes all records of a kind into a file, which is fetched in parts. While it is under way, the same order is the same
// export; once it is over, the file is written anew.

import * as z from 'zod/mini';
import { refuseIfAny } from '../../domain/errors.ts';
import { type ExportOrder, fileFormats, recordKinds } from '../../domain/operations/operation.ts';
import { hashedId } from '../hashed-id.ts';
import { apiHandler } from '../http/api-handler.ts';
import { line } from '../http/schema.ts';
import { liveOperationQueue } from '../operations/operation-queue.ts';
import type { SettingGoing } from '../operations/set-going.ts';
import { setGoing } from '../operations/set-going.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import { presentBulk } from './present-bulk.ts';
import { requireScopeFor } from './scopes.ts';

const recordsPerSecond = 1_000;

const body = z.strictObject({
  kind: z.enum(recordKinds),
  format: z.enum(fileFormats),
  headers: z._default(z.enum(['zh', 'en']), 'zh'),
  /** Of customers only: why they are read (R196). */
  reason: z.exactOptional(line(200)),
});

export const startExport = (deps: SettingGoing) =>
  apiHandler({ body, answer: 'Export', statuses: [202] }, async (request) => {
    const { kind: records, ...asked } = request.body;
    requireScopeFor('export', records, request.caller);
    const rule = records === 'customers' ? 'required' : 'not-allowed-here';
    if ((records === 'customers') !== (asked.reason !== undefined)) refuseIfAny([{ field: 'reason', rule }]);
    const order: ExportOrder = { kind: 'export', records, ...asked };
    // What is read for one is not fetched by another.
    const id = hashedId('O', [JSON.stringify(order), request.decision.by]);
    const operation = await setGoing(deps, { id, order, perSecond: recordsPerSecond }, request);
    return { status: 202, body: presentBulk(operation), headers: { location: `/exports/${id}` } };
  });

export const handler = startExport({
  operations: operationStore(liveTable()),
  queue: liveOperationQueue('BULK_QUEUE_URL'),
});
