// The policy that holds where the operator has not set its own: every figure with its source.

import type { MilestonePolicy, Policy, Recipient, Rung } from './policy.ts';
import { qualityClassPolicies } from './quality-classes.ts';
import { repairLimits } from './repair-limits.ts';
import { minutes, sourced } from './sourced.ts';

const concerned: readonly Recipient[] = ['RESPONSIBLE', 'MONITORING_CENTRE'];

/** Short milestones: one warning while there is still time to act, then the breach (D). */
const shortLadder: readonly Rung[] = [
  { percent: 80, tell: concerned },
  { percent: 100, tell: concerned },
];

/** Repairs take hours: two warnings, and the breach also goes to the Support Centre (D). */
const restoreLadder: readonly Rung[] = [
  { percent: 50, tell: concerned },
  { percent: 80, tell: concerned },
  { percent: 100, tell: [...concerned, 'SUPPORT_CENTRE'] },
];

/** Only the restoration clock stops while others are waited for; the rest are in the operator's own hands (D). */
const milestones = {
  dispatch: { rule: 'R145', limit: minutes(15, 'S'), pausable: false, rungs: shortLadder },
  accept: { rule: 'R146', limit: minutes(30, 'S'), pausable: false, rungs: shortLadder },
  firstFeedback: { rule: 'R153', pausable: false, rungs: shortLadder },
  restore: { rule: 'R144', pausable: true, rungs: restoreLadder },
  confirmRecovery: { rule: 'R147', limit: minutes(15, 'S'), pausable: false, rungs: shortLadder },
} as const satisfies Record<string, MilestonePolicy>;

export const defaultPolicy: Policy = {
  version: 'default-1',
  effectiveFromDate: '2024-01-01',
  milestones,
  qualityClasses: qualityClassPolicies,
  tierFirstFeedback: {
    'VIP-1': minutes(30, 'P-1'),
    'VIP-2': minutes(60, 'D'),
    'VIP-3': minutes(120, 'D'),
    ORDINARY: null,
  },
  repairLimits,
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
