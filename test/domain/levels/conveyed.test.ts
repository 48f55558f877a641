import { describe, expect, it } from 'vitest';
import type { Amendment, Contract } from '../../../domain/contracts/contract.ts';
import { aCircuit } from '../../support/circuits.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { aLevelChange, nextChangeId } from '../../support/levels.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

type Grade = 'A' | 'AA' | 'AAA';
const line = (maintenanceGrade: Grade) => aLine({ maintenanceGrade });
const amendedTo = (grade: Grade, effectiveFromDate: string): Amendment => ({
  ...{ amendmentId: `C-${grade}`, effectiveFromDate, lines: [line(grade)], endedCircuitIds: [] },
  ...{ reason: '调整等级', signedAt: shanghai('2026-02-01T10:00') },
});
const contractOf = (grade: Grade, ...amendments: Amendment[]): Contract => ({
  ...aContract({ lines: [line(grade)] }),
  amendments,
});
const gradeOf = ({ levels }: ReturnType<typeof aLevelChange>) => levels.maintenanceGrade;
/** Of an order for a change of grade after the one that has told the systems of `told`. */
function afterwards(told: Grade, contracts: readonly Contract[]) {
  const latest = aLevelChange(undefined, {}, { contracts: [contractOf(told)] });
  const order = { ticketId: 'T2', order: 'GRADE_CHANGE', archivedAt: minutesLater(mondayMorning, 5) } as const;
  return gradeOf(aLevelChange(nextChangeId, order, { contracts, latest }));
}
const next = amendedTo('AAA', '2026-05-01');

describe('an archived order conveys', () => {
  it('the amendment that takes effect later, so that its day finds the systems ready (R72)', () => {
    expect(afterwards('A', [contractOf('A', next)])).toBe('AAA');
    const order = { order: 'GRADE_CHANGE' } as const;
    expect(gradeOf(aLevelChange(undefined, order, { contracts: [contractOf('A', next)] }))).toBe('AAA');
  });

  it('the same again where another order follows before that day', () => {
    expect(afterwards('AAA', [contractOf('A', next)])).toBe('AAA');
  });

  it('the nearest of several, and of a contract that follows as well', () => {
    expect(afterwards('A', [contractOf('A', amendedTo('AA', '2026-04-01'), next)])).toBe('AA');
    const renewal = { ...contractOf('AA'), id: 'C-NEXT', startDate: '2027-01-01', endDate: '2027-12-31' };
    expect(afterwards('A', [contractOf('A'), renewal])).toBe('AA');
  });

  it('what is in force where the systems were not told of that yet', () => {
    expect(afterwards('A', [contractOf('A', amendedTo('AA', '2026-02-15'), next)])).toBe('AA');
  });

  it('what is in force where nothing follows, what follows has other owners, or was ended before it began', () => {
    expect(afterwards('A', [contractOf('A')])).toBe('A');
    const others = { ...contractOf('AAA'), id: 'C-NEXT', customerId: 'CUST-2', startDate: '2027-01-01' };
    expect(afterwards('A', [contractOf('A'), { ...others, endDate: '2027-12-31' }])).toBe('A');
    const ended = { ...contractOf('A', next), status: 'ended', endedAt: shanghai('2026-04-01T10:00') };
    expect(afterwards('A', [ended as Contract])).toBe('A');
  });

  it('for a new service its contract, also one that begins later, and no amendment of it', () => {
    expect(gradeOf(aLevelChange(undefined, {}, { contracts: [contractOf('A', next)] }))).toBe('A');
    const later = { ...contractOf('AAA'), startDate: '2026-05-01' };
    const circuit = aCircuit({ maintenanceGrade: 'A' });
    expect(gradeOf(aLevelChange(undefined, {}, { circuit, contracts: [later] }))).toBe('AAA');
  });
});
