// The deadlines of a customer's file: the answers that customers wait for, and reminders of what comes round again.

import { roundTheClock } from '../sla/calendar.ts';
import { dueAt } from '../sla/clock.ts';
import { type Deadline, deadlineFrom } from '../sla/deadline.ts';
import type { DeadlineEvent } from '../sla/deadline-events.ts';
import { reachAmong, reachedRungOf } from '../sla/reach.ts';
import { calendarOf, type Rules } from '../sla/rules.ts';
import type { Name } from '../sla/working-days.ts';
import { type Instant, millisecondsPerMinute } from '../time.ts';
import { type RoundKind, roundKinds } from './care-policy.ts';
import type { AccountManager, CustomerFile, FollowUp } from './customer-file.ts';
import { roundDueAt } from './rounds.ts';

/** What is due on the file by now; each deadline once. */
export function reachFileDeadlines(file: CustomerFile, now: Instant, rules: Rules): readonly DeadlineEvent[] {
  return reachAmong(fileDeadlines(file, rules), now);
}

/** The file that has announced it. */
export function withReached(file: CustomerFile, event: DeadlineEvent): CustomerFile {
  return { ...file, reached: [...file.reached, reachedRungOf(event)] };
}

/** Where nobody answers for the customer, nothing is due. */
export function fileDeadlines(file: CustomerFile, rules: Rules): readonly Deadline[] {
  const { manager, visits } = file;
  if (manager === undefined) return [];
  return [
    ...visits.flatMap(({ followUps }) => followUps.map((one) => followUpDeadline(file, one, manager, rules))),
    ...roundKinds.flatMap((kind) => roundReminder(file, kind, manager, rules)),
  ];
}

/** The department that sees to it has to keep it; the account manager's hears of it as well, since the customer asks there. */
export function followUpDeadline(
  file: Pick<CustomerFile, 'reached'>,
  { number, opinion, openedAt, limit, calendar: calendarId, outcome }: FollowUp,
  manager: Pick<AccountManager, 'departmentId'>,
  rules: Rules,
): Deadline {
  const calendar = calendarOf(rules, calendarId);
  const span = { startedAt: openedAt, limit: limit.limit, exclusions: [] };
  return deadlineFrom(file, {
    ...{ milestone: 'followUp', name: { zh: '客户意见反馈', en: 'answer to an opinion' }, rule: 'R193' },
    limit: limit.limit,
    occurrence: {
      occurrence: number,
      startedAt: openedAt,
      startCause: 'registered',
      ...(outcome !== undefined && { metAt: outcome.recordedAt }),
      responsibleDepartmentId: opinion.departmentId ?? manager.departmentId,
    },
    concernedDepartmentIds: [manager.departmentId],
    calendar,
    ladder: rules.policy.customerCare.followUpRungs.value,
    usedUpAt: (percent) => dueAt({ ...span, percent }, calendar),
  });
}

const rounds: Readonly<Record<RoundKind, { readonly name: Name; readonly rule: string }>> = {
  visit: { name: { zh: '客户走访', en: 'visit to the customer' }, rule: 'R193' },
  inventory: { name: { zh: '客户资料清查', en: 'inventory of the customer file' }, rule: 'R18' },
  survey: { name: { zh: '满意度调查', en: 'satisfaction survey' }, rule: 'R244' },
};

function roundReminder(
  file: CustomerFile,
  kind: RoundKind,
  manager: AccountManager,
  rules: Rules,
): readonly Deadline[] {
  const { customerCare } = rules.policy;
  const round = file.rounds[kind];
  const at = roundDueAt(file, kind, customerCare);
  if (round === undefined || at === null) return [];
  const { tell, attention } = customerCare.roundReminder.value;
  return [
    deadlineFrom(file, {
      ...{ milestone: kind, ...rounds[kind], isReminder: true },
      limit: { unit: 'minutes', minutes: Math.floor((at - round.sinceAt) / millisecondsPerMinute) },
      occurrence: {
        occurrence: round.number,
        startedAt: round.sinceAt,
        startCause: 'registered',
        responsibleDepartmentId: manager.departmentId,
      },
      calendar: roundTheClock,
      ladder: [{ percent: 100, tell, ...(attention !== undefined && { attention }) }],
      usedUpAt: () => at,
    }),
  ];
}
