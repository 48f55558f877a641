// The copies and loans of a signed contract that its events add up to.

import type { SignedContract } from './contract.ts';
import { copiesOf } from './copy.ts';
import type { ContractEventOf } from './events.ts';
import type { Loan } from './loan.ts';
import { isOver, loansMax } from './loan.ts';

export type CopyEvent = ContractEventOf<'CopyFiled' | 'CopyCorrected' | 'CopyVoided'>;
export type LoanEvent = ContractEventOf<'LoanRequested' | 'LoanConsented' | 'LoanRefused' | 'LoanReturned'>;

export function withCopy(contract: SignedContract, event: CopyEvent): SignedContract {
  const { occurredAt, by: recordedBy } = event;
  const copies = copiesOf(contract, occurredAt).map((copy) => {
    if (copy.number !== event.number) return copy;
    const { keeper, awaitedSinceAt } = copy;
    if (event.type === 'CopyVoided') return { number: event.nextNumber, keeper, awaitedSinceAt: occurredAt };
    // When it came on file stays, also when who took it is put right.
    const { recordedAt } = copy.filed ?? { recordedAt: occurredAt };
    return { number: copy.number, keeper, awaitedSinceAt, filed: { ...event.delivery, recordedAt, recordedBy } };
  });
  return { ...contract, copies };
}

export function withLoan(contract: SignedContract, event: LoanEvent): SignedContract {
  const { loans = [] } = contract;
  if (event.type === 'LoanRequested') {
    const { number, request, occurredAt: requestedAt } = event;
    const loan = { number, ...request, requestedAt };
    return { ...contract, loans: [...bounded(loans), loan], loanCount: number };
  }
  return { ...contract, loans: loans.map((loan) => (loan.number === event.number ? changed(loan, event) : loan)) };
}

function changed(loan: Loan, event: Exclude<LoanEvent, { readonly type: 'LoanRequested' }>): Loan {
  const { occurredAt, by } = event;
  switch (event.type) {
    case 'LoanConsented':
      return { ...loan, consent: { ...event.consent, consentedAt: occurredAt, consentedBy: by } };
    case 'LoanRefused': {
      const { departmentId, reason } = event;
      return { ...loan, refusal: { departmentId, reason, refusedAt: occurredAt, refusedBy: by } };
    }
    case 'LoanReturned':
      return { ...loan, returnedAt: occurredAt };
    default:
      return event satisfies never;
  }
}

/** One more is to come: the oldest that is over makes room. */
function bounded(loans: readonly Loan[]): readonly Loan[] {
  if (loans.length < loansMax) return loans;
  const oldest = loans.findIndex(isOver);
  return loans.filter((_, index) => index !== oldest);
}
