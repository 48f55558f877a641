// Who has to hear of a signature, because the contract is carried out by them (R86, R89, R122).

import { networkLevel } from '../circuits/grade.ts';
import type { Concerned } from '../departments/concerned.ts';
import type { DepartmentRole } from '../departments/department.ts';
import type { Contract } from './contract.ts';
import { copyKeepers } from './copy.ts';
import type { ContractLookups } from './line-rules.ts';

/** Who starts and controls the carrying-out, registers the contract, watches its prices, and keeps a copy. */
const alwaysTold: readonly DepartmentRole[] = [
  'SUPPORT_CENTRE', // R86, R89
  'MONITORING_CENTRE', // R90
  'NETWORK_OPERATIONS', // R81
  'MARKETING', // R105
  ...copyKeepers, // R199
];

/**
 * With the maintenance units of the circuits, the department that negotiated, that of the customer's account manager, and who gives
 * resources to levels from C on.
 */
export function concernedBy(
  draft: Contract,
  { circuits, managerDepartmentId }: Pick<ContractLookups, 'circuits'> & { readonly managerDepartmentId?: string },
): Concerned {
  const { lines, departmentId } = draft;
  const known = [...circuits.values()];
  const needsResources = lines.some(({ maintenanceGrade }) => networkLevel(maintenanceGrade) !== 'N');
  const units = known.flatMap(({ maintenanceDepartmentId }) => maintenanceDepartmentId ?? []);
  return {
    roles: needsResources ? [...alwaysTold, 'RESOURCE_CENTRE'] : alwaysTold,
    regions: [...new Set(known.map(({ region }) => region))],
    departmentIds: [...new Set([...units, departmentId ?? [], managerDepartmentId ?? []].flat())],
  };
}

/**
 * Circuits across local networks, whose levels are marked in the Group system: the account manager has to hear of it, who marks
 * the same in IBSS (R127).
 */
export function markedInTwoSystems({ lines }: Contract, { circuits }: Pick<ContractLookups, 'circuits'>) {
  return lines
    .filter(({ circuitId }) => circuits.get(circuitId)?.scope === 'CROSS_LOCAL')
    .map(({ circuitId, maintenanceGrade }) => ({ circuitId, maintenanceGrade }));
}
