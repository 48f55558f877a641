// Ends a signed contract before or at the end of its term.

import { type Decision, happening } from '../decision.ts';
import type { Contract } from './contract.ts';
import type { ContractOutcome } from './events.ts';
import { evolveContract } from './evolve.ts';
import { requireStatusFor } from './lifecycle.ts';

/** Ends the contract at the instant of the decision. Throws `illegal-transition` unless it is signed. */
export function endContract(contract: Contract, reason: string, decision: Decision): ContractOutcome<'ended'> {
  const signed = requireStatusFor(contract, 'end');
  const event = {
    type: 'ContractEnded',
    ...happening(decision),
    contractId: signed.id,
    customerId: signed.customerId,
    reason,
    circuitIds: signed.lines.map(({ circuitId }) => circuitId),
  } as const;
  return { state: evolveContract(signed, event), events: [event] };
}
