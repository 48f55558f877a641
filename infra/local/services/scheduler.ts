// The EventBridge Scheduler API (REST JSON) over the schedule store.
// https://docs.aws.amazon.com/scheduler/latest/APIReference/Welcome.html

import type { JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import { arn } from '../template/identity.ts';
import type { MessageStore } from './message-store.ts';
import { requiredText, ServiceError } from './protocol.ts';
import type { ScheduleStore, StoredSchedule } from './schedule-store.ts';

interface SchedulerRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
}

export type Scheduler = (request: SchedulerRequest) => JsonObject;

const namePattern = /^[0-9a-zA-Z-_.]{1,64}$/;

export function createScheduler(store: ScheduleStore, groups: readonly string[], messages: MessageStore): Scheduler {
  return ({ method, path, query, body }) => {
    if (path === '/schedules' && method === 'GET') return list(store, query);
    const name = decodeURIComponent(/^\/schedules\/([^/]+)$/.exec(path)?.[1] ?? '');
    const groupName = String(body['GroupName'] ?? query.get('groupName') ?? 'default');
    checkName(name, 'name');
    checkName(groupName, 'groupName');
    if (!groups.includes(groupName)) throw notFound(`Schedule group ${groupName} does not exist.`);
    const existing = store.get(groupName, name);
    if (method === 'POST') return create(store, messages, { groupName, name, body, existing });
    if (existing === undefined) throw notFound(`Schedule ${name} does not exist.`);
    switch (method) {
      case 'PUT':
        return replace(store, messages, { groupName, name, body, existing });
      case 'GET':
        return present(existing);
      case 'DELETE':
        store.remove(groupName, name);
        return {};
      default:
        throw new ServiceError('UnknownOperationException', `${method} ${path}`, 404);
    }
  };
}

interface Change {
  readonly groupName: string;
  readonly name: string;
  readonly body: JsonObject;
  readonly existing: StoredSchedule | undefined;
}

function create(store: ScheduleStore, messages: MessageStore, change: Change): JsonObject {
  const { groupName, name, body, existing } = change;
  const clientToken = typeof body['ClientToken'] === 'string' ? body['ClientToken'] : undefined;
  // A repeated request of the same caller is answered as the first was: the SDK repeats what got no answer.
  const repeated = existing !== undefined && existing.clientToken !== undefined && existing.clientToken === clientToken;
  if (existing !== undefined && !repeated)
    throw new ServiceError('ConflictException', `Schedule ${name} already exists.`, 409);
  if (!repeated)
    save(store, messages, {
      groupName,
      name,
      definition: body,
      clientToken,
      createdAt: Date.now(),
      changedAt: Date.now(),
    });
  return { ScheduleArn: arnOf(groupName, name) };
}

/** UpdateSchedule replaces everything: what the request leaves out goes back to its default. */
function replace(
  store: ScheduleStore,
  messages: MessageStore,
  { groupName, name, body, existing }: Change,
): JsonObject {
  const createdAt = existing?.createdAt ?? Date.now();
  save(store, messages, {
    groupName,
    name,
    definition: body,
    clientToken: undefined,
    createdAt,
    changedAt: Date.now(),
  });
  return { ScheduleArn: arnOf(groupName, name) };
}

function save(store: ScheduleStore, messages: MessageStore, schedule: StoredSchedule): void {
  const { definition } = schedule;
  const target = isObject(definition['Target']) ? definition['Target'] : {};
  const window = isObject(definition['FlexibleTimeWindow']) ? definition['FlexibleTimeWindow'] : {};
  if (window['Mode'] !== 'OFF') throw invalid('FlexibleTimeWindow.Mode must be OFF: the local runtime knows no other');
  const targetArn = requiredText(target, 'Arn');
  requiredText(target, 'RoleArn');
  if (messages.byArn(targetArn) === undefined) throw invalid(`Target.Arn ${targetArn} is no queue of the template`);
  const action = definition['ActionAfterCompletion'] ?? 'NONE';
  if (action !== 'NONE' && action !== 'DELETE') throw invalid('ActionAfterCompletion must be NONE or DELETE');
  const at = setTimeOf(definition);
  store.put(schedule, definition['State'] === 'DISABLED' ? undefined : at);
}

/** One-time schedules only: at(yyyy-mm-ddThh:mm:ss), in UTC. */
function setTimeOf(definition: JsonObject): number {
  const expression = requiredText(definition, 'ScheduleExpression');
  const timezone = definition['ScheduleExpressionTimezone'] ?? 'UTC';
  if (timezone !== 'UTC')
    throw invalid(`ScheduleExpressionTimezone ${String(timezone)}: the local runtime knows UTC only`);
  const time = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/.exec(expression)?.[1];
  const at = time === undefined ? Number.NaN : Date.parse(`${time}Z`);
  if (time === undefined || Number.isNaN(at) || new Date(at).toISOString() !== `${time}.000Z`) {
    throw invalid(`Invalid Schedule Expression ${expression}.`);
  }
  return at;
}

function list(store: ScheduleStore, query: URLSearchParams): JsonObject {
  const [group, prefix, state] = [query.get('ScheduleGroup'), query.get('NamePrefix') ?? '', query.get('State')];
  const pageSize = Math.min(Number(query.get('MaxResults') ?? 100), 100);
  // The last of the page before: schedules that fire meanwhile delete themselves, and no other may be passed over for that.
  const after = query.get('NextToken');
  const found = store
    .list()
    .filter((each) => (group === null || each.groupName === group) && each.name.startsWith(prefix))
    .filter((each) => state === null || (each.definition['State'] ?? 'ENABLED') === state)
    .filter((each) => after === null || placeOf(each) > after);
  const shown = found.slice(0, pageSize);
  const page = shown.map((each) => {
    const { Arn, CreationDate, GroupName, LastModificationDate, Name, State, Target } = present(each);
    return {
      Arn,
      CreationDate,
      GroupName,
      LastModificationDate,
      Name,
      State,
      Target: { Arn: isObject(Target) ? Target['Arn'] : undefined },
    };
  });
  const last = shown.at(-1);
  return found.length > shown.length && last !== undefined
    ? { Schedules: page, NextToken: placeOf(last) }
    : { Schedules: page };
}

function placeOf({ groupName, name }: Pick<StoredSchedule, 'groupName' | 'name'>): string {
  return `${groupName}/${name}`;
}

function present({ groupName, name, definition, createdAt, changedAt }: StoredSchedule): JsonObject {
  const { ClientToken: _, ...rest } = definition;
  return {
    ...rest,
    Arn: arnOf(groupName, name),
    GroupName: groupName,
    Name: name,
    State: definition['State'] ?? 'ENABLED',
    CreationDate: createdAt / 1000,
    LastModificationDate: changedAt / 1000,
  };
}

function checkName(value: string, field: string): void {
  if (namePattern.test(value)) return;
  throw invalid(
    `Value '${value}' at '${field}' failed to satisfy constraint: Member must satisfy regular expression pattern: ${namePattern.source}`,
  );
}

function arnOf(groupName: string, name: string): string {
  return arn('scheduler', `schedule/${groupName}/${name}`);
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}

function notFound(message: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', message, 404);
}
