import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { csvRows } from '../../../functions/bulk/csv-rows.ts';
import { rowsMax } from '../../../functions/bulk/file-bounds.ts';
import { ndjsonRows } from '../../../functions/bulk/ndjson-rows.ts';
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
