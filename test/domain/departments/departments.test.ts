import { describe, expect, it } from 'vitest';
import type { Department } from '../../../domain/departments/department.ts';
import { registerDepartment } from '../../../domain/departments/register.ts';
import { departmentInCharge, recipients } from '../../../domain/departments/responsibility.ts';
import type { Addressees } from '../../../domain/sla/ladder.ts';
import { at } from '../../support/decisions.ts';
import {
  aDepartment,
  maintenanceUnit,
  monitoringCentre,
  otherMaintenanceUnit,
  supportCentre,
} from '../../support/departments.ts';
import { brokenRules } from '../../support/refusals.ts';

const everybody = [maintenanceUnit, otherMaintenanceUnit, monitoringCentre, supportCentre];

describe('a department', () => {
  it('is announced when it is new, left alone by an identical repeat, and announced with what changed', () => {
    expect(registerDepartment(null, aDepartment(), at()).events).toMatchObject([
      { type: 'DepartmentRegistered', departmentId: 'MAINT-1', occurredAt: at().now, by: 'clerk-1' },
    ]);
    expect(registerDepartment(aDepartment(), aDepartment(), at()).events).toEqual([]);
    expect(
      registerDepartment(aDepartment(), aDepartment({ regions: ['TIANHE', 'HAIZHU'] }), at()).events,
    ).toMatchObject([{ type: 'DepartmentChanged', changed: ['regions'] }]);
  });

  it('is announced without the address of its webhook, which may carry a token', () => {
    const webhookUrl = 'https://hooks.example/t/secret-token';
    const { state, events } = registerDepartment(null, aDepartment({ webhookUrl }), at());
    expect(state.webhookUrl).toBe(webhookUrl);
    expect(events).toMatchObject([{ department: { hasWebhook: true } }]);
    expect(JSON.stringify(events)).not.toContain('secret-token');
    expect(registerDepartment(state, aDepartment(), at()).events).toMatchObject([
      { changed: ['webhookUrl'], department: { hasWebhook: false } },
    ]);
  });

  it('cannot be its own parent nor serve a region twice', () => {
    const request = aDepartment({ parentId: 'MAINT-1', regions: ['TIANHE', 'YUEXIU', 'TIANHE'] });
    expect(brokenRules(() => registerDepartment(null, request, at()))).toEqual([
      'regions[2]: duplicate',
      'parentId: not-allowed-here',
    ]);
  });
});

describe('those who are told', () => {
  const told = (tell: Addressees['tell'], responsible: string, region: string, departments: readonly Department[]) =>
    recipients({ tell }, [responsible], region, departments).map(({ department }) => department.id);

  it('are the responsible department and the roles, in that order, each department once (R95)', () => {
    expect(told(['RESPONSIBLE', 'MONITORING_CENTRE', 'SUPPORT_CENTRE'], 'MAINT-1', 'TIANHE', everybody)).toEqual([
      'MAINT-1',
      'NMC',
      'SUPPORT',
    ]);
    expect(told(['RESPONSIBLE', 'MONITORING_CENTRE'], 'NMC', 'TIANHE', everybody)).toEqual(['NMC']);
  });

  it('are of a role only where they serve the region; without regions they serve all', () => {
    expect(told(['NETWORK_MAINTENANCE', 'MONITORING_CENTRE'], 'NMC', 'YUEXIU', everybody)).toEqual(['MAINT-2', 'NMC']);
  });

  it('include the responsible department even outside its regions', () => {
    expect(told(['RESPONSIBLE'], 'MAINT-2', 'TIANHE', everybody)).toEqual(['MAINT-2']);
  });

  it('are told who within them is meant, under both reasons where they are told for two', () => {
    const tell = ['RESPONSIBLE', 'MONITORING_CENTRE', 'SUPPORT_CENTRE'] as const;
    const attention = { RESPONSIBLE: 'UNIT_LEAD', MONITORING_CENTRE: 'SHIFT_LEAD' } as const;
    const meant = (responsible: readonly string[]) =>
      recipients({ tell, attention }, responsible, 'TIANHE', everybody).map(
        ({ department, attention }) => `${department.id} ${attention.join('+')}`,
      );
    expect(meant(['MAINT-1'])).toEqual(['MAINT-1 UNIT_LEAD', 'NMC SHIFT_LEAD', 'SUPPORT ']);
    expect(meant(['MAINT-1', 'NMC'])).toEqual(['MAINT-1 UNIT_LEAD', 'NMC UNIT_LEAD+SHIFT_LEAD', 'SUPPORT ']);
  });

  it('are nobody when no such department is registered', () => {
    expect(told(['RESPONSIBLE', 'MARKETING'], 'GONE', 'TIANHE', everybody)).toEqual([]);
  });
});

describe('the Monitoring Centre of a region', () => {
  const ofTianhe = { ...monitoringCentre, id: 'NMC-TIANHE', regions: ['TIANHE'] };

  it('is the one named for the region before the one that serves all (R90, R143)', () => {
    const centres = [monitoringCentre, ofTianhe];
    expect(departmentInCharge('MONITORING_CENTRE', 'TIANHE', centres)?.id).toBe('NMC-TIANHE');
    expect(departmentInCharge('MONITORING_CENTRE', 'YUEXIU', centres)?.id).toBe('NMC');
  });

  it('is the first by id when several could be, so that every caller finds the same', () => {
    const centres = [{ ...monitoringCentre, id: 'NMC-2' }, monitoringCentre];
    expect(departmentInCharge('MONITORING_CENTRE', 'TIANHE', centres)?.id).toBe('NMC');
    expect(departmentInCharge('MONITORING_CENTRE', 'TIANHE', centres.toReversed())?.id).toBe('NMC');
  });

  it('is null where there is none', () => {
    expect(departmentInCharge('MONITORING_CENTRE', 'YUEXIU', [maintenanceUnit, ofTianhe])).toBeNull();
  });
});
