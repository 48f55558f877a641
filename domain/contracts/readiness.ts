// The moment at which a draft may be signed: the initiating department is told (R121).

import type { Decision } from '../decision.ts';
import { type Concerned, onlyDepartment } from '../departments/concerned.ts';
import type { FieldError } from '../errors.ts';
import type { Contract } from './contract.ts';
import { type ContractOutcome, happeningTo } from './events.ts';

/** Whether the last answer may have come: nothing is signed before its price is approved. */
export function maybeSignable({ priceApproval }: Contract): boolean {
  return priceApproval?.approved === true;
}

/** The outcome, and if it is what has opened the gate, that it is open. */
export function withReadiness(
  before: Contract,
  { state, events }: ContractOutcome<'draft'>,
  obstaclesOf: (draft: Contract) => readonly FieldError[],
  decision: Decision,
): ContractOutcome<'draft'> {
  const opened = obstaclesOf(state).length === 0 && obstaclesOf(before).length > 0;
  if (!opened) return { state, events };
  const concerned: Concerned = onlyDepartment(state.departmentId);
  return { state, events: [...events, { type: 'GateOpened', ...happeningTo(state, decision), concerned }] };
}
