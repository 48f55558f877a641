// POST /contracts/{contractId}/copies/{copyNumber}/correct: who has the copy, or since when, is put right (R199).

import * as z from 'zod/mini';
import { correctCopy as decideCorrection } from '../../domain/contracts/file-copy.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { id, instant, line, text } from '../http/schema.ts';
import type { ArchiveDeps } from './archive-deps.ts';
import { liveArchiveDeps } from './archive-deps.ts';
import { copyAt } from './archived-item.ts';
import { contractCommand } from './contract-command.ts';

const body = z.strictObject({
  reason: text(200),
  departmentId: z.exactOptional(id),
  receivedBy: z.exactOptional(line(100)),
  deliveredAt: z.exactOptional(instant),
});

export const correctCopy = (deps: ArchiveDeps) =>
  contractCommand(deps, { path: ['copyNumber'], body }, async ({ path, body, decision }, contract) => {
    const { departmentId, ...said } = body;
    const department =
      departmentId === undefined ? {} : { department: await namedDepartment(deps.departments, departmentId) };
    const copy = copyAt(contract, path.copyNumber, decision.now);
    return decideCorrection(contract, copy, { ...said, ...department }, decision);
  });

export const handler = correctCopy(liveArchiveDeps());
