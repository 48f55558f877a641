// The contract that its events add up to.

import type { Contract } from './contract.ts';
import type { ContractEvent, ContractEventOf } from './events.ts';
import { requireStatusFor } from './lifecycle.ts';

type In<Status extends Contract['status']> = Extract<Contract, { readonly status: Status }>;

/** Applies one event. Throws an Error when the event cannot follow on this contract, that is when its history is damaged. */
export function evolveContract(
  contract: Contract | null,
  event: ContractEventOf<'ContractDrafted' | 'ContractRedrafted'>,
): In<'draft'>;
export function evolveContract(contract: Contract | null, event: ContractEventOf<'ContractSigned'>): In<'signed'>;
export function evolveContract(contract: Contract | null, event: ContractEventOf<'ContractEnded'>): In<'ended'>;
export function evolveContract(contract: Contract | null, event: ContractEvent): Contract;
export function evolveContract(contract: Contract | null, event: ContractEvent): Contract {
  if (event.type === 'ContractDrafted') return { ...event.terms, status: 'draft' };
  if (contract === null) throw new Error(`${event.type} cannot be the first event of contract ${event.contractId}`);
  switch (event.type) {
    case 'ContractRedrafted':
      return { ...event.terms, status: requireStatusFor(contract, 'redraft').status };
    case 'ContractSigned': {
      const draft = requireStatusFor(contract, 'sign');
      return { ...draft, status: 'signed', signedAt: event.occurredAt, signedBy: event.signedBy };
    }
    case 'ContractEnded': {
      const signed = requireStatusFor(contract, 'end');
      return { ...signed, status: 'ended', endedAt: event.occurredAt, endReason: event.reason };
    }
    default:
      return event satisfies never;
  }
}
