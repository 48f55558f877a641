// What is said to a loan of a signed contract (R200, R201). What is lent is the administrators' copy, and a copy is lent once at a time.

import type { Decision } from '../decision.ts';
import { everyDepartment, onlyDepartment } from '../departments/concerned.ts';
import type { Department } from '../departments/department.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { dateOf, dayNumber, localDateOf } from '../sla/wall-clock.ts';
import type { LocalDate } from '../time.ts';
import type { Contract, SignedContract } from './contract.ts';
import { copiesOf } from './copy.ts';
import { type ContractOutcome, happeningTo } from './events.ts';
import { evolveContract } from './evolve.ts';
import type { LoanEvent } from './evolve-archive.ts';
import { requireStatusFor } from './lifecycle.ts';
import { isOver, type Loan, type LoanConsent, type LoanRequest, lentLoan, loansMax, requireLoanFor } from './loan.ts';

type Lent = ContractOutcome<SignedContract['status']>;

/** Asks for it. Several may; throws `illegal-transition` for a draft, `rule-broken`: `loans` too-many, all of them waiting or out. */
export function requestLoan(contract: Contract, request: LoanRequest, decision: Decision): Lent {
  const signed = requireStatusFor(contract, 'lend');
  const { loans = [], loanCount = 0 } = signed;
  const open = loans.filter((loan) => !isOver(loan)).length;
  if (open >= loansMax) {
    refuseIfAny([{ field: 'loans', rule: 'too-many', details: { maximum: loansMax, given: open + 1 } }]);
  }
  const concerned = everyDepartment('CONTRACT_ADMINISTRATION', signed);
  const number = loanCount + 1;
  return lending(signed, { type: 'LoanRequested', ...happeningTo(signed, decision), number, request, concerned });
}

/**
 * Consents until a date. Throws `illegal-transition` unless it is asked for; `rule-broken`: `departmentId`
 * wrong-department-role, `dueDate` out-of-term (from today on for as many days as the policy has), `loanNumber` copy-not-filed, or
 * lent while it is out to another.
 */
export function consentToLoan(
  contract: Contract,
  loan: Loan,
  consent: LoanConsent,
  administrators: Department,
  decision: Decision,
  policy: Policy,
): Lent {
  const signed = requireStatusFor(contract, 'lend');
  requireLoanFor(loan, 'consent');
  refuseIfAny([
    ...roleErrors(administrators),
    ...dueDateErrors(consent.dueDate, decision, policy),
    ...copyErrors(signed, decision),
  ]);
  const concerned = onlyDepartment(loan.departmentId);
  return lending(signed, {
    ...{ type: 'LoanConsented', ...happeningTo(signed, decision), number: loan.number, consent, concerned },
  });
}

/** Throws `illegal-transition` unless it is asked for; `rule-broken`: `departmentId` wrong-department-role. */
export function refuseLoan(
  contract: Contract,
  loan: Loan,
  reason: string,
  administrators: Department,
  decision: Decision,
): Lent {
  const signed = requireStatusFor(contract, 'lend');
  requireLoanFor(loan, 'refuse');
  refuseIfAny(roleErrors(administrators));
  const refusal = { departmentId: administrators.id, reason };
  const concerned = onlyDepartment(loan.departmentId);
  return lending(signed, {
    ...{ type: 'LoanRefused', ...happeningTo(signed, decision), number: loan.number, ...refusal, concerned },
  });
}

/** The administrators have it back. Throws as `refuseLoan`, `illegal-transition` unless it is out. */
export function returnLoan(contract: Contract, loan: Loan, administrators: Department, decision: Decision): Lent {
  const signed = requireStatusFor(contract, 'lend');
  requireLoanFor(loan, 'return');
  refuseIfAny(roleErrors(administrators));
  const { id: departmentId } = administrators;
  return lending(signed, { type: 'LoanReturned', ...happeningTo(signed, decision), number: loan.number, departmentId });
}

function lending(signed: SignedContract, event: LoanEvent): Lent {
  return { state: evolveContract(signed, event), events: [event] };
}

function roleErrors({ id, role }: Department): readonly FieldError[] {
  if (role === 'CONTRACT_ADMINISTRATION') return [];
  return [{ field: 'departmentId', rule: 'wrong-department-role', details: { departmentId: id, role } }];
}

function dueDateErrors(dueDate: LocalDate, { now }: Decision, { contractArchive }: Policy): readonly FieldError[] {
  const earliest = localDateOf(now);
  const daysAheadMax = contractArchive.loanDaysMax.value;
  if (dueDate >= earliest && dueDate <= dateOf(dayNumber(earliest) + daysAheadMax)) return [];
  return [{ field: 'dueDate', rule: 'out-of-term', details: { earliest, daysAheadMax } }];
}

function copyErrors(signed: SignedContract, { now }: Decision): readonly FieldError[] {
  const copy = copiesOf(signed, now).find(({ keeper }) => keeper === 'CONTRACT_ADMINISTRATION');
  if (copy?.filed === undefined) return [{ field: 'loanNumber', rule: 'copy-not-filed' }];
  const lent = lentLoan(signed);
  return lent === undefined ? [] : [{ field: 'loanNumber', rule: 'lent', details: { loanNumber: lent.number } }];
}
