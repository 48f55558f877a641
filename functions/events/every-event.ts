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

/** Also of members that several types have in common. */
type FactsIn<Event, Type> = Event extends { readonly type: infer Types }
  ? Type extends Types
    ? keyof Event
    : never
  : never;

/** What an event of a type says, besides what every event says. */
export type FactOf<Type extends EventType> = Exclude<FactsIn<EveryEvent, Type>, 'type' | 'occurredAt' | 'by'>;
