// What the terms of a contract refer to.

import type { Circuit } from '../../domain/circuits/circuit.ts';
import type { ContractTerms } from '../../domain/contracts/contract.ts';
import type { ContractLookups } from '../../domain/contracts/line-rules.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CircuitStore } from '../store/circuit-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';

export interface LookupStores {
  readonly circuits: Pick<CircuitStore, 'get'>;
  readonly customers: Pick<CustomerStore, 'get'>;
}

type Terms = Pick<ContractTerms, 'customerId' | 'lines'>;

/** Reads the customer and the circuits of the lines. Throws `rule-broken` for an unknown customer; unknown circuits are simply not among those found. */
export async function contractLookups(stores: LookupStores, terms: Terms): Promise<ContractLookups> {
  const ids = [...new Set(terms.lines.map(({ circuitId }) => circuitId))];
  const [customer, ...circuits] = await Promise.all([
    stores.customers.get(terms.customerId),
    ...ids.map((circuitId) => stores.circuits.get(circuitId)),
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

function byId(circuit: Circuit): [string, Circuit] {
  return [circuit.id, circuit];
}
