import { describe, expect, it } from 'vitest';
import { redraftStatement } from '../../../domain/compensation/draft-statement.ts';
import { agreePayment } from '../../../domain/compensation/settle-statement.ts';
import { isRegular, type Statement } from '../../../domain/compensation/statement.ts';
import { aContract, aLine } from '../../support/contracts.ts';
import { at } from '../../support/decisions.ts';
import { aFault, anExclusion, corrected, graded } from '../../support/ledgers.ts';
import { theStatement } from '../../support/statements.ts';
import { shanghai } from '../../support/time.ts';

const second = { maintenanceGrade: 'II', commitmentType: 'MAINTENANCE_QUALITY' } as const;
const contract = aContract({ lines: [aLine(second), aLine({ ...second, circuitId: 'CIRC-2' })] });
/** 13 h 10 min each: an eighth of the rent. */
const outages = ['CIRC-1', 'CIRC-2'].map((circuitId, index) =>
  aFault(`T${index}`, '2026-04-10T09:00', '2026-04-10T22:10', { ...graded('II'), circuitId }),
);
const drafted = theStatement({ contract, tickets: outages });
const inJune = at(shanghai('2026-06-01T00:10'), 'zhunshi');
const agreement = { lineNumber: 1, payableFen: 60_000, reason: '客户同意减半', approvedBy: '市场部', agreedBy: '李工' };
const one = agreePayment(drafted, agreement, at(shanghai('2026-05-10T10:00'))).state;

const linesOf = (statement: Statement) => statement.lines.filter(isRegular);
const redrafted = (statement: Statement, known: Statement) => redraftStatement(statement, linesOf(known), inJune);

describe('a statement that waits for the parties', () => {
  it('follows what is known of its month, and keeps what was agreed on where the same is owed', () => {
    // One more outage of the second circuit, of 36 hours: 24 over its limit and 2 of the first, at 1 % each.
    const more = aFault('T9', '2026-04-20T00:00', '2026-04-21T12:00', { ...graded('II'), circuitId: 'CIRC-2' });
    const outcome = redrafted(one, theStatement({ contract, tickets: [...outages, more] }));
    expect(outcome?.events).toMatchObject([{ type: 'StatementDrafted', month: '2026-04', undecided: ['line-2'] }]);
    expect(outcome?.state).toMatchObject({
      ...{ status: 'draft', madeAt: drafted.madeAt, claimsUntilAt: drafted.claimsUntilAt },
      lines: [
        { about: 'line-1', owedFen: 125_000, amountFen: 60_000, agreed: { agreedBy: '李工' } },
        { about: 'line-2', owedFen: 260_000, amountFen: 260_000 },
      ],
    });
    expect(outcome?.state.totalFen).toBe(320_000);
  });

  it('loses an agreement on a sum that is no longer owed', () => {
    const rest = corrected(anExclusion('2026-04-10T10:00', '2026-04-10T22:00'));
    const outcome = redrafted(one, theStatement({ contract, tickets: outages, rest }));
    expect(outcome?.state.lines[0]).not.toHaveProperty('agreed');
    // 70 minutes of April are 0.16 %, which the class's 99.7 % allows: there is nothing left to agree on.
    expect(outcome).toMatchObject({ state: { status: 'issued', totalFen: 0 }, events: [{ type: 'StatementIssued' }] });
  });

  it('leaves the whole window for claims when it is issued, however late', () => {
    const issued = agreePayment(one, { ...agreement, lineNumber: 2 }, at(shanghai('2026-06-20T10:00')));
    const claimsUntilAt = shanghai('2026-08-19T00:00');
    expect(issued).toMatchObject({ state: { status: 'issued', claimsUntilAt }, events: [{}, { claimsUntilAt }] });
    const rest = corrected(anExclusion('2026-04-10T10:00', '2026-04-10T22:00'));
    const outcome = redrafted(one, theStatement({ contract, tickets: outages, rest }));
    expect(outcome?.state).toMatchObject({ status: 'issued', claimsUntilAt: shanghai('2026-07-31T00:00') });
  });

  it('stays as it is where nothing has changed, and so does one that was sent', () => {
    expect(redrafted(one, drafted)).toBeNull();
    const issued = agreePayment(one, { ...agreement, lineNumber: 2 }, at(shanghai('2026-05-10T10:00'))).state;
    expect(redrafted(issued, theStatement({ contract }))).toBeNull();
  });
});
