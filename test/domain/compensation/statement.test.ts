import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedMonths } from '../../../domain/compensation/claim-window.ts';
import { type Overcharges, recordOvercharge } from '../../../domain/compensation/overcharge.ts';
import {
  agreePayment,
  answerDispute,
  confirmStatement,
  disputeStatement,
  settleStatement,
} from '../../../domain/compensation/settle-statement.ts';
import type { Statement } from '../../../domain/compensation/statement.ts';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { coverageOf } from '../../../domain/contracts/coverage.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { aContract, aLine, anEndedContract } from '../../support/contracts.ts';
import { at } from '../../support/decisions.ts';
import { aFault, anExclusion, anOrder, aWait, corrected, graded } from '../../support/ledgers.ts';
import { brokenRules, refusal } from '../../support/refusals.ts';
import { stated, theStatement } from '../../support/statements.ts';
import { shanghai } from '../../support/time.ts';

const negotiable = aContract({ lines: [aLine({ maintenanceGrade: 'II', commitmentType: 'MAINTENANCE_QUALITY' })] });
/** 190 minutes in April: a quarter of the rent. */
const aaaOutage = aFault('T1', '2026-04-10T09:00', '2026-04-10T12:10', graded('AAA'));
/** 13 h 10 min in April against a limit of 12 h. */
const classTwoOutage = aFault('T1', '2026-04-10T09:00', '2026-04-10T22:10', graded('II'));
const onMay = (day: string) => at(shanghai(`2026-05-${day}T10:00`), 'wang');
const agreement = { lineNumber: 1, payableFen: 0, reason: '客户同意免除', approvedBy: '市场部', agreedBy: '李工' };
const byBoth = (statement: Statement) =>
  confirmStatement(
    confirmStatement(statement, { party: 'operator', confirmedBy: '王工' }, onMay('02')).state,
    { party: 'customer', confirmedBy: '李工' },
    onMay('03'),
  ).state;

describe('the statement of a month', () => {
  it('has a line for every circuit, also where nothing is owed, and adds them up', () => {
    const contract = aContract({ lines: [aLine(), aLine({ circuitId: 'CIRC-2' })] });
    const statement = theStatement({ contract, tickets: [aaaOutage] });
    expect(statement.lines.map(({ about, amountFen }) => [about, amountFen])).toEqual([
      ['line-1', 250_000],
      ['line-2', 0],
    ]);
    expect(statement).toMatchObject({ totalFen: 250_000, status: 'issued', month: '2026-04', customerId: 'CUST-1' });
    expect(statement.claimsUntilAt).toBe(shanghai('2026-06-30T00:00'));
  });

  it('is open for sixty days by the calendar of its zone, also where the clocks are changed meanwhile', () => {
    const contract = aContract({ timeZone: 'America/New_York' });
    const { claimsUntilAt } = theStatement({ contract, month: '2026-09', now: '2026-10-01T12:10' });
    expect(claimsUntilAt).toBe(shanghai('2026-11-30T13:00')); // midnight in New York
  });

  it('is none of a contract that is a draft or was not in force, and one of the days until it was ended', () => {
    const contract = anEndedContract(); // on 30 June
    expect(stated({ contract, month: '2026-07', now: '2026-08-01T00:10' })).toBeNull();
    expect(stated({ contract: { ...aContract(), status: 'draft' } as Contract })).toBeNull();
    const early = { ...contract, endedAt: shanghai('2026-04-10T18:00') } as Contract;
    expect(theStatement({ contract: early }).lines).toMatchObject([
      { assessment: { daysInForce: 10, baseFen: 333_334 } },
    ]);
  });

  it('has a line for each of the terms under which a circuit was in the month, with its own days and rent', () => {
    const contract: Contract = {
      ...aContract({ lines: [aLine(), aLine({ circuitId: 'CIRC-2' })] }),
      amendments: [
        {
          amendmentId: 'C-A',
          effectiveFromDate: '2026-04-16',
          lines: [aLine({ monthlyRentFen: 600_000 })],
          endedCircuitIds: ['CIRC-2'],
          reason: '降价',
          signedAt: shanghai('2026-04-01T10:00'),
        },
      ],
    };
    const { lines } = theStatement({ contract, tickets: [aaaOutage] });
    expect(
      lines.map((line) => [line.about, 'assessment' in line && line.assessment?.baseFen, line.amountFen > 0]),
    ).toEqual([
      ['line-1', 500_000, true],
      ['line-1-from-2026-04-16', 300_000, false],
      ['line-2', 500_000, false],
    ]);
    const may = theStatement({ contract, month: '2026-05', now: '2026-06-01T00:10' });
    expect(may.lines.map(({ about }) => about)).toEqual(['line-1']);
  });

  it('leaves the hours of its first day to a contract that was ended on it, so that no outage is paid twice', () => {
    const ended = { ...anEndedContract({ id: 'C0' }), endedAt: shanghai('2026-04-10T18:00') } as Contract;
    const successor = aContract({ startDate: '2026-04-10' });
    const coverages = [coverageOf(ended), coverageOf(successor)];
    expect(theStatement({ contract: ended, coverages, tickets: [aaaOutage] }).totalFen).toBeGreaterThan(0);
    expect(theStatement({ contract: successor, coverages, tickets: [aaaOutage] }).lines).toMatchObject([
      { amountFen: 0, assessment: { daysInForce: 21, downMilliseconds: 0 } },
    ]);
    expect(theStatement({ contract: successor, tickets: [aaaOutage] }).totalFen).toBeGreaterThan(0);
  });

  it('pays a late opening by started days, from the fee of the line, after the limit and until service (P-5)', () => {
    const contract = aContract({ lines: [aLine({ installationFeeFen: 500_000 })] });
    const order = anOrder('2026-04-28T09:00', '2026-05-01T10:00');
    const april = theStatement({ contract, tickets: [order] });
    // Due on the 29th at 09:00: two days started in April, and the third, begun on 1 May, in May.
    expect(april.lines[1]).toMatchObject({
      kind: 'late-opening',
      form: 'cash',
      opening: { days: 2 },
      amountFen: 10_000,
    });
    const may = theStatement({ contract, tickets: [order], month: '2026-05', now: '2026-06-01T00:10' });
    expect(may.lines[1]).toMatchObject({ opening: { days: 1 }, amountFen: 5_000 });
    // What the customer asked to wait is no part of it, before the limit or after.
    const waits = { ...order, suspensions: [aWait('2026-04-29T12:00', '2026-04-30T12:00')] };
    const waited = theStatement({ contract, tickets: [waits] });
    expect(waited.lines[1]).toMatchObject({ opening: { limitAt: shanghai('2026-04-29T09:00'), days: 1 } });
  });

  it('(4) gives an overcharge back twice: the money, and services of equal value (R180)', () => {
    const none: Overcharges = { id: aContract().id, overcharges: [] };
    const said = { amountFen: 12_000, description: '错计月租', evidence: '账单 2026-03', approvedBy: '财务部' };
    const overcharges = recordOvercharge(none, aContract(), said, at(shanghai('2026-04-20T10:00'))).state;
    const { lines, totalFen } = theStatement({ overcharges });
    expect(lines.slice(1)).toMatchObject([
      { kind: 'overcharge-refund', form: 'cash', amountFen: 12_000 },
      { kind: 'overcharge-credit', form: 'services', amountFen: 12_000 },
    ]);
    expect(totalFen).toBe(24_000);
    expect(theStatement({ overcharges, month: '2026-05', now: '2026-06-01T00:10' }).totalFen).toBe(0);
    expect(brokenRules(() => recordOvercharge(overcharges, aContract(), said, at()))).toEqual(['evidence: duplicate']);
  });

  it('reconciles ticket by ticket', () => {
    const contract = aContract({ lines: [aLine(), aLine({ circuitId: 'CIRC-2', maintenanceGrade: 'A' })] });
    const outages = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 23 }), fc.boolean()), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(outages, (drawn) => {
        const tickets = drawn.map(([day, hour, first], index) => {
          const from = `2026-04-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00`;
          return aFault(`T${index}`, from, `2026-04-30T0${index}:00`, {
            ...graded('AAA'),
            circuitId: first ? 'CIRC-1' : 'CIRC-2',
          });
        });
        const { lines, totalFen } = theStatement({ contract, tickets });
        const parts = lines.flatMap((line) => (line.kind === 'compensation' ? line.assessment.parts : []));
        expect(parts.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(totalFen);
      }),
    );
  });
});

describe('a negotiable line', () => {
  const draft = theStatement({ contract: negotiable, tickets: [classTwoOutage] });

  it('waits for what the parties agree on (R55)', () => {
    expect(draft).toMatchObject({ status: 'draft', totalFen: 125_000 });
    expect(refusal(() => confirmStatement(draft, { party: 'operator', confirmedBy: '王工' }, onMay('02'))).code).toBe(
      'illegal-transition',
    );
  });

  it('(5) may be waived, which is recorded with reason, approver and the customer who agreed, and issues the statement (R55)', () => {
    const { state, events } = agreePayment(draft, agreement, onMay('02'));
    expect(state).toMatchObject({ status: 'issued', totalFen: 0 });
    expect(state.lines[0]).toMatchObject({
      owedFen: 125_000,
      amountFen: 0,
      agreed: { payableFen: 0, reason: '客户同意免除', approvedBy: '市场部', agreedBy: '李工', decidedBy: 'wang' },
    });
    expect(events.map(({ type }) => type)).toEqual(['PaymentAgreed', 'StatementIssued']);
  });

  it('may be cut, not raised, and not below what the law waives', () => {
    expect(agreePayment(draft, { ...agreement, payableFen: 60_000 }, onMay('02')).state.totalFen).toBe(60_000);
    expect(brokenRules(() => agreePayment(draft, { ...agreement, payableFen: 125_001 }, onMay('02')))).toEqual([
      'payableFen: more-than-owed',
    ]);
    const long = aFault('T1', '2026-04-10T09:00', '2026-04-12T12:00', graded('II')); // 51 h
    const floored = theStatement({ contract: negotiable, tickets: [long] });
    expect(brokenRules(() => agreePayment(floored, { ...agreement, payableFen: 99_999 }, onMay('02')))).toEqual([
      'payableFen: below-legal-floor',
    ]);
    expect(agreePayment(floored, { ...agreement, payableFen: 100_000 }, onMay('02')).state.status).toBe('issued');
  });

  it('is agreed on once, and a strict one never (R54)', () => {
    const contract = aContract({ lines: [...negotiable.lines, aLine({ circuitId: 'CIRC-2' })] });
    const mixed = theStatement({
      contract,
      tickets: [classTwoOutage, { ...aaaOutage, id: 'T2', circuitId: 'CIRC-2' }],
    });
    expect(brokenRules(() => agreePayment(mixed, { ...agreement, lineNumber: 2 }, onMay('02')))).toEqual([
      'lineNumber: not-allowed-here',
    ]);
    expect(brokenRules(() => agreePayment(mixed, { ...agreement, lineNumber: 3 }, onMay('02')))).toEqual([
      'lineNumber: unknown-reference',
    ]);
    expect(refusal(() => agreePayment(theStatement({ tickets: [aaaOutage] }), agreement, onMay('02'))).code).toBe(
      'illegal-transition',
    );
  });

  it('needs no agreement where nothing is owed', () => {
    expect(theStatement({ contract: negotiable }).status).toBe('issued');
  });
});

describe('between the parties', () => {
  const issued = theStatement({ tickets: [aaaOutage] });

  it('a statement is confirmed by both before it is settled (P-4)', () => {
    const one = confirmStatement(issued, { party: 'customer', confirmedBy: '李工' }, onMay('02')).state;
    expect(one.status).toBe('issued');
    expect(brokenRules(() => confirmStatement(one, { party: 'customer', confirmedBy: '李工' }, onMay('02')))).toEqual([
      'party: duplicate',
    ]);
    expect(refusal(() => settleStatement(one, 'FP-1', onMay('02'))).code).toBe('illegal-transition');
    expect(settleStatement(byBoth(issued), 'FP-1', onMay('04')).state).toMatchObject({
      status: 'settled',
      reference: 'FP-1',
    });
  });

  it('it may be disputed within sixty days of the end of its month, also after both confirmed, and is confirmed anew after the answer', () => {
    const claim = { reason: '4 月 12 日中断未计', raisedBy: '李工' };
    const disputed = disputeStatement(byBoth(issued), claim, at(shanghai('2026-06-29T23:59'))).state;
    expect(disputed).toMatchObject({ status: 'disputed', confirmations: {} });
    const answered = answerDispute(disputed, '已更正台账', at(shanghai('2026-07-02T10:00'))).state;
    expect(answered).toMatchObject({
      status: 'issued',
      lines: issued.lines,
      disputes: [{ ...claim, answer: { text: '已更正台账' } }],
    });
    expect(brokenRules(() => disputeStatement(issued, claim, at(shanghai('2026-06-30T00:00'))))).toEqual([
      'month: too-old',
    ]);
    const often = {
      ...issued,
      disputes: Array.from({ length: 12 }, () => ({ ...claim, raisedAt: issued.claimsUntilAt })),
    };
    expect(brokenRules(() => disputeStatement(often, claim, at(shanghai('2026-06-29T23:59'))))).toEqual([
      'disputes: too-many',
    ]);
  });
});

describe('what turns out to be different later', () => {
  const correction = corrected(anExclusion('2026-04-10T09:30', '2026-04-10T12:10'));
  const april = theStatement({ tickets: [aaaOutage] });
  const may = { month: '2026-05', now: '2026-06-01T00:10', earlier: [april] } as const;

  it('reaches back over the months whose claims were open since', () => {
    expect(adjustedMonths(standingRules.policy)).toBe(3);
  });

  it('is a line of the next statement, beside what was said before; the sent one stays as it was', () => {
    // Of 190 minutes 30 are left: a tenth instead of a quarter.
    const statement = theStatement({ ...may, tickets: [aaaOutage], rest: correction });
    expect(statement.lines[1]).toMatchObject({
      kind: 'adjustment',
      about: 'line-1',
      month: '2026-04',
      beforeFen: 250_000,
      nowFen: 100_000,
      amountFen: -150_000,
    });
    expect(statement.totalFen).toBe(-150_000);
    expect(april.totalFen).toBe(250_000);
  });

  it('is said once: the statement after that knows of it', () => {
    const mays = theStatement({ ...may, tickets: [aaaOutage], rest: correction });
    const june = { month: '2026-06', now: '2026-07-01T00:10', earlier: [april, mays] } as const;
    expect(theStatement({ ...june, tickets: [aaaOutage], rest: correction }).lines).toHaveLength(1);
    // And back again when the correction is voided.
    expect(theStatement({ ...june, tickets: [aaaOutage] }).lines[1]).toMatchObject({
      beforeFen: 100_000,
      nowFen: 250_000,
      amountFen: 150_000,
    });
  });

  it('is said once, also where a month is settled only after a later one', () => {
    const march = theStatement({ month: '2026-03', now: '2026-04-01T00:10' });
    const late = aFault('T0', '2026-03-10T09:00', '2026-03-10T12:10', graded('AAA'));
    const mays = theStatement({ ...may, earlier: [march], tickets: [late] });
    expect(mays.lines[1]).toMatchObject({ kind: 'adjustment', month: '2026-03', amountFen: 250_000 });
    const aprils = theStatement({ now: may.now, earlier: [march], later: [mays], tickets: [late] });
    expect(aprils.lines.map(({ kind }) => kind)).toEqual(['compensation']);
  });

  it('does not depend on how far back the tickets happen to have been read', () => {
    // A year and more before May, not before April.
    const long = aFault('T0', '2025-04-15T09:00', null, graded('A'));
    const aprils = theStatement({ tickets: [long] });
    expect(aprils.totalFen).toBe(1_000_000);
    const mays = theStatement({ ...may, earlier: [aprils], tickets: [long] });
    expect(mays.lines.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([['compensation', 0]]);
    // June reads May and no longer April, and so tickets of a later time.
    expect(theStatement({ month: '2026-06', now: '2026-07-01T00:10', earlier: [mays], tickets: [] }).totalFen).toBe(0);
    expect(theStatement({ month: '2026-06', now: '2026-07-01T00:10', earlier: [mays], tickets: [long] }).totalFen).toBe(
      0,
    );
  });

  it('follows from a late ticket as well', () => {
    expect(theStatement({ ...may, earlier: [theStatement()], tickets: [aaaOutage] }).lines[1]).toMatchObject({
      beforeFen: 0,
      amountFen: 250_000,
    });
  });

  it('makes a statement although the contract is no longer in force', () => {
    const contract = { ...anEndedContract(), endedAt: shanghai('2026-04-30T18:00') } as Contract;
    const last = theStatement({ contract, tickets: [aaaOutage] });
    const after = theStatement({ ...may, contract, earlier: [last], tickets: [aaaOutage], rest: correction });
    expect(after.lines.map(({ kind }) => kind)).toEqual(['adjustment']);
    expect(stated({ ...may, contract, earlier: [last], tickets: [aaaOutage] })).toBeNull();
  });

  it('is negotiable where the line was, and takes nothing back that was not given', () => {
    const aprils = theStatement({ contract: negotiable, tickets: [classTwoOutage] });
    const waived = agreePayment(aprils, agreement, onMay('02')).state;
    const less = theStatement({
      ...may,
      contract: negotiable,
      earlier: [waived],
      tickets: [],
      now: '2026-06-01T00:10',
    });
    expect(less.lines[1]).toMatchObject({
      beforeFen: 125_000,
      nowFen: 0,
      owedFen: -125_000,
      amountFen: 0,
      negotiable: false,
    });
    const second = aFault('T2', '2026-04-20T00:00', '2026-04-22T00:00', graded('II'));
    const more = theStatement({ ...may, contract: negotiable, earlier: [waived], tickets: [classTwoOutage, second] });
    expect(more).toMatchObject({ status: 'draft', lines: [{}, { kind: 'adjustment', negotiable: true, leastFen: 0 }] });
  });

  it('waits while the parties have yet to agree on an adjustment', () => {
    const aprils = agreePayment(
      theStatement({ contract: negotiable, tickets: [classTwoOutage] }),
      agreement,
      onMay('02'),
    ).state;
    const second = aFault('T2', '2026-04-20T00:00', '2026-04-22T00:00', graded('II'));
    const more = { contract: negotiable, tickets: [classTwoOutage, second] } as const;
    const mays = theStatement({ ...may, ...more, earlier: [aprils] });
    expect(mays.status).toBe('draft');
    const june = { month: '2026-06', now: '2026-07-01T00:10', earlier: [aprils, mays] } as const;
    // Known by then: it was no fault of April at all.
    expect(theStatement({ ...june, contract: negotiable, tickets: [] }).lines).toHaveLength(1);
    const agreed = agreePayment(mays, { ...agreement, lineNumber: 2 }, onMay('30')).state;
    expect(theStatement({ ...june, contract: negotiable, tickets: [], earlier: [aprils, agreed] }).lines).toHaveLength(
      2,
    );
  });

  it('waits while the parties have yet to agree on the first sum', () => {
    const draft = theStatement({ contract: negotiable, tickets: [classTwoOutage] });
    expect(theStatement({ ...may, contract: negotiable, earlier: [draft], tickets: [] }).lines).toHaveLength(1);
  });
});
