// POST /tickets/{ticketId}/transfer: hands the ticket to another unit, whose own acceptance is then awaited.

import * as z from 'zod/mini';
import { namedDepartment } from '../departments/named-department.ts';
import { id, text } from '../http/schema.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

interface Deps extends TicketCommandDeps {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

const body = z.strictObject({ departmentId: id, reason: text(500) });

export const transferTicket = (deps: Deps) =>
  ticketCommand(deps, body, async ({ departmentId, reason }) => {
    return { type: 'transfer', department: await namedDepartment(deps.departments, departmentId), reason };
  });

export const handler = transferTicket({ ...liveTicketCommandDeps(), departments: departmentStore(liveTable()) });
