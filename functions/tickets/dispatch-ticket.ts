// POST /tickets/{ticketId}/dispatch: gives the ticket to a unit (R145); by default to the one that serves the district, where the
// type of ticket goes by district, or else to the one that maintains the circuit.

import * as z from 'zod/mini';
import { departmentInCharge } from '../../domain/departments/responsibility.ts';
import { processOf } from '../../domain/tickets/process.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { id } from '../http/schema.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import { circuitStore } from '../store/circuit-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore, directoryAgeMillisecondsMax } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

interface Deps extends TicketCommandDeps {
  readonly circuits: Pick<CircuitStore, 'get'>;
  readonly departments: Pick<DepartmentStore, 'get' | 'all'>;
}

const body = z.strictObject({ departmentId: z.exactOptional(id) });

export const dispatchTicket = (deps: Deps) =>
  ticketCommand(deps, body, async (said, ticket) => {
    const departmentId = said.departmentId ?? (await ofDistrict(deps, ticket)) ?? (await ofCircuit(deps, ticket));
    return { type: 'dispatch', department: await namedDepartment(deps.departments, departmentId) };
  });

/** Which bureau serves which district is in the directory of departments (R134). */
async function ofDistrict({ departments, rules }: Deps, ticket: Ticket): Promise<string | undefined> {
  const { policy } = await rules.rulesFor(ticket);
  const { routedTo } = processOf(policy, ticket.type);
  const { region } = ticket.entitlement;
  if (routedTo === undefined || region === undefined) return undefined;
  const directory = await departments.all(directoryAgeMillisecondsMax);
  return departmentInCharge(
    routedTo,
    region,
    directory.map(({ state }) => state),
  )?.id;
}

async function ofCircuit({ circuits }: Deps, { circuitId }: Ticket): Promise<string | undefined> {
  const circuit = circuitId === undefined ? null : await circuits.get(circuitId);
  return circuit?.state.maintenanceDepartmentId;
}

export const handler = dispatchTicket({
  ...liveTicketCommandDeps(),
  circuits: circuitStore(liveTable()),
  departments: departmentStore(liveTable()),
});
