import '../../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { admin, bulk } from '../../support/bulk.ts';
import { aCustomer } from '../../support/customers.ts';
import { gbk } from '../../support/gbk.ts';
import { queueEvent } from '../../support/lambda-events.ts';
import { capturedLog } from '../../support/log-lines.ts';

capturedLog();
let system: ReturnType<typeof bulk>;
beforeEach(() => {
  system = bulk();
});

const header = '客户编号,客户名称,客户分类,品牌客户,服务等级,客户等级,定级理由';
const file = (...rows: readonly string[]) => [header, ...rows, ''].join('\r\n');
const bank = 'CUST-1,羊城银行,INDUSTRY,否,VIP-2,,';
const school = 'CUST-2,"第一,中学",INDUSTRY,是,ORDINARY,,';
const counts = ({ rows, rowsRead, created, updated, unchanged, failed }: Record<string, unknown>) => ({
  ...{ rows, rowsRead, created, updated, unchanged, failed },
});
const seen = (errors: readonly { line: number; field?: string; code: string }[]) =>
  errors.map(({ line, field, code }) => `${line} ${field}: ${code}`);

describe('a file of customers', () => {
  it('is taken over row by row, with Chinese names of columns, and says what became of its rows', async () => {
    const done = await system.importFile(file(bank, school));
    expect(done).toMatchObject({ status: 'finished', kind: 'customers', format: 'csv', startedBy: 'hq' });
    expect(counts(done)).toEqual({ rows: 2, rowsRead: 2, created: 2, updated: 0, unchanged: 0, failed: 0 });
    expect(system.stores.customers.stored.get('CUST-2')?.state).toMatchObject({
      name: '第一,中学',
      brand: true,
      grade: 'LOCAL_A',
    });
  });

  it('comes to the same when it is taken over again, and changes only what has changed', async () => {
    await system.importFile(file(bank, school));
    const again = await system.importFile(file(bank, school));
    expect(again).toMatchObject({ round: 2 });
    expect(counts(again)).toMatchObject({ created: 0, updated: 0, unchanged: 2, failed: 0 });
    const changed = await system.importFile(file(bank.replace('VIP-2', 'VIP-1'), school));
    expect(counts(changed)).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(system.stores.customers.written).toHaveLength(3);
  });

  it('in GBK or with a byte order mark is read as it was meant', async () => {
    expect(counts(await system.importFile(gbk(file(bank))))).toMatchObject({ created: 1, failed: 0 });
    expect(system.stores.customers.stored.get('CUST-1')?.state.name).toBe('羊城银行');
    expect(counts(await system.importFile(`\ufeff${file(school)}`))).toMatchObject({ created: 1, failed: 0 });
  });

  it.each(['', '\ufeff'])('in UTF-8 with a damaged character is not taken for GBK (%j before it)', async (mark) => {
    // All bytes of it are valid in GBK.
    const even = 'CUST-2,第一中学,INDUSTRY,1,ORDINARY,,';
    const bytes = Buffer.from(`${mark}${file(bank.replace('否', '0'), even)}`);
    bytes.write('x', bytes.indexOf('第一') + 1, 'latin1');
    const done = await system.importFile(bytes);
    expect(done).toMatchObject({ failure: 'line 3: broken-text row' });
    expect(seen(done.errors)).toEqual(['3 row: broken-text']);
    expect(system.stores.customers.stored.size).toBe(0);
  });

  it('in GBK is GBK, however little of it', async () => {
    const header = 'id,name,segment,brand,serviceLevel';
    for (const name of ['银行', '羊城', '中', '一鼎氓']) {
      await system.importFile(gbk(`${header}\nCUST-1,${name},INDUSTRY,0,VIP-2\n`));
      expect(system.stores.customers.stored.get('CUST-1')?.state.name).toBe(name);
    }
  });

  it('as NDJSON is what PUT takes, with the id', async () => {
    const row = { id: 'CUST-1', name: '羊城银行', segment: 'INDUSTRY', brand: false, serviceLevel: 'VIP-2' };
    const lines = [
      JSON.stringify(row),
      '',
      '[1]',
      '{"id":"CUST-2"',
      JSON.stringify({ ...row, id: 'CUST-3', grad: 'x' }),
    ];
    const done = await system.importFile(lines.join('\n'), { format: 'ndjson' });
    expect(counts(done)).toMatchObject({ rows: 4, created: 1, failed: 3 });
    expect(seen(done.errors)).toEqual(['3 row: malformed-row', '4 row: malformed-row', '5 grad: unknown-field']);
  });

  it('names every refused row by its line in the file, and takes over the others', async () => {
    const rows = [
      'CUST-1,"羊城\n银行",INDUSTRY,否,VIP-2,,', // a name of two lines
      'CUST-2,中学,SCHOOLS,maybe,VIP-2,,',
      ',,,,,,',
      'CUST-3,医院,INDUSTRY,否,ORDINARY,LOCAL_B,',
      'CUST 4,医院,INDUSTRY,否,ORDINARY,,',
      bank.replace('CUST-1', 'CUST-5'),
      bank.replace('CUST-1', 'CUST-5'),
    ];
    const done = await system.importFile(file(...rows));
    expect(seen(done.errors)).toEqual([
      '2 name: invalid-text',
      '4 segment: invalid-value',
      '4 brand: invalid-type',
      '6 ratingReason: rating-required',
      '7 id: invalid-format',
      '9 id: given-before',
    ]);
    expect(done.errors[0]).toMatchObject({ fromLine: 2, toLine: 3 });
    expect(done.errors[5]?.message).toEqual({ zh: '第 8 行已有。', en: 'Is given in line 8 already.' });
    expect(counts(done)).toMatchObject({ rows: 6, created: 1, failed: 5 });
  });

  it.each([
    ['客户编号,客户名称,客户分类,品牌客户', '1 服务等级 / serviceLevel: column-missing'],
    ['客户编号,客户名称,客户分类,品牌客户,服务等级,电话', '1 电话: unknown-column'],
    ['客户编号,客户名称,客户分类,品牌客户,服务等级,id', '1 id: duplicate'],
    ['客户编号,"客户名称', '2 row: unmatched-quotes'],
    ['', '1 file: too-few'],
    ['PK\u0003\u0004\0\0', '1 file: unreadable-file'],
  ])('with the head %j fails at once, and no row is touched', async (head, error) => {
    const done = await system.importFile(`${head}\nCUST-1,a,b,c,d,e\n`.replace(/^\nCUST.*\n/, '\n'));
    expect(done).toMatchObject({ status: 'finished', failure: expect.stringContaining(': ') });
    expect(seen(done.errors)).toEqual([error]);
    expect(counts(done)).toMatchObject({ rowsRead: 0, created: 0 });
  });

  it('that is only to be looked through changes nothing and says what would become of it', async () => {
    system.stores.customers.put(aCustomer({ id: 'CUST-2' }));
    const done = await system.importFile(file(bank, school, 'CUST-3,x,x,x,x,,'), { validateOnly: true });
    expect(counts(done)).toMatchObject({ created: 1, updated: 1, failed: 1 });
    expect(system.stores.customers.written).toEqual([]);
    expect(system.stores.customers.stored.size).toBe(1);
  });

  it('does not write over what somebody else has changed since it was read', async () => {
    await system.importFile(file(bank));
    const withVersion = `${header},版本\n${bank.replace('VIP-2', 'VIP-1')},1\n`;
    const { state = aCustomer() } = system.stores.customers.stored.get('CUST-1') ?? {};
    system.stores.customers.loseNextRaceTo({ ...state, importance: 'high' });
    const done = await system.importFile(withVersion);
    expect(seen(done.errors)).toEqual(['2 version: changed-since']);
    expect(system.stores.customers.stored.get('CUST-1')?.state.importance).toBe('high');
  });

  it('without versions decides anew on what somebody else has written meanwhile', async () => {
    system.stores.customers.put(aCustomer({ id: 'CUST-1' }));
    system.stores.customers.loseNextRaceTo(aCustomer({ id: 'CUST-1', name: 'theirs' }));
    const done = await system.importFile(file(bank));
    expect(counts(done)).toMatchObject({ updated: 1, failed: 0 });
    expect(system.stores.customers.stored.get('CUST-1')).toMatchObject({ version: 3, state: { name: '羊城银行' } });
  });
});

describe('an import that is cut off', () => {
  it('goes on with the page that did not come to its end, and counts each row once', async () => {
    const { customers } = system.stores;
    const { save } = customers;
    let writes = 0;
    customers.save = (...saving) => {
      writes += 1;
      if (writes === 3) throw new Error('the table is out');
      return save(...saving);
    };
    const content = Buffer.from(file(bank, school, bank.replace('CUST-1', 'CUST-3')));
    const order = system.orderOf(content, {});
    await system.put(order.sha256, 1, content);
    const { id } = (await system.start(order)).body;

    const message = system.waiting[0] ?? { operationId: '' };
    expect(await system.work()).toBe(false);
    expect(await system.importOf(id)).toMatchObject({ status: 'running', rowsRead: 0 });
    expect(customers.stored.size).toBe(2);
    system.waiting.push(message);
    expect(await system.work()).toBe(true);
    expect(counts(await system.importOf(id))).toEqual({
      rows: 3,
      rowsRead: 3,
      created: 3,
      updated: 0,
      unchanged: 0,
      failed: 0,
    });
    expect(customers.written).toHaveLength(3);
  });

  it('refuses no row because the table is out for a moment', async () => {
    const { customers } = system.stores;
    const { save } = customers;
    customers.save = async () => {
      customers.save = save;
      throw Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    };
    const content = Buffer.from(file(bank, school));
    const order = system.orderOf(content, {});
    await system.put(order.sha256, 1, content);
    const { id } = (await system.start(order)).body;
    const message = system.waiting[0] ?? { operationId: '' };
    expect(await system.work()).toBe(false);
    expect(await system.refusedOf(id)).toEqual([]);
    system.waiting.push(message);
    expect(await system.work()).toBe(true);
    expect(counts(await system.importOf(id))).toMatchObject({ rowsRead: 2, created: 2, failed: 0 });
  });

  it('at a slow pace does in one step what is done in ten seconds', async () => {
    const content = Buffer.from(file(...Array.from({ length: 30 }, (_, at) => bank.replace('CUST-1', `CUST-${at}`))));
    const order = { ...system.orderOf(content, {}), perSecond: 1 };
    await system.put(order.sha256, 1, content);
    const { id } = (await system.start(order)).body;
    // A turn of twenty seconds.
    await system.worker(queueEvent(system.waiting.shift() ?? { operationId: '' }));
    expect(await system.importOf(id)).toMatchObject({ status: 'running', rowsRead: 20 });
    await system.work();
    expect(await system.importOf(id)).toMatchObject({ status: 'finished', rowsRead: 30, created: 30 });
  });

  it('counts a page once that two messages go through at the same time', async () => {
    const content = Buffer.from(file(...Array.from({ length: 600 }, (_, at) => bank.replace('CUST-1', `CUST-${at}`))));
    const order = system.orderOf(content, {});
    await system.put(order.sha256, 1, content);
    const { id } = (await system.start(order)).body;
    await system.start(order);
    const [first, second] = system.waiting.splice(0);
    if (first === undefined || second === undefined) throw new Error('not woken');
    await Promise.all([first, second].map((message) => system.worker(queueEvent(message))));
    await system.work();
    expect(counts(await system.importOf(id))).toMatchObject({ rows: 600, rowsRead: 600, failed: 0 });
    expect(system.stores.customers.written).toHaveLength(600);
  });

  it('says which parts of the file are missing, and what was sent once need not be sent again', async () => {
    const content = Buffer.alloc(5 * 1024 * 1024, file(bank));
    const order = system.orderOf(content, {});
    await system.put(order.sha256, 1, content.subarray(0, 2 * 1024 * 1024));
    await system.put(order.sha256, 3, content.subarray(0, 17));
    const { status, body } = await system.start(order);
    expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'file-incomplete' });
    expect(body.errors.map((error) => (error as unknown as { details: object }).details)).toEqual([
      { part: 2, fromByte: 2 * 1024 * 1024, bytes: 2 * 1024 * 1024 },
      { part: 3, fromByte: 4 * 1024 * 1024, bytes: 1024 * 1024 },
    ]);
  });

  it('asks for the parts again when they are gone, and is another round then', async () => {
    await system.importFile(file(bank));
    system.parts.clear();
    const content = Buffer.from(file(bank));
    const refused = await system.start(system.orderOf(content, {}));
    expect(refused.body).toMatchObject({ code: 'file-incomplete', errors: [{ details: { part: 1, fromByte: 0 } }] });
    expect(await system.importFile(content)).toMatchObject({ round: 2, unchanged: 1 });
  });

  it('fails when what was sent is not what was announced', async () => {
    const content = Buffer.from(file(bank));
    const order = system.orderOf(content, {});
    await system.put(order.sha256, 1, Buffer.from(file(bank).replace('VIP-2', 'VIP-1')));
    const { id } = (await system.start(order)).body;
    await system.work();
    expect(seen(await system.refusedOf(id))).toEqual(['1 file: other-content']);
  });
});

describe('who may import', () => {
  it('needs the scope of a single call as well', async () => {
    const order = { kind: 'contracts', format: 'csv', sha256: '0'.repeat(64), bytes: 1 };
    const refused = await system.start(order, { ...admin, scope: 'admin' });
    expect({ status: refused.status, code: refused.body['code'] }).toEqual({ status: 403, code: 'insufficient-scope' });
  });

  it.each([
    ['application/json', 415, 'unsupported-media-type'],
    ['text/csv', 415, 'unsupported-media-type'],
  ])('sends bytes and not %s', async (type, status, code) => {
    const answer = await system.put('0'.repeat(64), 1, Buffer.from('x'), { 'content-type': type });
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
  });
});
