// What promises are looked up by: the circuit, whose it is, and the contract that binds. Read at the opening, and afresh by a
// regrade.

import type { Circuit } from '../../domain/circuits/circuit.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import { bindsAt, coveringLine, isOverAt } from '../../domain/contracts/coverage.ts';
import { DomainError } from '../../domain/errors.ts';
import type { OpenTicket } from '../../domain/tickets/commands.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';

export interface ServiceStores {
  readonly circuits: Pick<CircuitStore, 'get' | 'coverage'>;
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly contracts: Pick<ContractStore, 'get'>;
}

interface Service {
  readonly circuit: Circuit;
  readonly coverages: readonly Coverage[];
}

/** The circuit and the terms over which contracts hold it. Throws `rule-broken` naming `circuitId` when there is none. */
export async function serviceOn({ circuits }: Pick<ServiceStores, 'circuits'>, circuitId: string): Promise<Service> {
  const [circuit, coverage] = await Promise.all([circuits.get(circuitId), circuits.coverage(circuitId)]);
  if (circuit === null) throw unknownReference('circuitId', circuitId);
  return { circuit: circuit.state, coverages: coverage.state };
}

/**
 * The contract that binds at this instant. On the day on which one was ended and its successor began, the ended one, signed
 * before and so found first, binds until the instant of its end. The contract itself has the last word.
 */
export async function contractInForce(
  { contracts }: Pick<ServiceStores, 'contracts'>,
  { circuit, coverages }: Service,
  at: Instant,
): Promise<Contract | undefined> {
  const candidates = coverages.filter((coverage) => bindsAt(coverage, at));
  const found = await Promise.all(candidates.map(({ contractId }) => contracts.get(contractId)));
  return found.flatMap((stored) => stored?.state ?? []).find((contract) => coveringLine(contract, circuit.id, at));
}

/** The contracts that hold the circuit at this instant or later, in the order of their signatures. */
export async function contractsFrom(
  { contracts }: Pick<ServiceStores, 'contracts'>,
  { coverages }: Service,
  at: Instant,
): Promise<readonly Contract[]> {
  const candidates = coverages.filter((coverage) => !isOverAt(coverage, at)).map(({ contractId }) => contractId);
  const found = await Promise.all([...new Set(candidates)].map((contractId) => contracts.get(contractId)));
  return found.flatMap((stored) => stored?.state ?? []);
}

/** All of it for a ticket, as it is now, with its owner. Throws `rule-broken` naming the field that refers to nothing. */
export async function presentService(
  stores: ServiceStores & { readonly departments: Pick<DepartmentStore, 'get'> },
  { circuitId, customerId, ownerDepartmentId }: Ticket,
  at: Instant,
): Promise<Pick<OpenTicket, 'circuit' | 'customer' | 'contract' | 'owner'>> {
  const [customer, owner, service] = await Promise.all([
    stores.customers.get(customerId),
    stores.departments.get(ownerDepartmentId),
    circuitId === undefined ? undefined : serviceOn(stores, circuitId),
  ]);
  if (customer === null) throw unknownReference('customerId', customerId);
  if (owner === null) throw unknownReference('ownerDepartmentId', ownerDepartmentId);
  const contract = service && (await contractInForce(stores, service, at));
  return {
    customer: customer.state,
    owner: owner.state,
    ...(service && { circuit: service.circuit }),
    ...(contract && { contract }),
  };
}

export function unknownReference(field: string, id: string): DomainError {
  return new DomainError('rule-broken', { errors: [{ field, rule: 'unknown-reference', details: { id } }] });
}
