// What happened to the tickets and contracts of some customers in a period: by the list of each customer, where going through the whole
// table would find nothing more.

import * as z from 'zod/mini';
import { forEachPaced } from '../batches.ts';
import type { AggregateEntity } from '../environment.ts';
import type { Clock } from '../system-clock.ts';
import type { AuditEntry } from './event-store.ts';
import { auditEntry } from './event-store.ts';
import {
  auditPartition,
  auditPrefix,
  customerContractsPartition,
  customerTicketsPartition,
  entityOfKey,
} from './keys.ts';
import type { PageRequest, Table } from './table.ts';
import { queryAll, queryPage } from './table.ts';
import type { Period, Walked } from './table-walk.ts';

/** Of these alone a customer has lists: `customerId` of any of them never changes. */
export const listedOfCustomers: readonly AggregateEntity[] = ['TICKET', 'CONTRACT'];

export interface CustomerTrails {
  /** `limit` records, with what happened to each in its order. The cursor names a customer and a place in its lists. */
  eventsOf(
    customerIds: readonly string[],
    period: Pick<Period, 'fromAt' | 'toAt'>,
    page: PageRequest,
    perSecond: number,
  ): Promise<Walked<AuditEntry>>;
}

const cursorShape = z.tuple([z.string(), z.string()]);

export function customerTrails(table: Table, clock: Clock): CustomerTrails {
  async function trailOf(entity: AggregateEntity, id: string): Promise<readonly AuditEntry[]> {
    const found: AuditEntry[] = [];
    for await (const item of queryAll(table, { partitions: [auditPartition(entity, id)], prefix: auditPrefix })) {
      found.push(z.parse(auditEntry, item['data']));
    }
    return found;
  }

  return {
    async eventsOf(customerIds, { fromAt, toAt }, { limit, cursor }, perSecond) {
      const [reached, place] = cursor === undefined ? ['', ''] : z.parse(cursorShape, JSON.parse(cursor));
      const [customerId, next] = [...new Set(customerIds)].filter((each) => each >= reached).toSorted();
      if (customerId === undefined) return { items: [], looked: 0 };
      const partitions = [customerTicketsPartition(customerId), customerContractsPartition(customerId)];
      const goesOn = customerId === reached && place !== '';
      const page = { limit, ...(goesOn && { cursor: place }) };
      const records = await queryPage(table, { index: 'byCustomer', partitions }, page);
      const trails: (readonly AuditEntry[])[] = [];
      await forEachPaced([...records.items.entries()], perSecond, clock, async ([index, item]) => {
        const { entity, id } = entityOfKey({ pk: String(item['pk']) });
        const listed = listedOfCustomers.find((known) => known === entity);
        if (listed !== undefined) trails[index] = await trailOf(listed, id);
      });
      const entries = trails.flat();
      const isWithin = ({ event }: AuditEntry) =>
        fromAt <= Number(event['occurredAt']) && Number(event['occurredAt']) < toAt;
      const nextPlace =
        records.nextCursor !== undefined
          ? [customerId, records.nextCursor]
          : next === undefined
            ? undefined
            : [next, ''];
      return {
        ...{ items: entries.filter(isWithin), looked: entries.length },
        ...(nextPlace !== undefined && { nextCursor: JSON.stringify(nextPlace) }),
      };
    },
  };
}
