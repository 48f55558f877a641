// The deadlines of a contract, and what is decided when they come: answers of resource departments, the beginning of its term,
// reminders that it ends, and the end itself.

import type { Deadline } from '../sla/deadline.ts';
import type { DeadlineEvent } from '../sla/deadline-events.ts';
import { reachAmong } from '../sla/reach.ts';
import { afterReached } from '../sla/reached-rung.ts';
import type { Rules } from '../sla/rules.ts';
import { dayNumber, endOfDate, startOfDate, wallClock } from '../sla/wall-clock.ts';
import { earliest, type Instant, latest, operatorTimeZone } from '../time.ts';
import { archiveDeadlines } from './archive-deadlines.ts';
import { confirmationDeadlines } from './confirmation-deadlines.ts';
import { type Contract, type SignedContract, zoneOf } from './contract.ts';
import type { ContractActivated, ContractExpired } from './events.ts';
import { evolveContract } from './evolve.ts';
import { circuitIdsOf } from './line-history.ts';
import { reminder } from './reminder.ts';

/** What is due on the contract by now; each deadline once. The end of the term comes last: nothing is due after it. */
export function reachContractDeadlines(
  contract: Contract,
  now: Instant,
  rules: Rules,
): readonly (DeadlineEvent | ContractActivated | ContractExpired)[] {
  return reachAmong(contractDeadlines(contract, rules), now)
    .map((event) => {
      const type = termEvents[event.milestone];
      return type === undefined ? event : happeningToTerm(type, contract, event);
    })
    .toSorted((left, right) => Number(left.type === 'ContractExpired') - Number(right.type === 'ContractExpired'));
}

interface Overtaken {
  readonly contract: Contract;
  readonly due: ReturnType<typeof reachContractDeadlines>;
  readonly now: Instant;
}

/**
 * The contract as a command finds it `now`: what is broken, in force or over by then was decided before, so that a late answer hides
 * no breach, and nobody ends what has ended by itself. Reminders are left to the clock: the command may do what they are about. The
 * command comes after all that was reached before, whatever its clock says.
 */
export function overtaken(contract: Contract, now: Instant, rules: Rules): Overtaken {
  const { reached = [] } = contract;
  const inForceAt = 'activatedAt' in contract ? (contract.activatedAt ?? now) : now;
  const inOrder = afterReached({ reached }, latest(now, inForceAt));
  const due = reachContractDeadlines(contract, inOrder, rules).filter(({ type }) => type !== 'ReminderDue');
  return { contract: due.reduce<Contract>(evolveContract, contract), due, now: inOrder };
}

/** Every deadline that the contract has had so far. */
export function contractDeadlines(contract: Contract, rules: Rules): readonly Deadline[] {
  const confirmations = confirmationDeadlines(contract, rules);
  if (contract.status === 'draft') return confirmations;
  const archive = archiveDeadlines(contract, rules);
  // An amendment ends with the contract that it has become a part of.
  if (contract.amends !== undefined) return [...confirmations, ...archive];
  return [
    ...confirmations,
    ...archive,
    ...beginningOfTerm(contract),
    ...expiryReminders(contract, rules),
    endOfTerm(contract),
  ];
}

const activationMilestone = 'activation';
const termMilestone = 'term';
const termEvents: Readonly<Record<string, (ContractActivated | ContractExpired)['type']>> = {
  [activationMilestone]: 'ContractActivated',
  [termMilestone]: 'ContractExpired',
};

function happeningToTerm<Type extends (ContractActivated | ContractExpired)['type']>(
  type: Type,
  { id, ...contract }: Contract,
  event: DeadlineEvent,
) {
  const { occurredAt, by, milestone, occurrence, percent, dueAt, reachedAt, latenessMilliseconds } = event;
  return {
    type,
    ...{ occurredAt, by, contractId: id, customerId: contract.customerId },
    circuitIds: circuitIdsOf({ id, ...contract }),
    ...{ milestone, occurrence, percent, dueAt, reachedAt, latenessMilliseconds },
  };
}

/** The contract is in force when its first day begins in its zone; one that is signed later was so at once. */
function beginningOfTerm(contract: SignedContract): readonly Deadline[] {
  const { signedAt, startDate, status, activatedAt } = contract;
  const at = startOfDate(startDate, zoneOf(contract));
  if (at <= signedAt) return [];
  return [
    reminder(
      { reached: [] },
      {
        ...{ milestone: activationMilestone, name: { zh: '合同生效', en: 'contract in force' }, rule: 'R202' },
        ...{ occurrence: 1, startedAt: signedAt, startCause: 'signed', departmentId: '', addressees: { tell: [] } },
        at,
        ...(activatedAt !== undefined && { metAt: activatedAt }),
        ...(status === 'ended' && { endedAt: contract.endedAt }),
        ...(status === 'expired' && { endedAt: contract.expiredAt }),
      },
    ),
  ];
}

/** The contract expires when its last day is over in its zone, never before. */
function endOfTerm(contract: SignedContract): Deadline {
  const { signedAt, endDate, status } = contract;
  return reminder(
    { reached: [] },
    {
      ...{
        milestone: termMilestone,
        name: { zh: '合同期满', en: 'term of the contract' },
        rule: 'R202',
        occurrence: 1,
      },
      ...{ startedAt: signedAt, startCause: 'signed', departmentId: '', addressees: { tell: [] } },
      at: endOfDate(endDate, zoneOf(contract)),
      ...(status === 'expired' && { metAt: contract.expiredAt }),
      ...(status === 'ended' && { endedAt: contract.endedAt }),
    },
  );
}

/**
 * A reminder for each of the policy's days before the last day of a signed contract, in the morning of that day. What lies
 * before the signature is not made up for. Ending the contract ends them, and so does the signature of its successor.
 */
function expiryReminders(contract: SignedContract, { policy }: Rules): readonly Deadline[] {
  const { signedAt, endDate, renewedBy } = contract;
  const { daysBefore, hour, ...addressees } = policy.expiryReminders.value;
  const ended = endOfReminders(contract, renewedBy?.signedAt);
  const instantOf = wallClock(operatorTimeZone);
  return daysBefore.flatMap((days, index) => {
    const at = instantOf(dayNumber(endDate) - days, hour * 60);
    if (at <= signedAt) return [];
    return reminder(contract, {
      ...{ milestone: 'expiry', name: { zh: '合同到期', en: 'end of the term' }, rule: 'R202', occurrence: index + 1 },
      ...{ startedAt: signedAt, startCause: 'signed', at, departmentId: '', addressees },
      ...(ended !== undefined && { endedAt: ended }),
    });
  });
}

function endOfReminders(contract: SignedContract, renewedAt: Instant | undefined): Instant | undefined {
  if (contract.status !== 'ended') return renewedAt;
  return renewedAt === undefined ? contract.endedAt : earliest(renewedAt, contract.endedAt);
}
