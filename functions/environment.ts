// The names that code and infrastructure share: environment variables, table and index keys, event names.
// This is the only file of functions/ that infra/ may import.

/** Every environment variable that some function reads. Infrastructure gives each function only those it needs. */
export const variableNames = [
  /** Where this runs, `dev` or `prod`: what metrics are told apart by. */
  'STAGE',
  'TABLE_NAME',
  'DEADLINE_QUEUE_URL',
  'DEADLINE_QUEUE_ARN',
  /** Where the Scheduler leaves what it could not deliver to the queue. */
  'DEADLINE_DEAD_LETTER_QUEUE_ARN',
  'SCHEDULE_GROUP_NAME',
  'SCHEDULE_ROLE_ARN',
  /** Seconds before a deadline at which its schedule is set: more than the 60 s by which the Scheduler may be late. */
  'SCHEDULE_LEAD_SECONDS',
  'EVENT_BUS_NAME',
  'LEVEL_QUEUE_URL',
  'REPLAN_QUEUE_URL',
  'SETTLEMENT_QUEUE_URL',
  'OPERATION_QUEUE_URL',
  'DELIVERY_QUEUE_URL',
  'BULK_QUEUE_URL',
  /** Every queue of the service that holds what could not be processed, with commas between. */
  'DEAD_LETTER_QUEUE_NAMES',
  'NOTICE_QUEUE_URL',
  'NOTICE_TOPIC_ARN',
  /** The topic of mails that are addressed to one department. */
  'MAIL_TOPIC_ARN',
  /** Where people look up what a notice is about, with {kind} and {id} in it; empty when there is no such place. */
  'CONSOLE_URL',
  'WEBHOOK_KEY_SECRET_ARN',
  /** `true` where SNS sends SMS. */
  'OFFERS_SMS',
  /** Who SMS say that they come from; empty: whatever number SNS takes. */
  'SMS_SENDER_ID',
  /** The whole API as a `RouteTree` in JSON, for the answer to an unknown route. */
  'API_ROUTES',
  /** What each client may ask for within a window, in JSON: `Quotas` of http/request-meter.ts. */
  'CLIENT_QUOTAS',
  /** Claims that name the districts and the departments of a token. */
  'REGIONS_CLAIM',
  'DEPARTMENTS_CLAIM',
  /** What the issuer writes before each scope. */
  'SCOPE_PREFIX',
  /** In JSON, by client: what goes for the tokens of an issuer that cannot say it in claims. */
  'CLIENT_GRANTS',
  /** `true` lets webhooks go to http:// loopback addresses; set only by the local runtime. */
  'ALLOW_LOOPBACK_WEBHOOKS',
] as const;
export type VariableName = (typeof variableNames)[number];

/**
 * Routes by the parts of their paths, `{}` for every parameter. The methods of a path, with spaces between, stand in the place of
 * its last part, or under `/` where other paths go on from it.
 */
export type RouteTree = string | { readonly [part: string]: RouteTree };

/** Reads a variable that the function cannot work without. Throws an Error that names it when it is not set. */
export function requiredVariable(name: VariableName): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
  return value;
}

export const tableKeys = { partition: 'pk', sort: 'sk' } as const;

/** Attribute with the second since 1970 after which DynamoDB deletes an item by itself. Most items have none, and stay. */
export const tableTimeToLive = 'expiresAt';
/** Partition keys of the counts of requests begin so. Beside the key of cursors these are the only items that a reading route may write. */
export const requestCountPrefix = 'REQUESTS#';
/** Under this key stands what cursors are sealed with that may name what their reader does not see. */
export const cursorKeyPartition = 'CURSOR_KEY';

/** Secondary indexes. All hold keys only: a list reads its page of items in one BatchGetItem. */
export const tableIndexes = {
  byCustomer: { partition: 'byCustomerPk', sort: 'byCustomerSk' },
  byCircuit: { partition: 'byCircuitPk', sort: 'byCircuitSk' },
  byDepartment: { partition: 'byDepartmentPk', sort: 'byDepartmentSk' },
  byDue: { partition: 'byDuePk', sort: 'byDueSk' },
  byEnd: { partition: 'byEndPk', sort: 'byEndSk' },
} as const;
export type IndexName = keyof typeof tableIndexes;

/** The `entity` attribute of items that carry events: the table's stream is their outbox. */
export const aggregateEntities = [
  'TICKET',
  'CUSTOMER',
  'CIRCUIT',
  'CONTRACT',
  'DEPARTMENT',
  'POLICY',
  'CALENDAR',
  'SYSTEM',
  'LEVEL_CHANGE',
  'CAUSE',
  'CUSTOMER_FILE',
  'CUSTOMER_FILE_ACCESS',
  'PLANNED_WORK',
  'LEDGER',
  'OVERCHARGES',
  'STATEMENT',
  'SETTLEMENT',
  'OPERATION',
  'SUBSCRIPTION',
] as const;
export type AggregateEntity = (typeof aggregateEntities)[number];

/**
 * What has deadlines of its own, by the name under which messages and notices carry its id. Its item holds `timers`, and the
 * machinery of deadlines keeps them whatever it is.
 */
export const subjectFields = {
  TICKET: 'ticketId',
  CONTRACT: 'contractId',
  LEVEL_CHANGE: 'levelChangeId',
  CUSTOMER_FILE: 'customerId',
} as const satisfies Partial<Record<AggregateEntity, string>>;
export type TimedEntity = keyof typeof subjectFields;
export const timedEntities = Object.keys(subjectFields) as TimedEntity[];

/** Where the metrics of the functions are found in CloudWatch. */
export const metricNamespace = 'Zhunshi';
/** Every metric that the functions measure, with its unit there. What each means: docs/runbook.md. */
export const metricUnits = {
  /** How long after its instant a rung was decided. */
  DeadlineLateness: 'Milliseconds',
  /** The same of a rung that was due before anybody had entered what it follows from, since that was entered. */
  LateEntryDelay: 'Milliseconds',
  /** How long after the decision a channel took the notice of it. */
  NoticeDelay: 'Milliseconds',
  DeadlinesBreached: 'Count',
  TimersArmed: 'Count',
  TimersMoved: 'Count',
  TimersDisarmed: 'Count',
  /** Calls for a deadline that found nothing due. */
  TimersStale: 'Count',
  /** Due and undecided some seconds later. */
  DeadlinesSwept: 'Count',
  /** Held notices whose department opens within the minute. */
  NoticesSwept: 'Count',
  /** Counted for each channel. */
  NoticesDelivered: 'Count',
  NoticeFailures: 'Count',
  /** Of an event to a subscribed system whose target took it at the first attempt: how long after it was ready to be sent. */
  DeliveryDelay: 'Milliseconds',
  DeliveryFailures: 'Count',
  /** Given up, because their target has not taken anything for a day. */
  SubscriptionsDisabled: 'Count',
  /** Through a fault of ours: readings of a subscription that is unreadable, and batches of events that were not handed over. */
  SubscribersNotTold: 'Count',
  /** Channels of a department that were given up for a notice. */
  NoticeFallbacks: 'Count',
  /** Writes that lost against another one and were begun anew. */
  ConflictsRetried: 'Count',
} as const;
export type MetricName = keyof typeof metricUnits;

/** `Source` of everything Zhunshi puts on its bus; the detail type is the event's type. */
export const eventSource = 'zhunshi';

/** Detail types that tell departments that a deadline is at risk, broken, or broken for long. */
export const reachedEventTypes = ['ReminderDue', 'DeadlineWarned', 'DeadlineBreached', 'DeadlineEscalated'] as const;
/** Of whatever falls due at an instant and is announced then: also the first and the last day of a contract, which are no breach. */
export const decidedEventTypes = [...reachedEventTypes, 'ContractActivated', 'ContractExpired'] as const;
/** Detail types that take back or confirm what they were told, because facts were corrected afterwards. */
export const reviewedEventTypes = [
  'WarningWithdrawn',
  'BreachWithdrawn',
  'EscalationWithdrawn',
  'WarningConfirmed',
  'BreachConfirmed',
  'EscalationConfirmed',
] as const;
/** Detail types that lead to notices to departments. */
export const noticeEventTypes = [...reachedEventTypes, ...reviewedEventTypes] as const;
export type NoticeEventType = (typeof noticeEventTypes)[number];
/** Detail types that departments are told of without any deadline. */
export const informationEventTypes = [
  'ContractSigned',
  'ContractActivated',
  'ContractExpired',
  'ContractEnded',
  'ContractDrafted',
  'ContractRedrafted',
  'ConfirmationAnswered',
  'ConfirmationWithdrawn',
  'PriceDecided',
  'GateOpened',
  'LoanRequested',
  'LoanConsented',
  'LoanRefused',
  'TicketOpened',
  'TicketDispatched',
  'TicketTransferred',
  'FaultReportDrafted',
  'FaultReportSubmitted',
  'CustomerChanged',
  'CircuitChanged',
  'WorkAnnounced',
  'WorkCancelled',
  'SubscriptionFailing',
  'SubscriptionDisabled',
] as const;
export type InformationEventType = (typeof informationEventTypes)[number];

/** Detail type that says that it is the turn of a system to be told of a change of levels. */
export const levelHopEventType = 'LevelHopStarted';
/** Detail type by which an order is archived, and the type of tickets that are orders. */
export const archivingEventType = 'TicketClosed';
export const orderTicketType = 'provisioning';
/** Detail types that set a replan going, and that tell what became of each ticket. */
export const replanEventTypes = ['CalendarRevised', 'TicketReplanned', 'FaultReportRequested'] as const;

/** Detail types that may change what the faults by one cause come to. */
export const causeEventTypes = [
  'CauseLinked',
  'CauseUnlinked',
  'TicketResolved',
  'RecoveryDenied',
  'TicketCancelled',
  'TicketRejected',
  'TicketRegraded',
  'CauseWeighed',
] as const;

/** Scopes of the API. */
export const scopes = [
  'tickets:read',
  'tickets:write',
  'contracts:read',
  'contracts:write',
  'customer-data:read',
  'levels:write',
  'subscriptions:read',
  'subscriptions:write',
  /** Reads everything everywhere, who has read what among it, and changes nothing. */
  'audit:read',
  'admin',
] as const;
export type Scope = (typeof scopes)[number];
