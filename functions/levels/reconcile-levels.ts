// POST /systems/{system}/reconcile: takes a page of the system's full list and answers with every difference in it. Nothing is
// changed but that what it reports is known from now on.

import * as z from 'zod/mini';
import { advanced, nextStep, requirePageOf } from '../../domain/levels/reconcile.ts';
import type { LevelSystem } from '../../domain/levels/systems.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { fingerprint } from '../http/idempotency.ts';
import { id, instant } from '../http/schema.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { levelFactsStore } from '../store/level-facts-store.ts';
import { reportedLevelsStore } from '../store/reported-levels-store.ts';
import { liveTable } from '../store/table.ts';
import type { ComparingDependencies } from './compare-page.ts';
import { comparePage, ownLists } from './compare-page.ts';
import { reportedCircuit, requireFieldsOf, requireTaken } from './reported-page.ts';

/** With ids as long as they may be, such a page is within the size of a body. */
const circuitsMax = 250;
const body = z.strictObject({
  runId: id,
  takenAt: z.exactOptional(instant),
  circuits: z.array(reportedCircuit).check(z.maxLength(circuitsMax)),
  last: z._default(z.boolean(), false),
});

/** `oursMax`: how many of our own circuits one page is compared with; what is beyond them is left for the next one. */
export const reconcileLevels = (deps: ComparingDependencies, oursMax = 500) =>
  apiHandler({ path: ['system'], body, answer: 'Reconciliation' }, async ({ path, body, decision: { now } }) => {
    const system = path.system as LevelSystem;
    const { runId, circuits, last: isLast, takenAt = now } = body;
    const before = await deps.reported.run(system, runId);
    const page = fingerprint(body);
    // The answer was lost on its way: what it said is among the mismatches.
    if (before?.page === page) return ok({ ...before.run, differences: [] });
    const run = before?.run ?? { runId, system, startedAt: now, verdicts: {} };
    const asked = { circuitIds: circuits.map(({ circuitId }) => circuitId), isLast };
    requirePageOf(run, asked);
    requireFieldsOf(system, circuits);
    requireTaken(takenAt, now);
    const step = nextStep(asked, await ownLists(run, asked, oursMax, deps));
    const compared = await comparePage(step, { system, runId, takenAt, circuits }, now, deps);
    const verdicts = compared.map(({ verdict }) => verdict);
    const next = advanced(run, step, verdicts, now);
    await deps.reported.saveRun(before, next, step.isWhole ? page : '');
    return ok({ ...next, differences: compared.filter(({ verdict }) => verdict !== 'in-step') });
  });

export const handler = reconcileLevels({
  reported: reportedLevelsStore(liveTable()),
  levels: levelFactsStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
