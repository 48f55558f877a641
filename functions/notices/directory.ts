// The departments that a notice may go to.

import type { Department } from '../../domain/departments/department.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { directoryAgeMillisecondsMax } from '../store/department-store.ts';

/** A department that is not in the directory as it was read a moment ago may have been entered since. */
export async function directoryWith(
  departmentIds: readonly string[],
  departments: Pick<DepartmentStore, 'all'>,
): Promise<readonly Department[]> {
  const recent = await departments.all(directoryAgeMillisecondsMax);
  const isKnown = (departmentId: string) => recent.some(({ state }) => state.id === departmentId);
  const complete = departmentIds.every(isKnown) ? recent : await departments.all();
  return complete.map(({ state }) => state);
}
