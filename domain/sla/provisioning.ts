// Table 7(d): how long an order may take, by product case and provisioning time level (R69, R128, R132).
// Marks: S the operator's documents, P-n a public source, D our default, which the operator may edit.

import type { SourcedLimit } from './sourced.ts';
import { hours, workingDays } from './sourced.ts';

/** 开通时限等级 (R69): 普通, 加急, 特急. */
export const provisioningTimeLevels = ['STANDARD', 'URGENT', 'EXPEDITED'] as const;
export type ProvisioningTimeLevel = (typeof provisioningTimeLevels)[number];

export type PerLevel = Readonly<Record<ProvisioningTimeLevel, SourcedLimit>>;

export interface ProvisioningRow {
  readonly inService: PerLevel;
  /** When the visit has to be agreed on, where one is promised; `build`: when the customer hears that it has to wait. */
  readonly appointment?: PerLevel & { readonly build: SourcedLimit };
  /**
   * When resources have to be built first; of several limits the one that falls due first binds. `date-from-answer`: the date
   * comes with the answer of the resource departments. `not-applicable`: nothing can have to be built.
   */
  readonly build: Readonly<Record<'TOWN' | 'COUNTRY', readonly SourcedLimit[]>> | 'date-from-answer' | 'not-applicable';
}

const days = (count: number, source: SourcedLimit['source']): SourcedLimit => hours(count * 24, source);

function levels(STANDARD: SourcedLimit, URGENT: SourcedLimit, EXPEDITED: SourcedLimit): PerLevel {
  return { STANDARD, URGENT, EXPEDITED };
}

/** A row in working days, all of them ours. */
function inWorkingDays(standard: number, urgent: number, expedited: number, build: ProvisioningRow['build']) {
  return {
    inService: levels(workingDays(standard, 'D'), workingDays(urgent, 'D'), workingDays(expedited, 'D')),
    build,
  };
}

/** For building, the same in town and country. */
function anywhere(...limits: readonly SourcedLimit[]): ProvisioningRow['build'] {
  return { TOWN: limits, COUNTRY: limits };
}

/** The promise for installing and moving (R132), and what the law allows where nothing is there yet. */
const installation: ProvisioningRow = {
  inService: levels(hours(72, 'S'), hours(48, 'D'), hours(24, 'D')),
  build: { TOWN: [workingDays(16, 'P-10')], COUNTRY: [workingDays(20, 'P-10')] },
};

export const provisioningLimits = {
  FIXED_VOICE: {
    ...installation,
    appointment: { ...levels(hours(24, 'S'), hours(4, 'D'), hours(2, 'D')), build: hours(24, 'D') },
  },
  ACCESS: installation, // xDSL, LAN terminal
  LAN_PRIVATE_LINE: inWorkingDays(7, 5, 3, anywhere(workingDays(20, 'D'))),
  BANDWIDTH_LOCAL: inWorkingDays(5, 3, 1, anywhere(workingDays(20, 'D'))), // DDN, FR, ATM, SDH, leased digital circuit, digital trunk
  BANDWIDTH_CROSS_LOCAL: inWorkingDays(8, 5, 3, anywhere(workingDays(20, 'D'), days(28, 'P-16'))),
  BANDWIDTH_INTER_PROVINCE: inWorkingDays(12, 8, 5, anywhere(days(28, 'P-16'))),
  MPLS_VPN: inWorkingDays(8, 5, 3, anywhere(workingDays(20, 'D'))), // per site
  LEASED_FIBRE: {
    inService: levels(days(15, 'P-17'), days(10, 'P-17'), days(5, 'D')),
    build: anywhere(days(30, 'D')),
  },
  SATELLITE_CIRCUIT: inWorkingDays(15, 10, 5, anywhere(workingDays(30, 'D'))),
  INTERNATIONAL_HKMT: inWorkingDays(20, 15, 10, 'date-from-answer'), // half circuit or domestic extension
  DIAL_UP: {
    inService: levels(hours(12, 'P-7'), hours(6, 'D'), hours(2, 'D')),
    build: anywhere(hours(24, 'P-7')),
  },
  VIRTUAL_NETWORK: inWorkingDays(5, 3, 2, anywhere(workingDays(16, 'D'))), // Centrex, NGN Centrex
  TOLL_FREE: inWorkingDays(3, 2, 1, anywhere(workingDays(5, 'D'))), // 800, 4008, enterprise ring-back tone
  STANDARD_PRODUCT: inWorkingDays(5, 3, 2, anywhere(workingDays(10, 'D'))), // Business Navigator, ICT, E products, converged
  GRADE_CHANGE_NO_WORK: {
    inService: levels(workingDays(1, 'D'), hours(4, 'D'), hours(2, 'D')),
    build: 'not-applicable',
  },
  GRADE_CHANGE_NEW_ROUTE: inWorkingDays(10, 7, 5, 'date-from-answer'),
  // Service that was suspended. P-8 gives an hour on average, which no single order can be held to, and a day at most.
  RESUMPTION: {
    inService: levels(hours(24, 'P-8'), hours(1, 'P-8'), hours(1, 'P-8')),
    build: 'not-applicable',
  },
} as const satisfies Record<string, ProvisioningRow>;

/** What an order waits for before its own time runs, each with a time of its own. */
export const provisioningSteps = {
  RESOURCE_CONFIRMATION_LOCAL: levels(workingDays(2, 'D'), workingDays(1, 'D'), hours(4, 'D')),
  RESOURCE_CONFIRMATION_CROSS_LOCAL: levels(workingDays(3, 'D'), workingDays(2, 'D'), workingDays(1, 'D')), // each end, and the provincial NOC
  TECHNICAL_PLAN: levels(workingDays(3, 'D'), workingDays(2, 'D'), workingDays(1, 'D')), // by the Support Centre, with the plan of service
  WORK_NOTICE: levels(workingDays(1, 'D'), hours(4, 'D'), hours(2, 'D')), // acknowledged by network operations
} as const satisfies Record<string, PerLevel>;
export type ProvisioningStep = keyof typeof provisioningSteps;
