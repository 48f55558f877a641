// The paper of a signed contract through the functions that answer the API.

import '../../support/live-environment.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { consentToLoan } from '../../../functions/contracts/consent-to-loan.ts';
import { correctCopy } from '../../../functions/contracts/correct-copy.ts';
import { fileCopy } from '../../../functions/contracts/file-copy.ts';
import { getContract } from '../../../functions/contracts/get-contract.ts';
import { listLoans } from '../../../functions/contracts/list-loans.ts';
import { refuseLoan } from '../../../functions/contracts/refuse-loan.ts';
import { requestLoan } from '../../../functions/contracts/request-loan.ts';
import { returnLoan } from '../../../functions/contracts/return-loan.ts';
import { voidCopy } from '../../../functions/contracts/void-copy.ts';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aContract } from '../../support/contracts.ts';
import { contractAdministration, customerCentre, finance } from '../../support/departments.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { shanghai } from '../../support/time.ts';

const contract = aContract();
const contractId = contract.id;
let stores: MemoryStores;
let deps: MemoryStores & { readonly rules: typeof standingRuleBook };
capturedLog();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: shanghai('2026-03-02T09:00') });
  stores = memoryStores();
  stores.contracts.put(contract);
  stores.departments.put(customerCentre, contractAdministration, finance);
  deps = { ...stores, rules: standingRuleBook };
});
afterEach(() => {
  vi.useRealTimers();
});

const post = (
  handler: ApiHandler,
  body: object,
  path: Record<string, string> = {},
  headers: Record<string, string> = {},
) => call(handler, { path: { contractId, ...path }, body, headers });
const file = (departmentId: string) => post(fileCopy(deps), { departmentId, receivedBy: '周文' });
const ask = () =>
  post(requestLoan(deps), { departmentId: 'CUSTOMER-CENTRE', requestedBy: '王经理', purpose: '续签谈判' });
const loans = async () => (await call(listLoans(deps), { method: 'GET', path: { contractId } })).body;

describe('copies', () => {
  it('stand on the contract: which are filed, and who lacks one', async () => {
    const read = () => call(getContract(deps), { method: 'GET', path: { contractId } });
    expect((await read()).body['missingCopies']).toEqual(['GENERAL_OFFICE', 'FINANCE', 'CONTRACT_ADMINISTRATION']);
    expect((await file('FINANCE')).status).toBe(200);
    const { body } = await read();
    expect(body['missingCopies']).toEqual(['GENERAL_OFFICE', 'CONTRACT_ADMINISTRATION']);
    expect(body['copies']).toMatchObject([
      { number: 1, keeper: 'GENERAL_OFFICE' },
      { filed: { departmentId: 'FINANCE', receivedBy: '周文', deliveredAt: '2026-03-02T01:00:00.000Z' } },
      { number: 3 },
    ]);
  });

  it('are corrected and voided by their number', async () => {
    await file('FINANCE');
    const corrected = await post(correctCopy(deps), { reason: '写错', receivedBy: '吴芳' }, { copyNumber: '2' });
    expect(corrected.body['copies']).toMatchObject([{}, { filed: { receivedBy: '吴芳' } }, {}]);
    const voided = await post(voidCopy(deps), { reason: '未送达' }, { copyNumber: '2' });
    expect(voided.body).toMatchObject({
      version: 4,
      missingCopies: ['GENERAL_OFFICE', 'FINANCE', 'CONTRACT_ADMINISTRATION'],
    });
    expect((await post(voidCopy(deps), { reason: '未送达' }, { copyNumber: '2' })).status).toBe(404);
    expect(stores.contracts.written.map(({ type }) => type)).toEqual(['CopyFiled', 'CopyCorrected', 'CopyVoided']);
  });

  it.each([
    [{ departmentId: 'NONE', receivedBy: '周文' }, ['departmentId: unknown-reference']],
    [{ departmentId: 'CUSTOMER-CENTRE', receivedBy: '周文' }, ['departmentId: wrong-department-role']],
    [{ departmentId: 'FINANCE' }, ['receivedBy: required']],
    [{ departmentId: 'FINANCE', receivedBy: '周文', copies: 3 }, ['copies: unknown-field']],
  ])('refused: %j', async (body, fields) => {
    const answer = await post(fileCopy(deps), body);
    expect([answer.status, refusedFields(answer)]).toEqual([422, fields]);
  });

  it('filed at the moment at which the clock reminds of them are filed all the same', async () => {
    const rung = { milestone: 'filing', occurrence: 1, percent: 100, dueAt: shanghai('2026-03-02T09:00') };
    stores.contracts.loseNextRaceTo({ ...contract, reached: [{ ...rung, reachedAt: rung.dueAt }] });
    const { status, body } = await file('FINANCE');
    expect([status, body['reached']]).toMatchObject([200, [{ milestone: 'filing' }]]);
    stores.contracts.loseNextRaceTo({ ...contract, title: '改名' });
    expect((await file('CONTRACTS')).status).toBe(409);
  });
});

describe('loans', () => {
  it('are asked for, consented to, returned and listed, latest first', async () => {
    await file('CONTRACTS');
    await ask();
    await ask();
    const consent = { departmentId: 'CONTRACTS', dueDate: '2026-03-05', requirements: '不得复印' };
    expect((await post(consentToLoan(deps), consent, { loanNumber: '1' })).status).toBe(200);
    const taken = await post(consentToLoan(deps), consent, { loanNumber: '2' });
    expect([taken.status, refusedFields(taken)]).toEqual([422, ['loanNumber: lent']]);
    const refused = { departmentId: 'CONTRACTS', reason: '已借出' };
    await post(refuseLoan(deps), refused, { loanNumber: '2' });
    vi.setSystemTime(shanghai('2026-03-04T15:00'));
    await post(returnLoan(deps), { departmentId: 'CONTRACTS' }, { loanNumber: '1' });
    expect(await loans()).toMatchObject({
      loanCount: 2,
      items: [
        { number: 2, status: 'refused', refusal: { reason: '已借出' } },
        { number: 1, status: 'returned', consent: { dueDate: '2026-03-05' }, returnedAt: '2026-03-04T07:00:00.000Z' },
      ],
    });
    expect((await post(returnLoan(deps), { departmentId: 'CONTRACTS' }, { loanNumber: '1' })).status).toBe(409);
  });

  it('that do not exist are a 404, and a department that does not is refused', async () => {
    const departmentId = 'CONTRACTS';
    expect((await post(returnLoan(deps), { departmentId }, { loanNumber: '1' })).status).toBe(404);
    const nobody = await post(requestLoan(deps), { departmentId: 'NONE', requestedBy: '王', purpose: '看' });
    expect(refusedFields(nobody)).toEqual(['departmentId: unknown-reference']);
    expect((await call(listLoans(deps), { method: 'GET', path: { contractId: `C${'0'.repeat(26)}` } })).status).toBe(
      404,
    );
  });

  it('are decided by who has seen the contract as it is', async () => {
    await ask();
    const stale = { 'if-match': '"1"' };
    const answer = await post(
      refuseLoan(deps),
      { departmentId: 'CONTRACTS', reason: '无' },
      { loanNumber: '1' },
      stale,
    );
    expect(answer.status).toBe(412);
  });
});
