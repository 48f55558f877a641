// Departments for tests.

import type { Department } from '../../domain/departments/department.ts';
import type { MailSubscriptions } from '../../functions/notices/mail/mail-subscriptions.ts';

/** A maintenance unit unless told otherwise. */
export function aDepartment(overrides: Partial<Department> = {}): Department {
  return { id: 'MAINT-1', name: '天河维护中心', role: 'NETWORK_MAINTENANCE', regions: ['TIANHE'], ...overrides };
}

export const monitoringCentre = aDepartment({
  id: 'NMC',
  name: '网络监控中心',
  role: 'MONITORING_CENTRE',
  regions: [],
});
export const maintenanceUnit = aDepartment();
export const otherMaintenanceUnit = aDepartment({ id: 'MAINT-2', name: '越秀维护中心', regions: ['YUEXIU'] });
export const supportCentre = aDepartment({
  id: 'SUPPORT',
  name: '政企客户支撑中心',
  role: 'SUPPORT_CENTRE',
  regions: [],
});
export const customerCentre = aDepartment({
  id: 'CUSTOMER-CENTRE',
  name: '政企客户中心',
  role: 'CUSTOMER_CENTRE',
  regions: [],
});
export const resourceCentre = aDepartment({
  id: 'RESOURCES',
  name: '资源管理中心',
  role: 'RESOURCE_CENTRE',
  regions: [],
});
export const provincialNoc = aDepartment({ id: 'NOC', name: '省NOC', role: 'PROVINCIAL_NOC', regions: [] });
export const marketing = aDepartment({ id: 'MARKETING', name: '市场部', role: 'MARKETING', regions: [] });
export const generalOffice = aDepartment({ id: 'GENERAL-OFFICE', name: '综合办', role: 'GENERAL_OFFICE', regions: [] });
export const finance = aDepartment({ id: 'FINANCE', name: '财务部', role: 'FINANCE', regions: [] });
export const contractAdministration = aDepartment({
  id: 'CONTRACTS',
  name: '政企部门合同管理',
  role: 'CONTRACT_ADMINISTRATION',
  regions: [],
});

/** The key that addresses of bots are sealed with. */
export const aMasterKey = async (version = 'v1') => ({ value: `master key ${version}`, version });

/** What `PUT /departments/{departmentId}` takes channels with; no e-mail is asked for. */
export const takingChannels = {
  ...{ masterKey: aMasterKey, offersSms: true },
  subscriptions: { subscribe: async () => Promise.reject(new Error('nobody is subscribed here')) },
  tidying: { send: async () => {} },
};
/** Where no department has an e-mail address. */
export const noSubscriptions: Pick<MailSubscriptions, 'stateOf' | 'unsubscribe'> = {
  stateOf: async () => 'GONE',
  unsubscribe: async () => {},
};
