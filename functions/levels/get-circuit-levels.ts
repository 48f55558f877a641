// GET /circuits/{circuitId}/levels: what each system should hold, what it is known to hold, and where the two differ (R68-R73).

import { levelsThatShould, notArchived, systemLevels } from '../../domain/levels/compare.ts';
import { levelSystems } from '../../domain/levels/systems.ts';
import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { Problem } from '../http/problem.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { LevelFactsStore } from '../store/level-facts-store.ts';
import { levelFactsStore } from '../store/level-facts-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly levels: LevelFactsStore;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

export const getCircuitLevels = ({ levels, rules }: Deps) =>
  apiHandler({ path: ['circuitId'], answer: 'CircuitLevels' }, async ({ path, decision: { now } }) => {
    const { policy } = await rules.rulesAt(now);
    const [facts] = await levels.of([path.circuitId], levelSystems, now, policy);
    if (!facts?.onRecord) throw new Problem('not-found', {});
    const { latest, onRecord } = facts;
    return ok({
      circuitId: path.circuitId,
      should: levelsThatShould(facts),
      basis:
        latest === null
          ? { record: onRecord.contractId === undefined ? 'circuit' : 'contract', contractId: onRecord.contractId }
          : { levelChangeId: latest.id, ticketId: latest.ticketId, archivedAt: latest.archivedAt },
      notArchived: notArchived(facts),
      systems: levelSystems.map((system) => systemLevels(system, facts)),
    });
  });

export const handler = getCircuitLevels({ levels: levelFactsStore(liveTable()), rules: liveRuleBook(liveTable()) });
