// Every key string of the single table is made here, and nowhere else.
//
// | who asks                                     | index        | partition                  | sort, in order of               |
// |----------------------------------------------|--------------|----------------------------|---------------------------------|
// | a ticket                                     | table        | TICKET#id                  | TICKET                          |
// | a customer / circuit / contract              | table        | CUSTOMER#id and so on      | CUSTOMER and so on              |
// | the signed terms that cover a circuit        | table        | CIRCUIT#id                 | COVERAGE                        |
// | all departments (a small directory)          | table        | DEPARTMENTS                | id                              |
// | a version of a calendar                      | table        | CALENDAR#id                | VERSION#number                  |
// | which calendars there are                    | table        | CALENDARS                  | DIRECTORY                       |
// | how far a replan is                          | table        | REPLAN#calendar#version    | STATUS                          |
// | tickets that a replan has moved, or has not  | table        | REPLAN#calendar#version#shard | MOVED#ticket, KEPT#ticket       |
// | edited versions of the policy, newest first   | table        | POLICIES                   | number                          |
// | the version that a repeated edit made        | table        | POLICY_EDIT#id             | POLICY_EDIT                     |
// | what happened to an aggregate (audit trail)  | table        | TICKET#id and so on        | EVENT#version#index             |
// | notices of a department, newest first        | table        | NOTICES#id#shard           | due or decided#notice           |
// | a customer's tickets, newest first           | byCustomer   | CUSTOMER#id#TICKETS        | registered#ticket               |
// | a customer's contracts, newest first         | byCustomer   | CUSTOMER#id#CONTRACTS      | start#contract                  |
// | who read a customer's file, newest first   | byCustomer   | CUSTOMER#id#ACCESSES       | read#access                     |
// | a circuit's tickets (of a month)             | byCircuit    | CIRCUIT#id#TICKETS         | reported#ticket                 |
// | a department's open queue, next due first    | byDepartment | QUEUE#id#shard             | next due#ticket                 |
// | deadlines due before an instant (sweep)      | byDue        | DUE#shard                  | earliest pending rung#id        |
// | contracts ending before a date               | byEnd        | ENDING#shard               | end#contract                    |
// | latest change of a circuit's levels          | table        | CIRCUIT#id                 | LEVELS                          |
// | what a system reported of a circuit          | table        | CIRCUIT#id                 | LEVELS#system                   |
// | how far a run of a system's list has come    | table        | SYSTEM#system              | RUN#run                         |
// | levels to be entered by a department         | byDepartment | LEVEL_TASKS#id#shard       | since when#change               |
// | all circuits, by id                          | byCircuit    | CIRCUITS#shard             | circuit                         |
// | circuits that a system has otherwise, by id  | byCircuit    | LEVEL_FINDINGS#system#shard | circuit                         |
// | notices that wait for a group bot, oldest first | table     | BOT#bot                    | WAITING#recorded#notice         |
// | whose turn it is with a bot                  | table        | BOT#bot                    | TURN                            |
// | notices held until a department opens        | byDue        | HELD#shard                 | opening#notice                  |
// | contracts that were ended, for settlements   | byEnd        | ENDED#shard                | day of the end#contract         |
// | contracts with overcharges, for settlements  | byEnd        | OVERCHARGED#shard          | last recorded#contract          |
// | planned work, corrections, overcharges       | table        | PLANNED_WORK#id and so on  | PLANNED_WORK and so on          |
// | planned work that was announced on a circuit | table        | CIRCUIT#id#WORKS           | end of window#work              |
// | statements of a contract                     | table        | STATEMENTS#contract        | month                           |
// | progress of the settlement of a month        | table        | SETTLEMENTS#month          | part                            |
// | what operators have set going                | table        | OPERATIONS                 | id                              |
// | the same, what was started last first        | byEnd        | OPERATIONS                 | started#id                      |
// | what a look for drift has found              | table        | FINDINGS#operation#round   | kind#schedule                   |
// | subscriptions of other systems               | table        | SUBSCRIPTIONS              | id                              |
// | what a subscription is yet to be sent of one | table        | LANE#subscription#TICKET#id and so on | LANE                            |
// | a delivery                                   | table        | DELIVERY#id                | DELIVERY                        |
// | deliveries of a subscription, newest first   | byEnd        | DELIVERIES#subscription#status#shard | made#delivery                 |
// | all customers, by id                         | byCustomer   | CUSTOMERS#shard            | customer                        |
// | which parts of a file are there              | table        | FILE#file                  | part                            |
// | a piece of a part of a file                  | table        | FILE#file#part#piece       | PIECE                           |
// | rows of a file that were refused             | table        | REFUSED_ROWS#import#round  | line#number                     |
// | requests of a client in the present window   | table        | REQUESTS#client            | REQUESTS                        |
// | what cursors of narrowed lists are sealed with | table      | CURSOR_KEY                 | CURSOR_KEY                      |
//
// Time-ordered partitions that many tickets share are sharded from the first day, because index keys cannot be changed
// later: one partition takes 1,000 writes a second and does not split along an ever-growing sort key
// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html). There are as many as 5,000
// tickets a second need, also where one Monitoring Centre or one unit has them all (docs/scale.md). One customer and one circuit stay far below
// that and are not sharded.

import type { Instant, LocalDate } from '../../domain/time.ts';
import { instant } from '../../domain/time.ts';
import type { AggregateEntity, IndexName } from '../environment.ts';
import { cursorKeyPartition, requestCountPrefix, tableIndexes, tableKeys } from '../environment.ts';
import type { InformationSubject } from '../subject.ts';
import { idOf } from '../subject.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const dueShards = 96;
const queueShards = 40;
const noticeShards = 48;
const replanShards = 8;
const endingShards = 4;
const heldShards = 16;
const taskShards = 4;
const directoryShards = 8;
const deliveryShards = 16;

/** Sorts after every instant: an open ticket that has no deadline left stands at the end of its queue. */
const noDeadline = '9999';

export function aggregateKey(entity: AggregateEntity, id: string): Key {
  switch (entity) {
    case 'DEPARTMENT':
      return { pk: departmentsPartition, sk: id };
    case 'POLICY':
      return { pk: policiesPartition, sk: numbered(id) };
    case 'STATEMENT':
      return keyInList(statementsPartition, id);
    case 'SETTLEMENT':
      return keyInList(settlementPartition, id);
    case 'OPERATION':
      return { pk: operationsPartition, sk: id };
    case 'SUBSCRIPTION':
      return { pk: subscriptionsPartition, sk: id };
    default:
      return { pk: `${entity}#${id}`, sk: entity };
  }
}

/** Of ids made of two parts, `list.place`: contract and month, month and part. */
function keyInList(partitionOf: (list: string) => string, id: string): Key {
  const [list = '', place = ''] = id.split('.');
  return { pk: partitionOf(list), sk: place };
}

export function statementsPartition(contractId: string): string {
  return `STATEMENTS#${contractId}`;
}

export function settlementPartition(month: string): string {
  return `SETTLEMENTS#${month}`;
}

export function findingsPartition(operation: { id: string; round: number }): string {
  return `FINDINGS#${operation.id}#${operation.round}`;
}

export function findingKey(operation: { id: string; round: number }, finding: { kind: string; schedule: string }): Key {
  return { pk: findingsPartition(operation), sk: `${finding.kind}#${finding.schedule}` };
}

export function circuitWorksPartition(circuitId: string): string {
  return `CIRCUIT#${circuitId}#WORKS`;
}

/** Files announced work under a circuit that it concerns. */
export function circuitWorkKey(circuitId: string, work: { id: string; windowToAt: number }): Key {
  return { pk: circuitWorksPartition(circuitId), sk: `${sortable(work.windowToAt)}#${work.id}` };
}

export const departmentsPartition = 'DEPARTMENTS';
export const operationsPartition = 'OPERATIONS';
export const subscriptionsPartition = 'SUBSCRIPTIONS';
export const policiesPartition = 'POLICIES';

/** `policy-7` as text that sorts by number. */
function numbered(id: string): string {
  return id.replace(/\d+$/, (digits) => digits.padStart(8, '0'));
}

export function requestCountKey(client: string): Key {
  return { pk: `${requestCountPrefix}${client}`, sk: 'REQUESTS' };
}

export const cursorKeyKey: Key = { pk: cursorKeyPartition, sk: 'CURSOR_KEY' };

export function policyEditKey(editId: string): Key {
  return { pk: `POLICY_EDIT#${editId}`, sk: 'POLICY_EDIT' };
}

export function coverageKey(circuitId: string): Key {
  return { pk: `CIRCUIT#${circuitId}`, sk: 'COVERAGE' };
}

export const calendarDirectoryKey: Key = { pk: 'CALENDARS', sk: 'DIRECTORY' };

export function calendarVersionKey(calendarId: string, version: number): Key {
  return { pk: `CALENDAR#${calendarId}`, sk: `VERSION#${String(version).padStart(4, '0')}` };
}

export function replanStatusKey(calendarId: string, version: number): Key {
  return { pk: `REPLAN#${calendarId}#${version}`, sk: 'STATUS' };
}

export function replannedKey(replanned: {
  ticketId: string;
  calendarId: string;
  toVersion: number;
  moved: readonly unknown[];
}): Key {
  const { ticketId, calendarId, toVersion, moved } = replanned;
  return {
    pk: `REPLAN#${calendarId}#${toVersion}#${shardOf(ticketId, replanShards)}`,
    sk: `${replannedPrefix(moved.length > 0)}${ticketId}`,
  };
}

export function replannedPartitions(calendarId: string, version: number): readonly string[] {
  return shards(`REPLAN#${calendarId}#${version}`, replanShards);
}

export function replannedPrefix(hasMoved: boolean): string {
  return hasMoved ? 'MOVED#' : 'KEPT#';
}

export const auditPrefix = 'EVENT#';

export function auditPartition(entity: AggregateEntity, id: string): string {
  return `${entity}#${id}`;
}

export function auditKey(entity: AggregateEntity, id: string, version: number, index: number): Key {
  return {
    pk: auditPartition(entity, id),
    sk: `${auditPrefix}${String(version).padStart(8, '0')}#${auditIndex(index)}`,
  };
}

/** Two digits, which sort as numbers do. The few writes with more than a hundred events go on with a letter, which comes after them. */
function auditIndex(index: number): string {
  return index < 100 ? String(index).padStart(2, '0') : `A${String(index).padStart(5, '0')}`;
}

/** Information stands where what it is about happened. */
export function informationKey(
  information: InformationSubject & { id: string; departmentId: string; occurredAt: number },
): Key {
  return noticeKey({ ...information, dueAt: information.occurredAt, reachedAt: information.occurredAt });
}

export function noticeKey(
  notice: InformationSubject & {
    id: string;
    departmentId: string;
    dueAt: number;
    reachedAt: number;
    announcement?: number;
    foundBy?: string;
    review?: { reviewedAt: number };
  },
): Key {
  // What follows from corrected facts may be about an instant long past: it is listed by when it was said.
  const isAfterthought = (notice.announcement ?? 1) > 1 || notice.foundBy !== undefined;
  const saidAt = isAfterthought ? notice.reachedAt : notice.dueAt;
  return {
    pk: `NOTICES#${notice.departmentId}#${shardOf(idOf(notice), noticeShards)}`,
    sk: `${sortable(notice.review?.reviewedAt ?? saidAt)}#${notice.id}`,
  };
}

/** Of whatever a department is told. */
export function anyNoticeKey(notice: Parameters<typeof noticeKey>[0] | Parameters<typeof informationKey>[0]): Key {
  return 'dueAt' in notice ? noticeKey(notice) : informationKey(notice);
}

export function noticePartitions(departmentId: string): readonly string[] {
  return shards(`NOTICES#${departmentId}`, noticeShards);
}

export function customerTicketsPartition(customerId: string): string {
  return `CUSTOMER#${customerId}#TICKETS`;
}

export function customerContractsPartition(customerId: string): string {
  return `CUSTOMER#${customerId}#CONTRACTS`;
}

export function customerAccessesPartition(customerId: string): string {
  return `CUSTOMER#${customerId}#ACCESSES`;
}

export function circuitTicketsPartition(circuitId: string): string {
  return `CIRCUIT#${circuitId}#TICKETS`;
}

export function queuePartitions(departmentId: string): readonly string[] {
  return shards(`QUEUE#${departmentId}`, queueShards);
}

export const duePartitions: readonly string[] = shards('DUE', dueShards);
export const endingPartitions: readonly string[] = shards('ENDING', endingShards);
export const heldPartitions: readonly string[] = shards('HELD', heldShards);

/** Every contract that was ever signed, in parts that can be gone through side by side, each in order of its last day. */
const signedPartitions: readonly string[] = [...endingPartitions, ...shards('ENDED', endingShards)];

/** Contracts with overcharges, whatever has become of them since. */
export const overchargedPartitions: readonly string[] = shards('OVERCHARGED', endingShards);

/** Every partition that a settlement goes through, in the order of its parts. */
export const settledPartitions: readonly string[] = [...signedPartitions, ...overchargedPartitions];

/** Index attributes of the overcharges of a contract. */
export function overchargeIndexKeys(contractId: string, lastRecordedAt: number | null): Record<string, string> {
  if (lastRecordedAt === null) return {};
  const partition = `OVERCHARGED#${shardOf(contractId, endingShards)}`;
  return indexKey('byEnd', partition, sortable(lastRecordedAt), contractId);
}

/** Index attributes of a ticket. A ticket that has ended keeps its place with its customer and circuit only. */
export function ticketIndexKeys(ticket: {
  id: string;
  customerId: string;
  circuitId?: string;
  registeredAt: number;
  reportedAt: number;
  queueDepartmentId: string | null;
  nextDueAt: number | null;
}): Record<string, string> {
  return {
    ...indexKey('byCustomer', customerTicketsPartition(ticket.customerId), sortable(ticket.registeredAt), ticket.id),
    ...(ticket.circuitId !== undefined &&
      indexKey('byCircuit', circuitTicketsPartition(ticket.circuitId), sortable(ticket.reportedAt), ticket.id)),
    ...(ticket.queueDepartmentId !== null &&
      indexKey(
        'byDepartment',
        `QUEUE#${ticket.queueDepartmentId}#${shardOf(ticket.id, queueShards)}`,
        ticket.nextDueAt === null ? noDeadline : sortable(ticket.nextDueAt),
        ticket.id,
      )),
  };
}

/** Index attributes of whatever has timers: only as long as one of them is still to be decided. */
export function timerIndexKeys(id: string, earliestTimerAt: number | null): Record<string, string> {
  if (earliestTimerAt === null) return {};
  return indexKey('byDue', `DUE#${shardOf(id, dueShards)}`, sortable(earliestTimerAt), id);
}

/** What the key of an aggregate's item is the key of. Throws an Error when it is no such key. */
export function entityOfKey({ pk }: Pick<Key, 'pk'>): { readonly entity: string; readonly id: string } {
  const [, entity, id] = /^([A-Z_]+)#(.+)$/.exec(pk) ?? [];
  if (entity === undefined || id === undefined) throw new Error(`not the key of an aggregate: ${pk}`);
  return { entity, id };
}

export function circuitLevelsKey(circuitId: string): Key {
  return { pk: `CIRCUIT#${circuitId}`, sk: 'LEVELS' };
}

export function reportedLevelsKey(circuitId: string, system: string): Key {
  return { pk: `CIRCUIT#${circuitId}`, sk: `LEVELS#${system}` };
}

export function reconcileRunKey(system: string, runId: string): Key {
  return { pk: `SYSTEM#${system}`, sk: `RUN#${runId}` };
}

export function levelTaskPartitions(departmentId: string): readonly string[] {
  return shards(`LEVEL_TASKS#${departmentId}`, taskShards);
}

/** Index attributes of a change of levels, while a department has to enter some of them by hand. */
export function levelTaskKeys(change: {
  id: string;
  departmentId: string;
  since: number | null;
}): Record<string, string> {
  if (change.since === null) return {};
  const partition = `LEVEL_TASKS#${change.departmentId}#${shardOf(change.id, taskShards)}`;
  return indexKey('byDepartment', partition, sortable(change.since), change.id);
}

export const circuitDirectoryPartitions: readonly string[] = shards('CIRCUITS', directoryShards);

/** Index attributes of a circuit: its place in the directory of all. */
export function circuitIndexKeys(circuitId: string): Record<string, string> {
  return circuitListKey(`CIRCUITS#${shardOf(circuitId, directoryShards)}`, circuitId);
}

export function levelFindingPartitions(system: string): readonly string[] {
  return shards(`LEVEL_FINDINGS#${system}`, directoryShards);
}

/** Index attributes of what a system reported, where it is not what it should be. */
export function levelFindingKeys(system: string, circuitId: string): Record<string, string> {
  return circuitListKey(`LEVEL_FINDINGS#${system}#${shardOf(circuitId, directoryShards)}`, circuitId);
}

export const customerDirectoryPartitions: readonly string[] = shards('CUSTOMERS', directoryShards);

/** Index attributes of a customer: its place in the directory of all. */
export function customerIndexKeys(customerId: string): Record<string, string> {
  return {
    [tableIndexes.byCustomer.partition]: `CUSTOMERS#${shardOf(customerId, directoryShards)}`,
    [tableIndexes.byCustomer.sort]: customerId,
  };
}

export function filePartition(file: string): string {
  return `FILE#${file}`;
}

export function filePartKey(file: string, part: number): Key {
  return { pk: filePartition(file), sk: String(part).padStart(6, '0') };
}

/** Pieces are large: each has a partition of its own, so that they are not held up by the 1,000 writes a second of one. */
export function filePieceKey(file: string, part: number, piece: number): Key {
  return { pk: `${filePartition(file)}#${part}#${piece}`, sk: 'PIECE' };
}

export function refusedRowsPartition(operation: { id: string; round: number }): string {
  return `REFUSED_ROWS#${operation.id}#${operation.round}`;
}

/** In the order of lines. `number` tells refusals of one line apart. */
export function refusedRowKey(operation: { id: string; round: number }, line: number, number: number): Key {
  const sk = `${String(line).padStart(8, '0')}#${String(number).padStart(4, '0')}`;
  return { pk: refusedRowsPartition(operation), sk };
}

/** Lists in the order of circuit ids have nothing else in their sort key: two of them can be walked side by side. */
function circuitListKey(partition: string, circuitId: string): Record<string, string> {
  return { [tableIndexes.byCircuit.partition]: partition, [tableIndexes.byCircuit.sort]: circuitId };
}

export const waitingPrefix = 'WAITING#';

export function botPartition(botId: string): string {
  return `BOT#${botId}`;
}

export function botTurnKey(botId: string): Key {
  return { pk: botPartition(botId), sk: 'TURN' };
}

export function waitingKey(botId: string, notice: { id: string; recordedAt: number }): Key {
  return { pk: botPartition(botId), sk: `${waitingPrefix}${sortable(notice.recordedAt)}#${notice.id}` };
}

/** Index attributes of a notice, while it is held. */
export function heldUntilKeys({ id, heldUntilAt, lapsed }: { id: string; heldUntilAt?: number; lapsed?: object }) {
  if (heldUntilAt === undefined || lapsed !== undefined) return {};
  return indexKey('byDue', `HELD#${shardOf(id, heldShards)}`, sortable(heldUntilAt), id);
}

/**
 * Index attributes of a contract. A signed one is listed among those that end, an ended or expired one among those that did; an
 * amendment ends with the contract that it has become a part of.
 */
export function contractIndexKeys(contract: {
  id: string;
  customerId: string;
  status: string;
  startDate: LocalDate;
  endDate: LocalDate;
  amends?: object;
  endedDate?: LocalDate;
}): Record<string, string> {
  const { endedDate } = contract;
  return {
    ...indexKey('byCustomer', customerContractsPartition(contract.customerId), contract.startDate, contract.id),
    ...(endedDate !== undefined &&
      indexKey('byEnd', `ENDED#${shardOf(contract.id, endingShards)}`, endedDate, contract.id)),
    ...(contract.status === 'signed' &&
      contract.amends === undefined &&
      indexKey('byEnd', `ENDING#${shardOf(contract.id, endingShards)}`, contract.endDate, contract.id)),
  };
}

/** Index attributes of a reading of a customer's file. */
export function fileAccessIndexKeys(access: {
  id: string;
  customerId: string;
  readAt: number;
}): Record<string, string> {
  return indexKey('byCustomer', customerAccessesPartition(access.customerId), sortable(access.readAt), access.id);
}

/** Of what one subscription is sent about one aggregate. */
export function laneKey(lane: { subscriptionId: string; entity: AggregateEntity; entityId: string }): Key {
  return { pk: `LANE#${lane.subscriptionId}#${lane.entity}#${lane.entityId}`, sk: 'LANE' };
}

export function deliveryKey(deliveryId: string): Key {
  return { pk: `DELIVERY#${deliveryId}`, sk: 'DELIVERY' };
}

export function deliveryPartitions(subscriptionId: string, statuses: readonly string[]): readonly string[] {
  return statuses.flatMap((status) => shards(`DELIVERIES#${subscriptionId}#${status}`, deliveryShards));
}

/** Index attributes of a delivery: its place in the list of its subscription. */
export function deliveryIndexKeys(delivery: {
  id: string;
  subscriptionId: string;
  status: string;
  createdAt: number;
}): Record<string, string> {
  const shard = shardOf(delivery.id, deliveryShards);
  const partition = `DELIVERIES#${delivery.subscriptionId}#${delivery.status}#${shard}`;
  return indexKey('byEnd', partition, sortable(delivery.createdAt), delivery.id);
}

/** Index attributes of an operation: its place among all that were started. */
export function operationIndexKeys({ id, startedAt }: { id: string; startedAt: number }): Record<string, string> {
  return indexKey('byEnd', operationsPartition, sortable(startedAt), id);
}

/** The sort attribute of an index, or of the table where there is none. */
export function sortAttribute(index: IndexName | undefined): string {
  return index === undefined ? tableKeys.sort : tableIndexes[index].sort;
}

/** An instant as text that sorts as time does: RFC 3339 in UTC with milliseconds. */
export function sortable(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString();
}

/** The instant by which an entry stands in an index that is in the order of instants. */
export function instantOf(item: Readonly<Record<string, unknown>>, index: IndexName): Instant {
  return instant(Date.parse(String(item[sortAttribute(index)]).split('#')[0] ?? ''));
}

function indexKey(index: IndexName, partition: string, order: string, id: string): Record<string, string> {
  return { [tableIndexes[index].partition]: partition, [tableIndexes[index].sort]: `${order}#${id}` };
}

function shards(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, shard) => `${prefix}#${shard}`);
}

/** FNV-1a over the id: spreads ids that differ in a few characters only, and is the same on every machine. */
function shardOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < id.length; position += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(position), 0x01000193) >>> 0;
  }
  return hash % count;
}
