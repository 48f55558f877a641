// An event as it leaves for another system: what happened to what, and the facts of it that the catalogue names. It is thin on purpose:
// nothing that people wrote and nobody's name is in it, so that whoever wants more asks for the resource, with a token of their own.

import type { AggregateEntity } from '../environment.ts';
import { presentable } from '../http/present.ts';
import { factsOf, isEventType } from './catalogue.ts';
import { toldOf } from './event-bus.ts';
import { eventIdOf } from './event-id.ts';
import type { EventType } from './every-event.ts';
import type { Announcement } from './stream-events.ts';

/** Whatever has a place in the API, by the id of its aggregate. */
const resources: Readonly<Record<AggregateEntity, (id: string) => string>> = {
  TICKET: (id) => `/tickets/${id}`,
  CUSTOMER: (id) => `/customers/${id}`,
  CIRCUIT: (id) => `/circuits/${id}`,
  CONTRACT: (id) => `/contracts/${id}`,
  DEPARTMENT: (id) => `/departments/${id}`,
  POLICY: (id) => `/policies/${id}`,
  CALENDAR: (id) => `/calendars/${id}`,
  SYSTEM: (id) => `/systems/${id}`,
  LEVEL_CHANGE: (id) => `/level-changes/${id}`,
  CAUSE: (id) => `/causes/${id}`,
  CUSTOMER_FILE: (id) => `/customers/${id}/file`,
  CUSTOMER_FILE_ACCESS: () => '/customers',
  PLANNED_WORK: (id) => `/planned-works/${id}`,
  LEDGER: (id) => `/circuits/${id}/ledger-corrections`,
  OVERCHARGES: (id) => `/contracts/${id}`,
  STATEMENT: (id) => `/contracts/${id.replace('.', '/statements/')}`,
  SETTLEMENT: (id) => `/settlements/${id.split('.')[0]}`,
  OPERATION: (id) => `/operations/${id}`,
  SUBSCRIPTION: (id) => `/subscriptions/${id}`,
};

export type Announced = Omit<Announcement, 'correlationId' | 'replayId'>;

/** The body of a message, in the form that the Standard Webhooks convention proposes: type, timestamp, data. Throws for an unknown type. */
export function eventMessage(announced: Announced): string {
  const { entity, entityId, version, index, subject, event } = announced;
  const { type } = event;
  if (!isEventType(type)) throw new Error(`an event of no known type: ${type}`);
  const { classified: _, inCommonCause: __, ...about } = subject;
  const data = {
    eventId: eventIdOf(announced),
    entity,
    entityId,
    version,
    index,
    resource: resources[entity](entityId),
    about,
    facts: toldFacts(type, toldOf(subject, event)),
  };
  return JSON.stringify({ type, timestamp: new Date(Number(event['occurredAt'])).toISOString(), data });
}

function toldFacts(type: EventType, told: object): unknown {
  const names: readonly string[] = factsOf(type).map(({ name }) => name);
  return presentable(Object.fromEntries(Object.entries(told).filter(([name]) => names.includes(name))));
}
