// Tells a system that it is its turn to take over the levels of a circuit, or gives up and makes a task of it (R74).

import type { HopCommand } from '../../domain/levels/decide.ts';
import { decideOnHop } from '../../domain/levels/decide.ts';
import { evolveLevelChange } from '../../domain/levels/evolve.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import { hopOf, levelChangePins } from '../../domain/levels/level-change.ts';
import type { Receiver } from '../../domain/levels/systems.ts';
import { clockActor } from '../../domain/sla/reach.ts';
import type { Rules } from '../../domain/sla/rules.ts';
import { errorFields } from '../error-fields.ts';
import { log } from '../log.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { LevelChangeStore } from '../store/level-change-store.ts';
import type { SystemStore } from '../store/system-store.ts';
import type { Clock } from '../system-clock.ts';
import { levelMessage } from './level-message.ts';

export interface DeliveringDependencies {
  readonly levelChanges: Pick<LevelChangeStore, 'get' | 'save'>;
  readonly systems: Pick<SystemStore, 'get'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly send: (system: Receiver, address: string, message: LevelMessage) => Promise<void>;
}

interface LevelMessage {
  readonly id: string;
  readonly body: string;
  readonly correlationId: string;
}

interface Attempt {
  readonly levelChangeId: string;
  readonly system: Receiver;
  readonly correlationId: string;
  /** From 1. */
  readonly attempt: number;
}

/**
 * Does nothing where it is not the system's turn any more. Throws what the delivery threw as long as there are attempts left, and
 * VersionConflict when the change was written meanwhile.
 */
export async function deliverHop(
  { levelChangeId, system, correlationId, attempt }: Attempt,
  deps: DeliveringDependencies,
): Promise<void> {
  const before = await deps.levelChanges.get(levelChangeId);
  if (before === null) throw new Error(`there is no ${levelChangeId}`);
  const { state: change } = before;
  if (change.superseded !== undefined || hopOf(change, system).state !== 'sending') return;
  const rules = await deps.rules.rulesFor(levelChangePins(change));
  const command = await deliver(change, { system, correlationId, attempt }, rules, deps);
  const events = decideOnHop(change, system, command, { now: deps.clock.now(), by: clockActor }, rules);
  const after = events.reduce<LevelChange>(evolveLevelChange, change);
  await deps.levelChanges.save(before, after, events, { correlationId });
}

async function deliver(
  change: LevelChange,
  { system, correlationId, attempt }: Omit<Attempt, 'levelChangeId'>,
  rules: Rules,
  { systems, send }: DeliveringDependencies,
): Promise<HopCommand> {
  const address = (await systems.get(system))?.state.webhookUrl;
  if (address === undefined) return { type: 'giveUp', reason: 'no-address' };
  try {
    await send(system, address, { ...levelMessage(change, system, rules), correlationId });
    return { type: 'deliver' };
  } catch (error) {
    if (attempt < rules.policy.levelChanges.deliveriesMax.value) throw error;
    log('warn', 'levels were not delivered', { levelChangeId: change.id, system, attempt, ...errorFields(error) });
    return { type: 'giveUp', reason: 'not-delivered' };
  }
}
