// A loan of a signed contract: asked for by an account manager, consented to by the contract administrator, returned (R200, R201).

import { DomainError } from '../errors.ts';
import type { Instant, LocalDate } from '../time.ts';

export interface LoanRequest {
  /** Whose account manager asks, and answers for the return. */
  readonly departmentId: string;
  /** Who wants to read it, by name. */
  readonly requestedBy: string;
  readonly purpose: string;
}

export interface LoanConsent {
  /** The administrators'. */
  readonly departmentId: string;
  /** The last day, inclusive. */
  readonly dueDate: LocalDate;
  /** What the administrator asks of the borrower besides. */
  readonly requirements?: string;
}

export interface Loan extends LoanRequest {
  /** From 1. */
  readonly number: number;
  readonly requestedAt: Instant;
  readonly consent?: LoanConsent & { readonly consentedAt: Instant; readonly consentedBy: string };
  readonly refusal?: {
    readonly departmentId: string;
    readonly reason: string;
    readonly refusedAt: Instant;
    readonly refusedBy: string;
  };
  readonly returnedAt?: Instant;
}

type LoanStatus = 'requested' | 'refused' | 'lent' | 'returned';

const transitions = {
  requested: ['consent', 'refuse'],
  refused: [],
  lent: ['return'],
  returned: [],
} as const satisfies Record<LoanStatus, readonly string[]>;
export type LoanCommand = (typeof transitions)[LoanStatus][number];

/** That a contract keeps; of more, the oldest that is over stands in its history only. */
export const loansMax = 50;

export function loanStatus({ consent, refusal, returnedAt }: Loan): LoanStatus {
  if (refusal !== undefined) return 'refused';
  if (consent === undefined) return 'requested';
  return returnedAt === undefined ? 'lent' : 'returned';
}

/** Throws `illegal-transition` where the command is not defined on it. */
export function requireLoanFor(loan: Loan, command: LoanCommand): void {
  const status = loanStatus(loan);
  const allowed: readonly string[] = transitions[status];
  if (!allowed.includes(command)) throw new DomainError('illegal-transition', { command, status, allowed });
}

/** The one that is out. */
export function lentLoan({ loans = [] }: { readonly loans?: readonly Loan[] }): Loan | undefined {
  return loans.find((loan) => loanStatus(loan) === 'lent');
}

export function isOver(loan: Loan): boolean {
  const commands: readonly string[] = transitions[loanStatus(loan)];
  return commands.length === 0;
}
