// POST /tickets/{ticketId}/fault-report/submit: the approved report goes to the front end, which has the customer (R171).

import * as z from 'zod/mini';
import { namedDepartment } from '../departments/named-department.ts';
import { id } from '../http/schema.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

interface Deps extends TicketCommandDeps {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

const body = z.strictObject({ submittedTo: id });

export const submitFaultReport = (deps: Deps) =>
  ticketCommand(deps, body, async ({ submittedTo }) => {
    const department = await namedDepartment(deps.departments, submittedTo, 'submittedTo');
    return { type: 'submitFaultReport', department };
  });

export const handler = submitFaultReport({ ...liveTicketCommandDeps(), departments: departmentStore(liveTable()) });
