// A reminder of a contract: at one instant departments are told, unless by then what it is about is done or over.

import { roundTheClock } from '../sla/calendar.ts';
import { type Deadline, deadlineFrom, type Occurrence, type PromisedOccurrence } from '../sla/deadline.ts';
import type { Addressees } from '../sla/ladder.ts';
import { type Instant, millisecondsPerMinute } from '../time.ts';
import type { Contract } from './contract.ts';

interface Reminded
  extends Pick<PromisedOccurrence, 'milestone' | 'name' | 'rule'>,
    Pick<Occurrence, 'occurrence' | 'startedAt' | 'startCause' | 'metAt' | 'endedAt'> {
  readonly at: Instant;
  readonly departmentId: string;
  readonly addressees: Addressees;
}

export function reminder({ reached = [] }: Pick<Contract, 'reached'>, reminded: Reminded): Deadline {
  return { ...dueOnce({ reached }, reminded), isReminder: true };
}

/** The same of what is broken when it is not done at that instant. */
export function dueOnce({ reached = [] }: Pick<Contract, 'reached'>, reminded: Reminded): Deadline {
  const { milestone, name, rule, at, departmentId, addressees, ...occurrence } = reminded;
  const minutes = Math.max(0, Math.floor((at - occurrence.startedAt) / millisecondsPerMinute));
  return deadlineFrom(
    { reached },
    {
      ...{ milestone, name, rule, limit: { unit: 'minutes', minutes } },
      occurrence: { ...occurrence, responsibleDepartmentId: departmentId },
      calendar: roundTheClock,
      ladder: [{ percent: 100, ...addressees }],
      usedUpAt: () => at,
    },
  );
}
