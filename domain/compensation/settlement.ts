// The progress of a month's settlement: every contract is gone through, part by part and page by page, so that a run that was
// killed goes on where it was. What was made already is found and left alone.

import type { Month } from '../availability/month.ts';
import { type Decision, type Happening, happening, type Outcome } from '../decision.ts';
import type { Instant } from '../time.ts';

/** One part of the contracts: its own progress, since the parts go on side by side. */
export interface SettlementPart {
  /** `month.part`. */
  readonly id: string;
  readonly month: Month;
  readonly part: number;
  readonly startedAt: Instant;
  readonly startedBy: string;
  /** How often it was gone through from the beginning. */
  readonly round: number;
  /** Where the next page begins; absent at the beginning. */
  readonly cursor?: string;
  /** Contracts gone through in this round, and what came of them. */
  readonly contracts: number;
  /** Made now. */
  readonly made: number;
  /** Made before. */
  readonly found: number;
  /** Contracts that could not be settled; the next round tries again. */
  readonly failed: readonly string[];
  readonly finishedAt?: Instant;
}

interface SettlementHappening extends Happening {
  readonly month: Month;
  readonly part: number;
  readonly round: number;
}

export type SettlementEvent =
  | (SettlementHappening & { readonly type: 'SettlementStarted' })
  | (SettlementHappening & {
      readonly type: 'SettlementFinished';
      readonly contracts: number;
      readonly made: number;
      readonly found: number;
      readonly failed: readonly string[];
    });

/** What came of one page of contracts. */
export interface SettledPage {
  readonly made: number;
  readonly found: number;
  /** Neither in force nor anything to say. */
  readonly passed: number;
  readonly failed: readonly string[];
  /** Absent after the last page. */
  readonly nextCursor?: string;
}

/** More than this and something is wrong with all of them: the log has the rest. */
const failedMax = 100;

export function settlementPartId(month: Month, part: number): string {
  return `${month}.${part}`;
}

/** Starts a part; one that is finished begins another round, one that runs goes on. */
export function startSettlement(
  existing: SettlementPart | null,
  { month, part }: Pick<SettlementPart, 'month' | 'part'>,
  decision: Decision,
): Outcome<SettlementPart, SettlementEvent> {
  if (existing !== null && existing.finishedAt === undefined) return { state: existing, events: [] };
  const round = (existing?.round ?? 0) + 1;
  const started = { startedAt: decision.now, startedBy: decision.by, round };
  const counts = { contracts: 0, made: 0, found: 0, failed: [] };
  const state = { id: settlementPartId(month, part), month, part, ...started, ...counts };
  return { state, events: [{ type: 'SettlementStarted', ...happening(decision), month, part, round }] };
}

/** Takes a page into account. The part is finished with the last one. */
export function pageSettled(
  { cursor: _, ...part }: SettlementPart,
  page: SettledPage,
  decision: Decision,
): Outcome<SettlementPart, SettlementEvent> {
  const failed = [...part.failed, ...page.failed].slice(0, failedMax);
  const made = part.made + page.made;
  const found = part.found + page.found;
  const contracts = part.contracts + page.made + page.found + page.passed + page.failed.length;
  const counts = { contracts, made, found, failed };
  if (page.nextCursor !== undefined) return { state: { ...part, ...counts, cursor: page.nextCursor }, events: [] };
  const { month, part: number, round } = part;
  const finished: SettlementEvent = {
    type: 'SettlementFinished',
    ...happening(decision),
    month,
    part: number,
    round,
    ...counts,
  };
  return { state: { ...part, ...counts, finishedAt: decision.now }, events: [finished] };
}
