// Everything that the opening of a ticket is decided with, read in two rounds.

import type { Department, DepartmentRole } from '../../domain/departments/department.ts';
import { departmentInCharge } from '../../domain/departments/responsibility.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import type { OpenTicket } from '../../domain/tickets/commands.ts';
import { processOf } from '../../domain/tickets/process.ts';
import type { Report } from '../../domain/tickets/report.ts';
import type { Instant } from '../../domain/time.ts';
import { Problem } from '../http/problem.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { directoryAgeMillisecondsMax } from '../store/department-store.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { formerTicketsOf } from './former-tickets.ts';
import type { ServiceStores } from './service-lookups.ts';
import { contractInForce, serviceOn, unknownReference } from './service-lookups.ts';

export interface OpeningStores extends ServiceStores {
  readonly departments: Pick<DepartmentStore, 'all'>;
  readonly tickets: Pick<TicketStore, 'get' | 'recentOfCircuit'>;
}

type Parties = Pick<OpenTicket, 'circuit' | 'customer' | 'contract' | 'owner' | 'department'>;

/**
 * Looks up whatever the report refers to, the contract in force, who owns tickets of this type, and what it may be a repeat of.
 * Throws 422: an unknown reference, or nobody in charge (R143).
 */
export async function openingCase(
  stores: OpeningStores,
  report: Report,
  at: Instant,
  policy: Policy,
): Promise<Parties & Pick<OpenTicket, 'formerTickets'>> {
  const { owner, linksRepeats } = processOf(policy, report.type);
  const [parties, formerTickets] = await Promise.all([
    partiesOf(stores, report, owner, at),
    linksRepeats && formerTicketsOf(stores.tickets, report, at, policy),
  ]);
  return { ...parties, ...(formerTickets && { formerTickets }) };
}

/** The owner is the department of `ownerRole` that answers for the region of the circuit, or for the one stated. */
async function partiesOf(
  stores: OpeningStores,
  report: Report,
  ownerRole: DepartmentRole,
  at: Instant,
): Promise<Parties> {
  const { circuitId, departmentId } = report;
  const service = circuitId === undefined ? undefined : await serviceOn(stores, circuitId);
  const customerId = report.customerId ?? service?.circuit.customerId ?? '';
  const region = service?.circuit.region ?? report.region ?? '';
  const [customer, contract, owner, department] = await Promise.all([
    stores.customers.get(customerId),
    service && contractInForce(stores, service, at),
    inDirectory(stores.departments, (departments) => departmentInCharge(ownerRole, region, departments)),
    departmentId === undefined
      ? undefined
      : inDirectory(stores.departments, (departments) => departments.find(({ id }) => id === departmentId)),
  ]);
  if (customer === null) {
    throw unknownReference(report.customerId === undefined ? 'circuitId' : 'customerId', customerId);
  }
  if (!owner) {
    const field = service === undefined ? 'region' : 'circuitId';
    throw new Problem('no-owner-department', { field, region, role: ownerRole });
  }
  if (departmentId !== undefined && !department) throw unknownReference('departmentId', departmentId);
  return {
    customer: customer.state,
    owner,
    ...(service && { circuit: service.circuit }),
    ...(contract && { contract }),
    ...(department && { department }),
  };
}

/** A department that is not in the directory as it was read a moment ago may have been entered since. */
async function inDirectory<Found>(
  departments: OpeningStores['departments'],
  find: (directory: readonly Department[]) => Found | null | undefined,
): Promise<Found | null | undefined> {
  const among = (directory: readonly Versioned<Department>[]) => find(directory.map(({ state }) => state));
  return among(await departments.all(directoryAgeMillisecondsMax)) ?? among(await departments.all());
}
