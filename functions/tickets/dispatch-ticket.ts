// POST /tickets/{ticketId}/dispatch: gives the ticket to a unit (R145); by default to the one that maintains the circuit.

import * as z from 'zod/mini';
import { id } from '../http/schema.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { handlingDepartment } from './handling-department.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

interface Deps extends TicketCommandDeps {
  readonly circuits: Pick<CircuitStore, 'get'>;
  readonly departments: Pick<DepartmentStore, 'get'>;
}

const body = z.strictObject({ departmentId: z.exactOptional(id) });

export const dispatchTicket = (deps: Deps) =>
  ticketCommand(deps, body, async (said, { circuitId }) => {
    const circuit = circuitId === undefined ? null : await deps.circuits.get(circuitId);
    const departmentId = said.departmentId ?? circuit?.state.maintenanceDepartmentId;
    return { type: 'dispatch', department: await handlingDepartment(deps.departments, departmentId) };
  });

export const handler = dispatchTicket({
  ...liveTicketCommandDeps(),
  circuits: circuitStore(liveTable()),
  departments: departmentStore(liveTable()),
});
