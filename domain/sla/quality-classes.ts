// Table 7(a): what each quality class promises (R36, R37, R54-R57), one column per class.
// Dispatch, acceptance and confirmation are the same for all (default-policy.ts), and so is the legal floor.

import type { QualityClass, QualityClassPolicy } from './policy.ts';
import { reportWithin } from './report-figure.ts';
import { choice, hours, minutes, sourced } from './sourced.ts';

/** Planned work is told 72 hours before (P-9). The night window and the customer's consent are defaults. */
const notice = { noticeHours: 72, consent: false };
const night = '00:00-06:00';

const afterLongOutage = reportWithin(1, { outageOverMinutes: 180 }, 'P-1');
const afterMissedLimit = reportWithin(1, { missedLimit: true }, 'D');
const onRequest = reportWithin(5, { onRequest: true }, 'D');

const commitment = choice('strict', 'negotiable', 'promise-only', 'none');
const level = choice('A', 'B', 'C', 'N');
/** Where there is no grade to derive it from, the level is N whoever edits (R39). */
const derivedLevel = choice('N');
const delivery = choice('always', 'on-request', 'by-contract');
const scheme = choice('C-AAA', 'C-AA', 'C-A', 'C-NEG', 'none');

const leastPromised = {
  firstFeedback: minutes(60, 'D'),
  restoreDegradation: hours(48, 'D'),
  routeProtection: sourced('single', 'D'),
  plannedWork: sourced(notice, 'P-9'),
  deliveryTestReport: delivery('on-request', 'P-1'),
  proactiveNotice: null,
} as const;

export const qualityClassPolicies: Readonly<Record<QualityClass, QualityClassPolicy>> = {
  AAA: {
    commitment: commitment('strict', 'S'),
    networkLevel: level('A', 'S'),
    availabilityPpm: sourced(999_900, 'D'),
    availabilityPromised: true,
    firstFeedback: minutes(15, 'D'),
    proactiveNotice: minutes(15, 'D'),
    restoreOutage: hours(2, 'D'), // P-2 has the figure for voice lines only
    restoreDegradation: hours(12, 'P-3'),
    routeProtection: sourced('physical dual route, hot standby, separate ducts, dual device, dual card', 'P-13'),
    faultReport: [afterLongOutage, afterMissedLimit],
    operationReport: sourced('monthly', 'D'),
    plannedWork: sourced({ noticeHours: 72, consent: true, window: night }, 'P-9'),
    deliveryTestReport: delivery('always', 'D'),
    compensationScheme: scheme('C-AAA', 'D'),
  },
  AA: {
    commitment: commitment('strict', 'S'),
    networkLevel: level('B', 'S'),
    availabilityPpm: sourced(999_500, 'D'),
    availabilityPromised: true,
    firstFeedback: minutes(30, 'P-1'),
    proactiveNotice: minutes(30, 'D'),
    restoreOutage: hours(4, 'D'),
    restoreDegradation: hours(24, 'D'),
    routeProtection: sourced('physical dual route, cold standby', 'P-13'),
    faultReport: [afterLongOutage, afterMissedLimit],
    operationReport: sourced('quarterly', 'D'),
    plannedWork: sourced({ ...notice, window: night }, 'P-9'),
    deliveryTestReport: delivery('always', 'D'),
    compensationScheme: scheme('C-AA', 'D'),
  },
  A: {
    commitment: commitment('strict', 'S'),
    networkLevel: level('C', 'S'),
    availabilityPpm: sourced(999_000, 'D'),
    availabilityPromised: true,
    firstFeedback: minutes(30, 'P-1'),
    proactiveNotice: minutes(60, 'D'),
    restoreOutage: hours(8, 'D'),
    restoreDegradation: hours(24, 'D'),
    routeProtection: sourced('logical dual route', 'P-13'),
    faultReport: [afterLongOutage],
    operationReport: sourced('half-yearly', 'D'),
    plannedWork: sourced(notice, 'P-9'),
    deliveryTestReport: delivery('always', 'D'),
    compensationScheme: scheme('C-A', 'D'),
  },
  I: {
    commitment: commitment('negotiable', 'S'),
    networkLevel: level('C', 'S'),
    availabilityPpm: sourced(999_000, 'D'),
    availabilityPromised: true,
    firstFeedback: minutes(30, 'P-1'),
    proactiveNotice: minutes(60, 'D'),
    restoreOutage: hours(8, 'D'),
    restoreDegradation: hours(24, 'D'),
    routeProtection: sourced('logical dual route', 'D'),
    faultReport: [afterLongOutage],
    operationReport: sourced('quarterly', 'D'),
    plannedWork: sourced(notice, 'P-9'),
    deliveryTestReport: delivery('on-request', 'P-1'),
    compensationScheme: scheme('C-NEG', 'D'),
  },
  II: {
    ...leastPromised,
    commitment: commitment('negotiable', 'S'),
    networkLevel: level('N', 'S'),
    availabilityPpm: sourced(997_000, 'D'),
    availabilityPromised: true,
    proactiveNotice: minutes(120, 'D'),
    restoreOutage: hours(12, 'D'),
    faultReport: [reportWithin(3, { missedLimit: true, onRequest: true }, 'D')],
    operationReport: sourced('yearly', 'D'),
    compensationScheme: scheme('C-NEG', 'D'),
  },
  III: {
    ...leastPromised,
    commitment: commitment('negotiable', 'S'),
    networkLevel: level('N', 'S'),
    availabilityPpm: sourced(995_000, 'D'),
    availabilityPromised: true,
    restoreOutage: hours(24, 'D'),
    faultReport: [onRequest],
    operationReport: sourced('none', 'D'),
    compensationScheme: scheme('none', 'D'), // unless the contract negotiates a clause (R55)
  },
  QUALITY_LEVEL: {
    ...leastPromised,
    commitment: commitment('promise-only', 'S'),
    networkLevel: derivedLevel('N', 'D'),
    availabilityPpm: sourced(995_000, 'D'), // if the contract names none
    availabilityPromised: true,
    restoreOutage: null,
    routeProtection: sourced('by contract', 'D'),
    faultReport: [onRequest],
    operationReport: sourced('by contract', 'D'),
    deliveryTestReport: delivery('by-contract', 'D'),
    compensationScheme: scheme('none', 'S'), // R56
  },
  ORDINARY: {
    ...leastPromised,
    commitment: commitment('none', 'D'),
    networkLevel: derivedLevel('N', 'D'),
    availabilityPpm: sourced(995_000, 'D'),
    availabilityPromised: false,
    restoreOutage: null,
    faultReport: [onRequest],
    operationReport: sourced('none', 'D'),
    compensationScheme: scheme('none', 'D'),
  },
};
