// The largest ticket that its bounds allow, against the largest item that the table takes.

import { describe, expect, it } from 'vitest';
import {
  assignmentsMax,
  causeLinksMax,
  regradesMax,
  repairsMax,
  suspensionsMax,
  unansweredCallsMax,
} from '../../../domain/tickets/guards.ts';
import { gradedFactsOf, gradingOf } from '../../../domain/tickets/regrading.ts';
import { silencesMax } from '../../../domain/tickets/silence.ts';
import type { Suspension } from '../../../domain/tickets/suspension.ts';
import type { Repair, Ticket } from '../../../domain/tickets/ticket.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { anOpenTicket, aTicketIn } from '../../support/tickets.ts';
import { mondayMorning } from '../../support/time.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const itemBytesMax = 400 * 1_024;
const written = (characters: number) => '字'.repeat(characters);
const at = { startedAt: mondayMorning, endedAt: mondayMorning } as const;

/** As it happened: 1000 characters of evidence. Entered afterwards: 500, and the justification. */
const lived: Suspension = { reason: 'CUSTOMER_UNREACHABLE', evidence: written(1000), approvedBy: written(100), ...at };
const afterwards = { amendedAt: mondayMorning, approvedBy: written(100), justification: written(200) } as const;
const entered: Suspension = {
  ...lived,
  evidence: written(500),
  amendments: [{ kind: 'entered', ...afterwards }],
};
const corrected: Suspension = {
  ...lived,
  evidence: written(500),
  amendments: [{ kind: 'corrected', ...afterwards, was: lived }],
};
const repair: Repair = {
  resolvedAt: mondayMorning,
  cause: written(1000),
  solution: written(1000),
  confirmedAt: mondayMorning,
  restored: false,
};
/** Five rungs of the restoration, announced anew after each amendment and each regrade. */
const rungs = Array.from({ length: 5 * (suspensionsMax + regradesMax) }, (_, index) => ({
  milestone: 'restore' as const,
  occurrence: 1,
  percent: 100,
  dueAt: mondayMorning,
  reachedAt: mondayMorning,
  responsibleDepartmentId: 'd'.repeat(64),
  actingDepartmentId: 'd'.repeat(64),
  quietFor: ['RESPONSIBLE', 'MONITORING_CENTRE', 'SUPPORT_CENTRE'] as const,
  confirmations: [{ dueAt: mondayMorning, confirmedAt: mondayMorning }],
  ...(index >= 5 && { withdrawnAt: mondayMorning }),
}));
/** Every silence that it keeps was too long, and confirmed as often as amendments can do that to one of them. */
const silences = Array.from({ length: silencesMax }, (_, index) => ({
  milestone: 'progressFeedback',
  occurrence: 10_000 + index,
  percent: 100,
  announcement: suspensionsMax,
  dueAt: mondayMorning,
  reachedAt: mondayMorning,
  responsibleDepartmentId: 'd'.repeat(64),
  withdrawnAt: mondayMorning,
  ...(index === 0 && {
    confirmations: Array.from({ length: 4 * suspensionsMax }, () => ({
      dueAt: mondayMorning,
      confirmedAt: mondayMorning,
    })),
  }),
}));
const opened = anOpenTicket({ contract: aContract({ lines: [aLine({ indicators: { restoreOutageMinutes: 90 } })] }) });
/** Each changes everything. */
const regrades = Array.from({ length: regradesMax }, () => ({
  regradedAt: mondayMorning,
  reason: written(200),
  approvedBy: written(100),
  from: gradingOf(opened),
  to: gradingOf(opened),
}));
/** Of one write: an amendment that withdraws, confirms or announces every silence. */
const eventBytesMax = (silencesMax + 10) * 700;

describe('a ticket at all its bounds', () => {
  it.each([
    ['suspensions as they happened', Array.from({ length: suspensionsMax }, () => lived)],
    ['suspensions entered afterwards', Array.from({ length: suspensionsMax }, () => entered)],
    ['suspensions that were corrected', Array.from({ length: suspensionsMax / 2 }, () => corrected)],
  ])('fits into an item: %s', (_case, suspensions) => {
    const ticket: Ticket = {
      ...aTicketIn('closed'),
      description: written(2000),
      reason: written(500),
      investigation: { investigatedAt: mondayMorning, result: written(1000) },
      callBack: { calledAt: mondayMorning, satisfaction: 5, recurred: false, comment: written(500) },
      unansweredCalls: Array.from({ length: unansweredCallsMax }, () => ({
        calledAt: mondayMorning,
        comment: written(200),
        suffices: true as const,
      })),
      faultReport: {
        requestedAt: mondayMorning,
        draft: {
          draftedAt: mondayMorning,
          summary: written(500),
          causeAnalysis: written(1000),
          actions: written(1000),
          reviewDepartmentId: 'd'.repeat(64),
        },
        review: { reviewedAt: mondayMorning, approved: true, comment: written(500) },
        submission: { submittedAt: mondayMorning, departmentId: 'd'.repeat(64) },
      },
      regrades,
      openedWith: gradedFactsOf(opened),
      assignments: Array.from({ length: assignmentsMax }, () => ({
        departmentId: 'd'.repeat(64),
        assignedAt: mondayMorning,
        acceptedAt: mondayMorning,
      })),
      suspensions,
      repairs: Array.from({ length: repairsMax }, () => repair),
      contact: {
        spokenAt: Array.from({ length: silencesMax }, () => mondayMorning),
        dropped: 10_000,
        droppedBreaches: 0,
      },
      causeLinks: Array.from({ length: causeLinksMax }, () => ({
        causeId: 'c'.repeat(64),
        linkedAt: mondayMorning,
        unlinkedAt: mondayMorning,
      })),
      // Five of each criterion for each cause.
      groupOutages: Array.from({ length: 10 * causeLinksMax }, () => ({
        causeId: 'c'.repeat(64),
        criterion: 'GRADED' as const,
        sinceAt: mondayMorning,
        endedAt: mondayMorning,
      })),
      reached: [...rungs, ...silences],
    };
    expect(Buffer.byteLength(JSON.stringify(ticket)) + eventBytesMax).toBeLessThan(itemBytesMax);
  });
});
