// POST /contracts/{contractId}/loans/{loanNumber}/consent: the contract administrator lends it until a date (R200, R201).

import * as z from 'zod/mini';
import { consentToLoan as decideConsent } from '../../domain/contracts/lend.ts';
import { namedDepartment } from '../departments/named-department.ts';
import { id, localDate, text } from '../http/schema.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { liveTable } from '../store/table.ts';
import type { ArchiveDeps } from './archive-deps.ts';
import { liveArchiveDeps } from './archive-deps.ts';
import { loanAt } from './archived-item.ts';
import { contractCommand } from './contract-command.ts';

interface Deps extends ArchiveDeps {
  readonly rules: Pick<RuleBook, 'policyAt' | 'rulesFor'>;
}

const body = z.strictObject({ departmentId: id, dueDate: localDate, requirements: z.exactOptional(text(200)) });

export const consentToLoan = (deps: Deps) =>
  contractCommand(deps, { path: ['loanNumber'], body }, async ({ path, body, decision }, contract) => {
    const [administrators, policy] = await Promise.all([
      namedDepartment(deps.departments, body.departmentId),
      deps.rules.policyAt(decision.now),
    ]);
    return decideConsent(contract, loanAt(contract, path.loanNumber), body, administrators, decision, policy);
  });

export const handler = consentToLoan({ ...liveArchiveDeps(), rules: liveRuleBook(liveTable()) });
