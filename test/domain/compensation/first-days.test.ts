import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../domain/compensation/statement.ts';
import type { Contract } from '../../../domain/contracts/contract.ts';
import { coverageOf, coveragesOf } from '../../../domain/contracts/coverage.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { aContract, aLine, anEndedContract } from '../../support/contracts.ts';
import { aFault, anOrder, graded } from '../../support/ledgers.ts';
import { stated, theStatement } from '../../support/statements.ts';
import { shanghai } from '../../support/time.ts';

const fee = { installationFeeFen: 500_000 };
const openings = (statement: Statement) =>
  statement.lines.filter(({ kind }) => kind === 'late-opening').map(({ about, amountFen }) => [about, amountFen]);

describe('an opening that was late before the first day', () => {
  const contract = aContract({ startDate: '2026-04-10', lines: [aLine(fee)] });
  // Due on 2 April at 09:00; ten days and an hour late: eleven started days, 1 % of 5,000.00 each.
  const order = anOrder('2026-04-01T09:00', '2026-04-12T10:00');

  it('is paid with the first month, since no contract bound the circuit before (P-5)', () => {
    expect(openings(theStatement({ contract, tickets: [order] }))).toEqual([['order-T9', 55_000]]);
    const may = { contract, tickets: [order], month: '2026-05', now: '2026-06-01T00:10' } as const;
    expect(openings(theStatement(may))).toEqual([]);
  });

  it('is paid also where the whole of it lies before the first day, in an earlier month', () => {
    const early = anOrder('2026-03-20T09:00', '2026-03-24T09:00');
    expect(openings(theStatement({ contract, tickets: [early] }))).toEqual([['order-T9', 15_000]]);
  });

  it('is left to the contract before it, as far as that bound', () => {
    const before = aContract({ id: 'C0', startDate: '2026-01-01', endDate: '2026-04-05', lines: [aLine(fee)] });
    const coverages = [coverageOf(before), coverageOf(contract)];
    const paid = [before, contract].map((one) =>
      openings(theStatement({ contract: one, coverages, tickets: [order] })),
    );
    // Of the eleven days four had started by the end of the fifth, and seven after.
    expect(paid).toEqual([[['order-T9', 20_000]], [['order-T9', 35_000]]]);
  });

  it('is owed until the order was cancelled or rejected, so that what was stated before stays', () => {
    const running = anOrder('2026-04-28T09:00', null);
    const april = theStatement({ contract, tickets: [running] });
    expect(openings(april)).toEqual([['order-T9', 10_000]]);
    const { status: _, ...facts } = running;
    for (const status of ['cancelled', 'rejected'] as const) {
      const over = { ...facts, status, endedAt: shanghai('2026-05-01T10:00'), endReason: '客户撤销' } as Ticket;
      const may = { contract, month: '2026-05', now: '2026-06-01T00:10', earlier: [april] } as const;
      const { lines } = theStatement({ ...may, tickets: [over] });
      // The day that had begun on the first at 09:00, and nothing taken back.
      expect(lines.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
        ['compensation', 0],
        ['late-opening', 5_000],
      ]);
      const inTime = { ...over, endedAt: shanghai('2026-04-29T09:00') };
      expect(openings(theStatement({ contract, tickets: [inTime] }))).toEqual([]);
      const old = { ...over, reportedAt: shanghai('2025-11-01T09:00'), endedAt: shanghai('2025-11-12T10:00') };
      expect(openings(theStatement({ contract, tickets: [old] }))).toEqual([]);
    }
  });

  it("is nobody's where the order was done before the contract was drafted", () => {
    const old = anOrder('2025-11-01T09:00', '2025-11-12T10:00');
    expect(openings(theStatement({ contract, tickets: [old] }))).toEqual([]);
  });

  it('is shared on the day on which the contract before was ended, each started day once', () => {
    const ended = {
      ...anEndedContract({ id: 'C0', lines: [aLine(fee)] }),
      endedAt: shanghai('2026-04-10T18:00'),
    } as Contract;
    const coverages = [coverageOf(ended), coverageOf(contract)];
    const paid = [ended, contract].map((one) => openings(theStatement({ contract: one, coverages, tickets: [order] })));
    expect(paid).toEqual([[['order-T9', 45_000]], [['order-T9', 10_000]]]);
  });
});

describe('an amendment within the month', () => {
  const amended = (
    lines: readonly ReturnType<typeof aLine>[],
    effectiveFromDate: string,
    contract = aContract(),
  ): Contract => ({
    ...contract,
    amendments: [
      {
        ...{ amendmentId: 'C-A', effectiveFromDate, lines, endedCircuitIds: [], reason: '调整' },
        signedAt: shanghai('2026-04-01T10:00'),
      },
    ],
  });

  it('divides a late opening into two lines of different names, and the next month adjusts nothing', () => {
    const first = aLine(fee);
    const contract = amended([{ ...first, monthlyRentFen: 600_000 }], '2026-04-16', aContract({ lines: [first] }));
    // Due on 11 April at 09:00, ten days late: five started days before the 16th, five from then on.
    const order = anOrder('2026-04-10T09:00', '2026-04-21T09:00');
    const april = theStatement({ contract, tickets: [order] });
    expect(openings(april)).toEqual([
      ['order-T9', 25_000],
      ['order-T9-from-2026-04-16', 25_000],
    ]);
    const may = theStatement({
      contract,
      tickets: [order],
      month: '2026-05',
      now: '2026-06-01T00:10',
      earlier: [april],
    });
    expect(may.lines.map(({ kind }) => kind)).toEqual(['compensation']);
  });

  it('lets a circuit join on the day on which its old contract is ended, and an outage of that morning be paid once', () => {
    const joining = aLine({ circuitId: 'CIRC-2' });
    const contract = amended([joining], '2026-04-10');
    const old = {
      ...anEndedContract({ id: 'C0', lines: [joining] }),
      endedAt: shanghai('2026-04-10T18:00'),
    } as Contract;
    const coverages = [...coveragesOf(old, 'CIRC-2'), ...coveragesOf(contract, 'CIRC-2')];
    const outage = aFault('T1', '2026-04-10T09:00', '2026-04-10T12:10', { ...graded('AAA'), circuitId: 'CIRC-2' });
    const given = { coverages, tickets: [outage] };
    expect(theStatement({ ...given, contract: old }).totalFen).toBeGreaterThan(0);
    expect(theStatement({ ...given, contract }).totalFen).toBe(0);
    // One that was never on another contract pays for its first morning.
    expect(theStatement({ tickets: [outage], contract }).totalFen).toBeGreaterThan(0);
  });
});

describe('two contracts on one day', () => {
  it('both ended on it pay one after the other: the first until its end, the second from then on', () => {
    const endedAt = (id: string, time: string) =>
      ({ ...anEndedContract({ id, startDate: '2026-04-10' }), endedAt: shanghai(`2026-04-10T${time}`) }) as Contract;
    const both = [endedAt('C0', '12:00'), endedAt('C1', '20:00')] as const;
    const coverages = both.map(coverageOf);
    const outage = aFault('T1', '2026-04-10T09:00', '2026-04-10T15:00', graded('AAA'));
    const down = both.map((contract) => {
      const [line] = theStatement({ contract, coverages, tickets: [outage] }).lines;
      return line?.kind === 'compensation' ? line.assessment.downMilliseconds / 3_600_000 : null;
    });
    expect(down).toEqual([3, 3]);
  });

  it('an amendment as a document of its own owes nothing: its contract does', () => {
    const amends = { contractId: 'C0', reason: '调整', endedCircuitIds: [], amendmentsBefore: 0 };
    const outage = aFault('T1', '2026-04-10T09:00', '2026-04-10T12:10', graded('AAA'));
    expect(stated({ contract: aContract({ amends }), tickets: [outage] })).toBeNull();
  });
});
