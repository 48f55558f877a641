// A customer as the API shows it.

import type { Customer } from '../../domain/customers/customer.ts';
import type { Versioned } from '../store/aggregate-store.ts';

export function presentCustomer({ state, version }: Versioned<Customer>) {
  return { ...state, version };
}
