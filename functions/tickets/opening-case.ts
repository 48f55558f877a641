// Everything that the opening of a ticket is decided with, read in two rounds.

import type { Circuit } from '../../domain/circuits/circuit.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import { bindsAt, coveringLine } from '../../domain/contracts/coverage.ts';
import type { Department } from '../../domain/departments/department.ts';
import { monitoringCentreFor } from '../../domain/departments/responsibility.ts';
import { DomainError } from '../../domain/errors.ts';
import type { OpenTicket } from '../../domain/tickets/commands.ts';
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

type OpeningCase = Pick<OpenTicket, 'circuit' | 'customer' | 'contract' | 'monitoringCentre'>;

/** Looks up circuit, customer, contract in force and Monitoring Centre. Throws 422: unknown circuit, or no centre for its region (R143). */
export async function openingCase(stores: OpeningStores, circuitId: string, at: Instant): Promise<OpeningCase> {
  const [stored, coverage] = await Promise.all([stores.circuits.get(circuitId), stores.circuits.coverage(circuitId)]);
  if (stored === null) throw unknownReference({ circuitId });
  const circuit = stored.state;
  const [customer, contract, centre] = await Promise.all([
    stores.customers.get(circuit.customerId),
    contractInForce(stores.contracts, circuit, coverage.state, at),
    centreFor(stores.departments, circuit.region),
  ]);
  if (customer === null) throw unknownReference({ customerId: circuit.customerId });
  if (centre === null) throw new Problem('no-monitoring-centre', { field: 'circuitId', region: circuit.region });
  return { circuit, customer: customer.state, monitoringCentre: centre, ...(contract !== undefined && { contract }) };
}

/** A centre that is not in the directory as it was read a moment ago may have been entered since. */
async function centreFor(departments: OpeningStores['departments'], region: string): Promise<Department | null> {
  const find = (directory: readonly Versioned<Department>[]) =>
    monitoringCentreFor(
      region,
      directory.map(({ state }) => state),
    );
  return find(await departments.all(directoryAgeMillisecondsMax)) ?? find(await departments.all());
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

function unknownReference(details: Record<string, string>): DomainError {
  return new DomainError('rule-broken', { errors: [{ field: 'circuitId', rule: 'unknown-reference', details }] });
}
