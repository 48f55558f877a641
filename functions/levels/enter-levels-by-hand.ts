// POST /level-changes/{levelChangeId}/hops/{receiver}/done-by-hand: a Resource Centre has entered the levels (R74).

import * as z from 'zod/mini';
import { id, text } from '../http/schema.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { levelChangeStore } from '../store/level-change-store.ts';
import { liveTable } from '../store/table.ts';
import { unknownReference } from '../tickets/service-lookups.ts';
import type { HopCommandDeps } from './hop-command.ts';
import { hopCommand } from './hop-command.ts';

interface Deps extends HopCommandDeps {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

const body = z.strictObject({ departmentId: id, comment: text(500) });

export const enterLevelsByHand = (deps: Deps) =>
  hopCommand(deps, body, async ({ departmentId, comment }) => {
    const department = await deps.departments.get(departmentId);
    if (department === null) throw unknownReference('departmentId', departmentId);
    return { type: 'enterByHand', department: department.state, comment };
  });

const rules = liveRuleBook(liveTable());
export const handler = enterLevelsByHand({
  levelChanges: levelChangeStore(liveTable(), rules),
  departments: departmentStore(liveTable()),
  rules,
});
