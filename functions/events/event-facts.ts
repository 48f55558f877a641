// What the facts that events carry to other systems say, and in which form: complete by type, for the catalogue of docs/events.md.

import type { Name } from '../../domain/sla/working-days.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { contractEvents } from './events-of-contracts.ts';
import type { recordEvents } from './events-of-records.ts';
import type { deadlineEvents, ticketEvents } from './events-of-tickets.ts';
import type { Named, ValueOf } from './every-event.ts';

type Kinds = typeof ticketEvents & typeof deadlineEvents & typeof contractEvents & typeof recordEvents;
export type FactName = { [Type in keyof Kinds]: Named<Kinds[Type]['facts'][number]> }[keyof Kinds];

/** What a fact of each form is inside. */
interface Values {
  readonly text: string;
  readonly whole: number;
  readonly yes: boolean;
  readonly instant: Instant;
  /** No instant where there is none. */
  readonly 'instant or null': Instant | null;
  readonly date: LocalDate;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** A text in Chinese and one in English. */
  readonly name: Name;
  /** Whole numbers by name. */
  readonly counts: Readonly<Record<string, number>>;
  readonly version: string | number;
}
export type FactForm = keyof Values;

/** What the events say that have the fact. */
type Value<Name extends FactName> = {
  [Type in keyof Kinds]: Name extends Named<Kinds[Type]['facts'][number]> ? ValueOf<Type, Name> : never;
}[keyof Kinds];
type FormOf<Name extends FactName> = {
  [Form in FactForm]: [Value<Name>] extends [Values[Form]] ? Form : never;
}[FactForm];

/** In the order of the alphabet; one that may be null or missing says so. */
// biome-ignore format: one line for each fact
export const eventFacts: { readonly [Name in FactName]: readonly [form: FormOf<Name>, says: string] } = {
  about: ['text', 'the line of the statement'],
  actingDepartmentId: ['text', 'who has the ticket now, where that is another than the responsible department'],
  announcedAt: ['instant', 'when the customers were told; missing where they never were'],
  announcement: ['whole', 'counts how often this step was announced, from 1'],
  approved: ['yes', 'whether the report was approved'],
  basedOn: ['text', 'the version before it'],
  byLevelChangeId: ['text', 'the later change'],
  calendarId: ['text', 'the calendar'],
  causeId: ['text', 'the common cause'],
  changed: ['texts', 'names of the changed fields'],
  client: ['text', 'the system that it belongs to'],
  circuitId: ['text', 'the circuit; missing where the ticket is about none'],
  circuitIds: ['texts', 'the circuits concerned'],
  claimsUntilAt: ['instant', 'until when it may be disputed'],
  completenessPpm: ['whole', 'how complete the file is, in millionths'],
  consentOf: ['texts', 'customers whose consent the work waits for'],
  contactCount: ['whole', 'how many people are named'],
  contractId: ['text', 'the contract'],
  contracts: ['whole', 'contracts that were gone through'],
  counts: ['counts', 'what was done so far'],
  customerId: ['text', 'the customer'],
  customerIds: ['texts', 'the customers concerned'],
  deadlineDueAt: ['instant or null', 'when the milestone is due; null while its clock stands still'],
  deliveryId: ['text', 'the delivery that was not taken'],
  departmentId: ['text', 'the department'],
  detectedAt: ['instant', 'when monitoring saw the fault, if it did'],
  directDepartmentId: ['text', 'to whom it went at once, if it did'],
  dueAt: ['instant', 'when the step was due; of a breach this is the deadline'],
  effectiveFromDate: ['date', 'from which day on it holds'],
  endedAt: ['instant', 'when it ended'],
  estimatedRestoreAt: ['instant', 'when it should work again; missing where nothing was said'],
  eventTypes: ['texts', 'what was subscribed to'],
  failingSinceAt: ['instant', 'when the first attempt of the delivery failed'],
  fedBackAt: ['instant', 'when the customer heard of it'],
  fields: ['texts', 'parts of the file that were shown'],
  followUpNumber: ['whole', 'which of the opinions of that visit'],
  formerSecretUntilAt: ['instant', 'until when the former secret is good'],
  formerCauseId: ['text', 'the cause that it was linked to before, if it was'],
  foundBy: ['text', 'what has brought it to light afterwards: `amendment`, `regrade`, `calendar` or `common-cause`; missing when the clock did'],
  found: ['whole', 'statements that were there before'],
  fromVersion: ['whole', 'the version of the calendar until now'],
  impact: ['text', 'what works no more: `outage` or `degradation`; missing where it is no fault'],
  kind: ['text', 'which kind of its type'],
  latenessMilliseconds: ['whole', 'how long after its instant it was decided'],
  levelChangeId: ['text', 'the change of levels'],
  made: ['whole', 'statements that were made now'],
  metAt: ['instant', 'of a breach that was found when the milestone had been reached already: when that was'],
  milestone: ['text', 'which milestone'],
  milestoneName: ['name', 'its name'],
  month: ['text', 'the month, `2026-03`'],
  nextNumber: ['whole', 'the number under which it is awaited now'],
  number: ['whole', 'which one of its list, from 1'],
  occurrence: ['whole', 'which occurrence of the milestone, from 1'],
  outageSinceAt: ['instant', 'when a degradation became an outage, if it did'],
  ownerDepartmentId: ['text', 'who owns the ticket from first to last'],
  part: ['whole', 'which part of all contracts'],
  party: ['text', '`operator` or `customer`'],
  percent: ['whole', 'which step of the ladder, in percent of the limit: 100 is the breach'],
  policyVersion: ['text', 'by which version of the policy it runs'],
  priceApprovalVoided: ['yes', 'the prices are no longer those that were decided on'],
  priority: ['text', '`urgent`; missing otherwise'],
  reachedAt: ['instant', 'when it was decided'],
  reason: ['text', 'a code of the list, such as `CUSTOMER_REQUEST`'],
  recurred: ['yes', 'whether the fault has come back'],
  regions: ['texts', 'the districts concerned'],
  reportedAt: ['instant', 'when the report reached the owner'],
  responsibleDepartmentId: ['text', 'who had to act'],
  review: ['whole', 'counts the reviews of this announcement, from 1'],
  reviewDepartmentId: ['text', 'who reviews the report; missing where nobody has to'],
  revisedDueAt: ['instant or null', 'when it is due by the facts as they are now; null when it is not due any more'],
  round: ['whole', 'how often it was gone through from the beginning'],
  satisfaction: ['whole', 'from 1 to 5'],
  secretNumber: ['whole', 'which secret, from 1'],
  side: ['text', '`pending`: the customer is awaited; `held`: something else is'],
  startedAt: ['instant', 'when it began'],
  subscriptionId: ['text', 'the subscription'],
  successorId: ['text', 'the contract that follows'],
  suffices: ['yes', 'no further call is owed; missing otherwise'],
  system: ['text', 'the system'],
  ticketId: ['text', 'the ticket'],
  ticketType: ['text', 'which type of ticket'],
  toVersion: ['whole', 'the version of the calendar from now on'],
  totalFen: ['whole', 'what the statement comes to, in fen'],
  triedUntilAt: ['instant', 'until when it is tried'],
  version: ['version', 'the new version: of a calendar a number, of the policy `policy-7`'],
  visitAt: ['instant', 'when the visit is'],
  visitNumber: ['whole', 'which visit'],
  voidedConfirmations: ['numbers', 'numbers of the confirmations that are about none of the new lines'],
  windowFromAt: ['instant', 'from when on the work may be done'],
  windowToAt: ['instant', 'until when'],
  workId: ['text', 'the planned work'],
};
