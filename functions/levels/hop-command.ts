// What the commands on a hop have in common: read the change, decide, write it back in one conditional write.

import type * as z from 'zod/mini';
import type { HopCommand } from '../../domain/levels/decide.ts';
import { decideOnHop } from '../../domain/levels/decide.ts';
import { evolveLevelChange } from '../../domain/levels/evolve.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import { levelChangePins } from '../../domain/levels/level-change.ts';
import type { Receiver } from '../../domain/levels/systems.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { requireConditions } from '../http/etag.ts';
import type { ApiHandler } from '../http/pipeline.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { LevelChangeStore } from '../store/level-change-store.ts';
import { presentLevelChange } from './present-level-change.ts';

export interface HopCommandDeps {
  readonly levelChanges: Pick<LevelChangeStore, 'get' | 'save'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
}

export function hopCommand<Body>(
  { levelChanges, rules }: HopCommandDeps,
  body: z.ZodMiniType<Body>,
  commandOf: (body: Body) => HopCommand | Promise<HopCommand>,
): ApiHandler {
  return apiHandler({ path: ['levelChangeId', 'receiver'], body, answer: 'LevelChange' }, async (request) => {
    const { path, correlationId, decision } = request;
    const command = await commandOf(request.body);
    // The delivery and the clock write at the very moment at which systems answer: that is no conflict of theirs.
    const saved = await retryConflict(async () => {
      const before = found(await levelChanges.get(path.levelChangeId));
      requireConditions(request, before.version);
      const own = await rules.rulesFor(levelChangePins(before.state));
      const events = decideOnHop(before.state, path.receiver as Receiver, command, decision, own);
      const after = events.reduce<LevelChange>(evolveLevelChange, before.state);
      return events.length === 0 ? before : levelChanges.save(before, after, events, { correlationId });
    });
    return ok(await presentLevelChange(saved, rules), saved.version);
  });
}
