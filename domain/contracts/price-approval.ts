// The word of the Marketing Department on the prices of a draft, and nobody else's (R64, R105). It is about each line as it
// stands: grade and price change together (R63).

import { sameContent } from '../changes.ts';
import type { Decision } from '../decision.ts';
import { onlyDepartment } from '../departments/concerned.ts';
import type { Department } from '../departments/department.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Instant } from '../time.ts';
import type { Contract, ContractLine } from './contract.ts';
import { type ContractOutcome, happeningTo } from './events.ts';
import { evolveContract } from './evolve.ts';
import { requireStatusFor } from './lifecycle.ts';

/** The price of a line that is approved. */
interface ApprovedPrice {
  readonly circuitId: string;
  readonly monthlyRentFen: number;
  /** By how much the rent lies below the list, in parts per million. */
  readonly discountPpm?: number;
}

export interface PriceDecision {
  readonly departmentId: string;
  readonly approved: boolean;
  /** Of every line; none where it is not approved. */
  readonly prices: readonly ApprovedPrice[];
  readonly comment?: string;
}

export interface PriceApproval extends PriceDecision {
  readonly decidedAt: Instant;
  readonly decidedBy: string;
}

/**
 * Approves the prices of a draft or refuses them; the last word counts. Throws `illegal-transition` unless it is a draft, and
 * `rule-broken`: `departmentId` wrong-department-role; approved: `prices` required, `prices[i].circuitId` unknown-reference or
 * duplicate, `prices[i].monthlyRentFen` differs-from-draft; refused: `prices` not-allowed-here, `comment` required.
 */
export function decidePrice(
  contract: Contract,
  said: PriceDecision,
  department: Department,
  decision: Decision,
): ContractOutcome<'draft'> {
  const draft = requireStatusFor(contract, 'decidePrice');
  refuseIfAny([
    ...roleErrors(department),
    ...(said.approved ? approvalErrors(said, draft.lines) : refusalErrors(said)),
  ]);
  const event = {
    type: 'PriceDecided',
    ...happeningTo(draft, decision),
    decision: said,
    ...(!said.approved && { concerned: onlyDepartment(draft.departmentId) }),
  } as const;
  return { state: evolveContract(draft, event), events: [event] };
}

/** Whether what was approved of these lines is what those say: everything but why they are proposed. */
export function samePricing(before: readonly ContractLine[], after: readonly ContractLine[]): boolean {
  return sameContent(before.map(priced), after.map(priced));
}

function priced({ proposal: _, ...agreed }: ContractLine): Omit<ContractLine, 'proposal'> {
  return agreed;
}

function roleErrors({ id, role }: Department): readonly FieldError[] {
  if (role === 'MARKETING') return [];
  return [{ field: 'departmentId', rule: 'wrong-department-role', details: { departmentId: id, role } }];
}

/** Every line once, at the rent that it has in the draft: what is approved is what will be signed. */
function approvalErrors({ prices }: PriceDecision, lines: readonly ContractLine[]): readonly FieldError[] {
  const priced = new Set<string>();
  const errors = prices.flatMap(({ circuitId, monthlyRentFen }, index): readonly FieldError[] => {
    const field = `prices[${index}]`;
    const line = lines.find((other) => other.circuitId === circuitId);
    if (line === undefined) return [{ field: `${field}.circuitId`, rule: 'unknown-reference', details: { circuitId } }];
    if (priced.has(circuitId)) return [{ field: `${field}.circuitId`, rule: 'duplicate', details: { circuitId } }];
    priced.add(circuitId);
    if (line.monthlyRentFen === monthlyRentFen) return [];
    const details = { drafted: line.monthlyRentFen, given: monthlyRentFen };
    return [{ field: `${field}.monthlyRentFen`, rule: 'differs-from-draft', details }];
  });
  const unpriced = lines.filter(({ circuitId }) => !priced.has(circuitId));
  return [
    ...errors,
    ...unpriced.map(({ circuitId }): FieldError => ({ field: 'prices', rule: 'line-missing', details: { circuitId } })),
  ];
}

function refusalErrors({ prices, comment }: PriceDecision): readonly FieldError[] {
  return [
    ...(prices.length > 0 ? [{ field: 'prices', rule: 'not-allowed-here' } as const] : []),
    ...(comment === undefined ? [{ field: 'comment', rule: 'required' } as const] : []),
  ];
}
