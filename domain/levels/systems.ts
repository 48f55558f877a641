// The four systems of the operator that hold the levels of a circuit, and which fields each of them has (R68-R71).

import type { MaintenanceGrade, NetworkLevel } from '../circuits/grade.ts';
import type { ServiceLevel } from '../customers/customer.ts';
import type { ProvisioningTimeLevel } from '../sla/provisioning.ts';
import type { Name } from '../sla/working-days.ts';

/** Everything that any of the systems holds. The network level follows from the grade and is never typed in (R39). */
export interface Levels {
  readonly customerServiceLevel: ServiceLevel;
  readonly maintenanceGrade: MaintenanceGrade;
  readonly networkLevel: NetworkLevel;
  /** 开通时限等级, of the order that was archived last. */
  readonly provisioningTimeLevel?: ProvisioningTimeLevel;
  /** 电路可用率, as it is promised; absent where none is. */
  readonly availabilityPpm?: number;
}
export type LevelField = keyof Levels;

export const levelSystems = ['GROUP_ORDER_SYSTEM', 'IBSS', 'RESOURCE', 'FAULT'] as const;
export type LevelSystem = (typeof levelSystems)[number];

interface SystemOfLevels {
  readonly name: Name;
  readonly fields: readonly LevelField[];
}

const inEvery = ['customerServiceLevel', 'maintenanceGrade', 'networkLevel'] as const;

export const systemsOfLevels = {
  // R68
  GROUP_ORDER_SYSTEM: { name: { zh: '集团政企客户业务处理系统', en: 'the Group order system' }, fields: inEvery },
  // R69
  IBSS: { name: { zh: '综合业务支撑系统', en: 'IBSS' }, fields: [...inEvery, 'provisioningTimeLevel'] },
  // R70
  RESOURCE: { name: { zh: '资源管理系统', en: 'resource management' }, fields: inEvery },
  // R71
  FAULT: { name: { zh: '全专业故障管理系统', en: 'fault management' }, fields: [...inEvery, 'availabilityPpm'] },
} as const satisfies Record<LevelSystem, SystemOfLevels>;

/** The way of a change from IBSS on: each system is told when the one before it has the levels (R72, R73). */
export const receivers = ['RESOURCE', 'FAULT'] as const satisfies readonly LevelSystem[];
export type Receiver = (typeof receivers)[number];

/** What the system holds of them. */
export function levelsIn(system: LevelSystem, levels: Partial<Levels>): Partial<Levels> {
  const fields: readonly string[] = systemsOfLevels[system].fields;
  return Object.fromEntries(Object.entries(levels).filter(([field]) => fields.includes(field)));
}
