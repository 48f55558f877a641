// The deadlines of resource confirmations: each answer that a department owes, and the reminder that a gap should be filled.

import { roundTheClock } from '../sla/calendar.ts';
import { dueAt } from '../sla/clock.ts';
import { type Deadline, deadlineFrom } from '../sla/deadlines.ts';
import { calendarOf, type Rules } from '../sla/rules.ts';
import { dayNumber, wallClock } from '../sla/wall-clock.ts';
import { type Instant, millisecondsPerMinute, operatorTimeZone } from '../time.ts';
import type { ResourceConfirmation } from './confirmation.ts';
import type { Contract } from './contract.ts';

/** Every answer that is asked for, from the request on, until its withdrawal. */
export function confirmationDeadlines(contract: Contract, rules: Rules): readonly Deadline[] {
  const { confirmations = [] } = contract;
  return confirmations.flatMap((confirmation) => [
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

/** R116: in the morning of the date, for those who may ask again. */
function replenishmentReminder(
  contract: Contract,
  confirmation: ResourceConfirmation,
  { policy }: Rules,
): readonly Deadline[] {
  const { answer, number } = confirmation;
  const { departmentId = '', reached = [] } = contract;
  if (answer === undefined || answer.positive) return [];
  const { hour, ...addressees } = policy.resourceConfirmations.replenished.value;
  const at = wallClock(operatorTimeZone)(dayNumber(answer.replenishmentDate), hour * 60);
  const startedAt = answer.answeredAt;
  const endedAt = endOf(contract, confirmation);
  return [
    deadlineFrom(
      { reached },
      {
        ...{ milestone: 'replenishment', name: { zh: '资源补充', en: 'replenishment of resources' }, rule: 'R116' },
        isReminder: true,
        limit: { unit: 'minutes', minutes: Math.floor((at - startedAt) / millisecondsPerMinute) },
        occurrence: {
          ...{ occurrence: number, startedAt, startCause: 'answered', ...(endedAt !== undefined && { endedAt }) },
          responsibleDepartmentId: departmentId,
        },
        calendar: roundTheClock,
        ladder: [{ percent: 100, ...addressees }],
        usedUpAt: () => at,
      },
    ),
  ];
}

/** Signed, nothing is asked any more. */
function endOf(contract: Contract, { withdrawn }: ResourceConfirmation): Instant | undefined {
  return withdrawn?.at ?? (contract.status === 'draft' ? undefined : contract.signedAt);
}
