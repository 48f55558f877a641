import { describe, expect, it } from 'vitest';
import { businessScopes, circuitSegments } from '../../../domain/circuits/circuit.ts';
import { maintenanceGrades } from '../../../domain/circuits/grade.ts';
import { effectiveGrade } from '../../../domain/circuits/gradeable.ts';
import { productKeys, products } from '../../../domain/circuits/product.ts';
import { maintenanceUnitErrors, registerCircuit } from '../../../domain/circuits/register.ts';
import { departmentRoles } from '../../../domain/departments/department.ts';
import { faultHandlingRoles } from '../../../domain/departments/responsibility.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
import { aDepartment } from '../../support/departments.ts';
import { brokenRules } from '../../support/refusals.ts';

const exception = { approvedBy: '市场部', reason: '已与对端运营商签订互保协议' };
const register = (overrides: Parameters<typeof aCircuit>[0]) => registerCircuit(null, aCircuit(overrides), at());

describe('a circuit', () => {
  it('is announced with its whole record', () => {
    expect(registerCircuit(null, aCircuit(), at()).events).toEqual([
      {
        type: 'CircuitRegistered',
        occurredAt: at().now,
        by: 'clerk-1',
        circuitId: 'CIRC-1',
        customerId: 'CUST-1',
        circuit: aCircuit(),
      },
    ]);
  });

  it('is left alone by an identical repeat', () => {
    expect(registerCircuit(aCircuit({ exception }), aCircuit({ exception: { ...exception } }), at()).events).toEqual(
      [],
    );
  });

  it('is announced with the names of the fields that changed', () => {
    const { maintenanceDepartmentId: _, ...request } = aCircuit({ name: '备用电路', exception });
    expect(registerCircuit(aCircuit(), request, at()).events).toMatchObject([
      { type: 'CircuitChanged', changed: ['exception', 'maintenanceDepartmentId', 'name'] },
    ]);
  });
});

it.each(departmentRoles)('a department with role %s may be the maintenance unit as R93 says', (role) => {
  const fields = maintenanceUnitErrors(aDepartment({ role })).map(({ field, rule }) => `${field}: ${rule}`);
  expect(fields).toEqual(faultHandlingRoles.includes(role) ? [] : ['maintenanceDepartmentId: wrong-department-role']);
});

describe('a differentiated grade', () => {
  const graded = maintenanceGrades.filter((grade) => grade !== 'ORDINARY');

  it('is for digital circuit, digital trunk, DDN, FR, VPN, ATM and leased fibre only (R31)', () => {
    expect(productKeys.filter((key) => products[key].differentiated)).toEqual([
      'BANDWIDTH_DATA/DDN',
      'BANDWIDTH_DATA/FRAME_RELAY',
      'BANDWIDTH_DATA/ATM',
      'BANDWIDTH_DATA/SDH',
      'BANDWIDTH_DATA/MPLS_VPN',
      'BANDWIDTH_LEASE/DIGITAL_CIRCUIT',
      'BANDWIDTH/DIGITAL_TRUNK',
      'BANDWIDTH/LEASED_FIBRE',
    ]);
  });

  it.each(productKeys)('on %s is accepted or refused as its product says (R31)', (product) => {
    for (const maintenanceGrade of graded) {
      const act = () => register({ product, maintenanceGrade });
      if (products[product].differentiated) expect(act).not.toThrow();
      else expect(brokenRules(act)).toEqual(['maintenanceGrade: grade-not-for-product']);
    }
  });

  it.each(productKeys)('is not needed: %s may be ordinary (R38)', (product) => {
    expect(register({ product, maintenanceGrade: 'ORDINARY' }).events).toHaveLength(1);
  });

  it('on a product that may have none is not helped by an exception (R31)', () => {
    const act = () => register({ product: 'VOICE/800', maintenanceGrade: 'A', exception });
    expect(brokenRules(act)).toEqual(['maintenanceGrade: grade-not-for-product']);
  });

  it('across operators needs an approved exception (R60)', () => {
    const crossOperator = { scope: 'CROSS_OPERATOR', maintenanceGrade: 'AA' } as const;
    expect(brokenRules(() => register(crossOperator))).toEqual(['maintenanceGrade: grade-not-for-scope']);
    expect(register({ ...crossOperator, exception }).state.maintenanceGrade).toBe('AA');
  });

  it('over the border needs an approved exception end to end, and none on a segment (R61)', () => {
    for (const segment of circuitSegments) {
      const international = { scope: 'INTERNATIONAL_HKMT', segment, maintenanceGrade: 'AAA' } as const;
      const act = () => register(international);
      if (segment === 'END_TO_END') expect(brokenRules(act)).toEqual(['maintenanceGrade: grade-not-for-scope']);
      else expect(act).not.toThrow();
      expect(() => register({ ...international, exception })).not.toThrow();
    }
  });

  it.each(['LOCAL', 'CROSS_LOCAL', 'OTHER_OPERATOR_LEASE'] as const)(
    'needs no exception on scope %s (R62)',
    (scope) => {
      expect(register({ scope, maintenanceGrade: 'AAA' }).state.maintenanceGrade).toBe('AAA');
    },
  );

  it('that should not have been given is handled as ordinary (R31, R60, R61)', () => {
    const crossOperator = aCircuit({ scope: 'CROSS_OPERATOR' });
    expect(effectiveGrade(crossOperator, 'AAA', defaultPolicy)).toBe('ORDINARY');
    expect(effectiveGrade({ ...crossOperator, exception }, 'AAA', defaultPolicy)).toBe('AAA');
    expect(effectiveGrade(aCircuit({ product: 'VOICE/800' }), 'AAA', defaultPolicy)).toBe('ORDINARY');
  });
});

describe('the segment', () => {
  it('must be named over the border, whatever the grade (R61)', () => {
    expect(brokenRules(() => register({ scope: 'INTERNATIONAL_HKMT' }))).toEqual(['segment: segment-mandatory']);
  });

  it.each(businessScopes.filter((scope) => scope !== 'INTERNATIONAL_HKMT'))(
    'has no place on scope %s (R61)',
    (scope) => {
      const act = () => register({ scope, segment: 'HALF_CIRCUIT' });
      expect(brokenRules(act)).toEqual(['segment: not-allowed-here']);
    },
  );
});

it('every broken rule of a circuit is named at once', () => {
  const act = () => register({ scope: 'CROSS_OPERATOR', segment: 'END_TO_END', maintenanceGrade: 'A' });
  expect(brokenRules(act)).toEqual(['maintenanceGrade: grade-not-for-scope', 'segment: not-allowed-here']);
});
