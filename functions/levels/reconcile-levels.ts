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
import { comparePage } from './compare-page.ts';
import { reportedCircuit, requireFieldsOf, requireTaken } from './reported-page.ts';

/** With ids as long as they may be, such a page is within the size of a body. */
const circuitsMax = 250;
/** Of our own lists, per page: what is beyond it comes with the next one. */
const oursMax = 500;

const body = z.strictObject({
  runId: id,
  takenAt: z.exactOptional(instant),
  circuits: z.array(reportedCircuit).check(z.maxLength(circuitsMax)),
  last: z._default(z.boolean(), false),
});

export const reconcileLevels = (deps: ComparingDependencies) =>
  apiHandler({ path: ['system'], body }, async ({ path, body, decision: { now } }) => {
    const system = path.system as LevelSystem;
    const { runId, circuits, last: isLast, takenAt = now } = body;
    const before = await deps.reported.run(system, runId);
    const page = fingerprint(body);
    // The answer was lost on its way: what it said is among the mismatches.
    if (before?.page === page) return ok({ ...before.run, differences: [] });
    const asked = { circuitIds: circuits.map(({ circuitId }) => circuitId), isLast };
    requirePageOf(before?.run ?? null, asked);
    requireFieldsOf(system, circuits);
    requireTaken(takenAt, now);
    const run = before?.run ?? { runId, system, startedAt: now, verdicts: {} };
    const after = run.reconciledThrough;
    const range = { limit: oursMax, ...(after !== undefined && { after }) };
    const upTo = isLast ? undefined : asked.circuitIds.at(-1);
    const step = nextStep(
      asked,
      await Promise.all([
        deps.reported.circuitsWithin({ ...range, ...(upTo !== undefined && { upTo }) }),
        deps.reported.findingsWithin(system, { ...range, ...(upTo !== undefined && { upTo }) }),
      ]),
    );
    const compared = await comparePage(step, { system, runId, takenAt, circuits }, now, deps);
    const next = advanced(
      run,
      step,
      compared.map(({ verdict }) => verdict),
      now,
    );
    await deps.reported.saveRun(before, next, page);
    return ok({ ...next, differences: compared.filter(({ verdict }) => verdict !== 'in-step') });
  });

export const handler = reconcileLevels({
  reported: reportedLevelsStore(liveTable()),
  levels: levelFactsStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
