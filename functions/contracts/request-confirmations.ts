// POST /contracts/{contractId}/confirmations: asks the departments concerned for every answer on resources that is still missing.

import * as z from 'zod/mini';
import { contractPins } from '../../domain/contracts/contract.ts';
import { requestConfirmations as decideRequests } from '../../domain/contracts/request-confirmations.ts';
import { provisioningTimeLevels } from '../../domain/sla/provisioning.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { ContractCommandDeps } from './contract-command.ts';
import { contractCommand } from './contract-command.ts';
import type { LookupStores } from './contract-lookups.ts';
import { contractLookups } from './contract-lookups.ts';

interface Deps extends ContractCommandDeps, LookupStores {
  readonly departments: Pick<DepartmentStore, 'all'>;
  readonly rules: Pick<RuleBook, 'rulesFor' | 'rulesAt'>;
}

const body = z.strictObject({
  timeLevel: z._default(z.enum(provisioningTimeLevels), 'STANDARD'),
  again: z.exactOptional(z.boolean()),
});

export const requestConfirmations = (deps: Deps) =>
  contractCommand(deps, { body }, async ({ body, decision }, contract) => {
    const [{ circuits }, directory, { policy }, now] = await Promise.all([
      contractLookups(deps, contract),
      deps.departments.all(),
      deps.rules.rulesFor(contractPins(contract)),
      deps.rules.rulesAt(decision.now),
    ]);
    const departments = directory.map(({ state }) => state);
    return decideRequests(contract, body, { circuits, departments }, decision, { ...now, policy });
  });

export const handler = requestConfirmations({
  contracts: contractStore(liveTable()),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  departments: departmentStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
