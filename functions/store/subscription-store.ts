// Subscriptions of other systems: a directory of at most a few dozen, read as a whole wherever something has happened.

import * as z from 'zod/mini';
import type { SubscriptionEvent } from '../../domain/subscriptions/events.ts';
import { disablingReasons } from '../../domain/subscriptions/events.ts';
import type { EventFilters, SubscriptionGrants } from '../../domain/subscriptions/selection.ts';
import type { Subscription } from '../../domain/subscriptions/subscription.ts';
import { subscriptionStatuses } from '../../domain/subscriptions/subscription.ts';
import { errorFields } from '../error-fields.ts';
import { measure } from '../metrics.ts';
import type { AggregateKind, AggregateStore, Versioned } from './aggregate-store.ts';
import { aggregateStore, read } from './aggregate-store.ts';
import { subscriptionsPartition } from './keys.ts';
import { instant } from './stored.ts';
import type { Item, Table } from './table.ts';
import { everyPage, queryPage } from './table.ts';

const texts = z.array(z.string());

export const filtersSchema: z.ZodMiniType<EventFilters> = z.object({
  customerIds: z.exactOptional(texts),
  circuitIds: z.exactOptional(texts),
  regions: z.exactOptional(texts),
  departmentIds: z.exactOptional(texts),
  ticketTypes: z.exactOptional(texts),
});

export const grantsSchema: z.ZodMiniType<SubscriptionGrants> = z.object({
  entities: texts,
  everywhere: z.boolean(),
  regions: texts,
  departmentIds: texts,
});

export const disabledSchema = z.object({
  disabledAt: instant,
  reason: z.enum(disablingReasons),
  deliveryId: z.string(),
  failingSinceAt: z.exactOptional(instant),
  httpStatus: z.exactOptional(z.int()),
  error: z.exactOptional(z.string()),
});

const selection = { eventTypes: texts, filters: filtersSchema, grants: grantsSchema };

const schema: z.ZodMiniType<Subscription> = z.object({
  id: z.string(),
  client: z.string(),
  url: z.string(),
  ...selection,
  description: z.exactOptional(z.string()),
  departmentId: z.exactOptional(z.string()),
  status: z.enum(subscriptionStatuses),
  eventsFromAt: instant,
  former: z.exactOptional(z.array(z.object({ ...selection, untilAt: instant }))),
  secretNumber: z.int(),
  formerSecretUntilAt: z.exactOptional(instant),
  olderSecrets: z.exactOptional(z.array(z.object({ secretNumber: z.int(), untilAt: instant }))),
  createdAt: instant,
  changedAt: instant,
  warnedAt: z.exactOptional(instant),
  disabled: z.exactOptional(disabledSchema),
});

const kind: AggregateKind<Subscription> = { entity: 'SUBSCRIPTION', schema };

export interface SubscriptionStore extends AggregateStore<Subscription, SubscriptionEvent> {
  /**
   * All but those that were deleted; an earlier reading of this process will do if it is not older than `ageMillisecondsMax` (default 0:
   * read afresh). Sees every write that was answered before. One that cannot be read is left out, for the sake of the others.
   */
  all(ageMillisecondsMax?: number): Promise<readonly Versioned<Subscription>[]>;
}

function readable(item: Item): readonly Versioned<Subscription>[] {
  try {
    return [read(kind, item)];
  } catch (error) {
    // It is sent nothing any more, like one that is disabled.
    const subscriptionId = String(item['sk']);
    measure('subscription unreadable', { SubscribersNotTold: 1 }, { subscriptionId, ...errorFields(error) }, 'error');
    return [];
  }
}

export function subscriptionStore(table: Table): SubscriptionStore {
  let kept: { readonly readAt: number; readonly all: readonly Versioned<Subscription>[] } | undefined;
  const store = aggregateStore<Subscription, SubscriptionEvent>(table, kind);

  return {
    ...store,

    async get(id) {
      const found = await store.get(id);
      return found?.state.status === 'deleted' ? null : found;
    },

    async all(ageMillisecondsMax = 0) {
      const readAt = performance.now();
      if (kept !== undefined && readAt - kept.readAt < ageMillisecondsMax) return kept.all;
      const range = { partitions: [subscriptionsPartition], consistent: true };
      const items = await everyPage((page) => queryPage(table, range, page));
      const all = items.flatMap(readable).filter(({ state }) => state.status !== 'deleted');
      kept = { readAt, all };
      return all;
    },
  };
}
