// EventBridge: PutEvents, and the rules of the template that lead from a bus, or from the clock, to queues and functions.
// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html

import { randomUUID } from 'node:crypto';
import type { Alarm } from '../alarm.ts';
import { createAlarm } from '../alarm.ts';
import type { Json, JsonObject } from '../json.ts';
import { isList, isObject, parseObject } from '../json.ts';
import type { State } from '../state.ts';
import { atomically } from '../state.ts';
import type { RuleSpec, TargetSpec } from '../template/events.ts';
import { accountId, region } from '../template/identity.ts';
import type { MessageStore } from './message-store.ts';
import type { Operations } from './protocol.ts';
import { ServiceError } from './protocol.ts';

export interface EventBus {
  readonly operations: Operations;
  /** Starts the scheduled rules: most fire once now, for what was missed while nothing ran, and all then by their schedules. */
  readonly startRules: () => void;
  readonly stop: () => void;
}

export interface EventBusOptions {
  readonly state: State;
  readonly buses: readonly string[];
  readonly rules: readonly RuleSpec[];
  readonly messages: MessageStore;
  readonly invokeLater: (functionArn: string, event: JsonObject) => void;
}

const entriesMax = 10;
const entryBytesMax = 1_048_576;

export function createEventBus({ state, buses, rules, messages, invokeLater }: EventBusOptions): EventBus {
  const alarms: Alarm[] = [];

  function deliver({ kind, arn, input }: TargetSpec, event: JsonObject): void {
    if (kind === 'queue') messages.byArn(arn)?.send(input ?? JSON.stringify(event));
    else invokeLater(arn, input === undefined ? event : parseObject(input));
  }

  function putEvent(entry: JsonObject): JsonObject {
    const fault = faultIn(entry);
    if (fault !== undefined) return fault;
    const busName = String(entry['EventBusName'] ?? 'default').replace(/^arn:.*\//, '');
    if (!buses.includes(busName))
      throw new ServiceError('ResourceNotFoundException', `Event bus ${busName} does not exist.`);
    const resources = isList(entry['Resources']) ? entry['Resources'] : [];
    const seconds = entry['Time'];
    const at = typeof seconds === 'number' ? new Date(seconds * 1000) : new Date();
    const event = envelope(
      String(entry['DetailType']),
      String(entry['Source']),
      at,
      resources,
      parseObject(String(entry['Detail'])),
    );
    for (const rule of rules) {
      if (rule.busName !== busName || rule.matches?.(event) !== true) continue;
      for (const target of rule.targets) deliver(target, event);
    }
    return { EventId: String(event['id']) };
  }

  function startRule(rule: RuleSpec): void {
    const nextTime = rule.nextTime;
    if (nextTime === undefined) return;
    let dueAt = rule.firesAtStart ? Date.now() : nextTime(Date.now());
    const fire = (now: number) => {
      const event = envelope('Scheduled Event', 'aws.events', new Date(now), [rule.arn], {});
      dueAt = nextTime(now);
      for (const target of rule.targets) deliver(target, event);
    };
    alarms.push(createAlarm(() => (Number.isFinite(dueAt) ? dueAt : undefined), fire));
  }

  return {
    operations: {
      PutEvents: (input) => {
        const entries = isList(input['Entries']) ? input['Entries'].filter(isObject) : [];
        if (entries.length === 0 || entries.length > entriesMax) {
          throw new ServiceError('ValidationException', `Entries must hold 1 to ${entriesMax} events`);
        }
        const results = atomically(state, () => entries.map(putEvent));
        return { Entries: results, FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length };
      },
    },
    startRules: () => rules.forEach(startRule),
    stop: () => {
      for (const alarm of alarms) alarm.stop();
    },
  };
}

function faultIn(entry: JsonObject): JsonObject | undefined {
  for (const field of ['Source', 'DetailType', 'Detail']) {
    if (typeof entry[field] !== 'string' || entry[field] === '') {
      return {
        ErrorCode: 'InvalidArgument',
        ErrorMessage: `Parameter ${field} is not valid. Reason: ${field} is a required argument.`,
      };
    }
  }
  const detail = String(entry['Detail']);
  if (Buffer.byteLength(detail) > entryBytesMax)
    return { ErrorCode: 'InvalidArgument', ErrorMessage: `Detail is longer than ${entryBytesMax} bytes.` };
  try {
    parseObject(detail);
    return undefined;
  } catch {
    return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  }
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html */
function envelope(
  detailType: string,
  source: string,
  at: Date,
  resources: readonly Json[],
  detail: JsonObject,
): JsonObject {
  const time = `${at.toISOString().slice(0, 19)}Z`;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source,
    account: accountId,
    time,
    region,
    resources,
    detail,
  };
}
