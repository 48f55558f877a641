// POST /contracts/{contractId}/loans/{loanNumber}/refuse: the contract administrator does not lend it (R200).

import * as z from 'zod/mini';
import { refuseLoan as decideRefusal } from '../../domain/contracts/lend.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { id, text } from '../http/schema.ts';
import type { ArchiveDeps } from './archive-deps.ts';
import { liveArchiveDeps } from './archive-deps.ts';
import { loanAt } from './archived-item.ts';
import { contractCommand } from './contract-command.ts';

const body = z.strictObject({ departmentId: id, reason: text(200) });

export const refuseLoan = (deps: ArchiveDeps) =>
  contractCommand(deps, { path: ['loanNumber'], body }, async ({ path, body, decision }, contract) => {
    const administrators = await namedDepartment(deps.departments, body.departmentId);
    return decideRefusal(contract, loanAt(contract, path.loanNumber), body.reason, administrators, decision);
  });

export const handler = refuseLoan(liveArchiveDeps());
