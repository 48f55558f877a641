// Money that was charged too much (错计多收): it comes back, and as much again in services (双倍返还, R180).

import type { Contract } from '../contracts/contract.ts';
import { requireStatusFor } from '../contracts/lifecycle.ts';
import { type Decision, type Happening, happening, type Outcome } from '../decision.ts';
import { refuseIfAny } from '../errors.ts';
import type { Instant } from '../time.ts';

export interface Overcharge {
  /** Its place among those of the contract, from 1. */
  readonly number: number;
  readonly amountFen: number;
  readonly description: string;
  readonly evidence: string;
  readonly approvedBy: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

/** The overcharges of one contract, oldest first. Each is paid with the statement of the month in which it was recorded. */
export interface Overcharges {
  /** Of contract. */
  readonly id: string;
  readonly overcharges: readonly Overcharge[];
}

export interface OverchargeRecorded extends Happening {
  readonly type: 'OverchargeRecorded';
  readonly contractId: string;
  readonly customerId: string;
  readonly overcharge: Overcharge;
}

/** Far more than a contract ever has; keeps the record within one item. */
const overchargesMax = 200;

/**
 * Records one; of a contract that is over as well, which is paid all the same. Throws `illegal-transition` on a draft and on an
 * amendment, under which nothing is charged, and `rule-broken`: `overcharges` too-many, `evidence` duplicate: the same money is given
 * back once.
 */
export function recordOvercharge(
  known: Overcharges,
  contract: Contract,
  request: Pick<Overcharge, 'amountFen' | 'description' | 'evidence' | 'approvedBy'>,
  decision: Decision,
): Outcome<Overcharges, OverchargeRecorded> {
  const { id: contractId, customerId } = requireStatusFor(contract, 'recordOvercharge');
  const { overcharges } = known;
  if (overcharges.length >= overchargesMax) {
    refuseIfAny([{ field: 'overcharges', rule: 'too-many', details: { maximum: overchargesMax } }]);
  }
  if (overcharges.some(({ evidence }) => evidence === request.evidence)) {
    refuseIfAny([{ field: 'evidence', rule: 'duplicate' }]);
  }
  const recorded = { number: overcharges.length + 1, recordedAt: decision.now, recordedBy: decision.by };
  const overcharge: Overcharge = { ...request, ...recorded };
  const event = { type: 'OverchargeRecorded', ...happening(decision), contractId, customerId, overcharge } as const;
  return { state: { ...known, overcharges: [...overcharges, overcharge] }, events: [event] };
}
