// Announces once more what happened in a period, from the audit trail: on the bus for whoever has lost it there, and to subscribed
// systems where a delivery never came about. Every announcement has the id
// that it had, by which who has had it knows it, and says which replay it belongs to. Zhunshi's own notices are not told twice:
// each is recorded under what it is about.

import { forEachPacedGroup } from '../batches.ts';
import type { EventBus } from '../events/event-bus.ts';
import type { Announcement } from '../events/stream-events.ts';
import { aboutIn } from '../events/stream-events.ts';
import type { AuditEntry } from '../store/event-store.ts';
import type { PacedTableWalk, TableWalk } from '../store/table-walk.ts';
import type { Subscribers } from '../subscriptions/tell-subscribers.ts';
import { tellTwiceAtMost } from '../subscriptions/tell-subscribers.ts';
import type { Clock } from '../system-clock.ts';
import type { Step } from './step.ts';
import { itemsPerStep } from './step.ts';

export interface ReplayingDependencies {
  readonly walk: PacedTableWalk;
  readonly bus: EventBus;
  readonly subscribers: Subscribers;
  readonly clock: Clock;
}

export function replay(deps: ReplayingDependencies): Step<'replay'> {
  return async ({ id, round, order, perSecond, cursor }) => {
    const walk = deps.walk(perSecond);
    const { looked, items, nextCursor } = await walk.eventsOf(order, {
      limit: itemsPerStep(perSecond),
      ...(cursor !== undefined && { cursor }),
    });
    const announcements = await announcementsOf(items, `${id}.${round}`, walk);
    await announce(announcements, perSecond, deps);
    await tellTwiceAtMost(deps.subscribers, announcements);
    return {
      counts: { itemsRead: looked, eventsReplayed: announcements.length },
      ...(nextCursor !== undefined && { cursor: nextCursor }),
    };
  };
}

/** What an event is about is read from its aggregate as it stands: what is classified since is classified. */
export async function announcementsOf(
  entries: readonly AuditEntry[],
  replayId: string,
  walk: Pick<TableWalk, 'aggregates'>,
): Promise<readonly Announcement[]> {
  const items = await walk.aggregates(entries);
  const subjects = new Map(items.map(aboutIn).map((about) => [placeOf(about), about.subject]));
  return entries.map((entry) => {
    // Of a ticket that cannot be asked whether it is classified, nothing is told that people wrote (R265).
    const unknown = entry.entity === 'TICKET' ? { classified: true as const } : {};
    return { ...entry, replayId, subject: subjects.get(placeOf(entry)) ?? unknown };
  });
}

function placeOf({ entity, entityId }: Pick<AuditEntry, 'entity' | 'entityId'>): string {
  return `${entity} ${entityId}`;
}

/** In the order given. Throws when the bus turns some away again and again; the others are on it. */
export async function announce(
  announcements: readonly Announcement[],
  perSecond: number,
  { bus, clock }: Pick<ReplayingDependencies, 'bus' | 'clock'>,
): Promise<void> {
  await forEachPacedGroup(announcements, perSecond, clock, async (group) => {
    const rejected = await bus.put(group);
    if (rejected.length > 0) throw new Error(`the bus turned away ${rejected.length} of ${group.length} events`);
  });
}
