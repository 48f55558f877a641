// The change of levels that its events add up to.

import { reachedRungOf } from '../sla/reach.ts';
import type { HopEvent, LevelChangeEvent } from './events.ts';
import { type Hop, isDone, type LevelChange } from './level-change.ts';
import { receivers } from './systems.ts';

/** Applies one event. Throws an Error when the event cannot follow on this change, that is when its history is damaged. */
export function evolveLevelChange(change: LevelChange | null, event: LevelChangeEvent): LevelChange {
  if (event.type === 'LevelChangeRaised') {
    const hops = receivers.map((system) => ({ system, state: 'waiting' }) as const);
    return { ...event.change, hops, changedAt: event.occurredAt };
  }
  if (change === null) throw new Error(`${event.type} cannot be the first event of a change of levels`);
  const { occurredAt: changedAt } = event;
  switch (event.type) {
    case 'LevelHopStarted':
    case 'LevelHopDelivered':
    case 'LevelHopAcknowledged':
    case 'LevelTaskOpened':
    case 'LevelsEnteredByHand':
      return {
        ...change,
        changedAt,
        hops: change.hops.map((hop) => (hop.system === event.system ? after(hop, event) : hop)),
      };
    case 'LevelChangeSuperseded':
      return { ...change, changedAt, superseded: { supersededAt: changedAt, byLevelChangeId: event.byLevelChangeId } };
    case 'ReminderDue':
    case 'DeadlineWarned':
    case 'DeadlineBreached':
    case 'DeadlineEscalated':
      return { ...change, changedAt, reached: [...(change.reached ?? []), reachedRungOf(event)] };
    default:
      return event satisfies never;
  }
}

function after(hop: Hop, event: HopEvent): Hop {
  const { occurredAt: at } = event;
  if (event.type === 'LevelHopStarted') return { system: hop.system, state: 'sending', startedAt: at };
  if (hop.state === 'waiting' || isDone(hop)) throw new Error(`${event.type} cannot follow on ${hop.state}`);
  switch (event.type) {
    case 'LevelHopDelivered':
      return { ...hop, state: 'sent', deliveredAt: at };
    case 'LevelHopAcknowledged':
      return { ...hop, state: 'acknowledged', doneAt: at };
    case 'LevelTaskOpened':
      return { ...hop, state: 'manual', manualSinceAt: at, reason: event.reason };
    case 'LevelsEnteredByHand': {
      if (hop.state !== 'manual') throw new Error(`${event.type} cannot follow on ${hop.state}`);
      const { departmentId, comment } = event;
      return { ...hop, state: 'byHand', doneAt: at, departmentId, comment };
    }
    default:
      return event satisfies never;
  }
}
