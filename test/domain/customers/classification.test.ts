// What a customer is, beside its grade.

import { describe, expect, it } from 'vitest';
import { customerSegments, serviceLevels } from '../../../domain/customers/customer.ts';
import { registerCustomer } from '../../../domain/customers/register.ts';
import { aCustomerRequest } from '../../support/customers.ts';
import { at } from '../../support/decisions.ts';

const register = (overrides: Parameters<typeof aCustomerRequest>[0]) =>
  registerCustomer(null, aCustomerRequest(overrides), { ...at(), mayRateUpperGrades: false }).state;

describe('the classes of customers', () => {
  it('are industry and two kinds of cluster; persons and households are none of them (R9, R12)', () => {
    expect(customerSegments).toEqual(['INDUSTRY', 'HIGH_END_CLUSTER', 'ORDINARY_CLUSTER']);
  });

  it('have three after-sales tiers above ordinary, highest first (R35, R46)', () => {
    expect(serviceLevels).toEqual(['VIP-1', 'VIP-2', 'VIP-3', 'ORDINARY']);
  });
});

describe('a customer record', () => {
  it('keeps the trade or place that a cluster customer shares with others (R11)', () => {
    expect(register({ segment: 'ORDINARY_CLUSTER', clusterTag: '天河软件园' }).clusterTag).toBe('天河软件园');
  });

  it('keeps other marks of importance as they are written, beside the grade (R15)', () => {
    const customer = register({ grade: 'LOCAL_C', importance: '钻石级' });
    expect(customer).toMatchObject({ importance: '钻石级', grade: 'LOCAL_C' });
  });

  it('of a branch points to its head office (R10)', () => {
    expect(register({ parentId: 'HEAD-OFFICE' }).parentId).toBe('HEAD-OFFICE');
  });
});
