// After a calendar was revised: takes every running ticket that has a promise on it over to the new version, page by page, and
// keeps a list of what that has moved. Doing any part of it again comes to the same.

import type { SQSEvent } from 'aws-lambda';
import { calendarOf } from '../../domain/sla/rules.ts';
import type { BatchReport } from '../async-handler.ts';
import { queueHandler } from '../async-handler.ts';
import { sqsClient } from '../aws.ts';
import { requiredVariable } from '../environment.ts';
import { messageQueue } from '../message-queue.ts';
import { liveRuleBook, type RuleBook } from '../rules/rule-book.ts';
import { departmentStore } from '../store/department-store.ts';
import { type ReplanStore, replanStore } from '../store/replan-store.ts';
import { liveTable } from '../store/table.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { systemClock } from '../system-clock.ts';
import { type ReplanEvent, type ReplanMessage, replanMessage } from './replan-message.ts';
import { firstPage, type PagingDependencies, replanPage } from './replan-page.ts';
import { replanTicket } from './replan-ticket.ts';

interface Dependencies extends PagingDependencies {
  readonly rules: Pick<RuleBook, 'rulesFor' | 'rulesAt'>;
  readonly replans: Pick<ReplanStore, 'status' | 'advance' | 'record'>;
}

export function replanTickets(deps: Dependencies): (event: SQSEvent) => Promise<BatchReport> {
  return queueHandler(replanMessage, async (message, { correlationId }) => {
    if ('page' in message) await replanPage(message.page, correlationId, deps);
    else if ('ticket' in message) await replanTicket(message.ticket, correlationId, deps);
    else await follow(message.detail, correlationId, deps);
  });
}

async function follow({ entityId: ticketId, event }: ReplanEvent, correlationId: string, deps: Dependencies) {
  const { replans, queue, clock } = deps;
  if (event.type === 'FaultReportRequested') return catchUp(ticketId, correlationId, deps);
  if (event.type === 'TicketReplanned') {
    const { type: _, occurredAt: replannedAt, ...change } = event;
    return replans.record({ ticketId, replannedAt, ...change });
  }
  const { calendarId, version } = event;
  // Nobody can run on an older version of a new calendar.
  if (version === 1 || (await replans.status(calendarId, version)) !== null) return;
  const page = firstPage(calendarId, version);
  await queue.send({ page, correlationId }, 0);
  const { step, pass, ticketsSeen } = page;
  await replans.advance({ calendarId, version, step, pass, ticketsSeen, startedAt: clock.now() });
}

/** While a ticket was nobody's business no replan came by, and what is asked for now has a deadline of its own. */
async function catchUp(ticketId: string, correlationId: string, deps: Dependencies): Promise<void> {
  const ticket = await deps.tickets.get(ticketId);
  if (ticket === null) throw new Error(`there is no ticket ${ticketId}`);
  const inForce = await deps.rules.rulesAt(deps.clock.now());
  for (const calendarId of new Set(ticket.state.promises.map(({ calendar }) => calendar))) {
    const { version } = calendarOf(inForce, calendarId);
    await replanTicket({ ticketId, calendarId, version }, correlationId, deps);
  }
}

let live: ReturnType<typeof replanTickets> | undefined;

export const handler = (event: SQSEvent): Promise<BatchReport> => {
  const table = liveTable();
  const rules = liveRuleBook(table);
  live ??= replanTickets({
    rules,
    tickets: ticketStore(table, rules),
    departments: departmentStore(table),
    replans: replanStore(table),
    queue: messageQueue<ReplanMessage>(sqsClient(), requiredVariable('REPLAN_QUEUE_URL'), systemClock),
    clock: systemClock,
  });
  return live(event);
};
