import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { csvRows } from '../../../functions/bulk/csv-rows.ts';
import { lineBytesMax, rowsMax } from '../../../functions/bulk/file-bounds.ts';
import { ndjsonRows } from '../../../functions/bulk/ndjson-rows.ts';
import { lineOf } from '../../../functions/bulk/row.ts';
import { flawOf } from '../../../functions/http/json-text.ts';

afterEach(() => vi.restoreAllMocks());

const head = '客户编号,客户名称,客户分类,品牌客户,服务等级';
const row = 'CUST-1,a,b,c,d';
const tooMany = 'line 1: too-many file';

describe('a file that is too long', () => {
  it('as CSV is read no further than to the row that is too much', () => {
    const rows = (count: number) => `${head}\n${`${row}\n`.repeat(count)}`;
    expect(csvRows('customers', rows(rowsMax))).toHaveLength(rowsMax);
    // What stands after it would be another mistake.
    expect(() => csvRows('customers', `${rows(rowsMax + 1)}"`)).toThrow(tooMany);
  });

  it('as NDJSON is read no further than to the row that is too much', () => {
    expect(ndjsonRows('{}\n'.repeat(rowsMax))).toHaveLength(rowsMax);
    const parse = vi.spyOn(JSON, 'parse');
    expect(() => ndjsonRows('{}\n'.repeat(2 * rowsMax))).toThrow(tooMany);
    expect(parse.mock.calls.length).toBeLessThanOrEqual(rowsMax);
  });
});

describe('a row that is too long', () => {
  it.each([
    { rest: 'xx', refused: [] },
    { rest: 'xxx', refused: [{ rule: 'too-long' }] },
  ])('as NDJSON is so by its bytes, as a body is ($rest)', ({ rest, refused }) => {
    const around = Buffer.byteLength(JSON.stringify({ name: 'xx' }));
    const name = '字'.repeat((lineBytesMax - around) / 3);
    expect(ndjsonRows(JSON.stringify({ name: name + rest }))).toMatchObject([{ refused }]);
  });
});

describe('a contract of many lines', () => {
  const head = `reference,customerId,title,parties.operator,parties.customer,startDate,endDate,lines.circuitId,lines.maintenanceGrade,lines.commitmentType,lines.monthlyRentFen,lines.proposal.need`;
  const terms = 'CUST-1,协议,广州分公司,羊城银行,2026-01-01,2026-12-31';
  const line = (need: string) => `CIRC-1,AAA,SLA_COMMITMENT,100,${need}`;
  const file = (...needs: readonly string[]) =>
    [
      head,
      ...needs.map((need, index) => `R-1,${index === 0 ? terms : ',,,,,'},${line(need)}`),
      `R-2,${terms},${line('')}`,
    ].join('\n');
  const need = '字'.repeat(500);

  it('is refused with its lines when it is longer than a call may say it', () => {
    const rows = csvRows('contracts', file(...Array.from({ length: 60 }, () => need)));
    const refused = [{ field: 'row', rule: 'too-long', details: { maximum: lineBytesMax } }];
    expect(rows).toMatchObject([
      { fromLine: 2, toLine: 61, refused },
      { fromLine: 62, toLine: 62, refused: [] },
    ]);
    expect(csvRows('contracts', file(need, need))).toMatchObject([{ toLine: 3, refused: [] }, {}]);
  });

  it('is not taken over without the one line of it that is too long', () => {
    const [row] = csvRows('contracts', file(need, '字'.repeat(lineBytesMax), need));
    expect(row).toMatchObject({ fromLine: 2, toLine: 4 });
    expect(row?.refused.map(({ field, rule }) => [lineOf(row, field), rule])).toEqual([
      [2, 'too-long'],
      [3, 'too-long'],
    ]);
  });
});

/** What would go on for hours is ended, and throws. */
function ending<Result>(work: () => Result): Result {
  return runInNewContext('work()', { work }, { timeout: 20_000 });
}

describe('a file that broke off inside a text', () => {
  it.each([60, 60_000])('as NDJSON has its last row refused, with its line (%i characters)', (length) => {
    const rows = ending(() => ndjsonRows(`{"id": "CUST-1"}\n{"id": "CUST-2", "name": "${'a'.repeat(length)}`));
    expect(rows).toEqual([
      { fromLine: 1, toLine: 1, fields: { id: 'CUST-1' }, refused: [] },
      { fromLine: 2, toLine: 2, fields: {}, refused: [{ field: 'row', rule: 'malformed-row' }] },
    ]);
  });

  it('is no reason to look for flaws in 2^n ways', () => {
    expect(ending(() => flawOf(`"${'a'.repeat(60)}`))).toBeUndefined();
  });
});

describe('a file with line ends of several kinds', () => {
  it.each(['\n', '\r\n', '\r'])('has its rows where they stand, when its head ends in %j', (end) => {
    const quoted = '"CUST-4\r\nx\n\ry",b';
    const rows = csvRows('customers', `${head}${end}CUST-1,a\nCUST-2,a\r\nCUST-3,a\r${quoted}\nCUST-5,"a"\r\n`);
    expect(rows.map(({ fromLine, toLine, fields }) => [fromLine, toLine, fields['id']])).toEqual([
      [2, 2, 'CUST-1'],
      [3, 3, 'CUST-2'],
      [4, 4, 'CUST-3'],
      [5, 8, 'CUST-4\r\nx\n\ry'],
      [9, 9, 'CUST-5'],
    ]);
  });
});

describe('lines with nothing in them', () => {
  it.each(['\n', '\r\n', '\r'])('of a CSV are counted and not kept, with the line end %j', (end) => {
    const lines = ['', '', head, '', ' , ', row, '', '"CUST-2"', ''];
    const places = csvRows('customers', lines.join(end)).map(({ fromLine, toLine }) => [fromLine, toLine]);
    expect(places).toEqual([
      [6, 6],
      [8, 8],
    ]);
  });

  it('may be many, and make no row before them too long', () => {
    const rows = csvRows('customers', `${head}\n${'\n'.repeat(1_000_000)}${row}\n`);
    expect(rows).toMatchObject([{ fromLine: 1_000_002, toLine: 1_000_002, refused: [] }]);
    expect(ndjsonRows(`${'\n'.repeat(1_000_000)}{}`)).toMatchObject([{ fromLine: 1_000_001 }]);
  });
});
