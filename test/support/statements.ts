// The statement of a month from the tickets of its circuits, for tests of what it says.

import type { CircuitRecord } from '../../domain/availability/ledger.ts';
import { makeStatement, type StatementCase } from '../../domain/compensation/make-statement.ts';
import type { Statement } from '../../domain/compensation/statement.ts';
import { type Contract, zoneOf } from '../../domain/contracts/contract.ts';
import type { Coverage } from '../../domain/contracts/coverage.ts';
import { circuitIdsOf } from '../../domain/contracts/line-history.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { aContract } from './contracts.ts';
import { at } from './decisions.ts';
import { aRecord, seenAt } from './ledgers.ts';

interface Given extends Partial<Omit<StatementCase, 'circuits'>> {
  readonly tickets?: readonly Ticket[];
  readonly rest?: Partial<CircuitRecord>;
  readonly now?: string;
  /** Of every circuit. */
  readonly coverages?: readonly Coverage[];
}

/** April 2026, settled on the first of May, unless told otherwise; null when there is nothing to say. */
export function stated({
  tickets = [],
  rest = {},
  month = '2026-04',
  now = '2026-05-01T00:10',
  coverages = [],
  ...given
}: Given = {}): Statement | null {
  const contract: Contract = given.contract ?? aContract();
  const view = seenAt(now, { timeZone: zoneOf(contract) });
  const circuits = new Map(
    circuitIdsOf(contract).map((circuitId) => {
      const own = tickets.filter((ticket) => ticket.circuitId === circuitId);
      return [circuitId, { area: 'TOWN' as const, record: aRecord(own, { circuitId, ...rest }), coverages }];
    }),
  );
  const empty = { earlier: [], later: [], overcharges: { id: contract.id, overcharges: [] } };
  const whole = {
    ...empty,
    viewOf: () => view,
    ...given,
    contract,
    month,
    circuits,
    view,
  };
  return makeStatement(whole, at(view.now, 'zhunshi'))?.state ?? null;
}

export function theStatement(given: Given = {}): Statement {
  const statement = stated(given);
  if (statement === null) throw new Error('there is none');
  return statement;
}
