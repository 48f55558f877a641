// Table 7(c): how long a repair may take, by product and customer grade (R144, R165-R170), in hours unless said.
// Marks: S the operator's documents, S* rebuilt from them by order and count, D our default, which the operator may edit.

import type { ProductKey } from '../circuits/product.ts';
import type { CustomerGrade } from '../customers/customer.ts';
import type { RepairLimitRow } from './policy.ts';
import type { SourcedLimit, SourceMark } from './sourced.ts';
import { choice, hours, workingDays } from './sourced.ts';

type PerGrade<Value> = readonly [group: Value, province: Value, localA: Value, localB: Value, localC: Value];

const answered = choice('7x24', '1 working day');

function byGrade(limits: PerGrade<SourcedLimit>): Record<CustomerGrade, SourcedLimit> {
  const [GROUP, PROVINCE, LOCAL_A, LOCAL_B, LOCAL_C] = limits;
  return { GROUP, PROVINCE, LOCAL_A, LOCAL_B, LOCAL_C };
}

/** A row in clock hours. One mark holds for all five cells, or each has its own. */
function inHours(
  [group, province, localA, localB, localC]: PerGrade<number>,
  marks: SourceMark | PerGrade<SourceMark>,
  response: SourceMark = 'D',
): RepairLimitRow {
  const [a, b, c, d, e] = typeof marks === 'string' ? [marks, marks, marks, marks, marks] : marks;
  return {
    // Coverage of the response, not a limit: it is never to be read as 168 hours (R166).
    response: answered('7x24', response),
    byGrade: byGrade([hours(group, a), hours(province, b), hours(localA, c), hours(localB, d), hours(localC, e)]),
  };
}

/** Feedback within one working day, done within three, whatever the grade (R165, R167). */
function threeWorkingDays(mark: SourceMark): RepairLimitRow {
  const cell = workingDays(3, mark);
  return { response: answered('1 working day', mark), byGrade: byGrade([cell, cell, cell, cell, cell]) };
}

const bandwidth = inHours([4, 6, 8, 12, 24], 'D');
const access = inHours([12, 12, 24, 24, 48], 'D');
/** The same figures; that the response is 7x24 is rebuilt from the documents (R166). */
const ictOrConverged = inHours([12, 12, 24, 24, 48], 'D', 'S*');
const switchboard = inHours([20, 20, 24, 48, 48], 'D');
/** Three values for five grades (R168): group and province take the first, local A the second, local B and C the third. */
const virtualNetwork = inHours([20, 20, 24, 48, 48], 'S');

/** 800 and 4008 are keyed by segment (R169); where the grade alone does not tell it, the customer is asked. */
const tollFree: RepairLimitRow = {
  ...inHours([12, 12, 24, 24, 48], ['S', 'S', 'D', 'D', 'D']),
  bySegment: [
    { grade: 'LOCAL_A', customers: 'INDUSTRY', limit: hours(12, 'S') },
    { grade: 'LOCAL_A', customers: 'HIGH_END_CLUSTER', limit: hours(12, 'S') },
    { grade: 'LOCAL_A', customers: 'BRAND', limit: hours(24, 'S') },
  ],
};

export const repairLimits: Readonly<Record<ProductKey, RepairLimitRow>> = {
  'BANDWIDTH_DATA/DDN': bandwidth,
  'BANDWIDTH_DATA/FRAME_RELAY': bandwidth,
  'BANDWIDTH_DATA/ATM': bandwidth,
  'BANDWIDTH_DATA/SDH': bandwidth,
  'BANDWIDTH_DATA/MPLS_VPN': bandwidth,
  'BANDWIDTH_LEASE/DIGITAL_CIRCUIT': bandwidth,
  'BANDWIDTH_LEASE/SATELLITE_CIRCUIT': inHours([8, 12, 12, 24, 48], 'D'),
  'BANDWIDTH/DIGITAL_TRUNK': bandwidth,
  'BANDWIDTH/LEASED_FIBRE': inHours([6, 8, 12, 24, 24], 'D'),
  'INTERNET/LAN_PRIVATE_LINE': bandwidth,
  'INTERNET/LAN_TERMINAL': access,
  'INTERNET/XDSL': access,
  'NAVIGATOR_COMMUNICATION/SWITCHBOARD': switchboard,
  'NAVIGATOR_INFORMATION/WIRELESS_BROADBAND': access,
  'NAVIGATOR_INFORMATION/SWITCHBOARD': switchboard,
  'NAVIGATOR_INFORMATION/INTEGRATED_OFFICE': access,
  'NAVIGATOR_INFORMATION/CUSTOM_TERMINAL': threeWorkingDays('D'),
  'NAVIGATOR_INDUSTRY/SALES_BUTLER': threeWorkingDays('D'),
  'NAVIGATOR_INDUSTRY/LOGISTICS_E': threeWorkingDays('S*'),
  'ICT/BEST_TONE': ictOrConverged,
  'ICT/GLOBAL_EYE': ictOrConverged,
  'ICT/INFORMATISATION': ictOrConverged,
  'ICT/IT_SERVICE': ictOrConverged,
  'CONVERGED/COLLABORATION': ictOrConverged,
  'CONVERGED/PTT': ictOrConverged,
  'CONVERGED/POSITIONING': ictOrConverged,
  'CONVERGED/INDUSTRY_SMS': ictOrConverged,
  'CONVERGED/GLOBAL_EYE': ictOrConverged,
  'CONVERGED/VPDN': ictOrConverged,
  'CONVERGED/POLICE_E': threeWorkingDays('S*'),
  'CONVERGED/COMMERCE_E': threeWorkingDays('S*'),
  'CONVERGED/TOBACCO_E': threeWorkingDays('S*'),
  'CONVERGED/LOGISTICS_E': threeWorkingDays('S'), // R165
  'VOICE/CENTREX': virtualNetwork,
  'VOICE/NGN_CENTREX': virtualNetwork,
  'VOICE/800': tollFree,
  'VOICE/4008': tollFree,
  'VOICE/RING_BACK_TONE': inHours([20, 20, 24, 48, 48], ['S', 'S', 'S', 'S*', 'S*']), // R170: the third value is cut off
  'VALUE_ADDED/VIDEO_CONFERENCE': bandwidth,
  'VALUE_ADDED/MOBILE_VPN': access,
  'OTHER/OTHER': inHours([24, 24, 24, 24, 24], 'S'), // R152: solved within 24 hours, where nothing stricter is known
};
