// POST /contracts/{contractId}/loans: an account manager asks to read the signed contract (R200).

import * as z from 'zod/mini';
import { requestLoan as decideRequest } from '../../domain/contracts/lend.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { id, line, text } from '../http/schema.ts';
import type { ArchiveDeps } from './archive-deps.ts';
import { liveArchiveDeps } from './archive-deps.ts';
import { contractCommand } from './contract-command.ts';

const body = z.strictObject({ departmentId: id, requestedBy: line(100), purpose: text(200) });

export const requestLoan = (deps: ArchiveDeps) =>
  contractCommand(deps, { body }, async ({ body, decision }, contract) => {
    await namedDepartment(deps.departments, body.departmentId);
    return decideRequest(contract, body, decision);
  });

export const handler = requestLoan(liveArchiveDeps());
