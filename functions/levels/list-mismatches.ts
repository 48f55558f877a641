// GET /systems/{system}/mismatches: circuits that the system has otherwise than it should, by id. Found by its last list, shown as
// they are now: what has been put right since is not there any more, so a page may hold less than was asked for.

import * as z from 'zod/mini';
import { systemLevels } from '../../domain/levels/compare.ts';
import type { LevelSystem } from '../../domain/levels/systems.ts';
import { visibleStored } from '../access/visible-page.ts';
import { listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { LevelFactsStore } from '../store/level-facts-store.ts';
import { levelFactsStore } from '../store/level-facts-store.ts';
import type { ReportedLevelsStore } from '../store/reported-levels-store.ts';
import { reportedLevelsStore } from '../store/reported-levels-store.ts';
import type { PageRequest } from '../store/table.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly reported: Pick<ReportedLevelsStore, 'findings'>;
  readonly levels: LevelFactsStore;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
}

export const listMismatches = ({ reported, levels, rules }: Deps) =>
  apiHandler(
    { path: ['system'], query: z.strictObject(pageQuery), answer: 'MismatchPage' },
    async ({ path, query, access, decision: { now } }) => {
      const system = path.system as LevelSystem;
      const read = (page: PageRequest) => reported.findings(system, page);
      const page = await visibleStored(access, 'circuit', pageOf(query), read, (circuitId) => circuitId);
      const { policy } = await rules.rulesAt(now);
      const found = await levels.of(page.items, [system], now, policy);
      const items = found
        .map((facts) => ({ circuitId: facts.circuitId, ...systemLevels(system, facts) }))
        .filter(({ verdict }) => verdict !== 'in-step');
      return listed({ ...page, items }, (item) => item);
    },
  );

export const handler = listMismatches({
  reported: reportedLevelsStore(liveTable()),
  levels: levelFactsStore(liveTable()),
  rules: liveRuleBook(liveTable()),
});
