// The figures of the deployed system that the simulation runs with. A test holds them against the synthesized templates.

import {
  aggregateEntities,
  eventSource,
  informationEventTypes,
  noticeEventTypes,
  replanEventTypes,
  timedEntities,
} from '../../functions/environment.ts';
import type { JsonObject } from '../../infra/local/json.ts';

/** Event source mappings of the table's stream. */
export const streamFigures = { batchSize: 100, lanes: 10, recordAgeSecondsMax: 21_600 } as const;

export const streamFilters = {
  arm: streamFilter(timedEntities),
  publish: streamFilter(aggregateEntities),
} as const;

function streamFilter(entities: readonly string[]): JsonObject {
  return { eventName: ['INSERT', 'MODIFY'], dynamodb: { NewImage: { entity: { S: entities } } } };
}

export const queueFigures = {
  deadlines: { visibilitySeconds: 90, receivesMax: 5 },
  notices: { visibilitySeconds: 180, receivesMax: 30 },
  replans: { visibilitySeconds: 360, receivesMax: 5 },
} as const;
export const queueBatchSize = 10;

/** What of the bus goes to the notice queue. */
export const noticePattern: JsonObject = {
  source: [eventSource],
  'detail-type': [...noticeEventTypes, ...informationEventTypes],
};

/** What of the bus goes to the queue of replans. */
export const replanPattern: JsonObject = { source: [eventSource], 'detail-type': [...replanEventTypes] };

export const timeoutSeconds = { arm: 60, publish: 60, reach: 15, notify: 30, sweep: 50, replan: 60, api: 10 } as const;
export const scheduleLeadSeconds = 90;
