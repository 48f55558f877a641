// POST /customers/{customerId}/inventory: what a check of the file has found (R18).

import * as z from 'zod/mini';
import { inventoryKinds, inventoryStates } from '../../domain/customer-files/customer-file.ts';
import { takeInventory as decideInventory } from '../../domain/customer-files/inventory.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { instant, text } from '../http/schema.ts';
import type { FileCommandDeps } from './enter-in-file.ts';
import { enterInFile, liveFileCommandDeps } from './enter-in-file.ts';
import { presentInventory } from './present-file.ts';

const item = z.strictObject({
  kind: z.enum(inventoryKinds),
  state: z.enum(inventoryStates),
  note: z.exactOptional(text(500)),
});
const body = z.strictObject({
  checkedAt: z.exactOptional(instant),
  items: z.array(item).check(z.minLength(1), z.maxLength(inventoryKinds.length, { abort: true })),
});

export const takeInventory = (deps: FileCommandDeps) =>
  apiHandler({ path: ['customerId'], body, answer: 'Inventory' }, async (request) => {
    const file = await enterInFile(deps, request, (file, context, decision) =>
      decideInventory(file, request.body, context, decision),
    );
    return ok(presentInventory(file), file.version);
  });

export const handler = takeInventory(liveFileCommandDeps());
