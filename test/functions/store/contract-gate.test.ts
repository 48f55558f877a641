// Contracts before their signature in a real engine: what is stored of them, and who wins when two write at once.

import '../../support/live-environment.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { later } from '../../../domain/time.ts';
import { signContract } from '../../../functions/contracts/sign-contract.ts';
import { withdrawConfirmation } from '../../../functions/contracts/withdraw-confirmation.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { circuitStore } from '../../../functions/store/circuit-store.ts';
import { contractStore } from '../../../functions/store/contract-store.ts';
import { customerFileStore } from '../../../functions/store/customer-file-store.ts';
import { customerStore } from '../../../functions/store/customer-store.ts';
import { dueStore } from '../../../functions/store/due-store.ts';
import { call } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aConfirmation, aContract, aLine, aSignableContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { TestTable } from '../../support/table.ts';
import { startTable } from '../../support/table.ts';
import { mondayMorning, shanghai } from '../../support/time.ts';

const meta = { correlationId: 'test' };
const firstPage = { limit: 100 };
const contractId = (number: number) => `C${String(number).padStart(26, '0')}`;

let table: TestTable;
capturedLog();
beforeAll(async () => {
  table = await startTable();
  await customerStore(table).save(null, aCustomer(), [], meta);
});
afterAll(() => table.stop());

const contracts = () => contractStore(table, standingRuleBook);
const stored = async (id: string) => (await contracts().get(id))?.state;
async function write(contract: Contract): Promise<string> {
  await contracts().save(null, contract, [], meta);
  return contract.id;
}

describe('a draft in the table', () => {
  it('is read as it was written, with all that was said to it', async () => {
    const gap = { positive: false, gap: '缺端口', replenishmentDate: '2026-05-01' } as const;
    const answered = { answeredAt: mondayMorning, answeredBy: 'resource-1' };
    const draft: Contract = {
      ...aSignableContract({ orderKind: 'GRADE_CHANGE', region: '天河', templateKey: 'sla' }),
      id: contractId(1),
      calendarVersions: { CN_WORKING_HOURS: 1 },
      confirmations: [
        aConfirmation({ answer: { ...gap, ...answered } }),
        aConfirmation({ number: 2, withdrawn: { at: mondayMorning, reason: '改线' } }),
      ],
    };
    expect(await stored(await write(draft))).toEqual(draft);
  });

  it('is read once it is signed with where its paper is', async () => {
    const [awaitedSinceAt, recordedAt] = [mondayMorning, later(mondayMorning, 1)];
    const delivery = { departmentId: 'FINANCE', receivedBy: '周文', deliveredAt: mondayMorning };
    const asked = {
      departmentId: 'CUSTOMER-CENTRE',
      requestedBy: '王经理',
      purpose: '续签',
      requestedAt: mondayMorning,
    };
    const said = { departmentId: 'CONTRACTS', dueDate: '2026-03-05', requirements: '勿复印' };
    const signed: Contract = {
      ...aContract(),
      id: contractId(3),
      copies: [
        { number: 1, keeper: 'GENERAL_OFFICE', awaitedSinceAt },
        { number: 2, keeper: 'FINANCE', awaitedSinceAt, filed: { ...delivery, recordedAt, recordedBy: 'clerk' } },
      ],
      loans: [
        {
          number: 1,
          ...asked,
          refusal: { departmentId: 'CONTRACTS', reason: '无', refusedAt: recordedAt, refusedBy: 'li' },
        },
        {
          number: 2,
          ...asked,
          consent: { ...said, consentedAt: recordedAt, consentedBy: 'li' },
          returnedAt: recordedAt,
        },
      ],
      loanCount: 2,
    };
    expect(await stored(await write(signed))).toEqual(signed);
  });

  it('stands among the deadlines as long as a department owes it an answer', async () => {
    const requestedAt = mondayMorning;
    const draft = { ...aSignableContract(), id: contractId(2), confirmations: [aConfirmation({ requestedAt })] };
    await write(draft);
    const dueBy = async (at: typeof mondayMorning) =>
      (await dueStore(table).dueBefore(at, firstPage)).items.map(({ state }) => state.id);
    expect(await dueBy(later(shanghai('2026-03-04T17:30'), 1))).toContain(draft.id);

    const before = await contracts().get(draft.id);
    if (before === null) throw new Error('not stored');
    const answer = { positive: true, networkLevel: 'A', answeredAt: mondayMorning, answeredBy: 'resource-1' } as const;
    const answered = { ...draft, confirmations: [aConfirmation({ requestedAt, answer })] };
    await contracts().save(before, answered, [], meta);
    expect(await dueBy(shanghai('2027-01-01T00:00'))).not.toContain(draft.id);
  });
});

describe('a signature while a confirmation is withdrawn', () => {
  it.each([11, 12, 13, 14, 15])('is decided by one conditional write (contract %i)', async (number) => {
    const circuitId = `CIRC-${number}`;
    const circuits = circuitStore(table);
    await circuits.save(null, aCircuit({ id: circuitId }), [], meta);
    const id = await write({ ...aSignableContract({ lines: [aLine({ circuitId })] }), id: contractId(number) });
    const deps = {
      ...{ contracts: contracts(), circuits, customers: customerStore(table), rules: standingRuleBook },
      customerFiles: customerFileStore(table, standingRuleBook),
    };
    const path = { contractId: id };
    const withdrawal = { path: { ...path, confirmationNumber: '1' }, body: { reason: '端口另有安排' } };

    const [signed, withdrawn] = await Promise.all([
      call(signContract(deps), { path, body: { signedBy: '陈总' } }),
      call(withdrawConfirmation(deps), withdrawal),
    ]);

    // Who comes last is told of a race, or finds what the other has done: the gate's list, or a contract that is signed.
    const statuses = [signed.status, withdrawn.status];
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.some((status) => status === 409 || status === 422)).toBe(true);
    const { state: covered } = await circuits.coverage(circuitId);
    const state = await stored(id);
    if (signed.status === 200) {
      expect(state?.status).toBe('signed');
      expect(covered).toMatchObject([{ contractId: id }]);
    } else {
      expect(state?.confirmations).toMatchObject([{ withdrawn: { reason: '端口另有安排' } }]);
      expect(covered).toEqual([]);
    }
  });
});
