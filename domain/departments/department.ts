// Departments and what each answers for (R81-R95, R105, R117-R120, R143).

import type { CalendarId } from '../sla/calendar-id.ts';
import type { DepartmentChannel } from './channels.ts';

/** What a department is, in the words of the rules. A closed list; several departments may hold one role. */
export const departmentRoles = [
  'NETWORK_OPERATIONS', // 网络运营部: owns the back end (R81)
  'CUSTOMER_CENTRE', // 政企客户中心: markets, negotiates, signs (R83, R84)
  'SUPPORT_CENTRE', // 政企客户支撑中心: quality of provisioning, plans, contract registry (R87-R89)
  'MONITORING_CENTRE', // 网络监控中心: first responsible for every circuit fault (R90, R95, R143)
  'NETWORK_MAINTENANCE', // 网络维护中心 and other maintenance units: repair (R91, R93)
  'RESOURCE_CENTRE', // 资源管理中心: confirms and routes resources (R93, R94, R115)
  'INTERNATIONAL_CENTRE', // 国际通信中心 (R93)
  'PIPELINE_CENTRE', // 管线维护中心 (R93)
  'PROVINCIAL_NOC', // 省网络操作维护中心: long-distance segment (R120)
  'MARKETING', // 市场部: approves price and discount (R64, R105)
  'COUNTY_BRANCH', // 县级/郊市分公司 (R109, R118)
  'GENERAL_OFFICE', // 综合办 (R199)
  'FINANCE', // 财务部 (R199)
  'CONTRACT_ADMINISTRATION', // 政企部门合同管理: keeps and lends signed contracts (R199-R201)
] as const;
export type DepartmentRole = (typeof departmentRoles)[number];

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly role: DepartmentRole;
  /** Districts served; none means all. */
  readonly regions: readonly string[];
  readonly parentId?: string;
  /** Opening hours. */
  readonly calendarId?: CalendarId;
  /** HTTPS address that receives this department's notices, signed by the Standard Webhooks convention. */
  readonly webhookUrl?: string;
  /** Tried in this order until one takes a notice. */
  readonly channels?: readonly DepartmentChannel[];
  /** Of what people there read; Chinese unless told otherwise. */
  readonly language?: 'zh' | 'en';
}
