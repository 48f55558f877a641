// GET /level-changes/{levelChangeId}/events: who did what on its way, oldest first. The trail follows a command by about a second.

import * as z from 'zod/mini';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { EventStore } from '../store/event-store.ts';
import { eventStore } from '../store/event-store.ts';
import type { LevelChangeStore } from '../store/level-change-store.ts';
import { levelChangeStore } from '../store/level-change-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly levelChanges: Pick<LevelChangeStore, 'get'>;
  readonly events: Pick<EventStore, 'ofAggregate'>;
}

export const listLevelChangeEvents = ({ levelChanges, events }: Deps) =>
  apiHandler(
    { path: ['levelChangeId'], query: z.strictObject(pageQuery), answer: 'EventPage' },
    async ({ path, query }) => {
      const [change, page] = await Promise.all([
        levelChanges.get(path.levelChangeId),
        events.ofAggregate('LEVEL_CHANGE', path.levelChangeId, pageOf(query)),
      ]);
      found(change);
      return listed(page, ({ version, index, correlationId, event }) => ({ version, index, correlationId, event }));
    },
  );

export const handler = listLevelChangeEvents({
  levelChanges: levelChangeStore(liveTable(), liveRuleBook(liveTable())),
  events: eventStore(liveTable()),
});
