// Starts what feeds functions by itself: the event source mappings of the template.

import { availableParallelism } from 'node:os';
import type { Engine } from '../engine/dynamo.ts';
import type { MessageStore } from '../services/message-store.ts';
import { messageOf, StartProblem } from '../start-problem.ts';
import type { State } from '../state.ts';
import type { QueueMappingSpec, StreamMappingSpec } from '../template/event-sources.ts';
import type { Fleet } from './fleet.ts';
import type { Feeding } from './queue-mapping.ts';
import { feedFromQueue } from './queue-mapping.ts';
import type { Rhythm } from './rhythm.ts';
import { feedFromStream } from './stream-mapping.ts';

export interface FeedingOptions {
  readonly fleet: Fleet;
  readonly messages: MessageStore;
  readonly state: State;
  readonly engine: Engine;
  /** ARNs of the tables' streams as the engine calls them, by table name. */
  readonly streamArns: ReadonlyMap<string, string>;
  readonly rhythm: Rhythm;
  readonly onScreen: (line: string) => void;
}

export function startFeeding(mapping: QueueMappingSpec | StreamMappingSpec, options: FeedingOptions): Feeding {
  const { fleet, messages, state, engine, streamArns, rhythm, onScreen } = options;
  const host = fleet.byArn(mapping.functionArn);
  host.warm();
  // More calls at once than processors gain nothing, and the table engine takes one request after the other.
  const atOnceMax = host.givesWay ? availableParallelism() : Number.POSITIVE_INFINITY;
  const invoke = (event: unknown) => host.invoke(event);
  const onProblem = (error: unknown) => onScreen(`${host.spec.entry} is not fed: ${messageOf(error)}`);
  if (mapping.kind === 'queue') {
    const queue = messages.byArn(mapping.queueArn);
    if (queue === undefined) throw new StartProblem(`${mapping.name}: its queue is not in the templates`);
    const concurrencyMax = Math.min(mapping.concurrencyMax, atOnceMax);
    return feedFromQueue({ ...mapping, concurrencyMax }, queue, invoke, onProblem);
  }
  const engineStreamArn = streamArns.get(mapping.tableName);
  if (engineStreamArn === undefined)
    throw new StartProblem(`${mapping.name}: the table ${mapping.tableName} has no stream`);
  const { failureQueueArn } = mapping;
  return feedFromStream(
    { ...mapping, lanes: Math.min(mapping.lanes, atOnceMax) },
    {
      engine,
      engineStreamArn,
      state,
      invoke,
      setAside: (message) => {
        onScreen(`${host.spec.entry}: a batch was given up`);
        if (failureQueueArn !== undefined) messages.byArn(failureQueueArn)?.send(JSON.stringify(message));
      },
      pause: rhythm.pause,
      onProblem,
    },
  );
}
