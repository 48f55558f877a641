// What is needed to record where the paper of a contract is.

import { liveRuleBook } from '../rules/rule-book.ts';
import { contractStore } from '../store/contract-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { ContractCommandDeps } from './contract-command.ts';

export interface ArchiveDeps extends ContractCommandDeps {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

export function liveArchiveDeps(): ArchiveDeps {
  const rules = liveRuleBook(liveTable());
  return { contracts: contractStore(liveTable(), rules), departments: departmentStore(liveTable()), rules };
}
