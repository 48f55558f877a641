// The deadlines of resource confirmations: the word that an answer is asked for, the answer that a department owes, and the reminder
// that a gap should be filled.

import { dueAt } from '../sla/clock.ts';
import { type Deadline, deadlineFrom } from '../sla/deadline.ts';
import { calendarOf, type Rules } from '../sla/rules.ts';
import { dayNumber, wallClock } from '../sla/wall-clock.ts';
import { type Instant, operatorTimeZone } from '../time.ts';
import type { ResourceConfirmation } from './confirmation.ts';
import type { Contract } from './contract.ts';
import { reminder } from './reminder.ts';

/** Every answer that is asked for, from the request on, until its withdrawal. */
export function confirmationDeadlines(contract: Contract, rules: Rules): readonly Deadline[] {
  const { confirmations = [] } = contract;
  return confirmations.flatMap((confirmation) => [
    requestNotice(contract, confirmation, rules),
    answerDeadline(contract, confirmation, rules),
    ...replenishmentReminder(contract, confirmation, rules),
  ]);
}

function answerDeadline(contract: Contract, confirmation: ResourceConfirmation, rules: Rules): Deadline {
  const {
    number,
    departmentId,
    limit: { limit },
    requestedAt,
    answer,
  } = confirmation;
  const calendar = calendarOf(rules, confirmation.calendar);
  const endedAt = endOf(contract, confirmation);
  const outcome = answer !== undefined ? { metAt: answer.answeredAt } : endedAt !== undefined ? { endedAt } : {};
  return deadlineFrom(
    { reached: contract.reached ?? [] },
    {
      ...{
        milestone: 'resourceConfirmation',
        name: { zh: '资源确认', en: 'resource confirmation' },
        rule: 'R115',
        limit,
      },
      occurrence: {
        ...{ occurrence: number, startedAt: requestedAt, startCause: 'asked', ...outcome },
        responsibleDepartmentId: departmentId,
      },
      calendar,
      ladder: rules.policy.resourceConfirmations.rungs.value,
      usedUpAt: (percent) => dueAt({ startedAt: requestedAt, limit, exclusions: [], percent }, calendar),
    },
  );
}

/** R117-R120: the department that is asked hears of it at once. An answer that came before ends it. */
function requestNotice(contract: Contract, confirmation: ResourceConfirmation, { policy }: Rules): Deadline {
  const { requestedAt: at, departmentId, answer } = confirmation;
  const endedAt = answer?.answeredAt ?? endOf(contract, confirmation);
  return reminder(contract, {
    occurrence: confirmation.number,
    ...{ milestone: 'resourceRequest', name: { zh: '资源确认申请', en: 'request for resources' }, rule: 'R119' },
    ...{ startedAt: at, startCause: 'asked', at, departmentId, ...(endedAt !== undefined && { endedAt }) },
    addressees: policy.resourceConfirmations.requested.value,
  });
}

/** R116: in the morning of the date, for those who may ask again. */
function replenishmentReminder(
  contract: Contract,
  confirmation: ResourceConfirmation,
  { policy }: Rules,
): readonly Deadline[] {
  const { answer } = confirmation;
  if (answer === undefined || answer.positive) return [];
  const { hour, ...addressees } = policy.resourceConfirmations.replenished.value;
  const at = wallClock(operatorTimeZone)(dayNumber(answer.replenishmentDate), hour * 60);
  const endedAt = endOf(contract, confirmation);
  return [
    reminder(contract, {
      occurrence: confirmation.number,
      ...{ milestone: 'replenishment', name: { zh: '资源补充', en: 'replenishment of resources' }, rule: 'R116' },
      ...{ startedAt: answer.answeredAt, startCause: 'answered', at, ...(endedAt !== undefined && { endedAt }) },
      ...{ departmentId: contract.departmentId ?? '', addressees },
    }),
  ];
}

/** Signed, nothing is asked any more. */
function endOf(contract: Contract, { withdrawn }: ResourceConfirmation): Instant | undefined {
  return withdrawn?.at ?? (contract.status === 'draft' ? undefined : contract.signedAt);
}
