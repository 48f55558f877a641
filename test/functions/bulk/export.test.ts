import '../../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { readCell, writeCell } from '../../../functions/bulk/cells.ts';
import { admin, bulk } from '../../support/bulk.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aContractRequest, aDraftContract, aLine, aWholeRequest } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { aDepartment, customerCentre } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import { mondayMorning } from '../../support/time.ts';

capturedLog();
let system: ReturnType<typeof bulk>;
beforeEach(() => {
  system = bulk();
  const rating = { reason: '年收入, "甲"', ratedBy: 'hq', ratedAt: mondayMorning };
  const { customers, circuits, departments, contracts } = system.stores;
  customers.put(
    aCustomer(),
    aCustomer({ id: 'CUST-2', name: '=HYPERLINK("x")', brand: true, parentId: 'CUST-1', grade: 'LOCAL_B', rating }),
    aCustomer({ id: 'CUST-3', name: "'@x", importance: ' 高 ' }),
  );
  circuits.put(
    aCircuit(),
    aCircuit({ id: 'CIRC-2', maintenanceGrade: 'AA', exception: { approvedBy: '李经理', reason: '第一行\r\n第二行' } }),
  );
  departments.put(
    ...[aDepartment(), customerCentre],
    aDepartment({
      id: 'D-3',
      regions: ['a;b', '[c]', '-d'],
      webhookUrl: 'https://example.com/x',
      calendarId: 'CN_WORKING_HOURS',
    }),
  );
  const lines = [
    aLine({
      freeIndicators: [{ name: '抖动', value: '< 5 ms' }],
      indicators: { availabilityPpm: 999_900, restoreOutageMinutes: 120 },
      milderApproval: { approvedBy: '王', reason: '客户要求' },
    }),
    aLine({ circuitId: 'CIRC-2', monthlyRentFen: 0, installationFeeFen: 5_000, proposal: { criteria: [] } }),
  ];
  const whole: Contract = { ...aDraftContract(aWholeRequest({ id: id('2'), lines })) };
  const amendment = { contractId: id('1'), reason: 'x', endedCircuitIds: [], amendmentsBefore: 0 };
  // Signed: it could not be drafted anew.
  const empty = { clauses: {}, lines: [aLine({ indicators: {}, proposal: {} })] };
  contracts.put(aContract({ id: id('1'), ...empty }), whole, { ...aDraftContract({ id: id('3') }), amends: amendment });
});

const id = (last: string) => `C${last.padStart(26, '0')}`;
const reason = { customers: { reason: '核对台账' } } as Readonly<Record<string, object>>;

describe('a file of all records of a kind', () => {
  it.each(
    ['customers', 'circuits', 'departments', 'contracts'].flatMap((kind) => [
      { kind, format: 'csv', headers: 'zh' },
      { kind, format: 'csv', headers: 'en' },
      { kind, format: 'ndjson', headers: 'en' },
    ]),
  )('$kind as $format ($headers) that is taken over again changes nothing', async (asked) => {
    const text = await system.exportFile({ ...asked, ...reason[asked.kind] });
    const done = await system.importFile(text, { kind: asked.kind, format: asked.format });
    const unchanged = asked.kind === 'circuits' || asked.kind === 'contracts' ? 2 : 3;
    expect(done).toMatchObject({ created: 0, updated: 0, failed: 0, errors: [], unchanged });
  });

  it('has one row for each line of a contract, and says what belongs to the contract once', async () => {
    const [head = '', ...rows] = (await system.exportFile({ kind: 'contracts', format: 'csv', headers: 'en' })).split(
      '\r\n',
    );
    expect(head.startsWith('\ufeffid,reference,customerId,')).toBe(true);
    expect(rows.map((row) => row.split(',').slice(0, 3))).toEqual([
      [id('1'), '', 'CUST-1'],
      [id('2'), '', 'CUST-1'],
      [id('2'), '', ''],
      [''],
    ]);
  });

  it('keeps spreadsheets from taking a text for a formula', async () => {
    const text = await system.exportFile({ kind: 'customers', format: 'csv', ...reason['customers'] });
    expect(text).toContain(`CUST-2,"'=HYPERLINK(""x"")",LOCAL_B`);
    expect(text).toContain("CUST-3,''@x,");
  });

  it.each(['=1', '+1', '-1', '@x', '＝1', '＋1', '－1', '＠x', '\tx', '\rx', '\n=1', "'＝1", "''@x"])(
    'keeps %j a text, and reads it back as it was',
    (text) => {
      const column = { field: 'name', zh: '名称', type: 'text' } as const;
      expect(writeCell(column, text)).toBe(`'${text}`);
      expect(readCell(column, writeCell(column, text))).toBe(text);
    },
  );

  it('is written anew each time it is asked for', async () => {
    const asked = { kind: 'circuits', format: 'ndjson' };
    expect((await system.exportFile(asked)).trim().split('\n')).toHaveLength(2);
    system.stores.circuits.put(aCircuit({ id: 'CIRC-3' }));
    expect((await system.exportFile(asked)).trim().split('\n')).toHaveLength(3);
  });

  it('is of several parts when it is long, which follow each other', async () => {
    const many = Array.from({ length: 250 }, (_, at) => aCircuit({ id: `X-${String(at).padStart(3, '0')}` }));
    system.stores.circuits.put(...many);
    const lines = (await system.exportFile({ kind: 'circuits', format: 'ndjson' })).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['CIRC-1', 'CIRC-2', ...many.map((each) => each.id)]);
  });
});

describe('the parts of a file', () => {
  it('are as few as its records ask for, where each customer has one contract, or none', async () => {
    const some = Array.from({ length: 300 }, (_, at) => aCustomer({ id: `X-${String(at).padStart(3, '0')}` }));
    system.stores.customers.put(...some);
    const few = some.filter((_, at) => at % 5 === 0);
    system.stores.contracts.put(...few.map((each, at) => aContract({ id: id(`9${at}`), customerId: each.id })));
    const { body } = await system.startExport({ kind: 'contracts', format: 'ndjson' });
    await system.work();
    const whole = (await system.exportPart(body.id, 1)).body.trim().split('\n');
    expect(whole).toHaveLength(2 + few.length);
    expect((await system.exportPart(body.id, 2)).statusCode).toBe(404);
  });

  it('are read up to the last one that can be written', async () => {
    const { body } = await system.startExport({ kind: 'circuits', format: 'ndjson' });
    for (const part of [10_000, 999_999]) {
      await system.files.put(`${body.id}.1`, part, Buffer.from('{}\n'), mondayMorning);
      expect(await system.exportPart(body.id, part)).toMatchObject({ statusCode: 200, body: '{}\n' });
    }
  });
});

describe('a file of customers', () => {
  it('needs a reason, is for whoever has asked for it, and is on record for each customer (R196)', async () => {
    const asked = { kind: 'customers', format: 'csv' };
    expect((await system.startExport(asked)).body.errors).toMatchObject([{ field: 'reason', code: 'required' }]);
    const without = await system.startExport({ ...asked, reason: 'x' }, { ...admin, scope: 'admin' });
    expect(without.body).toMatchObject({ code: 'insufficient-scope' });

    await system.exportFile({ ...asked, reason: '核对台账' });
    const accesses = [...system.stores.fileAccesses.stored.values()].map(({ state }) => state);
    expect(accesses.map(({ customerId }) => customerId)).toEqual(['CUST-1', 'CUST-2', 'CUST-3']);
    expect(accesses[0]).toMatchObject({ readBy: 'hq', reason: '核对台账', fields: expect.arrayContaining(['name']) });

    const { id: exportId } = (await system.startExport({ ...asked, reason: '核对台账' })).body;
    await system.work();
    expect((await system.exportPart(exportId, 1)).statusCode).toBe(200);
    // Each time it is read.
    expect(system.stores.fileAccesses.stored.size).toBe(6);
    expect((await system.exportPart(exportId, 1, { ...admin, sub: 'somebody' })).statusCode).toBe(404);
  });
});

describe('contracts from a file', () => {
  const head = 'reference,customerId,title,parties.operator,parties.customer,startDate,endDate,version';
  const lineHead = 'lines.circuitId,lines.maintenanceGrade,lines.commitmentType,lines.monthlyRentFen';
  const terms = '粤政企-1,CUST-1,协议,广州分公司,羊城银行,2026/1/1,2026-12-31';
  const file = (...rows: readonly string[]) => [`${head},${lineHead}`, ...rows].join('\n');
  const first = `${terms},,CIRC-1,AAA,SLA_COMMITMENT,100`;
  const take = (text: string) => system.importFile(text, { kind: 'contracts' });
  const drafted = () => [...system.stores.contracts.stored.values()].filter(({ state }) => state.title === '协议');

  it('are drafted once however often the file comes, with the lines that follow their first row', async () => {
    const rows = file(first, '粤政企-1,,,,,,,,CIRC-2,ORDINARY,NONE,50');
    expect(await take(rows)).toMatchObject({ rows: 1, created: 1, errors: [] });
    expect(await take(rows)).toMatchObject({ unchanged: 1 });
    expect(drafted().map(({ state }) => state)).toMatchObject([
      { status: 'draft', startDate: '2026-01-01', lines: [{ circuitId: 'CIRC-1' }, { circuitId: 'CIRC-2' }] },
    ]);
  });

  it('name the line of the file in which a line of the contract is refused', async () => {
    const { errors } = await take(file(first, '粤政企-1,,other,,,,,,CIRC-9,AAA,SLA_COMMITMENT,x'));
    expect(errors.map(({ line, field, code }) => `${line} ${field}: ${code}`)).toEqual([
      '3 lines[1].title: differs-from-first-row',
    ]);
    const again = await take(file(first, '粤政企-1,,,,,,,,CIRC-9,AAA,SLA_COMMITMENT,x'));
    expect(again.errors).toMatchObject([{ line: 3, fromLine: 2, toLine: 3, field: 'lines[1].monthlyRentFen' }]);
  });

  it('are drafted anew by whoever has seen them, and only as long as they are drafts', async () => {
    await take(file(first));
    const other = first.replace(',100', ',200');
    expect((await take(file(other))).errors).toMatchObject([{ field: 'version', code: 'required' }]);
    expect(await take(file(other.replace('12-31,,', '12-31,1,')))).toMatchObject({ updated: 1, errors: [] });
    // What was made of the draft is not undone by the file that it began with.
    expect(await take(file(first))).toMatchObject({ unchanged: 1, errors: [] });
    const request = aContractRequest({ id: id('1'), title: 'other' });
    const { errors } = await system.importFile(JSON.stringify({ ...request, version: 1 }), {
      kind: 'contracts',
      format: 'ndjson',
    });
    expect(errors).toMatchObject([{ code: 'illegal-transition', line: 1 }]);
  });
});
