import { describe, expect, it } from 'vitest';
import { draftAmendment } from '../../../domain/contracts/amend.ts';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { copiesOf } from '../../../domain/contracts/copy.ts';
import { evolveContract } from '../../../domain/contracts/evolve.ts';
import { correctCopy, fileCopy, voidCopy } from '../../../domain/contracts/file-copy.ts';
import { consentToLoan, refuseLoan, requestLoan, returnLoan } from '../../../domain/contracts/lend.ts';
import { type Loan, loanStatus, loansMax } from '../../../domain/contracts/loan.ts';
import { contractDeadlines, reachContractDeadlines } from '../../../domain/contracts/reach.ts';
import { signContract } from '../../../domain/contracts/sign.ts';
import type { Department } from '../../../domain/departments/department.ts';
import { pendingRungsOf } from '../../../domain/sla/deadline.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aDraftContract, anEndedContract, aSignableContract } from '../../support/contracts.ts';
import { aCustomer } from '../../support/customers.ts';
import {
  contractAdministration,
  customerCentre,
  finance,
  generalOffice,
  marketing,
} from '../../support/departments.ts';
import { refusal } from '../../support/refusals.ts';
import { shanghai } from '../../support/time.ts';

const at = (time: string, by = 'clerk') => ({ now: shanghai(time), by });
const signedAt = '2025-12-10T10:00';
const circuits = new Map([['CIRC-1', aCircuit()]]);
const lookups = { customer: aCustomer(), circuits, coverages: new Map() };
const signedContract = () =>
  signContract(aSignableContract(), lookups, { ...at(signedAt), signedBy: '陈总' }, defaultPolicy).state;

const handed = { receivedBy: '周文' };
const filed = (contract: Contract, ...departments: readonly Department[]): Contract =>
  departments.reduce(
    (state, department) => fileCopy(state, department, handed, at('2025-12-16T09:00')).state,
    contract,
  );
const copyOf = (contract: Contract, keeper: string) => {
  const copy = copiesOf(contract, shanghai(signedAt)).find((one) => one.keeper === keeper);
  if (copy === undefined) throw new Error(keeper);
  return copy;
};
const pending = (contract: Contract, milestone: string) =>
  pendingRungsOf(contractDeadlines(contract, standingRules))
    .filter((rung) => rung.milestone === milestone)
    .map(({ occurrence, dueAt }) => ({ occurrence, dueAt }));
const fields = (work: () => unknown) => {
  const { errors = [] } = refusal(work).details as { errors?: readonly { field: string; rule: string }[] };
  return errors.map(({ field, rule }) => `${field}: ${rule}`);
};

describe('the three copies of a signed contract (R199)', () => {
  it('are awaited from the signature on, by who keeps them, and each is reminded of on the seventh morning', () => {
    const contract = signedContract();
    expect(contract.copies?.map(({ number, keeper }) => `${number} ${keeper}`)).toEqual([
      '1 GENERAL_OFFICE',
      '2 FINANCE',
      '3 CONTRACT_ADMINISTRATION',
    ]);
    const dueAt = shanghai('2025-12-17T09:00');
    expect(pending(contract, 'filing')).toEqual([1, 2, 3].map((occurrence) => ({ occurrence, dueAt })));
    const events = reachContractDeadlines(contract, dueAt, standingRules);
    expect(events.map(({ type, milestone }) => `${type} ${milestone}`)).toEqual(Array(3).fill('ReminderDue filing'));
    expect(events[2]).toMatchObject({
      milestoneName: { zh: '合同归档（合同管理员）' },
      tell: ['RESPONSIBLE', 'CONTRACT_ADMINISTRATION'],
      responsibleDepartmentId: 'CUSTOMER-CENTRE',
    });
    const reminded = events.reduce<Contract>(evolveContract, contract);
    expect(reachContractDeadlines(reminded, shanghai('2025-12-18T09:00'), standingRules)).toEqual([]);
  });

  it('are recorded with who took them and when, and what is filed is not reminded of', () => {
    const deliveredAt = shanghai('2025-12-10T16:00');
    const { state, events } = fileCopy(signedContract(), finance, { ...handed, deliveredAt }, at('2025-12-11T09:00'));
    const delivery = { departmentId: 'FINANCE', receivedBy: '周文', deliveredAt };
    expect(events).toMatchObject([{ type: 'CopyFiled', number: 2, delivery, by: 'clerk' }]);
    expect(copyOf(state, 'FINANCE').filed).toMatchObject({ ...delivery, recordedBy: 'clerk' });
    expect(pending(state, 'filing').map(({ occurrence }) => occurrence)).toEqual([1, 3]);
  });

  it('are put right by a further word', () => {
    const contract = filed(signedContract(), finance);
    const said = { reason: '签收人写错', receivedBy: '吴芳' };
    const { state, events } = correctCopy(contract, copyOf(contract, 'FINANCE'), said, at('2025-12-17T09:00'));
    expect(events).toMatchObject([{ type: 'CopyCorrected', number: 2, reason: '签收人写错' }]);
    expect(copyOf(state, 'FINANCE').filed).toMatchObject({
      ...{ receivedBy: '吴芳', departmentId: 'FINANCE', deliveredAt: shanghai('2025-12-16T09:00') },
      recordedAt: shanghai('2025-12-16T09:00'),
    });
    const same = { reason: '重复', receivedBy: '吴芳' };
    expect(fields(() => correctCopy(state, copyOf(state, 'FINANCE'), same, at('2025-12-17T10:00')))).toEqual([
      'reason: changes-nothing',
    ]);
  });

  it('that were not delivered after all are awaited anew, with a reminder of their own', () => {
    const contract = filed(signedContract(), finance);
    const { state } = voidCopy(contract, copyOf(contract, 'FINANCE'), '错记', at('2026-02-02T09:00'));
    expect(copyOf(state, 'FINANCE')).toEqual({
      ...{ number: 4, keeper: 'FINANCE', awaitedSinceAt: shanghai('2026-02-02T09:00') },
    });
    expect(pending(state, 'filing')).toContainEqual({ occurrence: 4, dueAt: shanghai('2026-02-09T09:00') });
  });

  it.each([
    ['by another department', marketing, handed, ['departmentId: wrong-department-role']],
    ['twice', generalOffice, handed, ['departmentId: already-filed']],
    [
      'before the signature',
      finance,
      { ...handed, deliveredAt: shanghai('2025-12-10T09:59') },
      ['deliveredAt: too-old'],
    ],
    [
      'in the future',
      finance,
      { ...handed, deliveredAt: shanghai('2025-12-11T09:01') },
      ['deliveredAt: in-the-future'],
    ],
  ])('are not taken %s', (_, department, delivery, refused) => {
    const contract = filed(signedContract(), generalOffice);
    expect(fields(() => fileCopy(contract, department, delivery, at('2025-12-11T09:00')))).toEqual(refused);
  });

  it('are none of a draft; an ended contract and one that was signed before copies were recorded have theirs', () => {
    expect(refusal(() => filed(aDraftContract(), finance)).code).toBe('illegal-transition');
    const ended = filed(anEndedContract(), finance);
    expect([ended.status, copyOf(ended, 'FINANCE').filed?.receivedBy]).toEqual(['ended', '周文']);
    expect(pending(aContract(), 'filing')).toEqual([]);
    // What was signed long ago is awaited from the first word on.
    const dueAt = shanghai('2025-12-23T09:00');
    expect(pending(filed(aContract(), finance), 'filing')).toContainEqual({ occurrence: 1, dueAt });
    expect(refusal(() => voidCopy(ended, copyOf(ended, 'GENERAL_OFFICE'), '错', at(signedAt))).code).toBe(
      'illegal-transition',
    );
  });

  it('are kept of an amendment as of the contract', () => {
    const departments = { ...lookups, department: customerCentre };
    const request = {
      id: 'C-2',
      effectiveFromDate: '2026-03-01',
      reason: '增补',
      lines: [],
      endedCircuitIds: ['CIRC-1'],
    };
    const amends = draftAmendment(signedContract(), request, departments, at(signedAt), defaultPolicy).state.amends;
    if (amends === undefined) throw new Error('no amendment');
    const amendment = { ...signedContract(), amends };
    expect(pending(amendment, 'filing')).toHaveLength(3);
    expect(copyOf(filed(amendment, finance), 'FINANCE').filed).toBeDefined();
    expect(pending(amendment, 'term')).toEqual([]);
  });
});

describe('a loan of a signed contract', () => {
  const request = { departmentId: 'CUSTOMER-CENTRE', requestedBy: '王经理', purpose: '续签谈判' };
  const onFile = () => filed(signedContract(), contractAdministration);
  const asked = (contract: Contract = onFile()) => requestLoan(contract, request, at('2026-03-02T09:00', 'wang')).state;
  const loanOf = (contract: Contract, number = 1): Loan => {
    const loan = contract.loans?.find((one) => one.number === number);
    if (loan === undefined) throw new Error(`no loan ${number}`);
    return loan;
  };
  const consent = (contract: Contract, number = 1, dueDate = '2026-03-05', by = contractAdministration) =>
    consentToLoan(
      contract,
      loanOf(contract, number),
      { departmentId: by.id, dueDate },
      by,
      at('2026-03-02T10:00', 'li'),
      defaultPolicy,
    );
  const back = (contract: Contract, number = 1) =>
    returnLoan(contract, loanOf(contract, number), contractAdministration, at('2026-03-04T15:00', 'li'));

  it('is asked for, lent with the consent of the contract administrator, and returned (R200)', () => {
    const requested = requestLoan(onFile(), request, at('2026-03-02T09:00', 'wang'));
    expect(requested.events).toMatchObject([
      { type: 'LoanRequested', number: 1, request, concerned: { roles: ['CONTRACT_ADMINISTRATION'] } },
    ]);
    const lent = consent(requested.state).state;
    expect(loanOf(lent).consent).toMatchObject({ dueDate: '2026-03-05', consentedBy: 'li' });
    const returned = back(lent).state;
    expect([requested.state, lent, returned].map((state) => loanStatus(loanOf(state)))).toEqual([
      ...['requested', 'lent', 'returned'],
    ]);
    expect(pending(returned, 'loanReturn')).toEqual([]);
  });

  it('is refused with a reason, and then neither lent nor returned (R200)', () => {
    const contract = asked();
    const { state, events } = refuseLoan(contract, loanOf(contract), '正在归档', contractAdministration, at(signedAt));
    expect(events).toMatchObject([
      { type: 'LoanRefused', reason: '正在归档', concerned: { departmentIds: [request.departmentId] } },
    ]);
    expect(refusal(() => consent(state)).code).toBe('illegal-transition');
    expect(refusal(() => back(state)).code).toBe('illegal-transition');
  });

  it('is reminded of in the morning of its date, and overdue when that day is over (R201)', () => {
    const lent = consent(asked()).state;
    const morning = shanghai('2026-03-05T09:00');
    const midnight = shanghai('2026-03-06T00:00');
    expect(pending(lent, 'loanDue')).toEqual([{ occurrence: 1, dueAt: morning }]);
    expect(pending(lent, 'loanReturn')).toEqual([{ occurrence: 1, dueAt: midnight }]);
    const told = { tell: ['RESPONSIBLE', 'CONTRACT_ADMINISTRATION'], responsibleDepartmentId: 'CUSTOMER-CENTRE' };
    const quiet = { ...lent, copies: [], activatedAt: shanghai('2026-01-01T00:00') };
    const events = reachContractDeadlines(quiet, morning, standingRules);
    expect(events).toMatchObject([{ type: 'ReminderDue', milestone: 'loanDue', ...told }]);
    const reminded = events.reduce<Contract>(evolveContract, quiet);
    expect(reachContractDeadlines(reminded, shanghai('2026-03-05T23:59'), standingRules)).toEqual([]);
    expect(reachContractDeadlines(reminded, midnight, standingRules)).toMatchObject([
      { type: 'DeadlineBreached', milestone: 'loanReturn', ...told },
    ]);
  });

  it('is one at a time: the copy that is out is lent to nobody else', () => {
    const lent = consent(asked(asked())).state;
    expect(fields(() => consent(lent, 2))).toEqual(['loanNumber: lent']);
    expect(loanStatus(loanOf(consent(back(lent).state, 2).state, 2))).toBe('lent');
  });

  it('needs the administrators’ copy on file, which is not void while it is out', () => {
    expect(fields(() => consent(asked(signedContract())))).toEqual(['loanNumber: copy-not-filed']);
    const lent = consent(asked()).state;
    const copy = copyOf(lent, 'CONTRACT_ADMINISTRATION');
    expect(fields(() => voidCopy(lent, copy, '错记', at('2026-03-03T09:00')))).toEqual(['copyNumber: lent']);
  });

  it.each([
    ['2026-03-01', ['dueDate: out-of-term']],
    ['2026-04-02', ['dueDate: out-of-term']],
    ['2026-03-02', []],
    ['2026-04-01', []],
  ])('is due within the days that the policy has: %s', (dueDate, refused) => {
    const work = () => consent(asked(), 1, dueDate);
    if (refused.length === 0) expect(work().state.loans).toHaveLength(1);
    else expect(fields(work)).toEqual(refused);
  });

  it('is nobody else’s to decide, and none of a draft', () => {
    expect(fields(() => consent(asked(), 1, '2026-03-05', finance))).toEqual(['departmentId: wrong-department-role']);
    expect(refusal(() => asked(aDraftContract())).code).toBe('illegal-transition');
  });

  it('that is over makes room for a new one; those that wait do not', () => {
    let contract = onFile();
    for (let number = 1; number <= loansMax; number += 1) contract = asked(contract) as typeof contract;
    expect(fields(() => asked(contract))).toEqual(['loans: too-many']);
    const refused = refuseLoan(contract, loanOf(contract, 3), '无', contractAdministration, at(signedAt)).state;
    const { loans = [], loanCount } = asked(refused);
    expect([loans.length, loanCount, loans.some(({ number }) => number === 3)]).toEqual([
      loansMax,
      loansMax + 1,
      false,
    ]);
  });
});
