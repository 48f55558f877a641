// The contract that its events add up to.

import { reachedRungOf } from '../tickets/reach.ts';
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
  if (contract === null) throw new Error(`${event.type} cannot be a contract's first event`);
  switch (event.type) {
    case 'ContractRedrafted':
      return { ...event.terms, status: requireStatusFor(contract, 'redraft').status };
    case 'ContractSigned': {
      const draft = requireStatusFor(contract, 'sign');
      const { occurredAt: signedAt, signedBy, policyVersion } = event;
      return { ...draft, status: 'signed', signedAt, signedBy, policyVersion };
    }
    case 'ContractEnded': {
      const signed = requireStatusFor(contract, 'end');
      return { ...signed, status: 'ended', endedAt: event.occurredAt, endReason: event.reason };
    }
    case 'ReminderDue':
    case 'DeadlineWarned':
    case 'DeadlineBreached':
    case 'DeadlineEscalated':
      return { ...contract, reached: [...(contract.reached ?? []), reachedRungOf(event)] };
    default:
      return event satisfies never;
  }
}
