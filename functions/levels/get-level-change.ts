// GET /level-changes/{levelChangeId}: one change of levels, and how far it is with each system.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { LevelChangeStore } from '../store/level-change-store.ts';
import { levelChangeStore } from '../store/level-change-store.ts';
import { liveTable } from '../store/table.ts';
import { presentLevelChange } from './present-level-change.ts';

interface Deps {
  readonly levelChanges: Pick<LevelChangeStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

export const getLevelChange = ({ levelChanges, rules }: Deps) =>
  apiHandler({ path: ['levelChangeId'], answer: 'LevelChange' }, async ({ path }) => {
    const change = found(await levelChanges.get(path.levelChangeId));
    return ok(await presentLevelChange(change, rules), change.version);
  });

const rules = liveRuleBook(liveTable());
export const handler = getLevelChange({ levelChanges: levelChangeStore(liveTable(), rules), rules });
