// POST /contracts/{contractId}/copies: a copy of the signed contract was handed to who keeps it (R199).

import * as z from 'zod/mini';
import { fileCopy as decideFiling } from '../../domain/contracts/file-copy.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { id, instant, line } from '../http/schema.ts';
import type { ArchiveDeps } from './archive-deps.ts';
import { liveArchiveDeps } from './archive-deps.ts';
import { contractCommand } from './contract-command.ts';

const body = z.strictObject({ departmentId: id, receivedBy: line(100), deliveredAt: z.exactOptional(instant) });

export const fileCopy = (deps: ArchiveDeps) =>
  contractCommand(deps, { body }, async ({ body, decision }, contract) => {
    const { departmentId, ...delivery } = body;
    return decideFiling(contract, await namedDepartment(deps.departments, departmentId), delivery, decision);
  });

export const handler = fileCopy(liveArchiveDeps());
