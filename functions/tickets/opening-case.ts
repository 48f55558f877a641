// Everything that the opening of a ticket is decided with, read in two rounds.

import type { Department, DepartmentRole } from '../../domain/departments/department.ts';
import { departmentInCharge } from '../../domain/departments/responsibility.ts';
import type { OpenTicket } from '../../domain/tickets/commands.ts';
import type { Report } from '../../domain/tickets/report.ts';
import type { Instant } from '../../domain/time.ts';
import { Problem } from '../http/problem.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { directoryAgeMillisecondsMax } from '../store/department-store.ts';
import type { ServiceStores } from './service-lookups.ts';
import { contractInForce, serviceOn, unknownReference } from './service-lookups.ts';

export interface OpeningStores extends ServiceStores {
  readonly departments: Pick<DepartmentStore, 'all'>;
}

type OpeningCase = Pick<OpenTicket, 'circuit' | 'customer' | 'contract' | 'owner' | 'department'>;

/**
 * Looks up whatever the report refers to, the contract in force, and who owns tickets of this type: `ownerRole` in the region
 * of the circuit, or in the one stated. Throws 422: an unknown reference, or nobody in charge there (R143).
 */
export async function openingCase(
  stores: OpeningStores,
  report: Report,
  ownerRole: DepartmentRole,
  at: Instant,
): Promise<OpeningCase> {
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
