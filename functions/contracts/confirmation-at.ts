// The confirmation that a path names.

import { confirmationOf } from '../../domain/contracts/answer-confirmation.ts';
import type { ResourceConfirmation } from '../../domain/contracts/confirmation.ts';
import type { Contract } from '../../domain/contracts/contract.ts';
import { Problem } from '../http/problem.ts';

/** Throws 404: the number is part of the path, so without such a confirmation there is nothing at that address. */
export function confirmationAt(contract: Contract, confirmationNumber: string): ResourceConfirmation {
  const confirmation = confirmationOf(contract, Number(confirmationNumber));
  if (confirmation === undefined) throw new Problem('not-found', {});
  return confirmation;
}
