// What becomes of a statement: agreed payments, confirmation by both parties, a dispute and its answer, the settlement.

import { type Decision, happening, type Outcome } from '../decision.ts';
import { DomainError, refuseIfAny } from '../errors.ts';
import { claimsUntilIssued } from './claim-window.ts';
import { sumFen } from './money.ts';
import {
  type AgreedPayment,
  isUndecided,
  type Party,
  type Statement,
  type StatementEvent,
  type StatementLine,
  type StatementStatus,
} from './statement.ts';

type StatementOutcome = Outcome<Statement, StatementEvent>;

/** What may be asked of a statement in which status. */
const statementCommands = {
  draft: ['agree'],
  issued: ['confirm', 'dispute'],
  disputed: ['answer'],
  confirmed: ['dispute', 'settle'],
  settled: [],
} as const satisfies Record<StatementStatus, readonly string[]>;
type StatementCommand = (typeof statementCommands)[StatementStatus][number];

/** The n-th line from 1, and what is paid for it. */
export type PaymentRequest = Pick<AgreedPayment, 'payableFen' | 'reason' | 'approvedBy' | 'agreedBy'> & {
  readonly lineNumber: number;
};

/**
 * Records what the parties agreed to pay on a negotiable line, all of it, less or nothing (R55). The last one issues the
 * statement. Throws `illegal-transition`, and `rule-broken`: `lineNumber` unknown-reference or not-allowed-here, `payableFen`
 * more-than-owed or below-legal-floor.
 */
export function agreePayment(
  statement: Statement,
  { lineNumber, ...request }: PaymentRequest,
  decision: Decision,
): StatementOutcome {
  const draft = requireFor(statement, 'agree');
  const line = draft.lines[lineNumber - 1];
  if (line === undefined) return refuse('lineNumber', 'unknown-reference');
  if (!isUndecided(line)) return refuse('lineNumber', 'not-allowed-here');
  const { owedFen, leastFen, about } = line;
  const { payableFen } = request;
  if (payableFen > owedFen) refuseIfAny([{ field: 'payableFen', rule: 'more-than-owed', details: { owedFen } }]);
  if (payableFen < leastFen) refuseIfAny([{ field: 'payableFen', rule: 'below-legal-floor', details: { leastFen } }]);

  const agreed: AgreedPayment = { ...request, decidedAt: decision.now, decidedBy: decision.by };
  const lines = draft.lines.with(lineNumber - 1, { ...line, amountFen: payableFen, agreed } as StatementLine);
  const totalFen = sumFen(lines.map(({ amountFen }) => amountFen));
  const waits = lines.some(isUndecided);
  const claimsUntilAt = waits ? draft.claimsUntilAt : claimsUntilIssued(draft, decision.now);
  const state: Statement = { ...draft, lines, totalFen, claimsUntilAt, status: waits ? 'draft' : 'issued' };
  const subject = subjectOf(state, decision);
  const agreement: StatementEvent = { type: 'PaymentAgreed', ...subject, about, agreed };
  if (waits) return { state, events: [agreement] };
  return { state, events: [agreement, { type: 'StatementIssued', ...subject, claimsUntilAt }] };
}

/** One party confirms; both together close it (P-4). Throws `illegal-transition`, and `rule-broken` (`party` duplicate). */
export function confirmStatement(
  statement: Statement,
  { party, confirmedBy }: { readonly party: Party; readonly confirmedBy: string },
  decision: Decision,
): StatementOutcome {
  const issued = requireFor(statement, 'confirm');
  if (issued.confirmations[party] !== undefined) return refuse('party', 'duplicate');
  const confirmations = { ...issued.confirmations, [party]: { confirmedBy, confirmedAt: decision.now } };
  const both = confirmations.operator !== undefined && confirmations.customer !== undefined;
  const state: Statement = { ...issued, confirmations, status: both ? 'confirmed' : 'issued' };
  return { state, events: [{ type: 'StatementConfirmed', ...subjectOf(state, decision), party, confirmedBy }] };
}

/** Each holds up to 4,000 characters; a statement has to fit into an item of the table. */
const disputesMax = 12;

/**
 * The customer claims something else. Throws `illegal-transition`, and `rule-broken`: `month` too-old after the window for claims,
 * `disputes` too-many.
 */
export function disputeStatement(
  statement: Statement,
  { reason, raisedBy }: { readonly reason: string; readonly raisedBy: string },
  decision: Decision,
): StatementOutcome {
  const open = requireFor(statement, 'dispute');
  if (decision.now >= open.claimsUntilAt) return refuse('month', 'too-old');
  if (open.disputes.length >= disputesMax) {
    refuseIfAny([{ field: 'disputes', rule: 'too-many', details: { maximum: disputesMax } }]);
  }
  const disputes = [...open.disputes, { reason, raisedBy, raisedAt: decision.now }];
  const state: Statement = { ...open, disputes, confirmations: {}, status: 'disputed' };
  return { state, events: [{ type: 'StatementDisputed', ...subjectOf(state, decision), reason, raisedBy }] };
}

/**
 * Answers the dispute; both parties confirm afterwards. What it leads to is a correction of the ledger and so an adjustment of a
 * later month: the statement itself stays as it was sent.
 */
export function answerDispute(statement: Statement, answer: string, decision: Decision): StatementOutcome {
  const disputed = requireFor(statement, 'answer');
  const answered = { text: answer, answeredBy: decision.by, answeredAt: decision.now };
  const disputes = disputed.disputes.map((dispute, index, all) => {
    return index === all.length - 1 ? { ...dispute, answer: answered } : dispute;
  });
  const state: Statement = { ...disputed, disputes, status: 'issued' };
  return { state, events: [{ type: 'DisputeAnswered', ...subjectOf(state, decision), answer }] };
}

/** Paid: `reference` says where. Throws `illegal-transition` before both parties have confirmed. */
export function settleStatement(statement: Statement, reference: string, decision: Decision): StatementOutcome {
  const confirmed = requireFor(statement, 'settle');
  const state: Statement = { ...confirmed, status: 'settled', settledAt: decision.now, reference };
  return { state, events: [{ type: 'StatementSettled', ...subjectOf(state, decision), reference }] };
}

function requireFor(statement: Statement, command: StatementCommand): Statement {
  const allowed: readonly StatementCommand[] = statementCommands[statement.status];
  if (!allowed.includes(command)) {
    throw new DomainError('illegal-transition', { command, status: statement.status, allowed });
  }
  return statement;
}

function subjectOf({ contractId, customerId, month, totalFen }: Statement, decision: Decision) {
  return { ...happening(decision), contractId, customerId, month, totalFen };
}

function refuse(field: string, rule: 'unknown-reference' | 'not-allowed-here' | 'duplicate' | 'too-old'): never {
  throw new DomainError('rule-broken', { errors: [{ field, rule }] });
}
