// The policy that holds where the operator has not set its own: every figure with its source.

import { complaintProcess } from '../tickets/processes/complaint.ts';
import { consultationProcess } from '../tickets/processes/consultation.ts';
import { faultProcess } from '../tickets/processes/fault.ts';
import { provisioningProcess } from '../tickets/processes/provisioning.ts';
import { serviceRequestProcess } from '../tickets/processes/service-request.ts';
import { defaultMilestones } from './default-milestones.ts';
import type { Policy } from './policy.ts';
import { provisioningLimits } from './provisioning.ts';
import { qualityClassPolicies } from './quality-classes.ts';
import { repairLimits } from './repair-limits.ts';
import { minutes, sourced } from './sourced.ts';

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
  repairLimits,
  provisioningLimits,
  legalFloorMinutes: { TOWN: sourced(48 * 60, 'P-5'), COUNTRY: sourced(72 * 60, 'P-5') },
  lateOpeningPpmPerDay: sourced(10_000, 'P-5'),
  reportedPastMinutesMax: sourced(24 * 60, 'D'),
  suspensions: {
    CUSTOMER_UNREACHABLE: sourced('pending', 'D'),
    CUSTOMER_EQUIPMENT: sourced('pending', 'D'),
    CUSTOMER_REQUEST: sourced('pending', 'D'),
    OTHER_OPERATOR: sourced('held', 'D'),
    FORCE_MAJEURE: sourced('held', 'D'),
  },
  suspensionAmendmentMinutesMax: sourced(72 * 60, 'D'),
  scopesWithoutGrade: ['CROSS_OPERATOR', 'INTERNATIONAL_HKMT'],
};
