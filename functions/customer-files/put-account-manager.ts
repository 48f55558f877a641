// PUT /customers/{customerId}/account-manager: who answers for the customer from now on (R190). Another one takes over on record (R19).

import * as z from 'zod/mini';
import { assignManager } from '../../domain/customer-files/account-manager.ts';
import { inventoryKinds, isAssigned } from '../../domain/customer-files/customer-file.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { created, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import { id, line, text } from '../http/schema.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { FileCommandDeps } from './enter-in-file.ts';
import { enterInFile, liveFileCommandDeps } from './enter-in-file.ts';
import { presentManager } from './present-file.ts';

interface Deps extends FileCommandDeps {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

const staff = { staffId: line(128), name: line(100) };
const body = z.strictObject({
  ...staff,
  departmentId: id,
  deputy: z.exactOptional(z.strictObject(staff)),
  /** National, of his trade (R204). */
  virtualTeam: z.exactOptional(line(100)),
  reason: text(500),
  handedOver: z.exactOptional(
    z.array(z.enum(inventoryKinds)).check(z.maxLength(inventoryKinds.length, { abort: true })),
  ),
});

export const putAccountManager = (deps: Deps) =>
  apiHandler({ path: ['customerId'], body, answer: 'AccountManager' }, async (request) => {
    const { access, caller } = request;
    const { departmentId, ...said } = request.body;
    const department = await namedDepartment(deps.departments, departmentId);
    const saved = await enterInFile(deps, request, (file, context, decision) => {
      // All of the customer's is open to whoever is named here. By the district or the department one would open it to oneself.
      if (!access.seesAll && !isAssigned(file, caller.by)) throw new Problem('outside-grants', { field: 'staffId' });
      return assignManager(file, { ...said, department }, context, decision);
    });
    const shown = presentManager(saved);
    return saved.version === 1 ? created(request.rawPath, shown, 1) : ok(shown, saved.version);
  });

export const handler = putAccountManager({ ...liveFileCommandDeps(), departments: departmentStore(liveTable()) });
