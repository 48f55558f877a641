// GET /contract-templates: what a draft may start from (R202), as the policy in force has it.

import { clauseNames } from '../../domain/contracts/clauses.ts';
import type { ContractTemplate } from '../../domain/contracts/contract-templates.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly rules: Pick<RuleBook, 'policyAt'>;
}

export const listContractTemplates = ({ rules }: Deps) =>
  apiHandler({ answer: 'ContractTemplates' }, async ({ decision }) => {
    const { contractTemplates, version } = await rules.policyAt(decision.now);
    const items = Object.entries(contractTemplates).map(([key, template]) => ({ key, ...presentTemplate(template) }));
    return ok({ policyVersion: version, items });
  });

function presentTemplate({ name, commitmentType, months, clauses }: ContractTemplate) {
  const texts = clauseNames.map((clause) => [clause, clauses[clause].value]);
  return { name, commitmentType, months: months.value, clauses: Object.fromEntries(texts) };
}

export const handler = listContractTemplates({ rules: liveRuleBook(liveTable()) });
