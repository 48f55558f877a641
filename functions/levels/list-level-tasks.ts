// GET /departments/{departmentId}/level-tasks: changes of which the department has to enter levels by hand, oldest task first (R74).

import * as z from 'zod/mini';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import type { LevelChangeStore } from '../store/level-change-store.ts';
import { levelChangeStore } from '../store/level-change-store.ts';
import { liveTable } from '../store/table.ts';
import { presentLevelChange } from './present-level-change.ts';

interface Deps {
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly levelChanges: Pick<LevelChangeStore, 'tasksOf'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

export const listLevelTasks = ({ departments, levelChanges, rules }: Deps) =>
  apiHandler(
    { path: ['departmentId'], query: z.strictObject(pageQuery), answer: 'LevelChangePage' },
    async ({ path, query }) => {
      const [department, page] = await Promise.all([
        departments.get(path.departmentId),
        levelChanges.tasksOf(path.departmentId, pageOf(query)),
      ]);
      found(department);
      const items = await Promise.all(page.items.map((change) => presentLevelChange(change, rules)));
      return listed({ ...page, items }, (change) => change);
    },
  );

const rules = liveRuleBook(liveTable());
export const handler = listLevelTasks({
  departments: departmentStore(liveTable()),
  levelChanges: levelChangeStore(liveTable(), rules),
  rules,
});
