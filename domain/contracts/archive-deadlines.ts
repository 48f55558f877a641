// The deadlines of the paper that a signed contract is: copies that are to be filed, loans that are to come back (R199-R201).

import type { Deadline } from '../sla/deadline.ts';
import type { Rules } from '../sla/rules.ts';
import { dayNumber, endOfDate, localDateOf, wallClock } from '../sla/wall-clock.ts';
import type { Name } from '../sla/working-days.ts';
import { type Instant, operatorTimeZone } from '../time.ts';
import type { SignedContract } from './contract.ts';
import type { ContractCopy, CopyKeeper } from './copy.ts';
import type { Loan } from './loan.ts';
import { dueOnce, reminder } from './reminder.ts';

/** They outlive the contract: a contract that has ended is still filed, and still lent. */
export function archiveDeadlines(contract: SignedContract, rules: Rules): readonly Deadline[] {
  const { copies = [], loans = [] } = contract;
  return [
    ...copies.map((copy) => filingReminder(contract, copy, rules)),
    ...loans.flatMap((loan) => loanDeadlines(contract, loan, rules)),
  ];
}

const filingNames: Readonly<Record<CopyKeeper, Name>> = {
  GENERAL_OFFICE: { zh: '合同归档（综合办）', en: 'copy for the general office' },
  FINANCE: { zh: '合同归档（财务部）', en: 'copy for finance' },
  CONTRACT_ADMINISTRATION: { zh: '合同归档（合同管理员）', en: 'copy for the contract administrator' },
};

/** Whoever negotiated the contract delivers its copies. */
function filingReminder(contract: SignedContract, copy: ContractCopy, { policy }: Rules): Deadline {
  const { number, keeper, awaitedSinceAt, filed } = copy;
  const { days, hour, ...addressees } = policy.contractArchive.filing.value;
  return reminder(contract, {
    ...{ milestone: 'filing', name: filingNames[keeper], rule: 'R199', occurrence: number },
    ...{ startedAt: awaitedSinceAt, startCause: 'signed', ...(filed !== undefined && { metAt: filed.recordedAt }) },
    at: morningOf(dayNumber(localDateOf(awaitedSinceAt)) + days, hour),
    ...{ departmentId: contract.departmentId ?? '', addressees },
  });
}

/** On the day on which it is due the borrower is reminded; when that day is over it is overdue. */
function loanDeadlines(contract: SignedContract, loan: Loan, { policy }: Rules): readonly Deadline[] {
  const { number, departmentId, consent, returnedAt } = loan;
  if (consent === undefined) return [];
  const { loanDue, loanOverdue } = policy.contractArchive;
  const { hour, ...addressees } = loanDue.value;
  const lent = {
    ...{ rule: 'R201', occurrence: number, departmentId },
    ...{ startedAt: consent.consentedAt, startCause: 'answered' as const },
  };
  const at = morningOf(dayNumber(consent.dueDate), hour);
  const returned = returnedAt === undefined ? {} : { metAt: returnedAt };
  const reminded = { milestone: 'loanDue', name: { zh: '合同借阅到期', en: 'loan due today' }, at, addressees };
  return [
    // Lent on its last day, it is nothing to be reminded of.
    ...(at > consent.consentedAt ? [reminder(contract, { ...lent, ...reminded, ...returned })] : []),
    dueOnce(contract, {
      ...{ ...lent, milestone: 'loanReturn', name: { zh: '合同借阅归还', en: 'return of the lent contract' } },
      ...{ at: endOfDate(consent.dueDate, operatorTimeZone), addressees: loanOverdue.value, ...returned },
    }),
  ];
}

function morningOf(day: number, hour: number): Instant {
  return wallClock(operatorTimeZone)(day, hour * 60);
}
