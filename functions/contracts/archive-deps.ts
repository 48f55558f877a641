// What is needed to record where the paper of a contract is.

import { contractStore } from '../store/contract-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { ContractCommandDeps } from './contract-command.ts';

export interface ArchiveDeps extends ContractCommandDeps {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

export function liveArchiveDeps(): ArchiveDeps {
  return { contracts: contractStore(liveTable()), departments: departmentStore(liveTable()) };
}
