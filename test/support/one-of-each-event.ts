// One event of every type that a ticket knows, in which whatever people write is the same text.

import type { TicketEvent } from '../../domain/tickets/events.ts';
import { aTicketOf } from './processes.ts';
import { mondayMorning } from './time.ts';

type OneOfEach = { readonly [Type in TicketEvent['type']]: TicketEvent & { readonly type: Type } };

/** Complete by type: an event that is not here does not compile. */
export function oneOfEachEvent(written: string): OneOfEach {
  const happening = { occurredAt: mondayMorning, by: 'wang' };
  const { id, type, entitlement, promises, customerId, ownerDepartmentId, policyVersion } = aTicketOf('complaint');
  const opening = {
    ticketId: id,
    ticketType: type,
    entitlement,
    promises,
    customerId,
    ownerDepartmentId,
    policyVersion,
  };
  const approved = { approvedBy: written, justification: written };
  const span = { startedAt: mondayMorning, endedAt: mondayMorning };
  const stated = { reason: 'FORCE_MAJEURE', evidence: written, number: 1, ...span, ...approved } as const;
  const rung = {
    milestone: 'solution',
    milestoneName: { zh: '解决', en: 'solution' },
    occurrence: 1,
    percent: 100,
    announcement: 1,
    dueAt: mondayMorning,
    deadlineDueAt: mondayMorning,
    reachedAt: mondayMorning,
    tell: ['RESPONSIBLE'],
    responsibleDepartmentId: 'NMC',
  } as const;
  const reached = { ...rung, latenessMilliseconds: 0 };
  const reviewed = { ...rung, review: 1, revisedDueAt: mondayMorning };
  const to = { departmentId: 'MAINT-1' };
  const suspended = { reason: 'FORCE_MAJEURE', side: 'held', evidence: written, approvedBy: written } as const;
  return {
    TicketOpened: {
      type: 'TicketOpened',
      ...happening,
      ...opening,
      classified: true,
      reportedAt: mondayMorning,
      description: written,
      reason: written,
    },
    TicketDispatched: { type: 'TicketDispatched', ...happening, ...to },
    TicketAccepted: { type: 'TicketAccepted', ...happening },
    FeedbackGiven: { type: 'FeedbackGiven', ...happening, message: written },
    TicketSuspended: { type: 'TicketSuspended', ...happening, ...suspended, estimatedRestoreAt: mondayMorning },
    TicketResumed: { type: 'TicketResumed', ...happening },
    TicketResolved: { type: 'TicketResolved', ...happening, cause: written, solution: written },
    RecoveryConfirmed: { type: 'RecoveryConfirmed', ...happening, confirmedBy: written },
    RecoveryDenied: { type: 'RecoveryDenied', ...happening, confirmedBy: written, comment: written },
    InvestigationRecorded: { type: 'InvestigationRecorded', ...happening, result: written },
    AppointmentMade: { type: 'AppointmentMade', ...happening, visitAt: mondayMorning },
    InstallationStarted: { type: 'InstallationStarted', ...happening },
    TicketClosed: { type: 'TicketClosed', ...happening, confirmedBy: written },
    CustomerCalledBack: {
      type: 'CustomerCalledBack',
      ...happening,
      satisfaction: 5,
      recurred: false,
      comment: written,
    },
    FaultReportRequested: { type: 'FaultReportRequested', ...happening },
    FaultReportDrafted: {
      type: 'FaultReportDrafted',
      ...happening,
      summary: written,
      causeAnalysis: written,
      actions: written,
      reviewDepartmentId: 'SUPPORT',
    },
    FaultReportReviewed: { type: 'FaultReportReviewed', ...happening, approved: false, comment: written },
    FaultReportSubmitted: { type: 'FaultReportSubmitted', ...happening, departmentId: 'CUSTOMER-CENTRE' },
    TicketReopened: { type: 'TicketReopened', ...happening, reason: written },
    TicketTransferred: { type: 'TicketTransferred', ...happening, ...to, reason: written },
    CallBackUnanswered: { type: 'CallBackUnanswered', ...happening, comment: written },
    TicketRegraded: {
      type: 'TicketRegraded',
      ...happening,
      reason: written,
      approvedBy: written,
      from: { priority: 'normal' },
      to: { priority: 'urgent' },
      priority: 'urgent',
      entitlement,
      promises,
    },
    TicketReplanned: {
      type: 'TicketReplanned',
      ...happening,
      calendarId: 'CN_WORKING_HOURS',
      fromVersion: 1,
      toVersion: 2,
      moved: [{ milestone: 'solution', occurrence: 1, fromDueAt: mondayMorning, toDueAt: null }],
    },
    TicketCancelled: { type: 'TicketCancelled', ...happening, reason: written },
    TicketRejected: { type: 'TicketRejected', ...happening, reason: written },
    SuspensionEntered: { type: 'SuspensionEntered', ...happening, ...stated },
    SuspensionCorrected: { type: 'SuspensionCorrected', ...happening, ...stated },
    SuspensionVoided: { type: 'SuspensionVoided', ...happening, ...approved, number: 1 },
    CauseLinked: { type: 'CauseLinked', ...happening, causeId: 'CABLE-1' },
    CauseUnlinked: { type: 'CauseUnlinked', ...happening, causeId: 'CABLE-1' },
    GroupOutagesStated: { type: 'GroupOutagesStated', ...happening, causeId: 'CABLE-1', outages: [] },
    ReminderDue: { type: 'ReminderDue', ...happening, ...reached },
    DeadlineWarned: { type: 'DeadlineWarned', ...happening, ...reached },
    DeadlineBreached: { type: 'DeadlineBreached', ...happening, ...reached },
    DeadlineEscalated: { type: 'DeadlineEscalated', ...happening, ...reached },
    WarningWithdrawn: { type: 'WarningWithdrawn', ...happening, ...reviewed },
    BreachWithdrawn: { type: 'BreachWithdrawn', ...happening, ...reviewed },
    EscalationWithdrawn: { type: 'EscalationWithdrawn', ...happening, ...reviewed },
    WarningConfirmed: { type: 'WarningConfirmed', ...happening, ...reviewed },
    BreachConfirmed: { type: 'BreachConfirmed', ...happening, ...reviewed },
    EscalationConfirmed: { type: 'EscalationConfirmed', ...happening, ...reviewed },
  };
}
