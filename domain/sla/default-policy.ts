// The policy that holds where the operator has not set its own: every figure with its source.

import { defaultAvailability } from '../availability/availability-policy.ts';
import { defaultCompensation } from '../compensation/schemes.ts';
import { defaultArchive } from '../contracts/archive-policy.ts';
import { defaultConfirmations } from '../contracts/confirmation-policy.ts';
import { defaultTemplates } from '../contracts/contract-templates.ts';
import { defaultCustomerCare } from '../customer-files/care-policy.ts';
import { complaintProcess } from '../tickets/processes/complaint.ts';
import { consultationProcess } from '../tickets/processes/consultation.ts';
import { faultProcess } from '../tickets/processes/fault.ts';
import { provisioningProcess } from '../tickets/processes/provisioning.ts';
import { serviceRequestProcess } from '../tickets/processes/service-request.ts';
import type { FaultImpact } from '../tickets/ticket.ts';
import { levelLadder, levelTaskLadder } from './default-ladders.ts';
import { defaultMilestones } from './default-milestones.ts';
import type { Policy } from './policy.ts';
import { provisioningLimits, provisioningSteps } from './provisioning.ts';
import { qualityClassPolicies } from './quality-classes.ts';
import { repairLimits } from './repair-limits.ts';
import { reportWithin } from './report-figure.ts';
import type { SourcedLimit } from './sourced.ts';
import { choice, hours, minutes, sourced } from './sourced.ts';

/** Whom a suspension waits for: the customer's side, or a third party. */
const side = choice('pending', 'held');

function ofAnyImpact(limit: SourcedLimit): Record<FaultImpact, SourcedLimit> {
  return { outage: limit, degradation: limit };
}

export const defaultPolicy: Policy = {
  version: 'default-1',
  effectiveFromDate: '2024-01-01',
  processes: {
    fault: faultProcess,
    complaint: complaintProcess,
    consultation: consultationProcess,
    serviceRequest: serviceRequestProcess,
    provisioning: provisioningProcess,
  },
  milestones: defaultMilestones,
  qualityClasses: qualityClassPolicies,
  firstFeedbackWithEstimate: sourced(['VIP-1'], 'P-1'),
  tierFirstFeedback: {
    'VIP-1': minutes(30, 'P-1'),
    'VIP-2': minutes(60, 'D'),
    'VIP-3': minutes(120, 'D'),
    ORDINARY: null,
  },
  // "Every hour when it lasts longer than one": for each tier the interval is the threshold as well, so a fault that is shorter
  // never comes to it and no second figure is needed.
  tierProgressFeedback: {
    'VIP-1': minutes(60, 'P-1'),
    'VIP-2': minutes(120, 'D'),
    'VIP-3': minutes(240, 'D'),
    ORDINARY: null,
  },
  tierFaultReport: {
    'VIP-1': [{ ...reportWithin(1, { outageOverMinutes: 180 }, 'P-1'), networkLevels: ['A', 'B', 'C'] }],
    'VIP-2': [reportWithin(2, { outageOverMinutes: 180 }, 'D')],
    'VIP-3': [reportWithin(5, { onRequest: true }, 'D')],
    ORDINARY: [],
  },
  repairLimits,
  provisioningLimits,
  provisioningSteps,
  legalFloorMinutes: { TOWN: sourced(48 * 60, 'P-5'), COUNTRY: sourced(72 * 60, 'P-5') },
  // "AA or lower" is everything below AAA, also a circuit without a grade.
  majorFaults: {
    AAA: { outage: hours(6, 'P-3'), degradation: hours(12, 'P-3') },
    AA: ofAnyImpact(hours(72, 'P-3')),
    A: ofAnyImpact(hours(72, 'P-3')),
    I: ofAnyImpact(hours(72, 'P-3')),
    II: ofAnyImpact(hours(72, 'P-3')),
    III: ofAnyImpact(hours(72, 'P-3')),
    ORDINARY: ofAnyImpact(hours(72, 'P-3')),
  },
  majorFaultGroups: {
    AAA: { circuits: sourced(3, 'P-3'), duration: hours(2, 'P-3') },
    GRADED: { circuits: sourced(10, 'P-3'), duration: hours(2, 'P-3') },
  },
  lateOpeningPpmPerDay: sourced(10_000, 'P-5'),
  availability: defaultAvailability,
  compensation: defaultCompensation,
  reportedPastMinutesMax: sourced(24 * 60, 'D'),
  suspensions: {
    CUSTOMER_UNREACHABLE: side('pending', 'D'),
    CUSTOMER_EQUIPMENT: side('pending', 'D'),
    CUSTOMER_REQUEST: side('pending', 'D'),
    OTHER_OPERATOR: side('held', 'D'),
    FORCE_MAJEURE: side('held', 'D'),
  },
  repeatWindowMinutes: sourced(7 * 24 * 60, 'D'),
  callBackAttempts: sourced(3, 'D'),
  callBackAttemptsApartMinutes: sourced(60, 'D'),
  suspensionAmendmentMinutesMax: sourced(72 * 60, 'D'),
  resourceConfirmations: defaultConfirmations,
  contractTemplates: defaultTemplates,
  expiryReminders: sourced(
    {
      daysBefore: [90, 30, 7],
      hour: 9,
      tell: ['CUSTOMER_CENTRE', 'SUPPORT_CENTRE'],
      attention: { CUSTOMER_CENTRE: 'ACCOUNT_MANAGER' },
    },
    'D',
  ),
  contractArchive: defaultArchive,
  customerCare: defaultCustomerCare,
  levelChanges: {
    acknowledgementMinutes: sourced(15, 'D'),
    rungs: levelLadder,
    // With the rests between them (functions/notices/retry-later.ts) these take less than the time for the acknowledgement.
    deliveriesMax: sourced(8, 'D'),
    taskRungs: levelTaskLadder,
  },
  scopesWithoutGrade: ['CROSS_OPERATOR', 'INTERNATIONAL_HKMT'],
};
