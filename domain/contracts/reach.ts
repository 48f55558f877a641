// The deadlines of a contract, and what is decided when they come: answers of resource departments, reminders that its term ends.

import { roundTheClock } from '../sla/calendar.ts';
import { type Deadline, deadlineFrom } from '../sla/deadlines.ts';
import type { Rules } from '../sla/rules.ts';
import { dayNumber, wallClock } from '../sla/wall-clock.ts';
import { type DeadlineEvent, reachAmong } from '../tickets/reach.ts';
import { type Instant, millisecondsPerMinute, operatorTimeZone } from '../time.ts';
import { confirmationDeadlines } from './confirmation-deadlines.ts';
import type { Contract } from './contract.ts';

/** What is due on the contract by now; each deadline once. */
export function reachContractDeadlines(contract: Contract, now: Instant, rules: Rules): readonly DeadlineEvent[] {
  return reachAmong(contractDeadlines(contract, rules), now);
}

/** Every deadline that the contract has had so far. */
export function contractDeadlines(contract: Contract, rules: Rules): readonly Deadline[] {
  return [...confirmationDeadlines(contract, rules), ...expiryReminders(contract, rules)];
}

/**
 * A reminder for each of the policy's days before the last day of a signed contract, in the morning of that day. What lies
 * before the signature is not made up for. Ending the contract ends them.
 */
function expiryReminders(contract: Contract, { policy }: Rules): readonly Deadline[] {
  if (contract.status === 'draft') return [];
  const { signedAt, endDate, reached = [] } = contract;
  const { daysBefore, hour, tell, attention } = policy.expiryReminders.value;
  const ended = contract.status === 'ended' ? { endedAt: contract.endedAt } : {};
  const instantOf = wallClock(operatorTimeZone);
  return daysBefore.flatMap((days, index) => {
    const at = instantOf(dayNumber(endDate) - days, hour * 60);
    if (at <= signedAt) return [];
    return deadlineFrom(
      { reached },
      {
        ...{ milestone: 'expiry', name: { zh: '合同到期', en: 'end of the term' }, rule: 'R202', isReminder: true },
        limit: { unit: 'minutes', minutes: Math.floor((at - signedAt) / millisecondsPerMinute) },
        occurrence: {
          occurrence: index + 1,
          startedAt: signedAt,
          startCause: 'signed',
          ...ended,
          responsibleDepartmentId: '',
        },
        calendar: roundTheClock,
        ladder: [{ percent: 100, tell, ...(attention === undefined ? {} : { attention }) }],
        usedUpAt: () => at,
      },
    );
  });
}
