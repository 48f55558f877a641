// POST /level-changes/{levelChangeId}/hops/{receiver}/acknowledge: the system has taken over the levels.

import * as z from 'zod/mini';
import { liveRuleBook } from '../rules/rule-book.ts';
import { levelChangeStore } from '../store/level-change-store.ts';
import { liveTable } from '../store/table.ts';
import type { HopCommandDeps } from './hop-command.ts';
import { hopCommand } from './hop-command.ts';

export const acknowledgeLevels = (deps: HopCommandDeps) =>
  hopCommand(deps, z.strictObject({}), () => ({ type: 'acknowledge' }));

const rules = liveRuleBook(liveTable());
export const handler = acknowledgeLevels({ levelChanges: levelChangeStore(liveTable(), rules), rules });
