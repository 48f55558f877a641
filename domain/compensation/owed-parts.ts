// What each line of a statement is owed for, to the fen: the parts of every line add up to what it says is owed.

import type { LedgerSource } from '../availability/exclusions.ts';
import type { StatementLine } from './statement.ts';

/** A ticket, a correction of the ledger, or an overcharge, with its share; of an adjustment, by how much that has changed. */
export interface OwedPart {
  readonly source: LedgerSource | { readonly kind: 'overcharge'; readonly number: number };
  readonly owedFen: number;
}

export function owedParts(line: StatementLine): readonly OwedPart[] {
  switch (line.kind) {
    case 'compensation':
      return line.assessment.parts.map(({ source, amountFen: owedFen }) => ({ source, owedFen }));
    case 'late-opening':
      return [{ source: { kind: 'ticket', ticketId: line.opening.ticketId }, owedFen: line.owedFen }];
    case 'overcharge-refund':
    case 'overcharge-credit':
      return [{ source: { kind: 'overcharge', number: line.overchargeNumber }, owedFen: line.owedFen }];
    case 'adjustment':
      return line.parts;
    default:
      return line satisfies never;
  }
}

/** Each part as it is now, less what was said of it before; those that are the same are left out. */
export function differences(now: readonly OwedPart[], before: readonly OwedPart[]): readonly OwedPart[] {
  const changes = new Map<string, OwedPart>();
  const signed = [...now, ...before.map((part) => ({ ...part, owedFen: -part.owedFen }))];
  for (const { source, owedFen } of signed) {
    const key = JSON.stringify(source);
    changes.set(key, { source, owedFen: (changes.get(key)?.owedFen ?? 0) + owedFen });
  }
  return [...changes.values()].filter(({ owedFen }) => owedFen !== 0);
}
