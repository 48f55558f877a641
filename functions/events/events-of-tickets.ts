// The catalogue's part on tickets, and on the deadlines of whatever has them.

import type { DeadlineEvent } from '../../domain/sla/deadline-events.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import type { EventKinds } from './catalogue.ts';

const ticket = ['TICKET'] as const;
const timed = ['TICKET', 'CONTRACT', 'LEVEL_CHANGE', 'CUSTOMER_FILE'] as const;

const announced = [
  ...(['milestone', 'milestoneName', 'occurrence', 'percent', 'announcement', 'dueAt', 'deadlineDueAt'] as const),
  ...(['reachedAt', 'responsibleDepartmentId', 'actingDepartmentId?', 'foundBy?'] as const),
] as const;
const reached = [...announced, 'latenessMilliseconds', 'metAt?'] as const;
const reviewed = [...announced, 'review', 'revisedDueAt'] as const;
// The reason of a suspension and the common cause stay within where the ticket is classified (R265).
const suspension = ['number', 'reason?', 'startedAt', 'endedAt'] as const;

// biome-ignore format: one line for each type
export const ticketEvents = {
  TicketOpened: { of: ticket, zh: '工单受理', when: 'Somebody has reported a fault, a complaint, a request or an order.', facts: ['ticketType', 'kind?', 'priority?', 'impact?', 'customerId', 'circuitId?', 'ownerDepartmentId', 'directDepartmentId?', 'reportedAt', 'detectedAt?', 'policyVersion'] },
  TicketDispatched: { of: ticket, zh: '派单', when: 'The owner has sent it to a unit.', facts: ['departmentId'] },
  TicketAccepted: { of: ticket, zh: '接单', when: 'The unit has taken it on.', facts: [] },
  FeedbackGiven: { of: ticket, zh: '进展反馈', when: 'The customer was told how it stands.', facts: ['estimatedRestoreAt?'] },
  TicketSuspended: { of: ticket, zh: '挂起', when: 'Its clock stands still from now on, for a reason of the list.', facts: ['reason?', 'side', 'estimatedRestoreAt'] },
  TicketResumed: { of: ticket, zh: '解挂', when: 'Its clock runs again.', facts: [] },
  TicketResolved: { of: ticket, zh: '回单', when: 'The unit says that it is repaired or done.', facts: [] },
  RecoveryConfirmed: { of: ticket, zh: '恢复确认', when: 'The customer confirms that it works again.', facts: [] },
  RecoveryDenied: { of: ticket, zh: '恢复否认', when: 'The customer says that it does not work: the repair goes on.', facts: [] },
  InvestigationRecorded: { of: ticket, zh: '调查结论', when: 'What was behind a complaint has been found out.', facts: [] },
  AppointmentMade: { of: ticket, zh: '预约上门', when: 'A visit was agreed on with the customer.', facts: ['visitAt'] },
  InstallationStarted: { of: ticket, zh: '开始施工', when: 'The work on site has begun.', facts: [] },
  TicketClosed: { of: ticket, zh: '归档', when: 'It is finished and filed.', facts: [] },
  CustomerCalledBack: { of: ticket, zh: '回访', when: 'The customer was asked how content they are.', facts: ['satisfaction', 'recurred'] },
  CallBackUnanswered: { of: ticket, zh: '回访未接通', when: 'Nobody answered the call back.', facts: ['suffices?'] },
  FaultReportRequested: { of: ticket, zh: '要求故障报告', when: 'A written report on the fault is owed.', facts: [] },
  FaultReportDrafted: { of: ticket, zh: '故障报告起草', when: 'The report is written, and may wait for a review.', facts: ['reviewDepartmentId?'] },
  FaultReportReviewed: { of: ticket, zh: '故障报告审核', when: 'The report was approved or sent back.', facts: ['approved'] },
  FaultReportSubmitted: { of: ticket, zh: '故障报告提交', when: 'The report went to the department that gives it to the customer.', facts: ['departmentId'] },
  TicketRegraded: { of: ticket, zh: '重新定级', when: 'Its priority, impact or grade has changed, and its promises with it.', facts: ['priority?', 'impact?', 'outageSinceAt?'] },
  TicketReplanned: { of: ticket, zh: '按新日历重排', when: 'It runs on another version of a calendar from now on.', facts: ['calendarId', 'fromVersion', 'toVersion'] },
  TicketReopened: { of: ticket, zh: '重开', when: 'It was closed, and is not over.', facts: [] },
  TicketTransferred: { of: ticket, zh: '转派', when: 'Another unit has it from now on.', facts: ['departmentId'] },
  TicketCancelled: { of: ticket, zh: '撤单', when: 'Nothing more is to be done.', facts: [] },
  TicketRejected: { of: ticket, zh: '退单', when: 'It was not to be opened in the first place.', facts: [] },
  SuspensionEntered: { of: ticket, zh: '补录挂起', when: 'A stretch in which its clock stood still was entered afterwards.', facts: suspension },
  SuspensionCorrected: { of: ticket, zh: '更正挂起', when: 'Such a stretch has other limits or another reason.', facts: suspension },
  SuspensionVoided: { of: ticket, zh: '作废挂起', when: 'Such a stretch does not count.', facts: ['number'] },
  CauseLinked: { of: ticket, zh: '关联同因', when: 'It has its cause in common with other faults.', facts: ['causeId?', 'formerCauseId?'] },
  CauseUnlinked: { of: ticket, zh: '解除同因', when: 'It has a cause of its own after all.', facts: ['causeId?'] },
  GroupOutagesStated: { of: ticket, zh: '同因故障认定', when: 'What the faults of its cause come to together has changed.', facts: ['causeId?'] },
  WarningWithdrawn: { of: ticket, zh: '预警撤回', when: 'Facts were corrected: the warning was not due yet, or not at all.', facts: reviewed },
  BreachWithdrawn: { of: ticket, zh: '超时撤回', when: 'Facts were corrected: the deadline was not broken.', facts: reviewed },
  EscalationWithdrawn: { of: ticket, zh: '升级撤回', when: 'Facts were corrected: the escalation was not due.', facts: reviewed },
  WarningConfirmed: { of: ticket, zh: '预警维持', when: 'Facts were corrected, and the warning stands at another instant.', facts: reviewed },
  BreachConfirmed: { of: ticket, zh: '超时维持', when: 'Facts were corrected, and the deadline was broken at another instant.', facts: reviewed },
  EscalationConfirmed: { of: ticket, zh: '升级维持', when: 'Facts were corrected, and the escalation stands at another instant.', facts: reviewed },
} as const satisfies EventKinds<Exclude<TicketEvent['type'], DeadlineEvent['type']>>;

// biome-ignore format: one line for each type
export const deadlineEvents = {
  ReminderDue: { of: timed, zh: '提醒', when: 'Something is to be done again, or soon.', facts: reached },
  DeadlineWarned: { of: timed, zh: '预警', when: 'So much of the time for a milestone is over.', facts: reached },
  DeadlineBreached: { of: timed, zh: '超时', when: 'The time for a milestone is over, and it has not been reached.', facts: reached },
  DeadlineEscalated: { of: timed, zh: '升级', when: 'The milestone has been overdue for longer than it may be at this level.', facts: reached },
} as const satisfies EventKinds<DeadlineEvent['type']>;
