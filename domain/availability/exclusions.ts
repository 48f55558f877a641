// Time that does not count against us, each stretch with who says so: suspensions of the tickets, planned work, corrections.

import type { Interval } from '../sla/working-days.ts';
import { suspensionsInForce } from '../tickets/suspension.ts';
import { type Instant, latest } from '../time.ts';
import type { ExclusionReason, LedgerCorrection } from './correction.ts';
import type { Fault } from './faults.ts';
import type { PlannedWork } from './planned-work.ts';
import { excludedByWork } from './work-time.ts';

/** Where an entry of the ledger stands on record. */
export type LedgerSource =
  | { readonly kind: 'ticket'; readonly ticketId: string }
  | { readonly kind: 'correction'; readonly number: number }
  | { readonly kind: 'planned-work'; readonly workId: string };

export interface LedgerExclusion extends Interval {
  readonly reason: ExclusionReason | 'PLANNED_WORK';
  readonly evidence: string;
  readonly source: LedgerSource;
}

/** By their start; they may overlap. Suspensions that still run are cut off at `now`. */
export function exclusionsOn(
  circuitId: string,
  faults: readonly Fault[],
  works: readonly PlannedWork[],
  corrections: readonly LedgerCorrection[],
  now: Instant,
): readonly LedgerExclusion[] {
  const exclusions = [
    ...faults.flatMap((fault) => suspended(fault, now)),
    ...works.flatMap((work) => planned(work, circuitId)),
    ...corrections.flatMap(entered),
  ];
  return exclusions.toSorted((left, right) => left.fromAt - right.fromAt);
}

function suspended({ ticket }: Fault, now: Instant): readonly LedgerExclusion[] {
  const source = { kind: 'ticket', ticketId: ticket.id } as const;
  return suspensionsInForce(ticket).map(({ startedAt, endedAt, reason, evidence }) => {
    return { fromAt: startedAt, toAt: endedAt ?? latest(startedAt, now), reason, evidence, source };
  });
}

function planned(work: PlannedWork, circuitId: string): readonly LedgerExclusion[] {
  const said = { reason: 'PLANNED_WORK', source: { kind: 'planned-work', workId: work.id } } as const;
  return excludedByWork(work, circuitId).intervals.map((interval) => {
    return { ...interval, ...said, evidence: work.title };
  });
}

function entered(correction: LedgerCorrection): readonly LedgerExclusion[] {
  if (correction.effect !== 'excluded') return [];
  const { fromAt, toAt, reason, evidence, number } = correction;
  return [{ fromAt, toAt, reason, evidence, source: { kind: 'correction', number } }];
}
