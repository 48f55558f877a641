// What the life of one ticket asks of every service: played by the real domain, stores, keys and functions behind the stream, on
// a clock that is turned, and counted.

import '../support/live-environment.ts';
import type { Department } from '../../domain/departments/department.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import type { TicketCommand } from '../../domain/tickets/commands.ts';
import { decide } from '../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import { reachDeadlines } from '../../domain/tickets/reach.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time.ts';
import { armDeadlines } from '../../functions/deadlines/arm-deadlines.ts';
import type { NoticeEventType } from '../../functions/environment.ts';
import { noticeEventTypes } from '../../functions/environment.ts';
import { publishEvents } from '../../functions/events/publish-events.ts';
import { presentable } from '../../functions/http/present.ts';
import { notifyDepartments } from '../../functions/notices/notify-departments.ts';
import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import { eventStore } from '../../functions/store/event-store.ts';
import { noticeStore } from '../../functions/store/notice-store.ts';
import { ticketStore } from '../../functions/store/ticket-store.ts';
import { aCircuit } from '../support/circuits.ts';
import { aCustomer } from '../support/customers.ts';
import { at } from '../support/decisions.ts';
import {
  customerCentre,
  maintenanceUnit,
  monitoringCentre,
  noSubscriptions,
  supportCentre,
} from '../support/departments.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { queueEvent, streamEvent } from '../support/lambda-events.ts';
import { onlyChannels } from '../support/notices.ts';
import { anOpenedEvent } from '../support/tickets.ts';
import { minutesLater, mondayMorning } from '../support/time.ts';
import type { RecordedWrite } from './recording-table.ts';
import { recordingTable } from './recording-table.ts';

/** Minutes after the opening, and what is done then. */
export type Plan = readonly (readonly [minutes: number, command: TicketCommand])[];

/** Of whom a ticket speaks. */
export interface Cast {
  readonly ticketId: string;
  readonly customerId: string;
  readonly circuitId: string;
  readonly unit: Department;
  readonly centre: Department;
}

export const someCast: Cast = {
  ticketId: 'T00000000000000000000000001',
  customerId: aCustomer().id,
  circuitId: aCircuit().id,
  unit: maintenanceUnit,
  centre: monitoringCentre,
};

export interface Life {
  readonly calls: number;
  readonly decisions: number;
  /** Of reading the ticket before each command and decision. */
  readonly readUnits: number;
  readonly storedBytes: number;
  /** Writes of the ticket, of the audit trail and of notices. */
  readonly writes: readonly RecordedWrite[];
  readonly ticketWrites: number;
  /** `minutes`: for how long they stood, all taken together. */
  readonly schedules: {
    readonly set: number;
    readonly moved: number;
    readonly removed: number;
    readonly minutes: number;
  };
  /** Timers that rang, also those for which another message of the same instant had decided already. */
  readonly fired: number;
  /** Messages to the queue of deadlines straight from the stream. */
  readonly directMessages: number;
  readonly events: number;
  /** Those of which departments are told. */
  readonly noticeEvents: number;
  readonly notices: number;
  readonly published: number;
}

export async function playLife(plan: Plan, cast: Cast = someCast): Promise<Life> {
  const table = recordingTable();
  const tickets = ticketStore(table, standingRuleBook);
  const clock = new FakeClock(mondayMorning);
  const counted = { directMessages: 0, events: 0, noticeEvents: 0, published: 0, decisions: 0 };
  const schedules = { set: 0, moved: 0, removed: 0, minutes: 0 };
  const standing = new Map<string, { readonly setAt: Instant; readonly dueAt: Instant }>();
  const writes: RecordedWrite[] = [];
  let ticketWrites = 0;

  const arm = armDeadlines({
    clock,
    leadSeconds: 90,
    schedules: {
      async set(_id, { timer, dueAt }, expected) {
        schedules[expected ? 'moved' : 'set'] += 1;
        standing.set(timer, { setAt: standing.get(timer)?.setAt ?? clock.now(), dueAt });
      },
      async remove(_id, timer) {
        schedules.removed += 1;
        schedules.minutes += (clock.now() - (standing.get(timer)?.setAt ?? clock.now())) / 60_000;
        standing.delete(timer);
      },
    },
    queue: {
      async send() {
        counted.directMessages += 1;
      },
    },
  });
  const departments = [cast.centre, cast.unit, supportCentre, customerCentre].map((state) => ({ state, version: 1 }));
  const notify = notifyDepartments({
    clock,
    tickets,
    rules: standingRuleBook,
    notices: noticeStore(table),
    customerFiles: { get: async () => null },
    departments: { all: async () => departments },
    mail: noSubscriptions,
    channels: onlyChannels({
      topic: {
        serves: () => true,
        async deliver() {
          counted.published += 1;
        },
      },
    }),
    retryLater: async () => {},
  });
  const toTell: object[] = [];
  const publish = publishEvents({
    events: eventStore(table),
    subscribers: { tell: async () => {} },
    bus: {
      async put(announcements) {
        counted.events += announcements.length;
        for (const { index: _, event, ...about } of announcements) {
          if (!noticeEventTypes.includes(event.type as NoticeEventType)) continue;
          counted.noticeEvents += 1;
          toTell.push({ detail: { ...about, event: presentable(event) } });
        }
        return [];
      },
    },
  });

  /** One write of the ticket, and all that follows from it. */
  async function save(before: Awaited<ReturnType<typeof tickets.get>>, events: readonly TicketEvent[]) {
    const after = events.reduce<Ticket | null>(evolve, before?.state ?? null);
    if (after === null) throw new Error('nothing happened');
    await tickets.save(before, after, events, { correlationId: 'scale' });
    const [write] = table.taken();
    if (write === undefined) throw new Error('nothing was written');
    writes.push(write);
    ticketWrites += 1;
    const { before: old, after: item } = write;
    const stream = streamEvent({ pk: String(item['pk']), after: item, ...(old !== undefined && { before: old }) });
    const reports = [await arm(stream), await publish(stream), await notify(queueEvent(...toTell.splice(0)))];
    if (reports.some(({ batchItemFailures }) => batchItemFailures.length > 0)) throw new Error('something failed');
    writes.push(...table.taken());
    return item['timers'] as Readonly<Record<string, number>>;
  }

  const opening = {
    ticketId: cast.ticketId,
    circuit: aCircuit({ id: cast.circuitId, customerId: cast.customerId, maintenanceDepartmentId: cast.unit.id }),
    customer: aCustomer({ id: cast.customerId }),
    owner: cast.centre,
  };
  let timers = await save(null, [anOpenedEvent(opening)]);
  for (const [minutes, command] of plan) {
    const until = minutesLater(mondayMorning, minutes);
    for (let due = earliest(timers); due !== undefined && due <= until; due = earliest(timers)) {
      clock.turnTo(due);
      counted.decisions += 1;
      const before = await tickets.get(cast.ticketId);
      timers = before === null ? {} : await save(before, reachDeadlines(before.state, due, standingRules));
    }
    clock.turnTo(until);
    const before = await tickets.get(cast.ticketId);
    if (before !== null) timers = await save(before, decide(before.state, command, at(until), standingRules));
  }
  // Those that are left have fired, each when its timer was due.
  for (const { setAt, dueAt } of standing.values()) schedules.minutes += (dueAt - setAt) / 60_000;
  return {
    ...counted,
    fired: standing.size + counted.directMessages,
    notices: writes.filter(({ after, before }) => after['entity'] === 'NOTICE' && before === undefined).length,
    calls: plan.length + 1,
    readUnits: table.readUnits,
    storedBytes: table.bytes,
    writes,
    ticketWrites,
    schedules,
  };
}

function earliest(timers: Readonly<Record<string, number>>): Instant | undefined {
  const dueAt = Object.values(timers);
  return dueAt.length === 0 ? undefined : (Math.min(...dueAt) as Instant);
}
