// Circuits for tests: a leased line inside the city, of the customer that aCustomer() makes.

import type { Circuit } from '../../domain/circuits/circuit.ts';

export function aCircuit(overrides: Partial<Circuit> = {}): Circuit {
  return {
    id: 'CIRC-1',
    customerId: 'CUST-1',
    name: '总行至数据中心 SDH 2M',
    product: 'BANDWIDTH_DATA/SDH',
    maintenanceGrade: 'ORDINARY',
    scope: 'LOCAL',
    area: 'TOWN',
    region: 'TIANHE',
    maintenanceDepartmentId: 'MAINT-1',
    ...overrides,
  };
}
