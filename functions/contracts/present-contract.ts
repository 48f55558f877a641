// A contract as the API shows it: whole by itself, in a list without what makes it long.

import { confirmationStatus } from '../../domain/contracts/confirmation.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { copiesOf } from '../../domain/contracts/copy.ts';
import { lineTerms } from '../../domain/contracts/line-history.ts';
import type { Loan } from '../../domain/contracts/loan.ts';
import { loanStatus } from '../../domain/contracts/loan.ts';
import type { Versioned } from '../store/aggregate-store.ts';

export function presentContract({ state, version }: Versioned<Contract>) {
  const { confirmations, loans } = state;
  return {
    ...state,
    ...(confirmations !== undefined && {
      confirmations: confirmations.map((one) => ({ ...one, status: confirmationStatus(one) })),
    }),
    ...copiesOnRecord(state),
    ...(loans !== undefined && { loans: loans.map(presentLoan) }),
    version,
  };
}

/** Of what is signed: every copy, and who still lacks one (R199). */
function copiesOnRecord(contract: Contract) {
  if (contract.status === 'draft') return {};
  const copies = copiesOf(contract, contract.signedAt);
  const missingCopies = copies.flatMap(({ keeper, filed }) => (filed === undefined ? [keeper] : []));
  return { copies, missingCopies };
}

export function presentLoan(loan: Loan) {
  return { ...loan, status: loanStatus(loan) };
}

/** Once it was amended: which line held from when to when. */
export function lineHistory(contract: Contract) {
  if (contract.amendments === undefined) return {};
  return { lineTerms: lineTerms(contract).map(({ line, ...term }) => ({ ...term, ...line })) };
}

/** A hundred contracts with all their lines would not fit into the 6 MB that a function may answer. */
export function presentContractSummary({ state, version }: Versioned<Contract>) {
  const { lines, clauses, confirmations, confirmationCount, priceApproval, reached, amendments, ...known } = state;
  const { copies, loans, loanCount, ...summary } = known;
  const { missingCopies } = copiesOnRecord(state);
  return { ...summary, ...(missingCopies !== undefined && { missingCopies }), lineCount: lines.length, version };
}
