// What a department answers to a request for resources, and the withdrawal of a request or of its answer (R115, R116).

import type { NetworkLevel } from '../circuits/grade.ts';
import type { Decision } from '../decision.ts';
import { onlyDepartment } from '../departments/concerned.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import { localDateOf } from '../sla/wall-clock.ts';
import type { LocalDate } from '../time.ts';
import { type ConfirmationAnswer, type ResourceConfirmation, requireConfirmationFor } from './confirmation.ts';
import type { Contract } from './contract.ts';
import { type ContractOutcome, happeningTo } from './events.ts';
import { evolveContract } from './evolve.ts';
import { requireStatusFor } from './lifecycle.ts';

/** What a caller says. */
export interface AnswerRequest {
  readonly departmentId: string;
  readonly positive: boolean;
  readonly gap?: string;
  readonly replenishmentDate?: LocalDate;
  /** The best level that can be kept; of a positive answer by default the one that was asked for. */
  readonly networkLevel?: NetworkLevel;
}

/** The confirmation of this number, undefined when the contract has none. */
export function confirmationOf({ confirmations = [] }: Contract, number: number): ResourceConfirmation | undefined {
  return confirmations.find((confirmation) => confirmation.number === number);
}

/**
 * Answers. Throws `illegal-transition` unless the contract is a draft and the confirmation open, and `rule-broken`:
 * `departmentId` another-department-asked; negative: `gap` and `replenishmentDate` required (R116), the date in-the-past unless
 * after today; positive: either of them not-allowed-here.
 */
export function answerConfirmation(
  contract: Contract,
  confirmation: ResourceConfirmation,
  said: AnswerRequest,
  decision: Decision,
): ContractOutcome<'draft'> {
  const draft = requireStatusFor(contract, 'answerConfirmation');
  requireConfirmationFor(confirmation, 'answer');
  const { number, departmentId } = confirmation;
  const asked: readonly FieldError[] =
    said.departmentId === departmentId
      ? []
      : [{ field: 'departmentId', rule: 'another-department-asked', details: { departmentId } }];
  const answer = answerOf(said, confirmation);
  refuseIfAny([...asked, ...(answer === null ? gapErrors(said) : answerErrors(answer, said, decision))]);
  if (answer === null) throw new Error('a gap that is not complete passed');
  const event = {
    type: 'ConfirmationAnswered',
    ...happeningTo(draft, decision),
    ...{ number, departmentId, answer },
    ...(!answer.positive && { concerned: onlyDepartment(draft.departmentId) }),
  } as const;
  return { state: evolveContract(draft, event), events: [event] };
}

/** Takes a request back, or the answer to it. Throws `illegal-transition` unless the contract is a draft and it holds. */
export function withdrawConfirmation(
  contract: Contract,
  confirmation: ResourceConfirmation,
  reason: string,
  decision: Decision,
): ContractOutcome<'draft'> {
  const draft = requireStatusFor(contract, 'withdrawConfirmation');
  requireConfirmationFor(confirmation, 'withdraw');
  const event = {
    type: 'ConfirmationWithdrawn',
    ...happeningTo(draft, decision),
    ...{ number: confirmation.number, reason, concerned: onlyDepartment(draft.departmentId) },
  } as const;
  return { state: evolveContract(draft, event), events: [event] };
}

/** Null: a gap without what R116 asks for. */
function answerOf(said: AnswerRequest, asked: ResourceConfirmation): ConfirmationAnswer | null {
  const { positive, gap, replenishmentDate, networkLevel } = said;
  if (positive) return { positive, networkLevel: networkLevel ?? asked.networkLevel };
  if (gap === undefined || replenishmentDate === undefined) return null;
  return { positive, gap, replenishmentDate, ...(networkLevel !== undefined && { networkLevel }) };
}

function gapErrors(said: AnswerRequest): readonly FieldError[] {
  const mandatory = ['gap', 'replenishmentDate'] as const;
  return mandatory.flatMap((field) => (said[field] === undefined ? [{ field, rule: 'required' } as const] : []));
}

function answerErrors(answer: ConfirmationAnswer, said: AnswerRequest, { now }: Decision): readonly FieldError[] {
  if (!answer.positive) {
    const isPast = answer.replenishmentDate <= localDateOf(now);
    return isPast ? [{ field: 'replenishmentDate', rule: 'in-the-past' }] : [];
  }
  const ofGaps = ['gap', 'replenishmentDate'] as const;
  return ofGaps.flatMap((field) => (said[field] === undefined ? [] : [{ field, rule: 'not-allowed-here' } as const]));
}
