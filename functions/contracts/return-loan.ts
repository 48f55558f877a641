// POST /contracts/{contractId}/loans/{loanNumber}/return: the contract administrator has the lent contract back (R201).

import * as z from 'zod/mini';
import { returnLoan as decideReturn } from '../../domain/contracts/lend.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { id } from '../http/schema.ts';
import type { ArchiveDeps } from './archive-deps.ts';
import { liveArchiveDeps } from './archive-deps.ts';
import { loanAt } from './archived-item.ts';
import { contractCommand } from './contract-command.ts';

const body = z.strictObject({ departmentId: id });

export const returnLoan = (deps: ArchiveDeps) =>
  contractCommand(deps, { path: ['loanNumber'], body }, async ({ path, body, decision }, contract) => {
    const administrators = await namedDepartment(deps.departments, body.departmentId);
    return decideReturn(contract, loanAt(contract, path.loanNumber), administrators, decision);
  });

export const handler = returnLoan(liveArchiveDeps());
