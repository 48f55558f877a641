// What a run has left behind of each ticket, and how it is spoken of.

import type { DeadlineEvent, RungReviewed } from '../../domain/sla/deadline-events.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import { reachedEventTypes, reviewedEventTypes } from '../../functions/environment.ts';
import type { AuditEntry } from '../../functions/store/event-store.ts';
import { unmodelledMilestones } from './rulebook.ts';
import type { Run } from './run.ts';
import type { Item } from './services/expressions.ts';

/** An entry of the audit trail, with the true time of the write that it comes from. */
export interface Told {
  readonly entry: AuditEntry;
  readonly event: TicketEvent;
  readonly writtenAt: number;
  /** By the clock of whoever wrote it. */
  readonly writerAt: number;
}

export interface TicketRecord {
  readonly id: string;
  readonly item: Item;
  /** When it was written last. */
  readonly writtenAt: number;
  readonly trail: readonly Told[];
}

export function ticketsOf({ services: { table } }: Run): readonly TicketRecord[] {
  const items = [...table.all()];
  return items
    .filter(({ entity }) => entity === 'TICKET')
    .map((item) => {
      const { pk } = item;
      const writes = new Map(
        table.writes
          .filter(({ after }) => after['pk'] === pk && after['sk'] === 'TICKET')
          .map((write) => [write.after['version'], write] as const),
      );
      const trail = items
        .filter((other) => other['pk'] === pk && String(other['sk']).startsWith('EVENT#'))
        .sort((one, other) => (String(one['sk']) < String(other['sk']) ? -1 : 1))
        .map(({ data }) => data as AuditEntry)
        .map((entry) => ({
          entry,
          event: entry.event as unknown as TicketEvent,
          writtenAt: writes.get(entry.version)?.at ?? Number.NaN,
          writerAt: writes.get(entry.version)?.writerAt ?? Number.NaN,
        }));
      const writtenAt = writes.get(item['version'])?.at ?? Number.NaN;
      return { id: String(pk).replace('TICKET#', ''), item, writtenAt, trail };
    });
}

export function isOfDeadline(event: TicketEvent): event is DeadlineEvent {
  return (reachedEventTypes as readonly string[]).includes(event.type);
}

export type ReviewEvent = Extract<TicketEvent, RungReviewed>;

/** What was announced is taken back, or confirmed at another time. */
export function isReview(event: TicketEvent): event is ReviewEvent {
  return (reviewedEventTypes as readonly string[]).includes(event.type);
}

/** What people and replans have done: all that the clock does not decide. */
export function isDeed(event: TicketEvent): boolean {
  return !isOfDeadline(event) && !isReview(event);
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

export function describe(event: TicketEvent | (Rung & { readonly dueAt: number })): string {
  if (!('percent' in event)) return `${event.type} of ${iso(event.occurredAt)}`;
  return `${event.milestone}.${event.occurrence}.${event.percent} due ${iso(event.dueAt)}`;
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}
