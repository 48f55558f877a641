// Decides whatever is due on a ticket, or on anything else that has deadlines: reads it, asks the domain, writes once.
// Whoever called it early, late, twice or in vain has done no harm: its own facts decide.

import { contractPins } from '../../domain/contracts/contract.ts';
import type { ContractActivated, ContractExpired } from '../../domain/contracts/events.ts';
import { evolveContract } from '../../domain/contracts/evolve.ts';
import { reachContractDeadlines } from '../../domain/contracts/reach.ts';
import { reachFileDeadlines, withReached } from '../../domain/customer-files/deadlines.ts';
import { reachLevelChange } from '../../domain/levels/decide.ts';
import { evolveLevelChange } from '../../domain/levels/evolve.ts';
import { levelChangePins } from '../../domain/levels/level-change.ts';
import type { DeadlineEvent } from '../../domain/sla/deadline-events.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import { reachDeadlines } from '../../domain/tickets/reach.ts';
import type { Instant } from '../../domain/time.ts';
import type { TimedEntity } from '../environment.ts';
import { decidedEventTypes } from '../environment.ts';
import { addLogFields } from '../log.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { AggregateStore } from '../store/aggregate-store.ts';
import type { ContractStore } from '../store/contract-store.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import type { LevelChangeStore } from '../store/level-change-store.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import type { Subject } from '../subject.ts';
import { identify } from '../subject.ts';
import type { Clock } from '../system-clock.ts';

export interface DecidingDependencies {
  readonly tickets: Pick<TicketStore, 'get' | 'save'>;
  readonly contracts: Pick<ContractStore, 'get' | 'save'>;
  readonly customerFiles: Pick<CustomerFileStore, 'get' | 'save'>;
  readonly levelChanges: Pick<LevelChangeStore, 'get' | 'save'>;
  readonly rules: Pick<RuleBook, 'rulesFor'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Where the call for a deadline comes from. */
export interface Origin {
  /** Of the call that has set the timer; absent when the sweep has found the deadline. */
  readonly correlationId?: string;
  readonly messageId: string;
}

/**
 * Returns the events that were written, none when nothing was due. Throws VersionConflict when others wrote again and again
 * meanwhile, and an Error when there is no such thing.
 */
export async function decideDue(
  subject: Subject,
  origin: Origin,
  deps: DecidingDependencies,
): Promise<readonly DecidedEvent[]> {
  const { entity, id } = identify(subject);
  const decide = deciders(deps)[entity];
  return retryConflict(() => decide(id, origin));
}

/** What came due by itself, with how late it was decided. */
export type DecidedEvent = DeadlineEvent | ContractActivated | ContractExpired;

type Decider = (id: string, origin: Origin) => Promise<readonly DecidedEvent[]>;

function deciders(deps: DecidingDependencies): Readonly<Record<TimedEntity, Decider>> {
  const { tickets, contracts, customerFiles, levelChanges, rules, clock } = deps;
  return {
    TICKET: decider(
      tickets,
      clock,
      async (ticket, now) => reachDeadlines(ticket, now, await rules.rulesFor(ticket)),
      evolve,
    ),
    CONTRACT: decider(
      contracts,
      clock,
      async (contract, now) => reachContractDeadlines(contract, now, await rules.rulesFor(contractPins(contract))),
      evolveContract,
    ),
    CUSTOMER_FILE: decider(
      customerFiles,
      clock,
      async (file, now) => reachFileDeadlines(file, now, await rules.rulesFor(file)),
      withReached,
    ),
    LEVEL_CHANGE: decider(
      levelChanges,
      clock,
      async (change, now) => reachLevelChange(change, now, await rules.rulesFor(levelChangePins(change))),
      evolveLevelChange,
    ),
  };
}

/** What `reach` decides may lead to more than the deadlines themselves. */
function decider<State extends { readonly id: string }, Event extends { readonly type: string }>(
  store: Pick<AggregateStore<State, Event>, 'get' | 'save'>,
  clock: Pick<Clock, 'now'>,
  reach: (state: State, now: Instant) => Promise<readonly Event[]>,
  apply: (state: State, event: Event) => State,
): Decider {
  return async (id, origin) => {
    const before = await store.get(id);
    if (before === null) throw new Error(`there is no ${id}`);
    // Without a timer that says it: of the call that has written it last.
    const correlationId = origin.correlationId ?? before.correlationId ?? origin.messageId;
    addLogFields({ correlationId });
    const events = await reach(before.state, clock.now());
    if (events.length > 0) await store.save(before, events.reduce(apply, before.state), events, { correlationId });
    return events.flatMap((event) => (isOfDeadline(event) ? [event] : []));
  };
}

const deadlineEventTypes: readonly string[] = decidedEventTypes;

function isOfDeadline(event: { readonly type: string }): event is DecidedEvent {
  return deadlineEventTypes.includes(event.type);
}
