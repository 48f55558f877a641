// The forms of events, made from the catalogue for the description of the API: as messages to subscribed systems, and as entries of an
// audit trail. No deployed function holds them.

import * as z from 'zod/mini';
import { bilingual, version } from '../http/answered.ts';
import { instant } from '../store/stored.ts';
import { toldSubject } from './announcement-subject.ts';
import { eventCatalogue, factsOf, sharedEventTypes } from './catalogue.ts';
import type { FactForm } from './event-facts.ts';
import { eventFacts } from './event-facts.ts';
import type { EventType } from './every-event.ts';

type Form = z.ZodMiniType;

const forms: Readonly<Record<FactForm, () => Form>> = {
  text: () => z.string(),
  whole: () => z.int(),
  yes: () => z.boolean(),
  // Such facts are named `...At`, and described as the instants that they leave as.
  instant: () => z.int(),
  'instant or null': () => z.nullable(z.int()),
  date: () => z.iso.date(),
  texts: () => z.array(z.string()),
  numbers: () => z.array(z.int()),
  name: () => bilingual,
  counts: () => z.record(z.string(), z.int()),
  version: () => z.union([z.string(), z.int()]),
};

/** Each with what it says. */
function factForms(type: EventType): Readonly<Record<string, Form>> {
  return Object.fromEntries(
    factsOf(type).map(({ name, isOptional }) => {
      const [form, says] = eventFacts[name];
      const fact = forms[form]().check(z.describe(says));
      return [name, isOptional ? z.exactOptional(fact) : fact];
    }),
  );
}

const timestamp = z.iso.datetime({ precision: 3 });

function messageForm(type: EventType): Form {
  const { of, zh, when } = eventCatalogue[type];
  const data = z.object({
    eventId: z.string(),
    entity: z.enum(of),
    entityId: z.string(),
    version,
    index: z.int(),
    resource: z.string(),
    about: toldSubject,
    facts: z.object(factForms(type)),
  });
  return z.object({ type: z.literal(type), timestamp, data }).check(z.describe(`${zh}: ${when}`));
}

/** The name of an event's form in the description of the API. */
export const messageName = (type: EventType): string => `${type}Event`;

const messages = new Map(sharedEventTypes.map((type) => [messageName(type), messageForm(type)]));
export const anyEvent = z.union([...messages.values()]);
export const testMessage = z.object({
  type: z.literal('test'),
  timestamp,
  data: z.object({ subscriptionId: z.string() }),
});

const trails: readonly string[] = ['TICKET', 'CONTRACT', 'LEVEL_CHANGE'];
const onTrail = sharedEventTypes.filter((type) => eventCatalogue[type].of.some((entity) => trails.includes(entity)));

/** What happened, for whoever may read what it happened to: more than its facts, such as what people wrote. */
function trailForm(type: EventType): Form {
  return z.looseObject({ type: z.literal(type), occurredAt: instant, by: z.string(), ...factForms(type) });
}

/** An entry of an audit trail. */
export const recordedEvent = z.object({
  version,
  index: z.int(),
  correlationId: z.string(),
  event: z.union(onTrail.map(trailForm)),
});

/** By the names that clients know them by: every message, and all of them as one. */
export const eventParts: Readonly<Record<string, Form>> = {
  ...Object.fromEntries(messages),
  Event: anyEvent,
  TestEvent: testMessage,
  EventTimestamp: timestamp,
  EventSubject: toldSubject,
};
