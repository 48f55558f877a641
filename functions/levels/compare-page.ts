// Compares one step of a run circuit by circuit, and keeps what the system has reported.

import type { LevelFacts, Report, SystemLevels } from '../../domain/levels/compare.ts';
import { systemLevels } from '../../domain/levels/compare.ts';
import type { ListPage, ReconcileRun, Step, Stretch } from '../../domain/levels/reconcile.ts';
import type { LevelSystem } from '../../domain/levels/systems.ts';
import type { Instant } from '../../domain/time.ts';
import { forEachBounded } from '../batches.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { LevelFactsStore } from '../store/level-facts-store.ts';
import type { ReportedLevelsStore } from '../store/reported-levels-store.ts';
import type { ReportedCircuit } from './reported-page.ts';

export interface ComparingDependencies {
  readonly reported: ReportedLevelsStore;
  readonly levels: LevelFactsStore;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

interface Reported extends Pick<Report, 'runId' | 'takenAt'> {
  readonly system: LevelSystem;
  readonly circuits: readonly ReportedCircuit[];
}

/** What we have of circuits between where the run is and the end of the page: those registered, and what was found there before. */
export async function ownLists(
  { system, reconciledThrough: after }: ReconcileRun,
  { circuitIds, isLast }: ListPage,
  limit: number,
  { reported }: Pick<ComparingDependencies, 'reported'>,
): Promise<readonly Stretch[]> {
  const upTo = isLast ? undefined : circuitIds.at(-1);
  const range = { limit, ...(after !== undefined && { after }), ...(upTo !== undefined && { upTo }) };
  return Promise.all([reported.circuitsWithin(range), reported.findingsWithin(system, range)]);
}

const writesAtOnceMax = 16;

/** What is in the step and not in the page, the system does not have. Doing it again comes to the same. */
export async function comparePage(
  { circuitIds }: Step,
  { system, runId, takenAt, circuits }: Reported,
  now: Instant,
  { reported, levels, rules }: ComparingDependencies,
): Promise<readonly (SystemLevels & { readonly circuitId: string })[]> {
  const { policy } = await rules.rulesAt(now);
  const inPage = new Map(circuits.map(({ circuitId, ...values }) => [circuitId, values]));
  const compared = (await levels.of(circuitIds, [], now, policy)).map((facts: LevelFacts) => {
    const { circuitId } = facts;
    const report: Report = { system, circuitId, values: inPage.get(circuitId) ?? null, takenAt, runId };
    return { report, result: { circuitId, ...systemLevels(system, { ...facts, reports: [report] }) } };
  });
  await forEachBounded(compared, writesAtOnceMax, ({ report, result }) =>
    reported.put(report, result.verdict !== 'in-step'),
  );
  return compared.map(({ result }) => result);
}
