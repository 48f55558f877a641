// GET /contracts/{contractId}: one contract with its deadlines.

import { contractPins } from '../../domain/contracts/contract.ts';
import { contractDeadlines } from '../../domain/contracts/reach.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { ContractStore } from '../store/contract-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { liveTable } from '../store/table.ts';
import { lineHistory, presentContract } from './present-contract.ts';

interface Deps {
  readonly contracts: Pick<ContractStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

export const getContract = ({ contracts, rules }: Deps) =>
  apiHandler({ path: ['contractId'], answer: 'ContractInFull' }, async ({ path }) => {
    const contract = found(await contracts.get(path.contractId));
    const deadlines = contractDeadlines(contract.state, await rules.rulesFor(contractPins(contract.state)));
    return ok({ ...presentContract(contract), ...lineHistory(contract.state), deadlines }, contract.version);
  });

export const handler = getContract({
  contracts: contractStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
