// What a run has left behind of each ticket and contract, and how it is spoken of.

import type { ContractEvent } from '../../domain/contracts/events.ts';
import type { CustomerFileEvent } from '../../domain/customer-files/events.ts';
import type { DeadlineEvent, RungReviewed } from '../../domain/sla/deadline-events.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import { decidedEventTypes, reachedEventTypes, reviewedEventTypes } from '../../functions/environment.ts';
import type { AuditEntry } from '../../functions/store/event-store.ts';
import { skewMillisecondsMax } from './faults.ts';
import { unmodelledMilestones } from './rulebook.ts';
import type { Run } from './run.ts';
import type { Item } from './services/expressions.ts';

/** As far as all events are alike. */
export interface Happened {
  readonly type: string;
  readonly occurredAt: number;
}

/** An entry of the audit trail, with the true time of the write that it comes from. */
export interface Told<Event extends Happened = TicketEvent> {
  readonly entry: AuditEntry;
  readonly event: Event;
  readonly writtenAt: number;
  /** By the clock of whoever wrote it. */
  readonly writerAt: number;
}

export interface RecordOf<Event extends Happened> {
  readonly id: string;
  readonly item: Item;
  /** When it was written last. */
  readonly writtenAt: number;
  readonly trail: readonly Told<Event>[];
}
export type TicketRecord = RecordOf<TicketEvent>;
export type FileRecord = RecordOf<CustomerFileEvent>;
export type ContractRecord = RecordOf<ContractEvent>;

export function ticketsOf(run: Run): readonly TicketRecord[] {
  return recordsOf<TicketEvent>(run, 'TICKET');
}

export function contractsOf(run: Run): readonly ContractRecord[] {
  return recordsOf<ContractEvent>(run, 'CONTRACT');
}

export function filesOf(run: Run): readonly FileRecord[] {
  return recordsOf<CustomerFileEvent>(run, 'CUSTOMER_FILE');
}

function recordsOf<Event extends Happened>({ services: { table } }: Run, kind: string): readonly RecordOf<Event>[] {
  const items = [...table.all()];
  return items
    .filter(({ entity }) => entity === kind)
    .map((item) => {
      const { pk } = item;
      const writes = new Map(
        table.writes
          .filter(({ after }) => after['pk'] === pk && after['sk'] === kind)
          .map((write) => [write.after['version'], write] as const),
      );
      const trail = items
        .filter((other) => other['pk'] === pk && String(other['sk']).startsWith('EVENT#'))
        .sort((one, other) => (String(one['sk']) < String(other['sk']) ? -1 : 1))
        .map(({ data }) => data as AuditEntry)
        .map((entry) => ({
          entry,
          event: entry.event as unknown as Event,
          writtenAt: writes.get(entry.version)?.at ?? Number.NaN,
          writerAt: writes.get(entry.version)?.writerAt ?? Number.NaN,
        }));
      const writtenAt = writes.get(item['version'])?.at ?? Number.NaN;
      return { id: String(pk).replace(`${kind}#`, ''), item, writtenAt, trail };
    });
}

/** Of what is no ticket: by the clocks of those who write one after the other, and while a write that lost a race is tried again. */
export const backwardsMillisecondsMax = 2 * skewMillisecondsMax + 10_000;

export function isOfDeadline(event: Pick<Happened, 'type'>): event is DeadlineEvent {
  return (reachedEventTypes as readonly string[]).includes(event.type);
}

export type ReviewEvent = Extract<TicketEvent, RungReviewed>;

/** What was announced is taken back, or confirmed at another time. */
export function isReview(event: Pick<Happened, 'type'>): event is ReviewEvent {
  return (reviewedEventTypes as readonly string[]).includes(event.type);
}

/** What people and replans have done: all that the clock does not decide. */
export function isDeed(event: Pick<Happened, 'type'>): boolean {
  return !(decidedEventTypes as readonly string[]).includes(event.type) && !isReview(event);
}

export function isModelled({ milestone }: Pick<Rung, 'milestone'>): boolean {
  return !unmodelledMilestones.includes(milestone);
}

export interface Rung {
  readonly milestone: string;
  readonly occurrence: number;
  readonly percent: number;
}

export function isOf(one: Omit<Rung, 'percent'>, other: Omit<Rung, 'percent'>): boolean {
  return one.milestone === other.milestone && one.occurrence === other.occurrence;
}

export function isSame(one: Rung, other: Rung): boolean {
  return isOf(one, other) && one.percent === other.percent;
}

export function describe(event: Happened | DueRung): string {
  if (isDueRung(event)) return `${event.milestone}.${event.occurrence}.${event.percent} due ${iso(event.dueAt)}`;
  return `${event.type} of ${iso(event.occurredAt)}`;
}

export interface DueRung extends Rung {
  readonly dueAt: number;
}

export function isDueRung(event: object): event is DueRung {
  return 'percent' in event;
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}
