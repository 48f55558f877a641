// Customers' files for tests: a VIP-1 customer, looked after by Li Na of the customer centre.

import type { ManagerRequest } from '../../domain/customer-files/account-manager.ts';
import { assignManager } from '../../domain/customer-files/account-manager.ts';
import type { CustomerFile, FileContext, InventoryItem } from '../../domain/customer-files/customer-file.ts';
import { emptyFile, inventoryKinds } from '../../domain/customer-files/customer-file.ts';
import type { InventoryCheck } from '../../domain/customer-files/inventory.ts';
import { takeInventory } from '../../domain/customer-files/inventory.ts';
import type { VisitRequest } from '../../domain/customer-files/visits.ts';
import { recordVisit } from '../../domain/customer-files/visits.ts';
import type { ServiceLevel } from '../../domain/customers/customer.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import type { Instant } from '../../domain/time.ts';
import { at } from './decisions.ts';
import { aDepartment } from './departments.ts';
import { mondayMorning } from './time.ts';

export const customerCentre = aDepartment({
  id: 'GOV-ENT',
  name: '政企客户中心',
  role: 'CUSTOMER_CENTRE',
  regions: [],
});

export function ofTier(serviceLevel: ServiceLevel = 'VIP-1'): FileContext {
  return { customer: { id: 'CUST-1', serviceLevel }, rules: standingRules };
}

export const liNa: ManagerRequest = { staffId: 'li.na', name: '李娜', department: customerCentre, reason: '新客户' };
export const zhangWei: ManagerRequest = {
  staffId: 'zhang.wei',
  name: '张伟',
  department: customerCentre,
  reason: '李娜调岗',
  handedOver: [...inventoryKinds],
};

/** Without anything but an account manager, since Monday morning. */
export function aFile(context = ofTier()): CustomerFile {
  return assignManager(emptyFile(context, mondayMorning), liNa, context, at()).state;
}

export function aVisit(overrides: Partial<VisitRequest> = {}): VisitRequest {
  return {
    visitedAt: mondayMorning,
    purpose: 'REGULAR',
    opinions: [{ text: '账单看不懂' }, { text: '修障太慢', departmentId: 'MAINT-1' }],
    departmentIds: new Set(['MAINT-1']),
    ...overrides,
  };
}

export function visited(file: CustomerFile, overrides: Partial<VisitRequest> = {}, now: Instant = mondayMorning) {
  return recordVisit(file, aVisit(overrides), ofTier(), at(now)).state;
}

/** Everything was looked at and is complete, but for what is said otherwise. */
export function fullCheck(states: Partial<Record<InventoryItem['kind'], InventoryItem['state']>> = {}): InventoryCheck {
  return { items: inventoryKinds.map((kind) => ({ kind, state: states[kind] ?? 'COMPLETE' })) };
}

export function inventoried(file: CustomerFile, check = fullCheck(), now: Instant = mondayMorning): CustomerFile {
  return takeInventory(file, check, ofTier(), at(now)).state;
}
