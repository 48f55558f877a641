// Follows what happens to the tickets of common causes: takes it over into the cause, and tells the tickets when enough circuits
// are down together. Both work from what is so now, and write only what is not known yet: messages may come twice, late and
// in any order.

import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { groupOutagesFor, groupOutagesOf } from '../../domain/causes/cause.ts';
import { weigh } from '../../domain/causes/weigh.ts';
import { clockActor } from '../../domain/sla/reach.ts';
import { stateGroupOutages } from '../../domain/tickets/common-cause.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { BatchReport } from '../async-handler.ts';
import { queueHandler } from '../async-handler.ts';
import { forEachBounded } from '../batches.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CauseStore } from '../store/cause-store.ts';
import { causeStore } from '../store/cause-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import type { Clock } from '../system-clock.ts';
import { systemClock } from '../system-clock.ts';

interface Dependencies {
  readonly tickets: Pick<TicketStore, 'get' | 'save'>;
  readonly causes: Pick<CauseStore, 'get' | 'save'>;
  readonly rules: RuleBook;
  readonly clock: Pick<Clock, 'now'>;
}

/** As it comes off the bus, inside EventBridge's envelope. */
const happened = z.object({
  detail: z.discriminatedUnion('entity', [
    z.object({ entity: z.literal('TICKET'), entityId: z.string(), correlationId: z.string() }),
    z.object({
      entity: z.literal('CAUSE'),
      entityId: z.string(),
      correlationId: z.string(),
      event: z.object({ concerned: z.array(z.string()) }),
    }),
  ]),
});

const ticketsAtOnceMax = 8;

export function followCauses(deps: Dependencies): (event: SQSEvent) => Promise<BatchReport> {
  return queueHandler(happened, async ({ detail }) => {
    const { entityId, correlationId } = detail;
    if (detail.entity === 'TICKET') return takeOver(entityId, correlationId, deps);
    const { concerned } = detail.event;
    await forEachBounded(concerned, ticketsAtOnceMax, (ticketId) =>
      retryConflict(() => tell(ticketId, entityId, correlationId, deps)),
    );
  });
}

/** Into every cause that the ticket has or had: it may have left one for another. */
async function takeOver(ticketId: string, correlationId: string, deps: Dependencies): Promise<void> {
  const { causeLinks = [] } = await ticketOf(ticketId, deps);
  for (const causeId of new Set(causeLinks.map((link) => link.causeId))) {
    await retryConflict(() => weighIn(ticketId, causeId, correlationId, deps));
  }
}

async function weighIn(ticketId: string, causeId: string, correlationId: string, deps: Dependencies): Promise<void> {
  const { causes, rules, clock } = deps;
  const before = await causes.get(causeId);
  // Read after the cause: what is written over it is never older than what it knows.
  const ticket = await ticketOf(ticketId, deps);
  const now = clock.now();
  const { policy } = await rules.rulesAt(now);
  const { state, events } = weigh(before?.state ?? null, causeId, ticket, { now, by: clockActor }, policy);
  if (events.length > 0) await causes.save(before, state, events, { correlationId });
}

async function tell(ticketId: string, causeId: string, correlationId: string, deps: Dependencies): Promise<void> {
  const { tickets, causes, rules, clock } = deps;
  const before = await tickets.get(ticketId);
  // Read after the ticket, for the same reason.
  const cause = await causes.get(causeId);
  const member = cause?.state.members.find((other) => other.ticketId === ticketId);
  if (before === null || cause === null || member === undefined) {
    throw new Error(`ticket ${ticketId} or cause ${causeId} is not there`);
  }
  const now = clock.now();
  const { policy } = await rules.rulesAt(now);
  const outages = groupOutagesFor(member, groupOutagesOf(cause.state, policy));
  const own = await rules.rulesFor(before.state);
  const events = stateGroupOutages(before.state, causeId, outages, { now, by: clockActor }, own);
  if (events.length === 0) return;
  await tickets.save(before, events.reduce<Ticket>(evolve, before.state), events, { correlationId });
}

async function ticketOf(ticketId: string, { tickets }: Dependencies): Promise<Ticket> {
  const found = await tickets.get(ticketId);
  if (found === null) throw new Error(`there is no ticket ${ticketId}`);
  return found.state;
}

let live: ReturnType<typeof followCauses> | undefined;

export const handler = (event: SQSEvent): Promise<BatchReport> => {
  const rules = liveRuleBook(liveTable());
  live ??= followCauses({
    tickets: ticketStore(liveTable(), rules),
    causes: causeStore(liveTable()),
    rules,
    clock: systemClock,
  });
  return live(event);
};
