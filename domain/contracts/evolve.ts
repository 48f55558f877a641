// The contract that its events add up to.

import { reachedRungOf } from '../sla/reach.ts';
import { startOfDate } from '../sla/wall-clock.ts';
import { confirmationMilestones, type ResourceConfirmation } from './confirmation.ts';
import { type Contract, type SignedContract, zoneOf } from './contract.ts';
import { awaitedCopies } from './copy.ts';
import type { ContractEvent, ContractEventOf } from './events.ts';
import { type CopyEvent, type LoanEvent, withCopy, withLoan } from './evolve-archive.ts';
import { requireStatusFor } from './lifecycle.ts';

/** What happens to a draft that stays one. */
type DraftEventType =
  | 'ContractDrafted'
  | 'ContractRedrafted'
  | 'ConfirmationsRequested'
  | 'ConfirmationAnswered'
  | 'ConfirmationWithdrawn'
  | 'PriceDecided';

/** What happens to the paper, whatever has become of the contract. */
type PaperEventType = CopyEvent['type'] | LoanEvent['type'];

type In<Status extends Contract['status']> = Extract<Contract, { readonly status: Status }>;

/** Applies one event. Throws an Error when the event cannot follow on this contract, that is when its history is damaged. */
export function evolveContract(contract: Contract | null, event: ContractEventOf<DraftEventType>): In<'draft'>;
export function evolveContract(contract: Contract | null, event: ContractEventOf<'ContractSigned'>): In<'signed'>;
export function evolveContract(contract: Contract | null, event: ContractEventOf<'ContractEnded'>): In<'ended'>;
export function evolveContract(contract: Contract | null, event: ContractEventOf<'ContractAmended'>): In<'signed'>;
export function evolveContract(
  contract: Contract | null,
  event: ContractEventOf<'ContractRenewed'>,
): In<'signed' | 'expired'>;
export function evolveContract(contract: Contract | null, event: ContractEventOf<PaperEventType>): SignedContract;
export function evolveContract(contract: Contract | null, event: ContractEvent): Contract;
export function evolveContract(contract: Contract | null, event: ContractEvent): Contract {
  if (event.type === 'ContractDrafted') {
    const { terms, policyVersion } = event;
    return { ...terms, status: 'draft', ...(policyVersion !== undefined && { policyVersion }) };
  }
  if (contract === null) throw new Error(`${event.type} cannot be a contract's first event`);
  switch (event.type) {
    case 'ContractRedrafted':
      return redrafted(requireStatusFor(contract, 'redraft'), event);
    case 'ConfirmationsRequested': {
      const draft = requireStatusFor(contract, 'requestConfirmations');
      const { requests, replaced, calendarVersions } = event;
      const { confirmations = [], ...kept } = withoutConfirmations(draft, replaced);
      const confirmationCount = requests.at(-1)?.number ?? 0;
      return { ...kept, confirmations: [...confirmations, ...requests], confirmationCount, calendarVersions };
    }
    case 'ConfirmationAnswered': {
      const { answer, occurredAt: answeredAt, by: answeredBy } = event;
      return withConfirmation(requireStatusFor(contract, 'answerConfirmation'), event.number, {
        answer: { ...answer, answeredAt, answeredBy },
      });
    }
    case 'ConfirmationWithdrawn': {
      const { occurredAt: at, reason } = event;
      return withConfirmation(requireStatusFor(contract, 'withdrawConfirmation'), event.number, {
        withdrawn: { at, reason },
      });
    }
    case 'GateOpened':
      return contract;
    case 'PriceDecided': {
      const { decision, occurredAt: decidedAt, by: decidedBy } = event;
      return {
        ...requireStatusFor(contract, 'decidePrice'),
        priceApproval: { ...decision, decidedAt, decidedBy },
      };
    }
    case 'ContractSigned': {
      const draft = requireStatusFor(contract, 'sign');
      const { occurredAt: signedAt, signedBy, policyVersion } = event;
      const isInForce = startOfDate(draft.startDate, zoneOf(draft)) <= signedAt;
      return {
        ...{ policyVersion, ...draft, status: 'signed', signedAt, signedBy },
        ...(isInForce && { activatedAt: signedAt }),
        copies: awaitedCopies(signedAt),
      };
    }
    case 'ContractActivated':
      return { ...requireStatusFor(contract, 'activate'), activatedAt: event.dueAt };
    case 'ContractAmended': {
      const signed = requireStatusFor(contract, 'amend');
      return { ...signed, amendments: [...(signed.amendments ?? []), event.amendment] };
    }
    case 'ContractRenewed': {
      const { successorId: contractId, occurredAt: signedAt } = event;
      return { ...requireStatusFor(contract, 'renew'), renewedBy: { contractId, signedAt } };
    }
    case 'ContractExpired': {
      const signed = requireStatusFor(contract, 'expire');
      return { ...signed, status: 'expired', expiredAt: event.dueAt };
    }
    case 'ContractEnded': {
      const signed = requireStatusFor(contract, 'end');
      return { ...signed, status: 'ended', endedAt: event.occurredAt, endReason: event.reason };
    }
    case 'CopyFiled':
    case 'CopyCorrected':
    case 'CopyVoided':
      return withCopy(requireStatusFor(contract, 'file'), event);
    case 'LoanRequested':
    case 'LoanConsented':
    case 'LoanRefused':
    case 'LoanReturned':
      return withLoan(requireStatusFor(contract, 'lend'), event);
    case 'ReminderDue':
    case 'DeadlineWarned':
    case 'DeadlineBreached':
    case 'DeadlineEscalated':
      return { ...contract, reached: [...(contract.reached ?? []), reachedRungOf(event)] };
    default:
      return event satisfies never;
  }
}

function redrafted(draft: In<'draft'>, event: ContractEventOf<'ContractRedrafted'>): In<'draft'> {
  const { terms, voidedConfirmations = [], priceApprovalVoided = false } = event;
  const before = withoutConfirmations(draft, voidedConfirmations);
  const { policyVersion, calendarVersions, reached, confirmations, confirmationCount, priceApproval } = before;
  return {
    ...terms,
    status: 'draft',
    ...(policyVersion !== undefined && { policyVersion }),
    ...(calendarVersions !== undefined && { calendarVersions }),
    ...(reached !== undefined && { reached }),
    ...(confirmations !== undefined && { confirmations }),
    ...(confirmationCount !== undefined && { confirmationCount }),
    ...(priceApproval !== undefined && !priceApprovalVoided && { priceApproval }),
  };
}

/** The draft without these, and without what was announced of their deadlines. */
function withoutConfirmations(draft: In<'draft'>, numbers: readonly number[]): In<'draft'> {
  if (numbers.length === 0) return draft;
  const { confirmations = [], reached = [] } = draft;
  return {
    ...draft,
    confirmations: confirmations.filter(({ number }) => !numbers.includes(number)),
    reached: reached.filter(
      ({ milestone, occurrence }) => !(confirmationMilestones.includes(milestone) && numbers.includes(occurrence)),
    ),
  };
}

function withConfirmation(
  draft: In<'draft'>,
  number: number,
  change: Pick<ResourceConfirmation, 'answer' | 'withdrawn'>,
): In<'draft'> {
  const { confirmations = [] } = draft;
  return {
    ...draft,
    confirmations: confirmations.map((one) => (one.number === number ? { ...one, ...change } : one)),
  };
}
