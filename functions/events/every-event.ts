// Every event that there is, whatever it happened to.

import type { CorrectionEvent } from '../../domain/availability/correction.ts';
import type { PlannedWorkEvent } from '../../domain/availability/planned-work.ts';
import type { CauseWeighed } from '../../domain/causes/events.ts';
import type { CircuitEvent } from '../../domain/circuits/events.ts';
import type { OverchargeRecorded } from '../../domain/compensation/overcharge.ts';
import type { SettlementEvent } from '../../domain/compensation/settlement.ts';
import type { StatementEvent } from '../../domain/compensation/statement.ts';
import type { ContractEvent } from '../../domain/contracts/events.ts';
import type { FileAccessEvent } from '../../domain/customer-files/access.ts';
import type { CustomerFileEvent } from '../../domain/customer-files/events.ts';
import type { CustomerEvent } from '../../domain/customers/events.ts';
import type { DepartmentEvent } from '../../domain/departments/events.ts';
import type { LevelChangeEvent } from '../../domain/levels/events.ts';
import type { SystemSettingsChanged } from '../../domain/levels/system-settings.ts';
import type { OperationEvent } from '../../domain/operations/operation.ts';
import type { PolicyEdited } from '../../domain/policies/events.ts';
import type { CalendarRevised } from '../../domain/sla/calendars/events.ts';
import type { DeadlineEvent } from '../../domain/sla/deadline-events.ts';
import type { SubscriptionEvent } from '../../domain/subscriptions/events.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';

type EveryEvent =
  | TicketEvent
  | DeadlineEvent
  | CauseWeighed
  | CustomerEvent
  | CustomerFileEvent
  | FileAccessEvent
  | CircuitEvent
  | DepartmentEvent
  | ContractEvent
  | LevelChangeEvent
  | SystemSettingsChanged
  | PlannedWorkEvent
  | CorrectionEvent
  | OverchargeRecorded
  | StatementEvent
  | SettlementEvent
  | CalendarRevised
  | PolicyEdited
  | OperationEvent
  | SubscriptionEvent;

export type EventType = EveryEvent['type'];

/** Also a member that several types have in common. */
type EventOf<Type, Event = EveryEvent> = Event extends { readonly type: infer Types }
  ? Type extends Types
    ? Event
    : never
  : never;
type FieldsOf<Event> = Event extends unknown ? Exclude<keyof Event, 'type' | 'occurredAt' | 'by'> & string : never;
/**
 * What an event of a type says, besides what every event says: names of fields, with `?` behind those that may be missing. One that the
 * event always has may have it as well: of what is secret less is told.
 */
export type FactOf<Type extends EventType, Event = EventOf<Type>> = {
  [Field in FieldsOf<Event>]: `${Field}?` | ([Event] extends [Readonly<Record<Field, unknown>>] ? Field : never);
}[FieldsOf<Event>];

/** Without the `?`. */
export type Named<Fact extends string> = Fact extends `${infer Name}?` ? Name : Fact;

/** What it says there. */
export type ValueOf<Type extends EventType, Field extends string> =
  EventOf<Type> extends infer Event
    ? Event extends { readonly [Name in Field]?: infer Value }
      ? Value
      : never
    : never;
