import { describe, expect, it } from 'vitest';
import { recordOvercharge } from '../../../domain/compensation/overcharge.ts';
import { owedParts } from '../../../domain/compensation/owed-parts.ts';
import { agreePayment } from '../../../domain/compensation/settle-statement.ts';
import type { Statement } from '../../../domain/compensation/statement.ts';
import { presentStatement } from '../../../functions/statements/present-statement.ts';
import { statementCsv } from '../../../functions/statements/statement-csv.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { at } from '../../support/decisions.ts';
import { aFault, anExclusion, anOrder, corrected, graded } from '../../support/ledgers.ts';
import { theStatement } from '../../support/statements.ts';
import { shanghai } from '../../support/time.ts';

// A line of every kind: by the ladder, by the overrun with a late opening, negotiable, by the law alone, and one without anything owed.
const contract = aContract({
  lines: [
    aLine(),
    aLine({ circuitId: 'CIRC-2', maintenanceGrade: 'A', installationFeeFen: 123_456, monthlyRentFen: 299_999 }),
    aLine({ circuitId: 'CIRC-3', maintenanceGrade: 'II', commitmentType: 'MAINTENANCE_QUALITY' }),
    aLine({ circuitId: 'CIRC-4', maintenanceGrade: 'ORDINARY', commitmentType: 'NONE', monthlyRentFen: 10_001 }),
    aLine({ circuitId: 'CIRC-5' }),
  ],
});
const on = (circuitId: string, grade: Parameters<typeof graded>[0]) => ({ ...graded(grade), circuitId });
const tickets = [
  aFault('T1', '2026-05-10T09:00', '2026-05-10T10:03', on('CIRC-1', 'AAA')),
  aFault('T2', '2026-05-12T09:00', '2026-05-12T11:07', on('CIRC-1', 'AAA')),
  aFault('T3', '2026-05-03T00:00', '2026-05-04T20:00', on('CIRC-2', 'A')),
  aFault('T4', '2026-05-12T09:00', '2026-05-12T22:10', on('CIRC-3', 'II')),
  aFault('T5', '2026-05-12T09:00', '2026-05-15T08:00', on('CIRC-4', 'ORDINARY')),
  anOrder('2026-05-01T09:00', '2026-05-05T10:00', { circuitId: 'CIRC-2' }, 'T6'),
  // Of April, which was settled before the correction below.
  aFault('T7', '2026-04-10T09:00', '2026-04-10T12:10', on('CIRC-1', 'AAA')),
  aFault('T8', '2026-04-20T09:00', '2026-04-20T09:10', on('CIRC-1', 'AAA')),
];
const april = theStatement({ contract, tickets });
const said = { amountFen: 9_999, description: '错计月租', evidence: '账单 2026-04', approvedBy: '财务部' };
const none = { id: contract.id, overcharges: [] };
const may = theStatement({
  contract,
  tickets,
  month: '2026-05',
  now: '2026-06-01T00:10',
  earlier: [april],
  rest: corrected(anExclusion('2026-04-10T09:30', '2026-04-10T12:10')),
  overcharges: recordOvercharge(none, contract, said, at(shanghai('2026-05-20T10:00'))).state,
});
const agreement = { lineNumber: 4, payableFen: 40_000, reason: '客户同意减少', approvedBy: '市场部', agreedBy: '李工' };
const agreed = agreePayment(may, agreement, at(shanghai('2026-06-02T10:00'))).state;

function rowsOf(statement: Statement) {
  const [columns = [], ...rows] = statementCsv(statement)
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? ''])));
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('a statement with lines of every kind', () => {
  it('has the kinds, and each of its own basis', () => {
    expect(agreed.lines.map((line) => [line.kind, 'assessment' in line ? line.assessment?.basis : null])).toEqual([
      ['compensation', 'ladder'],
      ['compensation', 'overrun'],
      ['late-opening', null],
      ['compensation', 'ladder'],
      ['compensation', 'legal-floor'],
      ['compensation', 'none'],
      ['overcharge-refund', null],
      ['overcharge-credit', null],
      ['adjustment', 'ladder'],
    ]);
  });

  it.each([
    ['before', may],
    ['after', agreed],
  ])(
    'as CSV adds up to the fen, %s the agreement: rows to the total, and the causes of each row to what it owes',
    (_, statement) => {
      const rows = rowsOf(statement);
      expect(sum(rows.slice(0, -1).map((row) => Number(row['amount_fen'])))).toBe(statement.totalFen);
      expect(Number(rows.at(-1)?.['amount_fen'])).toBe(statement.totalFen);
      for (const row of rows.slice(0, -1)) {
        const causes = (row['causes'] ?? '').split(' ').filter((cause) => cause !== '');
        expect([row['about'], sum(causes.map((cause) => Number(cause.split('=')[1])))]).toEqual([
          row['about'],
          Number(row['owed_fen']),
        ]);
      }
    },
  );

  it('names in an adjustment what has changed, ticket by ticket', () => {
    // A quarter was owed for 190 and 10 minutes, 2,375 and 125; a tenth is, for 30 and 10: 750 and 250.
    expect(rowsOf(may).at(-2)).toMatchObject({
      kind: 'adjustment',
      month: '2026-04',
      about: 'line-1',
      causes: 'T7=-162500 T8=12500',
      owed_fen: '-150000',
    });
  });

  it('as JSON has the same lines with the same sums', () => {
    const { lines, totalFen } = presentStatement({ state: agreed, version: 2 });
    expect(sum(lines.map(({ amountFen }) => amountFen))).toBe(totalFen);
    for (const line of agreed.lines) expect(sum(owedParts(line).map(({ owedFen }) => owedFen))).toBe(line.owedFen);
    expect(
      rowsOf(agreed)
        .slice(0, -1)
        .map((row) => Number(row['amount_fen'])),
    ).toEqual(lines.map(({ amountFen }) => amountFen));
  });
});
