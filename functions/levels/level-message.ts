// What a system is told of a change of levels: the type, timestamp and data of the Standard Webhooks convention.

import { levelChangeDeadlines } from '../../domain/levels/deadlines.ts';
import type { LevelChange } from '../../domain/levels/level-change.ts';
import type { Receiver } from '../../domain/levels/systems.ts';
import { levelsIn, receivers } from '../../domain/levels/systems.ts';
import type { Rules } from '../../domain/sla/rules.ts';
import { hashedId } from '../hashed-id.ts';
import { presentable } from '../http/present.ts';

/**
 * The same for every attempt. A system that has a later `archivedAt` for the circuit already lets the message pass: the change
 * was superseded on its way.
 */
export function levelMessage(change: LevelChange, system: Receiver, rules: Rules) {
  const { id: levelChangeId, circuitId, customerId, ticketId, order, archivedAt, raisedAt } = change;
  const occurrence = receivers.indexOf(system) + 1;
  const deadline = levelChangeDeadlines(change, rules).find((one) => one.occurrence === occurrence);
  const data = {
    ...{ levelChangeId, system, circuitId, customerId, ticketId, order, archivedAt },
    levels: levelsIn(system, change.levels),
    acknowledge: `/level-changes/${levelChangeId}/hops/${system}/acknowledge`,
    acknowledgeUntilAt: deadline?.dueAt ?? null,
  };
  const timestamp = new Date(raisedAt).toISOString();
  return {
    id: hashedId('W', [levelChangeId, system]),
    body: JSON.stringify({ type: 'levels.changed', timestamp, data: presentable(data) }),
  };
}
