// What routes about contracts answer.

import * as z from 'zod/mini';
import { copyKeepers } from '../../domain/contracts/copy.ts';
import { pageOf, version } from '../http/answered.ts';
import { copy, loan } from '../store/contract-archive-schema.ts';
import { confirmation, contractLine, contractTerms } from '../store/contract-store.ts';
import { instant } from '../store/stored.ts';
import { deadline } from '../tickets/answers.ts';

const shownLoan = z.extend(loan, { status: z.enum(['requested', 'refused', 'lent', 'returned']) });

const followed = {
  version,
  status: z.enum(['draft', 'signed', 'ended', 'expired']),
  // What only some statuses have.
  signedAt: z.exactOptional(instant),
  signedBy: z.exactOptional(z.string()),
  endedAt: z.exactOptional(instant),
  endReason: z.exactOptional(z.string()),
  activatedAt: z.exactOptional(instant),
  expiredAt: z.exactOptional(instant),
  missingCopies: z.exactOptional(z.array(z.enum(copyKeepers))),
};

const contract = z.object({
  ...contractTerms,
  ...followed,
  confirmations: z.exactOptional(
    z.array(z.extend(confirmation, { status: z.enum(['open', 'positive', 'negative', 'withdrawn']) })),
  ),
  copies: z.exactOptional(z.array(copy)),
  loans: z.exactOptional(z.array(shownLoan)),
});

const { lines, clauses, confirmations, confirmationCount, priceApproval, reached, ...known } = contractTerms;
const { amendments, copies, loans, loanCount, ...listed } = known;

const missing = z.object({
  field: z.string(),
  code: z.string(),
  message: z.string(),
  details: z.exactOptional(z.record(z.string(), z.unknown())),
});

const template = z.object({
  ...{ key: z.string(), name: z.object({ zh: z.string(), en: z.string() }), commitmentType: z.string() },
  months: z.array(z.int()),
  clauses: z.record(z.string(), z.string()),
});

export const contractAnswers = {
  Contract: contract,
  ContractInFull: z.extend(contract, {
    deadlines: z.array(deadline),
    lineTerms: z.exactOptional(
      z.array(z.extend(contractLine, { lineNumber: z.int(), startDate: z.string(), endDate: z.string() })),
    ),
  }),
  ContractPage: pageOf(z.object({ ...listed, ...followed, lineCount: z.int() })),
  Gate: z.object({ contractId: z.string(), version, ready: z.boolean(), missing: z.array(missing) }),
  ContractTemplates: z.object({ policyVersion: z.string(), items: z.array(template) }),
  Loans: z.object({ loanCount: z.int(), items: z.array(shownLoan) }),
};
