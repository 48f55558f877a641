// Months computed with pencil and paper, besides the worked checks of 8.3: the arithmetic stands in words beside each. Rents are
// 10,000.00 unless told otherwise; April has 30 days, which are 43,200 minutes.

import { describe, expect, it } from 'vitest';
import { monthInterval } from '../../../domain/availability/month.ts';
import { recordOvercharge } from '../../../domain/compensation/overcharge.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { assess, type Case, fault, type Grade, hour, minute, outageOf } from '../../support/assessments.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { at } from '../../support/decisions.ts';
import { anOrder, aWait, aWork, corrected, graded } from '../../support/ledgers.ts';
import { theStatement } from '../../support/statements.ts';
import { shanghai } from '../../support/time.ts';

interface Check {
  readonly grade: Grade;
  readonly tickets: readonly Ticket[];
  readonly given?: Case;
  readonly words: string;
  readonly owedFen: number;
  readonly comesTo?: object;
}

const rent = (monthlyRentFen: number) => ({ line: { monthlyRentFen } });

const checks: readonly Check[] = [
  {
    grade: 'AAA',
    tickets: [outageOf('AAA', 5 * minute)],
    given: rent(888_888),
    words: '5 of 43,200 minutes are 0.0116 %: 99.9884 % is below 99.99 %, a tenth of 8,888.88 is 888.888, up to 888.89',
    owedFen: 88_889,
    comesTo: { availabilityPpm: 999_884, basis: 'ladder' },
  },
  {
    grade: 'AAA',
    tickets: [outageOf('AAA', 45 * minute, '2026-05')],
    given: { month: '2026-05' },
    words: 'May has 44,640 minutes, of which 45 are 0.1008 %: 99.8992 % is below 99.9 %, a quarter',
    owedFen: 250_000,
    comesTo: { availabilityPpm: 998_991 },
  },
  {
    grade: 'AAA',
    tickets: [outageOf('AAA', 12 * hour)],
    words:
      '720 of 43,200 minutes are 1.6667 %: half; 12 hours less 2 are 10 at 5 %, half as well, and the larger of two that are equal is either',
    owedFen: 500_000,
    comesTo: { ladderFen: 500_000, overrunHours: 10, overrunFen: 500_000, basis: 'ladder' },
  },
  {
    grade: 'AAA',
    tickets: [outageOf('AAA', 12 * hour + minute)],
    words:
      'a minute more starts the eleventh hour over the limit: 11 at 5 % are 55 %, more than the half for the availability',
    owedFen: 550_000,
    comesTo: { overrunHours: 11, basis: 'overrun' },
  },
  {
    grade: 'AAA',
    tickets: [outageOf('AAA', 37 * hour)],
    words:
      '2,220 of 43,200 minutes are 5.1389 %: 94.86 % is below 95 %, the whole rent; 35 hours at 5 % would be 175 %, the cap is the rent',
    owedFen: 1_000_000,
    comesTo: { availabilityPpm: 948_611, overrunHours: 35 },
  },
  {
    grade: 'AA',
    tickets: [outageOf('AA', 270 * minute)],
    given: rent(600_000),
    words:
      '270 of 43,200 minutes are 0.625 %: 99.375 % is below 99.5 %, a fifth of 6,000; half an hour over 4 hours is one at 3 %, 180',
    owedFen: 120_000,
    comesTo: { availabilityPpm: 993_750, overrunHours: 1, overrunFen: 18_000 },
  },
  {
    grade: 'AA',
    tickets: [outageOf('AA', 11 * hour, '2026-02')],
    given: { month: '2026-02', ...rent(600_000) },
    words:
      'February has 40,320 minutes, of which 660 are 1.6369 %: 98.36 % is below 99 %, 40 % of 6,000; 7 hours at 3 % are 1,260',
    owedFen: 240_000,
    comesTo: { overrunHours: 7, overrunFen: 126_000 },
  },
  {
    grade: 'AA',
    tickets: [
      fault('AA', '2026-04-10T10:00', '2026-04-10T10:15'),
      fault('AA', '2026-04-20T10:00', '2026-04-20T10:10', {}, 'T2'),
    ],
    words:
      '15 and 10 minutes are 25, 0.0579 %: 99.942 % is below 99.95 %, a tenth, 1,000; of it 15 parts of 25 are 600, and 10 are 400',
    owedFen: 100_000,
    comesTo: { parts: [{ amountFen: 60_000 }, { amountFen: 40_000 }] },
  },
  {
    grade: 'A',
    tickets: [outageOf('A', 550 * minute)],
    given: rent(300_000),
    words:
      '550 of 43,200 minutes are 1.2731 %: 98.73 % is below 99 %, a quarter of 3,000; 70 minutes over 8 hours are two at 2 %, 120',
    owedFen: 75_000,
    comesTo: { overrunHours: 2, overrunFen: 12_000 },
  },
  {
    grade: 'A',
    tickets: [fault('A', '2026-04-10T00:00', '2026-04-11T06:00', { impact: 'degradation' })],
    words:
      'a degradation is no outage: 100 %; 30 hours less 12, which table 7(c) gives a customer of grade B and is stricter than the 24 of the class, are 18 at 2 %, 36 %',
    owedFen: 360_000,
    comesTo: { availabilityPpm: 1_000_000, ladderFen: 0, overrunHours: 18, basis: 'overrun' },
  },
  {
    grade: 'I',
    tickets: [outageOf('I', 10 * hour)],
    words: '600 of 43,200 minutes are 1.3889 %: below 99 %, half of a quarter; 2 hours over 8 at 1 % are less',
    owedFen: 125_000,
    comesTo: { mode: 'negotiable', overrunFen: 20_000, legalFloorFen: 0 },
  },
  {
    grade: 'II',
    tickets: [outageOf('II', 80 * hour)],
    words:
      '4,800 of 43,200 minutes are 11.11 %: below 90 %, half of the whole; 68 hours at 1 % end at the cap of half the rent; the law waives four days, 1,333.34',
    owedFen: 500_000,
    comesTo: { ladderFen: 500_000, overrunHours: 68, capFen: 500_000, legalFloorDays: 4, legalFloorFen: 133_334 },
  },
  {
    grade: 'I',
    tickets: [fault('I', '2026-04-02T00:00', '2026-04-26T00:00', graded('I', 'COUNTRY'))],
    given: { area: 'COUNTRY' },
    words: 'ladder and overrun end at half the rent, but the law waives 24 days of 30, which is four fifths',
    owedFen: 800_000,
    comesTo: { capFen: 500_000, legalFloorDays: 24, basis: 'legal-floor' },
  },
  {
    grade: 'III',
    tickets: [outageOf('III', 73 * hour)],
    words:
      'no scheme; more than 48 hours from the report: 73 hours are three days and an hour, so four, 4/30 of 10,000 are 1,333.333, up',
    owedFen: 133_334,
    comesTo: { scheme: 'none', legalFloorDays: 4, basis: 'legal-floor' },
  },
  {
    grade: 'III',
    tickets: [outageOf('III', 30 * hour)],
    given: { line: { compensationScheme: 'C-NEG' } },
    words:
      'the contract negotiated a clause: 1,800 of 43,200 minutes are 4.1667 %, below 99 %, half of a quarter; 18 hours over the 12 of table 7(c) at 1 % are more, 18 %',
    owedFen: 180_000,
    comesTo: { scheme: 'C-NEG', mode: 'negotiable', ladderFen: 125_000, basis: 'overrun' },
  },
  {
    grade: 'ORDINARY',
    tickets: [outageOf('ORDINARY', 49 * hour)],
    given: rent(10_000),
    words: 'two days and an hour are three days: 3/30 of 100.00 are 10.00 to the fen',
    owedFen: 1_000,
    comesTo: { legalFloorDays: 3 },
  },
  {
    grade: 'AAA',
    tickets: [fault('AAA', '2026-04-25T10:00', '2026-04-25T10:30')],
    given: { inForce: { ...monthInterval('2026-04', 'Asia/Shanghai'), fromAt: shanghai('2026-04-21T00:00') } },
    words:
      'ten days in force: a third of the rent is 3,333.333, up to 3,333.34; 30 of 14,400 minutes are 0.2083 %, a quarter: 833.335, up',
    owedFen: 83_334,
    comesTo: { daysInForce: 10, baseFen: 333_334, availabilityPpm: 997_916 },
  },
  {
    grade: 'AA',
    tickets: [
      fault('AA', '2026-04-10T09:00', '2026-04-10T14:00', {
        suspensions: [aWait('2026-04-10T10:00', '2026-04-10T12:00')],
      }),
    ],
    words:
      '5 hours less 2 that the customer asked for are 180 minutes, 0.4167 %: 99.583 % is below 99.95 %, not below 99.5 %; 3 hours are within 4',
    owedFen: 100_000,
    comesTo: { availabilityPpm: 995_833, overrunHours: 0 },
  },
  {
    grade: 'AAA',
    tickets: [fault('AAA', '2026-04-30T22:00', '2026-05-01T02:00')],
    words:
      '120 minutes of April are 0.2778 %, a quarter; the two hours of the limit end with the month, so no hour over it lies in April',
    owedFen: 250_000,
    comesTo: { overrunHours: 0 },
  },
  {
    grade: 'AAA',
    tickets: [fault('AAA', '2026-04-30T22:00', '2026-05-01T02:00')],
    given: { month: '2026-05' },
    words:
      'of the same fault 120 minutes of May are 0.2688 %, a quarter, and both hours over the limit lie in May, a tenth',
    owedFen: 250_000,
    comesTo: { overrunHours: 2, overrunFen: 100_000 },
  },
  {
    grade: 'A',
    tickets: [outageOf('A', 5 * minute)],
    given: { line: { indicators: { availabilityPpm: 999_900 } } },
    words:
      'the contract promises 99.99 %, better than the class: 99.9884 % misses it, and the first step begins there, a tenth',
    owedFen: 100_000,
    comesTo: { promised: { ppm: 999_900, basis: 'contract' } },
  },
  {
    grade: 'AAA',
    tickets: [fault('AAA', '2026-04-10T01:00', '2026-04-10T05:00')],
    given: {
      rest: {
        works: [
          aWork('2026-04-10T01:02', '2026-04-10T05:00', {
            consents: [
              { customerId: 'CUST-1', consentedBy: '李工', evidence: '复函', recordedAt: shanghai('2026-04-08T09:00') },
            ],
          }),
        ],
      },
    },
    words:
      'of 4 hours 3:58 are announced work: 2 of 43,200 minutes are 0.0046 %, which 99.99 % allows, and the limit is kept',
    owedFen: 0,
    comesTo: { availabilityPpm: 999_953, overrunHours: 0 },
  },
  {
    grade: 'A',
    tickets: [
      fault('A', '2026-04-10T00:00', '2026-04-10T10:00'),
      fault('A', '2026-04-10T05:00', '2026-04-10T15:00', {}, 'T2'),
    ],
    words:
      "two of 10 hours from midnight and from 5 o'clock are 15 hours together, 2.0833 %: a quarter, 2,500; each is 2 hours over its limit, 8 %; " +
      'the first has 10 hours of the 15, 1,666.667, up, the second the rest',
    owedFen: 250_000,
    comesTo: { overrunHours: 4, overrunFen: 80_000, parts: [{ amountFen: 166_667 }, { amountFen: 83_333 }] },
  },
  {
    grade: 'AAA',
    tickets: [],
    given: {
      rest: corrected({
        ...{
          number: 1,
          enteredAt: shanghai('2026-04-12T09:00'),
          enteredBy: 'sun',
          evidence: '网管记录',
          approvedBy: '网络运营部',
        },
        ...{
          effect: 'outage',
          description: '未建单',
          fromAt: shanghai('2026-04-11T09:00'),
          toAt: shanghai('2026-04-11T09:06'),
        },
      }),
    },
    words:
      'no ticket, but 6 minutes entered by hand: 0.0139 %, below 99.99 %, a tenth; nobody promised a limit for what was no ticket',
    owedFen: 100_000,
    comesTo: { overrunHours: 0, parts: [{ source: { kind: 'correction', number: 1 }, amountFen: 100_000 }] },
  },
  {
    grade: 'A',
    tickets: [outageOf('A', 42 * minute, '2028-02')],
    given: { month: '2028-02' },
    words: 'a leap February has 41,760 minutes, of which 42 are 0.1006 %: 99.8994 % is below 99.9 %, a tenth',
    owedFen: 100_000,
    comesTo: { availabilityPpm: 998_994 },
  },
  {
    grade: 'AAA',
    tickets: [outageOf('AAA', 10 * minute)],
    given: rent(101),
    words: 'a tenth of 1.01 is 0.101, up to 0.11',
    owedFen: 11,
  },
];

describe('what a line owes', () => {
  it.each(checks)('$grade: $words', ({ grade, tickets, given, owedFen, comesTo = {} }) => {
    expect(assess(grade, tickets, given)).toMatchObject({ ...comesTo, owedFen });
  });
});

describe('what a statement owes besides', () => {
  it('a fee of 1,234.56, opened three days and an hour late: four started days at 1 % are 49.3824, up to 49.39 (P-5)', () => {
    const contract = aContract({ lines: [aLine({ installationFeeFen: 123_456 })] });
    const order = anOrder('2026-04-10T09:00', '2026-04-14T10:00');
    expect(theStatement({ contract, tickets: [order] }).totalFen).toBe(4_939);
  });

  it('99.99 charged too much: 99.99 in cash and 99.99 in services are 199.98 (R180)', () => {
    const contract = aContract();
    const said = { amountFen: 9_999, description: '错计月租', evidence: '账单 2026-03', approvedBy: '财务部' };
    const none = { id: contract.id, overcharges: [] };
    const overcharges = recordOvercharge(none, contract, said, at(shanghai('2026-04-20T10:00'))).state;
    expect(theStatement({ contract, overcharges }).totalFen).toBe(19_998);
  });
});
