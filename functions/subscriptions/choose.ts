// Which announcements a subscription is about.

import * as z from 'zod/mini';
import type { Choosable, SubscriptionGrants } from '../../domain/subscriptions/selection.ts';
import { isVisible, isWanted, isWithin, selects } from '../../domain/subscriptions/selection.ts';
import type { Selection, Subscription } from '../../domain/subscriptions/subscription.ts';
import { selectionAt } from '../../domain/subscriptions/subscription.ts';
import type { AggregateEntity, Scope } from '../environment.ts';
import { announcementSubject } from '../events/announcement-subject.ts';
import { eventCatalogue, sharedEventTypes } from '../events/catalogue.ts';
import type { Announced } from '../events/event-message.ts';
import type { Caller } from '../http/event.ts';
import type { Delivery } from './delivery.ts';

/** Nothing of a customer's is in them. */
const common: readonly AggregateEntity[] = ['CALENDAR', 'POLICY', 'DEPARTMENT', 'SYSTEM'];

const readTickets = ['tickets:read'] as const;
const readContracts = ['contracts:read'] as const;
const readDirectory = ['tickets:read', 'contracts:read'] as const;

/** Who may read what the events are about; nobody but the operator where the list is empty. */
const readers: Readonly<Record<AggregateEntity, readonly Scope[]>> = {
  TICKET: readTickets,
  CAUSE: readTickets,
  CONTRACT: readContracts,
  OVERCHARGES: readContracts,
  STATEMENT: readContracts,
  SETTLEMENT: readDirectory,
  CUSTOMER: readDirectory,
  CUSTOMER_FILE: readDirectory,
  CIRCUIT: readDirectory,
  DEPARTMENT: readDirectory,
  LEVEL_CHANGE: readDirectory,
  SYSTEM: readDirectory,
  PLANNED_WORK: readDirectory,
  LEDGER: readDirectory,
  POLICY: readDirectory,
  CALENDAR: readDirectory,
  CUSTOMER_FILE_ACCESS: [],
  OPERATION: [],
  SUBSCRIPTION: [],
};

/** The kinds of records of which somebody with these scopes may hear. */
function readableWith(scopes: ReadonlySet<string>): readonly AggregateEntity[] {
  const entities = Object.keys(readers) as AggregateEntity[];
  const sees = ([...some]: readonly Scope[]) =>
    some.length > 0 && (scopes.has('admin') || some.some((scope) => scopes.has(scope)));
  return entities.filter((entity) => sees(readers[entity]));
}

/** What the caller may see at this moment, which is what the subscription is held to from now on. */
export function grantsFor({ scopes, grants }: Caller): SubscriptionGrants {
  const everywhere = scopes.has('admin') || grants.regions.has('*') || grants.departments.has('*');
  const entities = readableWith(scopes);
  if (everywhere) return { entities, everywhere, regions: [], departmentIds: [] };
  return { entities, everywhere, regions: [...grants.regions], departmentIds: [...grants.departments] };
}

/** Whether an event that was put down to be sent is of these kinds, districts and departments; a test is of nobody. */
export function isWithinGrants(grants: SubscriptionGrants, { about, body }: Pick<Delivery, 'about' | 'body'>): boolean {
  if (about === undefined) return true;
  if (!grants.entities.includes(about.entity)) return false;
  if (common.includes(about.entity)) return true;
  const { data } = z.parse(sentMessage, JSON.parse(body));
  return isWithin(grants, data.about);
}

const sentMessage = z.object({ data: z.object({ about: z._default(announcementSubject, {}) }) });

/** Places of the patterns that select nothing that could be sent. */
export function unknownTypes(patterns: readonly string[]): readonly number[] {
  return patterns.flatMap((pattern, index) => (sharedEventTypes.some((type) => selects(pattern, type)) ? [] : [index]));
}

/** The kinds of records that a selection may be about. */
export function entitiesOf({ eventTypes, filters, grants }: Selection): readonly AggregateEntity[] {
  const wanted = sharedEventTypes.filter((type) => eventTypes.some((pattern) => selects(pattern, type)));
  const entities = new Set(wanted.flatMap((type) => eventCatalogue[type].of));
  // Nothing else is of a type of tickets.
  const isOfTickets = (entity: AggregateEntity) => filters.ticketTypes === undefined || entity === 'TICKET';
  return [...entities].filter((entity) => grants.entities.includes(entity) && isOfTickets(entity));
}

/** Whether the subscription is to be sent it; of one that is disabled or deleted nothing is. */
export function isFor(subscription: Subscription, announced: Announced): boolean {
  const { status } = subscription;
  if (status === 'disabled' || status === 'deleted') return false;
  return isChosen(selectionAt(subscription, Number(announced.event['occurredAt'])), announced);
}

/** Whether the selection is about it, whenever it happened. */
export function isChosen({ eventTypes, filters, grants }: Selection, announced: Announced): boolean {
  const { event, entity, subject } = announced;
  if (!sharedEventTypes.some((type) => type === event.type)) return false;
  const { customerId, circuitId, region, departmentIds, ticketType } = subject;
  const choosable: Choosable = {
    ...{ type: event.type, entity, common: common.includes(entity) },
    ...{ customerId, circuitId, region, departmentIds, ticketType },
  };
  return isWanted(eventTypes, filters, choosable) && isVisible(grants, choosable);
}
