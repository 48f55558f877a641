// What the terms of a contract refer to.

import type { Circuit } from '../../domain/circuits/circuit.ts';
import type { Contract, ContractTerms } from '../../domain/contracts/contract.ts';
import type { ContractLookups } from '../../domain/contracts/line-rules.ts';
import { circuitIdsSigned, formerContractId } from '../../domain/contracts/sign-order.ts';
import { DomainError } from '../../domain/errors.ts';
import { found } from '../http/answer.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { readCoverages } from './coverage-changes.ts';

export interface LookupStores {
  readonly circuits: Pick<CircuitStore, 'get'>;
  readonly customers: Pick<CustomerStore, 'get'>;
}

export interface DraftingStores extends LookupStores {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

export interface SigningStores extends LookupStores {
  readonly circuits: LookupStores['circuits'] & Pick<CircuitStore, 'coverage'>;
  readonly contracts: Pick<ContractStore, 'get'>;
}

type Terms = Pick<ContractTerms, 'customerId' | 'lines' | 'amends'>;

/** Reads the customer and the circuits that the terms are about. Throws `rule-broken` for an unknown customer; unknown circuits are simply not among those found. */
export async function contractLookups(stores: LookupStores, terms: Terms): Promise<ContractLookups> {
  const [customer, ...circuits] = await Promise.all([
    stores.customers.get(terms.customerId),
    ...circuitIdsSigned(terms).map((circuitId) => stores.circuits.get(circuitId)),
  ]);
  const { customerId } = terms;
  if (customer === null) {
    const unknown = { field: 'customerId', rule: 'unknown-reference', details: { customerId } } as const;
    throw new DomainError('rule-broken', { errors: [unknown] });
  }
  return {
    customer: customer.state,
    circuits: new Map(circuits.flatMap((stored) => (stored ? [byId(stored.state)] : []))),
  };
}

/** The same with the department that negotiates. */
export async function draftLookups(stores: DraftingStores, terms: Terms & Pick<ContractTerms, 'departmentId'>) {
  const { departmentId } = terms;
  const [lookups, department] = await Promise.all([
    contractLookups(stores, terms),
    departmentId === undefined ? null : stores.departments.get(departmentId),
  ]);
  return { ...lookups, ...(department !== null && { department: department.state }) };
}

/** What a signature is decided with. `held`: the coverage of each circuit, as it will be written over. */
export async function signingLookups(stores: SigningStores, contract: Contract) {
  const [references, held] = await Promise.all([
    contractLookups(stores, contract),
    readCoverages(stores.circuits, circuitIdsSigned(contract)),
  ]);
  const coverages = new Map([...held].map(([circuitId, { state }]) => [circuitId, state]));
  return { lookups: { ...references, coverages }, held };
}

/** The contract that the signature of the draft changes besides; undefined for new business. */
export async function formerContract(
  { contracts }: Pick<SigningStores, 'contracts'>,
  draft: Contract,
): Promise<Versioned<Contract> | undefined> {
  const formerId = formerContractId(draft);
  return formerId === undefined ? undefined : found(await contracts.get(formerId));
}

function byId(circuit: Circuit): [string, Circuit] {
  return [circuit.id, circuit];
}
