// Ends a signed contract before or at the end of its term.

import type { Decision } from '../decision.ts';
import type { Contract } from './contract.ts';
import { type ContractOutcome, happeningTo } from './events.ts';
import { evolveContract } from './evolve.ts';
import { requireStatusFor } from './lifecycle.ts';
import { circuitIdsOf } from './line-history.ts';

/** Ends the contract at the instant of the decision. Throws `illegal-transition` unless it is signed. */
export function endContract(contract: Contract, reason: string, decision: Decision): ContractOutcome<'ended'> {
  const signed = requireStatusFor(contract, 'end');
  const event = {
    type: 'ContractEnded',
    ...happeningTo(signed, decision),
    reason,
    circuitIds: circuitIdsOf(signed),
  } as const;
  return { state: evolveContract(signed, event), events: [event] };
}
