// Table 7(c) against a copy of it made by hand: every row, every grade, every mark.

import { describe, expect, it } from 'vitest';
import { productKeys } from '../../../domain/circuits/product.ts';
import { customerGrades } from '../../../domain/customers/customer.ts';
import { repairLimits } from '../../../domain/sla/repair-limits.ts';

/** product | response and its mark | GROUP PROVINCE LOCAL_A LOCAL_B LOCAL_C | marks of the limits (one, or one each) */
const table = `
BANDWIDTH_DATA/DDN                      | 7x24 D  | 4 6 8 12 24    | D
BANDWIDTH_DATA/FRAME_RELAY              | 7x24 D  | 4 6 8 12 24    | D
BANDWIDTH_DATA/ATM                      | 7x24 D  | 4 6 8 12 24    | D
BANDWIDTH_DATA/SDH                      | 7x24 D  | 4 6 8 12 24    | D
BANDWIDTH_DATA/MPLS_VPN                 | 7x24 D  | 4 6 8 12 24    | D
BANDWIDTH_LEASE/DIGITAL_CIRCUIT         | 7x24 D  | 4 6 8 12 24    | D
BANDWIDTH_LEASE/SATELLITE_CIRCUIT       | 7x24 D  | 8 12 12 24 48  | D
BANDWIDTH/DIGITAL_TRUNK                 | 7x24 D  | 4 6 8 12 24    | D
BANDWIDTH/LEASED_FIBRE                  | 7x24 D  | 6 8 12 24 24   | D
INTERNET/LAN_PRIVATE_LINE               | 7x24 D  | 4 6 8 12 24    | D
INTERNET/LAN_TERMINAL                   | 7x24 D  | 12 12 24 24 48 | D
INTERNET/XDSL                           | 7x24 D  | 12 12 24 24 48 | D
NAVIGATOR_COMMUNICATION/SWITCHBOARD     | 7x24 D  | 20 20 24 48 48 | D
NAVIGATOR_INFORMATION/WIRELESS_BROADBAND| 7x24 D  | 12 12 24 24 48 | D
NAVIGATOR_INFORMATION/SWITCHBOARD       | 7x24 D  | 20 20 24 48 48 | D
NAVIGATOR_INFORMATION/INTEGRATED_OFFICE | 7x24 D  | 12 12 24 24 48 | D
NAVIGATOR_INFORMATION/CUSTOM_TERMINAL   | 1WD D   | 3 WD           | D
NAVIGATOR_INDUSTRY/SALES_BUTLER         | 1WD D   | 3 WD           | D
NAVIGATOR_INDUSTRY/LOGISTICS_E          | 1WD S*  | 3 WD           | S*
ICT/BEST_TONE                           | 7x24 S* | 12 12 24 24 48 | D
ICT/GLOBAL_EYE                          | 7x24 S* | 12 12 24 24 48 | D
ICT/INFORMATISATION                     | 7x24 S* | 12 12 24 24 48 | D
ICT/IT_SERVICE                          | 7x24 S* | 12 12 24 24 48 | D
CONVERGED/COLLABORATION                 | 7x24 S* | 12 12 24 24 48 | D
CONVERGED/PTT                           | 7x24 S* | 12 12 24 24 48 | D
CONVERGED/POSITIONING                   | 7x24 S* | 12 12 24 24 48 | D
CONVERGED/INDUSTRY_SMS                  | 7x24 S* | 12 12 24 24 48 | D
CONVERGED/GLOBAL_EYE                    | 7x24 S* | 12 12 24 24 48 | D
CONVERGED/VPDN                          | 7x24 S* | 12 12 24 24 48 | D
CONVERGED/POLICE_E                      | 1WD S*  | 3 WD           | S*
CONVERGED/COMMERCE_E                    | 1WD S*  | 3 WD           | S*
CONVERGED/TOBACCO_E                     | 1WD S*  | 3 WD           | S*
CONVERGED/LOGISTICS_E                   | 1WD S   | 3 WD           | S
VOICE/CENTREX                           | 7x24 D  | 20 20 24 48 48 | S
VOICE/NGN_CENTREX                       | 7x24 D  | 20 20 24 48 48 | S
VOICE/800                               | 7x24 D  | 12 12 24 24 48 | S S D D D
VOICE/4008                              | 7x24 D  | 12 12 24 24 48 | S S D D D
VOICE/RING_BACK_TONE                    | 7x24 D  | 20 20 24 48 48 | S S S S* S*
VALUE_ADDED/VIDEO_CONFERENCE            | 7x24 D  | 4 6 8 12 24    | D
VALUE_ADDED/MOBILE_VPN                  | 7x24 D  | 12 12 24 24 48 | D
OTHER/OTHER                             | 7x24 D  | 24 24 24 24 24 | S
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => {
    const [product = '', response = '', limits = '', marks = ''] = line.split('|').map((cell) => cell.trim());
    return { product, response, limits, marks };
  });

const inDays = '3 WD';

function expectedCells(limits: string, marks: string) {
  const mark = marks.split(' ');
  return customerGrades.map((grade, column) => ({
    grade,
    limit:
      limits === inDays
        ? { unit: 'workingDays', workingDays: 3 }
        : { unit: 'minutes', minutes: Number(limits.split(' ')[column]) * 60 },
    source: mark[column] ?? mark[0],
  }));
}

function actualCells(product: string) {
  const row = Object.entries(repairLimits).find(([key]) => key === product)?.[1];
  return customerGrades.map((grade) => ({ grade, ...row?.byGrade[grade] }));
}

describe('repair limits by product and customer grade (R144)', () => {
  it('has a row for every product and no other', () => {
    expect(rows).toHaveLength(41);
    expect(Object.keys(repairLimits).toSorted()).toEqual(productKeys.toSorted());
    expect(rows.map(({ product }) => product).toSorted()).toEqual(productKeys.toSorted());
  });

  it.each(rows)('$product: $limits [$marks]', ({ product, limits, marks }) => {
    expect(actualCells(product)).toEqual(expectedCells(limits, marks));
  });

  it.each(rows)('$product answers $response', ({ product, response }) => {
    const row = Object.entries(repairLimits).find(([key]) => key === product)?.[1];
    const [value, source] = response.split(' ');
    expect(row?.response).toMatchObject({ value: value === '1WD' ? '1 working day' : value, source });
  });
});

describe('what the documents themselves say', () => {
  it('the four E products are done within 3 working days after feedback within 1 (R165, R167)', () => {
    for (const product of [
      'CONVERGED/POLICE_E',
      'CONVERGED/COMMERCE_E',
      'CONVERGED/TOBACCO_E',
      'CONVERGED/LOGISTICS_E',
    ] as const) {
      expect(repairLimits[product].byGrade.LOCAL_C.limit).toEqual({ unit: 'workingDays', workingDays: 3 });
      expect(repairLimits[product].response.value).toBe('1 working day');
    }
  });

  it('ten products answer day and night, which is no limit of 168 hours (R166)', () => {
    const answering = productKeys.filter((product) => {
      const { value, source } = repairLimits[product].response;
      return value === '7x24' && source === 'S*';
    });
    expect(answering).toHaveLength(10);
    for (const product of answering) {
      for (const grade of customerGrades) {
        expect(repairLimits[product].byGrade[grade].limit).not.toEqual({ unit: 'minutes', minutes: 168 * 60 });
      }
    }
  });

  it('both virtual networks have 20, 24 and 48 hours by grade (R168)', () => {
    for (const product of ['VOICE/CENTREX', 'VOICE/NGN_CENTREX'] as const) {
      const hours = customerGrades.map((grade) => minutesOf(product, grade) / 60);
      expect(hours).toEqual([20, 20, 24, 48, 48]);
    }
  });

  it('800 and 4008 of a local A customer go by segment: 12 h for industry and high-end cluster, 24 h for brand (R169)', () => {
    for (const product of ['VOICE/800', 'VOICE/4008'] as const) {
      expect(repairLimits[product].bySegment).toEqual([
        { grade: 'LOCAL_A', customers: 'INDUSTRY', limit: { limit: { unit: 'minutes', minutes: 720 }, source: 'S' } },
        {
          grade: 'LOCAL_A',
          customers: 'HIGH_END_CLUSTER',
          limit: { limit: { unit: 'minutes', minutes: 720 }, source: 'S' },
        },
        { grade: 'LOCAL_A', customers: 'BRAND', limit: { limit: { unit: 'minutes', minutes: 1440 }, source: 'S' } },
      ]);
    }
  });

  it('the ring-back tone has 20 and 24 hours, and 48 by the pattern of its neighbours (R170)', () => {
    expect(repairLimits['VOICE/RING_BACK_TONE'].byGrade.GROUP).toEqual({
      limit: { unit: 'minutes', minutes: 1200 },
      source: 'S',
    });
    expect(repairLimits['VOICE/RING_BACK_TONE'].byGrade.LOCAL_A).toEqual({
      limit: { unit: 'minutes', minutes: 1440 },
      source: 'S',
    });
    expect(repairLimits['VOICE/RING_BACK_TONE'].byGrade.LOCAL_C).toEqual({
      limit: { unit: 'minutes', minutes: 2880 },
      source: 'S*',
    });
  });

  it('what no row names is repaired within 24 hours (R152)', () => {
    for (const grade of customerGrades) expect(minutesOf('OTHER/OTHER', grade)).toBe(1440);
  });

  it('no limit in hours is longer than the law allows in towns', () => {
    for (const product of productKeys) {
      for (const grade of customerGrades) expect(minutesOf(product, grade)).toBeLessThanOrEqual(48 * 60);
    }
  });

  it('a higher grade never waits longer', () => {
    for (const product of productKeys) {
      const minutes = customerGrades.map((grade) => minutesOf(product, grade));
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    }
  });
});

/** Zero for limits in working days. */
function minutesOf(product: (typeof productKeys)[number], grade: (typeof customerGrades)[number]): number {
  const { limit } = repairLimits[product].byGrade[grade];
  return limit.unit === 'minutes' ? limit.minutes : 0;
}
