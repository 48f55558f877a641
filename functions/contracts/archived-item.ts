// The copy and the loan that a path names.

import type { Contract } from '../../domain/contracts/contract.ts';
import type { ContractCopy } from '../../domain/contracts/copy.ts';
import { copiesOf } from '../../domain/contracts/copy.ts';
import type { Loan } from '../../domain/contracts/loan.ts';
import type { Instant } from '../../domain/time.ts';
import { Problem } from '../http/problem.ts';

/** Throws 404: the number is part of the path, so without such a copy there is nothing at that address. */
export function copyAt(contract: Contract, copyNumber: string, now: Instant): ContractCopy {
  const copies = contract.status === 'draft' ? [] : copiesOf(contract, now);
  return at(copies, copyNumber);
}

/** Throws 404 alike. */
export function loanAt({ loans = [] }: Contract, loanNumber: string): Loan {
  return at(loans, loanNumber);
}

function at<Numbered extends { readonly number: number }>(all: readonly Numbered[], number: string): Numbered {
  const named = all.find((one) => one.number === Number(number));
  if (named === undefined) throw new Problem('not-found', {});
  return named;
}
