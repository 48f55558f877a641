// What earlier statements have turned out to be wrong by, line by line: their months computed anew, less what was said of them.

import type { Month } from '../availability/month.ts';
import { isAdjusted } from './claim-window.ts';
import { sumFen } from './money.ts';
import { type MonthCase, monthLines } from './month-lines.ts';
import type { AssessmentView } from './overrun.ts';
import { differences, owedParts } from './owed-parts.ts';
import { isRegular, isUndecided, type RegularLine, type Statement, type StatementLine } from './statement.ts';

export interface AdjustmentCase extends MonthCase {
  /** The statements of the months before, oldest first, without a gap from the oldest that is adjusted (`isAdjusted`). */
  readonly earlier: readonly Statement[];
  /** Those of later months, where this one comes late: what they have adjusted already is not adjusted again. */
  readonly later: readonly Statement[];
  /** How the months before are looked at now: under the policy of their own statement. */
  readonly viewOf: (statement: Statement) => AssessmentView;
}

/** The months before, computed anew. A draft was not sent: it is drafted anew in its place (`redraftStatement`). */
export function adjustments(given: AdjustmentCase): readonly StatementLine[] {
  return given.earlier.flatMap((statement, index) => {
    if (statement.status === 'draft' || !isAdjusted(statement, given.month, given.view)) return [];
    const { month } = statement;
    const since = [...given.earlier.slice(index + 1), ...given.later].flatMap(({ lines }) => lines);
    const said = [
      ...statement.lines.filter(isRegular),
      ...since.filter((line) => line.kind === 'adjustment' && line.month === month),
    ];
    const now = monthLines({ ...given, month, view: given.viewOf(statement) });
    const subjects = [...new Set([...said, ...now].map(({ about }) => about))];
    return subjects.flatMap((about) => {
      const present = now.find((line) => line.about === about);
      return adjustment(
        month,
        said.filter((line) => line.about === about),
        present,
      );
    });
  });
}

function adjustment(
  month: Month,
  said: readonly StatementLine[],
  now: RegularLine | undefined,
): readonly StatementLine[] {
  const known = now ?? said[0];
  const nowFen = now?.owedFen ?? 0;
  const beforeFen = sumFen(said.map(({ owedFen }) => owedFen));
  // Nothing new, or something that the parties have yet to agree on anyway.
  if (known === undefined || nowFen === beforeFen || said.some(isUndecided)) return [];
  const givenFen = sumFen(said.map(({ amountFen }) => amountFen));
  const owedFen = nowFen - beforeFen;
  const { about, form, negotiable } = known;
  // Where less was agreed on than was owed, what is owed less now is taken back only as far as it was given.
  const amountFen = owedFen > 0 ? owedFen : Math.min(0, nowFen - givenFen);
  const leastFen =
    owedFen > 0 && negotiable ? Math.min(owedFen, Math.max(0, (now?.leastFen ?? 0) - givenFen)) : amountFen;
  const assessment = now?.kind === 'compensation' ? { assessment: now.assessment } : {};
  const parts = differences(now === undefined ? [] : owedParts(now), said.flatMap(owedParts));
  return [
    {
      kind: 'adjustment',
      about,
      form,
      month,
      beforeFen,
      nowFen,
      owedFen,
      leastFen,
      amountFen,
      negotiable: negotiable && owedFen > 0,
      parts,
      ...assessment,
    },
  ];
}
