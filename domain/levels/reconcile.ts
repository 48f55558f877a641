// A run in which a system gives its full list, page by page in the order of circuit ids. Both lists are walked side by side, so
// that a page costs what it holds and nothing has to be remembered but how far the run has come.

import { DomainError, type FieldError, refuseIfAny } from '../errors.ts';
import type { Instant } from '../time.ts';
import type { Verdict } from './compare.ts';
import type { LevelSystem } from './systems.ts';

export interface ReconcileRun {
  readonly runId: string;
  readonly system: LevelSystem;
  readonly startedAt: Instant;
  /** Every circuit up to this one was compared. */
  readonly reconciledThrough?: string;
  /** How many circuits came to which verdict. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly finishedAt?: Instant;
}

export interface ListPage {
  readonly circuitIds: readonly string[];
  /** Nothing follows on it. */
  readonly isLast: boolean;
}

/**
 * Holds a page to its run. Throws `illegal-transition` when the run is finished, `rule-broken` for `circuits` required (only the
 * last page may be empty) and `circuits[i].circuitId` not-ascending: ids go up by their ASCII codes, from page to page as well.
 */
export function requirePageOf(run: ReconcileRun, { circuitIds, isLast }: ListPage): void {
  if (run.finishedAt !== undefined) {
    throw new DomainError('illegal-transition', { command: 'reconcile', status: 'finished', allowed: [] });
  }
  if (circuitIds.length === 0 && !isLast) refuseIfAny([{ field: 'circuits', rule: 'required' }]);
  refuseIfAny(
    circuitIds.flatMap((circuitId, index): readonly FieldError[] => {
      const before = index === 0 ? run.reconciledThrough : circuitIds[index - 1];
      if (before === undefined || before < circuitId) return [];
      return [{ field: `circuits[${index}].circuitId`, rule: 'ids-not-ascending', details: { before } }];
    }),
  );
}

/** One of our lists within what the page is about: its ids in order, and whether there are more than were read. */
export interface Stretch {
  readonly circuitIds: readonly string[];
  readonly more: boolean;
}

export interface Step {
  /** In order. */
  readonly circuitIds: readonly string[];
  /** Up to here everything is compared; absent at the end of both lists. */
  readonly through?: string;
  /** Nothing of the page is left over for the next step. */
  readonly isWhole: boolean;
}

/** What is compared in one step: everything up to the end of the page, or up to where one of our own lists was cut off. */
export function nextStep({ circuitIds, isLast }: ListPage, ours: readonly Stretch[]): Step {
  const end = isLast ? undefined : (circuitIds.at(-1) ?? '');
  const ends = [...(end === undefined ? [] : [end]), ...ours.flatMap(endOfCut)];
  const through = ends.toSorted()[0];
  const all = new Set([...circuitIds, ...ours.flatMap((stretch) => stretch.circuitIds)]);
  const within = [...all].filter((circuitId) => through === undefined || circuitId <= through).toSorted();
  return { circuitIds: within, ...(through !== undefined && { through }), isWhole: through === end };
}

function endOfCut({ circuitIds, more }: Stretch): readonly string[] {
  return more ? circuitIds.slice(-1) : [];
}

export function advanced(
  run: ReconcileRun,
  { through }: Step,
  verdicts: readonly Verdict[],
  now: Instant,
): ReconcileRun {
  const counted: Partial<Record<Verdict, number>> = { ...run.verdicts };
  for (const verdict of verdicts) counted[verdict] = (counted[verdict] ?? 0) + 1;
  return {
    ...run,
    verdicts: counted,
    ...(through === undefined ? { finishedAt: now } : { reconciledThrough: through }),
  };
}
