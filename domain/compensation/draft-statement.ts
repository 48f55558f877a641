// Whether a statement waits for the parties or goes out, and what becomes of one that waits: it was sent to nobody, so it follows
// what is known of its month until it is decided.

import { type Decision, happening, type Outcome } from '../decision.ts';
import { claimsUntilIssued } from './claim-window.ts';
import { sumFen } from './money.ts';
import {
  isRegular,
  isUndecided,
  type RegularLine,
  type Statement,
  type StatementEvent,
  type StatementFacts,
  type StatementLine,
} from './statement.ts';

type StatementOutcome = Outcome<Statement, StatementEvent>;

/** With these lines: a draft while the parties have to agree on one of them, else issued. */
export function draftedOrIssued(
  facts: Omit<StatementFacts, 'lines' | 'totalFen'>,
  lines: readonly StatementLine[],
  decision: Decision,
): StatementOutcome {
  const totalFen = sumFen(lines.map(({ amountFen }) => amountFen));
  const undecided = lines.filter(isUndecided).map(({ about }) => about);
  const status = undecided.length > 0 ? 'draft' : 'issued';
  const claimsUntilAt = status === 'draft' ? facts.claimsUntilAt : claimsUntilIssued(facts, decision.now);
  const { contractId, customerId, month } = facts;
  const subject = { ...happening(decision), contractId, customerId, month, totalFen };
  const event: StatementEvent =
    status === 'draft'
      ? { type: 'StatementDrafted', ...subject, undecided }
      : { type: 'StatementIssued', ...subject, claimsUntilAt };
  return { state: { ...facts, claimsUntilAt, lines, totalFen, status }, events: [event] };
}

/**
 * A draft by what its month comes to now (`lines`). What the parties have agreed on stays where the line is owed as before. Null
 * when nothing has changed, or it is no draft: what was sent stays, and is adjusted in a later one.
 */
export function redraftStatement(
  statement: Statement,
  lines: readonly RegularLine[],
  decision: Decision,
): StatementOutcome | null {
  if (statement.status !== 'draft') return null;
  const { lines: before, totalFen: _, status: __, ...facts } = statement;
  const regular = lines.map((line): StatementLine => {
    const said = before.find((other) => isRegular(other) && other.about === line.about);
    return said?.owedFen === line.owedFen && said.leastFen === line.leastFen ? said : line;
  });
  const isSame = regular.length === before.filter(isRegular).length && regular.every((line) => before.includes(line));
  if (isSame) return null;
  const others = before.filter((line) => !isRegular(line));
  return draftedOrIssued(facts, [...regular, ...others], decision);
}
