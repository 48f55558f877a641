// Everything that the opening of a ticket is decided with, read in two rounds.

import type { Circuit } from '../../domain/circuits/circuit.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import { bindsAt, coveringLine } from '../../domain/contracts/coverage.ts';
import type { Department, DepartmentRole } from '../../domain/departments/department.ts';
import { departmentInCharge } from '../../domain/departments/responsibility.ts';
import { DomainError } from '../../domain/errors.ts';
import type { OpenTicket } from '../../domain/tickets/commands.ts';
import type { Report } from '../../domain/tickets/report.ts';
import type { Instant } from '../../domain/time.ts';
import { Problem } from '../http/problem.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { directoryAgeMillisecondsMax } from '../store/department-store.ts';

export interface OpeningStores {
  readonly circuits: Pick<CircuitStore, 'get' | 'coverage'>;
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly contracts: Pick<ContractStore, 'get'>;
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
  const [circuit, coverage] =
    circuitId === undefined
      ? [undefined, undefined]
      : await Promise.all([stores.circuits.get(circuitId), stores.circuits.coverage(circuitId)]);
  if (circuitId !== undefined && !circuit) throw unknownReference('circuitId', circuitId);
  const customerId = report.customerId ?? circuit?.state.customerId ?? '';
  const region = circuit?.state.region ?? report.region ?? '';
  const [customer, contract, owner, department] = await Promise.all([
    stores.customers.get(customerId),
    circuit && contractInForce(stores.contracts, circuit.state, coverage?.state ?? [], at),
    inDirectory(stores.departments, (departments) => departmentInCharge(ownerRole, region, departments)),
    departmentId === undefined
      ? undefined
      : inDirectory(stores.departments, (departments) => departments.find(({ id }) => id === departmentId)),
  ]);
  if (customer === null) {
    throw unknownReference(report.customerId === undefined ? 'circuitId' : 'customerId', customerId);
  }
  if (!owner) {
    const field = circuit === undefined ? 'region' : 'circuitId';
    throw new Problem('no-owner-department', { field, region, role: ownerRole });
  }
  if (departmentId !== undefined && !department) throw unknownReference('departmentId', departmentId);
  return {
    customer: customer.state,
    owner,
    ...(circuit && { circuit: circuit.state }),
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

/**
 * The contract that binds at this instant. On the day on which one was ended and its successor began, the ended one, signed
 * before and so found first, binds until the instant of its end. The contract itself has the last word.
 */
async function contractInForce(
  contracts: Pick<ContractStore, 'get'>,
  circuit: Circuit,
  coverages: readonly Coverage[],
  at: Instant,
): Promise<Contract | undefined> {
  const candidates = coverages.filter((coverage) => bindsAt(coverage, at));
  const found = await Promise.all(candidates.map(({ contractId }) => contracts.get(contractId)));
  return found.flatMap((stored) => stored?.state ?? []).find((contract) => coveringLine(contract, circuit.id, at));
}

function unknownReference(field: string, id: string): DomainError {
  return new DomainError('rule-broken', { errors: [{ field, rule: 'unknown-reference', details: { id } }] });
}
