import { describe, expect, it } from 'vitest';
import type { ManagerRequest } from '../../../domain/customer-files/account-manager.ts';
import { assignManager } from '../../../domain/customer-files/account-manager.ts';
import { emptyFile, handoversKept, isAssigned } from '../../../domain/customer-files/customer-file.ts';
import { aFile, fullCheck, inventoried, liNa, ofTier, visited, zhangWei } from '../../support/customer-files.ts';
import { at } from '../../support/decisions.ts';
import { maintenanceUnit } from '../../support/departments.ts';
import { brokenRules } from '../../support/refusals.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const nextDay = minutesLater(mondayMorning, 24 * 60);
const assign = (file: Parameters<typeof assignManager>[0], request: ManagerRequest, now = nextDay) =>
  assignManager(file, request, ofTier(), at(now));
const deputy = { staffId: 'wang.fang', name: '王芳' };

describe('the account manager of a customer', () => {
  it('is the one who was assigned, and from then on the customer is that person’s (R190)', () => {
    const { state, events } = assign(emptyFile(ofTier(), nextDay), liNa);
    expect(events).toMatchObject([{ type: 'AccountManagerAssigned', customerId: 'CUST-1', reason: '新客户' }]);
    expect(state.manager).toEqual({ staffId: 'li.na', name: '李娜', departmentId: 'GOV-ENT', sinceAt: nextDay });
    expect([isAssigned(state, 'li.na'), isAssigned(state, 'zhang.wei')]).toEqual([true, false]);
  });

  it('stays, with no event, when the same is said again', () => {
    const file = aFile();
    expect(assign(file, liNa)).toEqual({ state: file, events: [] });
  });

  it('may have a deputy, which is no handover', () => {
    const { state, events } = assign(aFile(), { ...liNa, deputy });
    expect(events).toMatchObject([{ type: 'AccountManagerChanged', changed: ['deputy'] }]);
    expect(state).toMatchObject({ manager: { deputy, sinceAt: mondayMorning }, handovers: [] });
    expect(isAssigned(state, 'wang.fang')).toBe(true);
  });

  it('may belong to the national virtual team of his trade (R204)', () => {
    const { state, events } = assign(aFile(), { ...liNa, virtualTeam: '全国金融行业虚拟团队' });
    expect(events).toMatchObject([{ type: 'AccountManagerChanged', changed: ['virtualTeam'] }]);
    expect(state.manager).toMatchObject({ staffId: 'li.na', virtualTeam: '全国金融行业虚拟团队' });
  });

  it('belongs to the customer centre or a county branch, and is not the own deputy', () => {
    const wrong = { ...liNa, department: maintenanceUnit, deputy: { staffId: 'li.na', name: '李娜' } };
    expect(brokenRules(() => assign(emptyFile(ofTier(), nextDay), wrong))).toEqual([
      'departmentId: wrong-department-role',
      'deputy.staffId: duplicate',
    ]);
  });
});

describe('a handover', () => {
  it('puts the next manager in the place of the one before, with what was handed over and what is open (R19, R190)', () => {
    const before = visited(inventoried(aFile()));
    const { state, events } = assign(before, zhangWei);
    expect(state.manager).toMatchObject({ staffId: 'zhang.wei', sinceAt: nextDay });
    expect(isAssigned(state, 'li.na')).toBe(false);
    expect(state.handovers).toMatchObject([
      { number: 1, from: before.manager, to: state.manager, handedOverAt: nextDay, openFollowUps: [1, 2] },
    ]);
    expect(events).toEqual([
      {
        type: 'CustomerHandedOver',
        occurredAt: nextDay,
        by: 'clerk-1',
        customerId: 'CUST-1',
        handover: state.handovers[0],
      },
    ]);
  });

  it('names everything that is on file; what is missing or does not apply cannot be handed over (R19)', () => {
    const file = inventoried(aFile(), fullCheck({ FIBRE_ROUTES: 'MISSING', ROOM_EQUIPMENT: 'NOT_APPLICABLE' }));
    const partly: ManagerRequest = { ...zhangWei, handedOver: ['CUSTOMER_INFORMATION', 'SERVICE_NUMBERS'] };
    expect(brokenRules(() => assign(file, partly))).toEqual(['handedOver: not-handed-over']);
    expect(
      assign(file, { ...partly, handedOver: [...(partly.handedOver ?? []), 'MAINTENANCE_STANDARD'] }).events,
    ).toHaveLength(1);
  });

  it('is not made without saying what was handed over, and nothing is handed over where nobody was before', () => {
    const { handedOver: _, ...silent } = zhangWei;
    expect(brokenRules(() => assign(aFile(), silent))).toEqual(['handedOver: required']);
    expect(brokenRules(() => assign(emptyFile(ofTier(), nextDay), zhangWei))).toEqual(['handedOver: not-allowed-here']);
  });

  it('stays on file, the latest ones, and keeps its number', () => {
    const turns = Array.from({ length: handoversKept + 2 }, (_, turn) =>
      turn % 2 === 0 ? zhangWei : { ...liNa, handedOver: [] },
    );
    const file = turns.reduce((known, request) => assign(known, request).state, aFile());
    expect(file.handovers.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});
