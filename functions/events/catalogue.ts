// What every type of event means, when it occurs, and which of its facts may leave for other systems. Facts that people wrote in
// words of their own, and people themselves, are not among them: whoever may know them reads the resource.

import type { AggregateEntity } from '../environment.ts';
import type { FactName } from './event-facts.ts';
import { contractEvents } from './events-of-contracts.ts';
import { recordEvents } from './events-of-records.ts';
import { deadlineEvents, ticketEvents } from './events-of-tickets.ts';
import type { EventType, FactOf } from './every-event.ts';

interface EventKind<Type extends EventType> {
  /** To what it happens. */
  readonly of: readonly AggregateEntity[];
  readonly zh: string;
  /** When it occurs. */
  readonly when: string;
  /** With `?` behind those that may be missing. */
  readonly facts: readonly FactOf<Type>[];
  /** It concerns the operator alone: on the event bus, and nowhere else. */
  readonly internal?: true;
}

/** Every type of some, so that none is forgotten. */
export type EventKinds<Type extends EventType> = { readonly [Each in Type]: EventKind<Each> };

/** A further event needs a line in one of the parts, and its facts their meaning in event-facts.ts. */
export const eventCatalogue: EventKinds<EventType> = {
  ...ticketEvents,
  ...deadlineEvents,
  ...contractEvents,
  ...recordEvents,
};

export const eventTypes = Object.keys(eventCatalogue) as EventType[];
/** What other systems can subscribe to. */
export const sharedEventTypes = eventTypes.filter((type) => eventCatalogue[type].internal !== true);

/** The facts that an event of the type carries, and whether each may be missing. */
export function factsOf(type: EventType): readonly { readonly name: FactName; readonly isOptional: boolean }[] {
  return eventCatalogue[type].facts.map((fact: string) => ({
    name: fact.replace('?', '') as FactName,
    isOptional: fact.endsWith('?'),
  }));
}

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventCatalogue, type);
}
