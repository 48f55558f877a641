// Customers for tests.

import type { Customer } from '../../domain/customers/customer.ts';
import type { CustomerRequest } from '../../domain/customers/register.ts';

export function aCustomer(overrides: Partial<Customer> = {}): Customer {
  return {
    id: 'CUST-1',
    name: '羊城银行',
    grade: 'LOCAL_A',
    segment: 'INDUSTRY',
    brand: false,
    serviceLevel: 'ORDINARY',
    gradeHistory: [],
    ...overrides,
  };
}

export function aCustomerRequest(overrides: Partial<CustomerRequest> = {}): CustomerRequest {
  return {
    id: 'CUST-1',
    name: '羊城银行',
    grade: 'LOCAL_A',
    segment: 'INDUSTRY',
    brand: false,
    serviceLevel: 'ORDINARY',
    ...overrides,
  };
}
