// Amendments of a signed contract: a draft of its own, from an effective date on (R113). It passes the gate like any other; its
// signature changes the contract.

import { sameContent } from '../changes.ts';
import { type Decision, happening } from '../decision.ts';
import { DomainError, type FieldError, refuseIfAny } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { localDateOf } from '../sla/wall-clock.ts';
import type { Instant, LocalDate } from '../time.ts';
import { sizeErrors } from './amendment-size.ts';
import { type Amendment, type Contract, type ContractLine, type ContractTerms, zoneOf } from './contract.ts';
import { draftContract } from './draft.ts';
import type { ContractOutcome } from './events.ts';
import { evolveContract } from './evolve.ts';
import { permits, requireStatusFor } from './lifecycle.ts';
import { type LineTerm, lineOf, linesOn } from './line-history.ts';

/** What a caller says about an amendment. */
export interface AmendmentRequest {
  readonly id: string;
  readonly effectiveFromDate: LocalDate;
  readonly reason: string;
  /** Circuits that join the contract, and those that stay on it with other terms. */
  readonly lines: readonly ContractLine[];
  readonly endedCircuitIds: readonly string[];
}

/** What fields of the draft are called in the request. */
const requestNames = { startDate: 'effectiveFromDate', endedCircuitIds: 'endedCircuitIds' };

type Lookups = Parameters<typeof draftContract>[1];

/**
 * Drafts an amendment with the clauses and the parties of its contract. Throws `illegal-transition` unless that is signed, and
 * `rule-broken` as `draftContract` and `amendmentErrors`.
 */
export function draftAmendment(
  contract: Contract,
  request: AmendmentRequest,
  lookups: Lookups,
  decision: Decision,
  policy: Policy,
): ContractOutcome<'draft'> {
  const signed = requireStatusFor(contract, 'amend');
  const { id, effectiveFromDate: startDate, lines, ...amends } = request;
  const { customerId, departmentId, region, clauses, title, parties, endDate, timeZone } = signed;
  const terms = {
    ...{ id, customerId, title, parties, startDate, endDate, lines },
    ...(departmentId !== undefined && { departmentId }),
    ...(region !== undefined && { region }),
    ...(clauses !== undefined && { clauses }),
    ...(timeZone !== undefined && { timeZone }),
    orderKind: changesGrade(signed, request) ? ('GRADE_CHANGE' as const) : ('NEW_GRADE' as const),
    amends: { ...amends, contractId: signed.id, amendmentsBefore: signed.amendments?.length ?? 0 },
  };
  refuseIfAny(amendmentErrors(signed, terms, decision.now, requestNames));
  return draftContract(terms, lookups, decision, policy);
}

/**
 * What the contract has against the amendment. `effectiveFromDate` (of a draft that is signed: `startDate`) before-earliest: neither in
 * the past, nor before the contract, nor before the amendment before it; outside-contract-term; `endDate` outside-contract-term; `timeZone` not-allowed-here: that of a
 * signed contract stays;
 * `lines` required or too-many; `lines[i]` changes-nothing; `endedCircuitIds[i]` not-under-contract or duplicate.
 */
function amendmentErrors(
  contract: Contract,
  {
    startDate,
    endDate,
    timeZone,
    lines,
    amends,
  }: Pick<ContractTerms, 'startDate' | 'endDate' | 'timeZone' | 'lines' | 'amends'>,
  now: Instant,
  names = { startDate: 'startDate', endedCircuitIds: 'amends.endedCircuitIds' },
): readonly FieldError[] {
  const { endedCircuitIds = [] } = amends ?? {};
  const inForce = linesOn(contract, startDate);
  const dateRefused = dateErrors(contract, startDate, now, names.startDate);
  // On another day other lines are in force.
  if (dateRefused.length > 0) return dateRefused;
  return [
    ...(endDate === contract.endDate ? [] : [outsideTerm('endDate', contract)]),
    ...(zoneOf({ timeZone }) === zoneOf(contract) ? [] : [{ field: 'timeZone', rule: 'not-allowed-here' } as const]),
    ...(lines.length + endedCircuitIds.length === 0 ? [{ field: 'lines', rule: 'required' } as const] : []),
    ...sizeErrors(contract, inForce, lines, endedCircuitIds),
    ...lines.flatMap((line, index) => unchangedErrors(line, `lines[${index}]`, inForce)),
    ...endedCircuitIds.flatMap((circuitId, index) =>
      endedErrors(
        { circuitId, field: `${names.endedCircuitIds}[${index}]` },
        endedCircuitIds.slice(0, index),
        lines,
        inForce,
      ),
    ),
  ];
}

/**
 * The contract with the amendment that was signed. Throws as `amendmentErrors`, `illegal-transition` unless it is signed, and
 * `amended-meanwhile` when another amendment of one of these circuits was signed since this one was drafted.
 */
export function amendContract(
  contract: Contract,
  amendment: Extract<Contract, { readonly status: 'signed' }>,
  decision: Decision,
): ContractOutcome<'signed'> {
  const signed = requireStatusFor(contract, 'amend');
  const { id: amendmentId, startDate: effectiveFromDate, lines, signedAt, amends } = amendment;
  if (amends === undefined) throw new Error(`${amendmentId} amends nothing`);
  const { endedCircuitIds, reason } = amends;
  const made: Amendment = { amendmentId, effectiveFromDate, lines, endedCircuitIds, reason, signedAt };
  const other = amendedSince(signed, amends.amendmentsBefore, touchedBy(made));
  if (other !== undefined) {
    throw new DomainError('amended-meanwhile', { contractId: signed.id, amendmentId: other.amendmentId });
  }
  refuseIfAny(amendmentErrors(signed, amendment, decision.now));
  const event = {
    type: 'ContractAmended',
    ...happening(decision),
    contractId: signed.id,
    customerId: signed.customerId,
    amendment: made,
  } as const;
  return { state: evolveContract(signed, event), events: [event] };
}

/**
 * Why the contract cannot take the draft as an amendment now: as `amendContract`, with `amends.contractId` not-in-force, and
 * amended-meanwhile on the lines and the ended circuits that another amendment has touched since.
 */
export function amendmentConflicts(contract: Contract, draft: Contract, now: Instant): readonly FieldError[] {
  const { amends } = draft;
  if (amends === undefined) return [];
  if (!permits(contract, 'amend')) {
    const details = { contractId: contract.id, status: contract.status };
    return [{ field: 'amends.contractId', rule: 'not-in-force', details }];
  }
  const meanwhile = touchedBy({ ...draft, ...amends }).flatMap((circuitId, index): readonly FieldError[] => {
    const other = amendedSince(contract, amends.amendmentsBefore, [circuitId]);
    if (other === undefined) return [];
    const ended = index - draft.lines.length;
    const field = ended < 0 ? `lines[${index}].circuitId` : `amends.endedCircuitIds[${ended}]`;
    return [{ field, rule: 'amended-meanwhile', details: { circuitId, amendmentId: other.amendmentId } }];
  });
  return [...meanwhile, ...amendmentErrors(contract, draft, now)];
}

/** The amendment that has touched one of these circuits since this one was drafted. */
function amendedSince(
  { amendments = [] }: Contract,
  amendmentsBefore: number,
  circuitIds: readonly string[],
): Amendment | undefined {
  return amendments.slice(amendmentsBefore).find((one) => touchedBy(one).some((id) => circuitIds.includes(id)));
}

function touchedBy({ lines, endedCircuitIds }: Pick<Amendment, 'lines' | 'endedCircuitIds'>): readonly string[] {
  return [...lines.map(({ circuitId }) => circuitId), ...endedCircuitIds];
}

/** Whether a circuit that stays gets another grade (R113). */
function changesGrade(contract: Contract, { effectiveFromDate, lines }: AmendmentRequest): boolean {
  const inForce = linesOn(contract, effectiveFromDate);
  return lines.some((line) => {
    const former = lineOf(line.circuitId, inForce);
    return former !== undefined && former.maintenanceGrade !== line.maintenanceGrade;
  });
}

function dateErrors(contract: Contract, startDate: LocalDate, now: Instant, field: string): readonly FieldError[] {
  if (startDate > contract.endDate) return [outsideTerm(field, contract)];
  // What was so on a day that is over stays so: tickets have been opened and months settled by it.
  const formerDate = contract.amendments?.at(-1)?.effectiveFromDate ?? contract.startDate;
  const today = localDateOf(now, zoneOf(contract));
  const earliest = [today, contract.startDate, formerDate].toSorted().at(-1) ?? today;
  return startDate < earliest ? [{ field, rule: 'before-earliest', details: { earliest } }] : [];
}

function outsideTerm(field: string, { startDate, endDate }: Contract): FieldError {
  return { field, rule: 'outside-contract-term', details: { startDate, endDate } };
}

function unchangedErrors(line: ContractLine, field: string, inForce: readonly LineTerm[]): readonly FieldError[] {
  const former = lineOf(line.circuitId, inForce);
  if (former === undefined) return [];
  const { proposal: _, ...terms } = line;
  const { proposal: __, ...before } = former;
  return sameContent(terms, before) ? [{ field, rule: 'changes-nothing' }] : [];
}

function endedErrors(
  { circuitId, field }: { readonly circuitId: string; readonly field: string },
  before: readonly string[],
  lines: readonly ContractLine[],
  inForce: readonly LineTerm[],
): readonly FieldError[] {
  const details = { circuitId };
  const again = before.includes(circuitId) || lines.some((line) => line.circuitId === circuitId);
  if (again) return [{ field, rule: 'duplicate', details }];
  return lineOf(circuitId, inForce) === undefined ? [{ field, rule: 'not-under-contract', details }] : [];
}
