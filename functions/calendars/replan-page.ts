// One step of a replan: a page of one department's queue, and the message that leads on to the next. All running tickets stand in
// some queue, those whose clock is paused as well.

import { isConcerned } from '../../domain/tickets/replan.ts';
import { forEachBounded } from '../batches.ts';
import { errorFields } from '../error-fields.ts';
import { log } from '../log.ts';
import type { MessageQueue } from '../message-queue.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { ReplanStore } from '../store/replan-store.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import type { ReplanMessage, ReplanPage } from './replan-message.ts';
import { type ReplanningDependencies, replanTicket } from './replan-ticket.ts';

export interface PagingDependencies extends ReplanningDependencies {
  readonly tickets: ReplanningDependencies['tickets'] & Pick<TicketStore, 'queueOf'>;
  readonly departments: Pick<DepartmentStore, 'all'>;
  readonly replans: Pick<ReplanStore, 'status' | 'advance'>;
  readonly queue: Pick<MessageQueue<ReplanMessage>, 'send'>;
}

const pageTickets = 50;
const ticketsAtOnceMax = 8;
/**
 * A process may open tickets by the old version until it looks again which is the newest (functions/rules/calendar-shelf.ts, 30 s),
 * and a ticket may change queues while they are looked through. So a second pass follows when that time is over, and more as
 * long as a pass has found something.
 */
const restSeconds = 75;
const passesMax = 6;

/** The first step. */
export function firstPage(calendarId: string, version: number): ReplanPage {
  return { calendarId, version, pass: 1, step: 1, ticketsSeen: 0, ticketsReplanned: 0 };
}

export async function replanPage(page: ReplanPage, correlationId: string, deps: PagingDependencies): Promise<void> {
  const { calendarId, version } = page;
  const status = await deps.replans.status(calendarId, version);
  // It has come before, and has been led on: the message goes out before the step is noted.
  if (status !== null && status.step > page.step) return;
  const done = await lookThrough(page, correlationId, deps);
  const next = await following(done, deps);
  if (next !== null) await deps.queue.send({ page: next, correlationId }, next.pass > page.pass ? restSeconds : 0);
  const { step, pass, ticketsSeen } = done;
  await deps.replans.advance({
    ...{ calendarId, version, step, pass, ticketsSeen },
    startedAt: status?.startedAt ?? deps.clock.now(),
    ...(next === null && { finishedAt: deps.clock.now() }),
  });
}

/**
 * Says which queue it was and where it goes on, if it does. A ticket that cannot be replanned does not stop the others: it comes
 * again alone, and in the end waits for somebody to look at it.
 */
async function lookThrough(page: ReplanPage, correlationId: string, deps: PagingDependencies): Promise<ReplanPage> {
  const { departmentId = await departmentAfter('', deps), cursor, ...progress } = page;
  const { calendarId, version, step, ticketsSeen, ticketsReplanned } = progress;
  if (departmentId === undefined) return { ...progress, step: step + 1 };
  const found = await deps.tickets.queueOf(departmentId, {
    limit: pageTickets,
    ...(cursor !== undefined && { cursor }),
  });
  const concerned = found.items.filter(({ state }) => isConcerned(state, { calendarId, toVersion: version }));
  let replanned = 0;
  await forEachBounded(concerned, ticketsAtOnceMax, async ({ state: { id: ticketId } }) => {
    const target = { ticketId, calendarId, version };
    try {
      if (await replanTicket(target, correlationId, deps)) replanned += 1;
    } catch (error) {
      log('error', 'a ticket could not be replanned', { ...target, ...errorFields(error) });
      await deps.queue.send({ ticket: target, correlationId }, 0);
    }
  });
  return {
    ...progress,
    step: step + 1,
    departmentId,
    ...(found.nextCursor !== undefined && { cursor: found.nextCursor }),
    ticketsSeen: ticketsSeen + found.items.length,
    ticketsReplanned: ticketsReplanned + replanned,
  };
}

/** The next page, queue or pass; null when all is done. */
async function following(
  { cursor, departmentId, ...page }: ReplanPage,
  deps: Pick<PagingDependencies, 'departments'>,
): Promise<ReplanPage | null> {
  if (cursor !== undefined && departmentId !== undefined) return { ...page, departmentId, cursor };
  const nextId = departmentId === undefined ? undefined : await departmentAfter(departmentId, deps);
  if (nextId !== undefined) return { ...page, departmentId: nextId };
  if (page.pass > 1 && (page.ticketsReplanned === 0 || page.pass === passesMax)) return null;
  return { ...page, pass: page.pass + 1, ticketsReplanned: 0 };
}

async function departmentAfter(id: string, { departments }: Pick<PagingDependencies, 'departments'>) {
  const ids = (await departments.all()).map(({ state }) => state.id);
  return ids.sort().find((other) => other > id);
}
