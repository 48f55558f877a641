// What the commands on an existing ticket have in common: read it, decide, write it back in one conditional write.

import type * as z from 'zod/mini';
import { changedFields } from '../../domain/changes.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Rules } from '../../domain/sla/rules.ts';
import { amend } from '../../domain/tickets/amend.ts';
import type { SuspensionAmending, TicketCommand } from '../../domain/tickets/commands.ts';
import { decide } from '../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../domain/tickets/events.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { requireConditions } from '../http/etag.ts';
import type { ApiHandler } from '../http/pipeline.ts';
import { Problem } from '../http/problem.ts';
import type { ApiRequest, PathName } from '../http/request.ts';
import { measureRetry } from '../retry-conflict.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { Versioned } from '../store/aggregate-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { VersionConflict } from '../store/version-conflict.ts';
import { presentTicket } from './present-ticket.ts';

export interface TicketCommandDeps {
  readonly tickets: Pick<TicketStore, 'get' | 'save'>;
  readonly rules: RuleBook;
}

export function liveTicketCommandDeps(): TicketCommandDeps {
  const rules = liveRuleBook(liveTable());
  return { tickets: ticketStore(liveTable(), rules), rules };
}

/**
 * The handler of one command. `commandOf` may look up what the body refers to; `rulesOf` says by which rules it is decided, where
 * the ticket's own do not suffice.
 */
export function ticketCommand<Body, Command extends TicketCommand>(
  deps: TicketCommandDeps,
  body: z.ZodMiniType<Body>,
  commandOf: (body: Body, ticket: Ticket, decision: Decision) => Command | Promise<Command>,
  rulesOf: (ticket: Ticket, command: Command, decision: Decision) => Promise<Rules> = (ticket) =>
    deps.rules.rulesFor(ticket),
): ApiHandler {
  return changing(deps, ['ticketId'], body, async ({ body, decision }, ticket) => {
    const command = await commandOf(body, ticket, decision);
    return async (current) => decide(current, command, decision, await rulesOf(current, command, decision));
  });
}

/** The handler of one amendment to the ticket's record of suspensions. `path` names what its route has beside the ticket. */
export function ticketAmendment<Body, const Name extends PathName = never>(
  deps: TicketCommandDeps,
  body: z.ZodMiniType<Body>,
  amendingOf: (body: Body, path: Readonly<Record<Name | 'ticketId', string>>) => SuspensionAmending,
  path: readonly Name[] = [],
): ApiHandler {
  return changing(deps, ['ticketId', ...path], body, async ({ body, path, decision }, { suspensions }) => {
    const amending = amendingOf(body, path);
    // The number is part of the path: without such a suspension there is nothing at that address.
    if ('number' in amending && suspensions[amending.number - 1] === undefined) throw new Problem('not-found', {});
    return async (current) => amend(current, amending, decision, await deps.rules.rulesFor(current));
  });
}

type EventsOf = (ticket: Ticket) => Promise<readonly TicketEvent[]>;

/** `decideOn` says what the request comes to on the ticket as it is, also if the clock has written it meanwhile. */
function changing<Name extends PathName, Body>(
  { tickets, rules }: TicketCommandDeps,
  path: readonly (Name | 'ticketId')[],
  body: z.ZodMiniType<Body>,
  decideOn: (request: ApiRequest<Name | 'ticketId', Body>, ticket: Ticket) => Promise<EventsOf>,
): ApiHandler {
  return apiHandler({ path, body, answer: 'Ticket' }, async (request) => {
    const before = found(await tickets.get(request.path.ticketId));
    requireConditions(request, before.version);
    const eventsOf = await decideOn(request, before.state);
    const attempt = async (current: Versioned<Ticket>) => {
      const events = await eventsOf(current.state);
      if (events.length === 0) return current;
      const after = events.reduce<Ticket>(evolve, current.state);
      return tickets.save(current, after, events, { correlationId: request.correlationId });
    };
    const saved = await attempt(before).catch(async (error: unknown) => {
      if (!(error instanceof VersionConflict)) throw error;
      const now = await tickets.get(before.state.id);
      // The clock decides deadlines at the very moment at which people hurry to meet them: that is no conflict of theirs.
      if (now === null || request.headers['if-match'] !== undefined || !onlyTheClockWrote(before.state, now.state)) {
        throw error;
      }
      measureRetry(error);
      return attempt(now);
    });
    return ok(presentTicket(saved, await rules.rulesFor(saved.state)), saved.version);
  });
}

/** Deadlines that it has decided, another version of a calendar on which they run, what other faults of the cause come to. */
const writtenByTheClock: readonly string[] = ['reached', 'changedAt', 'calendarVersions', 'openedOn', 'groupOutages'];

function onlyTheClockWrote(before: Ticket, now: Ticket): boolean {
  return changedFields(before, now).every((field) => writtenByTheClock.includes(field));
}
