// Who is responsible, and who must be told (R90, R93, R95, R143).

import type { Addressees, Attention } from '../sla/ladder.ts';
import type { Department, DepartmentRole } from './department.ts';

/** The departments that give technical support to a fault (R93): only to these a ticket is dispatched or transferred. */
export const faultHandlingRoles: readonly DepartmentRole[] = [
  'MONITORING_CENTRE',
  'NETWORK_MAINTENANCE',
  'SUPPORT_CENTRE',
  'RESOURCE_CENTRE',
  'INTERNATIONAL_CENTRE',
  'PIPELINE_CENTRE',
];

/** A department that is told, and who within it is meant; nobody in particular where the list is empty. */
export interface Told {
  readonly department: Department;
  readonly attention: readonly Attention[];
}

/**
 * The departments that a rung of the ladder tells, each once, in the order of `tell`: those that are responsible, and every
 * department of a role that serves the region; what is in no region concerns all of the role. One that is told for two reasons hears for whom it is under both. A responsible
 * department that is not registered (any more) is left out.
 */
export function recipients(
  { tell, attention = {} }: Addressees,
  responsibleDepartmentIds: readonly string[],
  region: string | undefined,
  departments: readonly Department[],
): readonly Told[] {
  const reasons = tell.flatMap((recipient) =>
    departments
      .filter((department) =>
        recipient === 'RESPONSIBLE'
          ? responsibleDepartmentIds.includes(department.id)
          : department.role === recipient && (region === undefined || serves(department, region)),
      )
      .map((department) => ({ department, meant: attention[recipient] })),
  );
  return [...new Set(reasons.map(({ department }) => department))].map((department) => {
    const meant = reasons.flatMap((reason) => (reason.department === department ? (reason.meant ?? []) : []));
    return { department, attention: [...new Set(meant)] };
  });
}

/**
 * The department of a role that answers for a region, such as the Monitoring Centre that accepts its faults (R143): one named
 * for the region goes before one that serves all, then the order of ids decides. Null when there is none.
 */
export function departmentInCharge(
  role: DepartmentRole,
  region: string,
  departments: readonly Department[],
): Department | null {
  const centres = departments
    .filter((department) => department.role === role && serves(department, region))
    .sort((left, right) => Number(servesAll(left)) - Number(servesAll(right)) || (left.id < right.id ? -1 : 1));
  return centres[0] ?? null;
}

export function serves(department: Department, region: string): boolean {
  return servesAll(department) || department.regions.includes(region);
}

function servesAll(department: Department): boolean {
  return department.regions.length === 0;
}
