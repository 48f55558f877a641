// Holds what was announced against what was due: every rung that fell due unmet was decided once and never early, every department
// concerned has one notice of it, and whatever went out twice says so by its id.

import type { Department } from '../../domain/departments/department.ts';
import { recipients } from '../../domain/departments/responsibility.ts';
import type { DeadlineEvent } from '../../domain/sla/deadline-events.ts';
import { standingRules } from '../../domain/sla/rules.ts';
import { reachDeadlines } from '../../domain/tickets/reach.ts';
import type { Instant } from '../../domain/time.ts';
import { reachedEventTypes } from '../../functions/environment.ts';
import type { AnyNotice } from '../../functions/notices/notice.ts';
import { noticeId } from '../../functions/notices/notice.ts';
import type { StoredTicket } from './stored.ts';

/** A rung that was decided, by the trail of its ticket. */
export interface Decision {
  readonly ticket: StoredTicket;
  readonly event: DeadlineEvent;
}

export function decisionsOf(tickets: readonly StoredTicket[]): readonly Decision[] {
  const types: readonly string[] = reachedEventTypes;
  return tickets.flatMap((ticket) =>
    ticket.trail
      .filter(({ event }) => types.includes(event.type))
      .map(({ event }) => ({ ticket, event: event as unknown as DeadlineEvent })),
  );
}

/** What is wrong with the decisions as of now, in words. */
export function compareDecisions(tickets: readonly StoredTicket[], now: Instant): readonly string[] {
  const decisions = decisionsOf(tickets);
  const rungs = decisions.map(
    ({ ticket, event }) => `${ticket.id} ${event.milestone} ${event.occurrence} ${event.percent} ${event.announcement}`,
  );
  return [
    ...repeated(rungs).map((rung) => `decided more than once: ${rung}`),
    ...decisions
      .filter(({ event }) => event.reachedAt < event.dueAt)
      .map(({ ticket, event }) => `decided early: ${ticket.id} ${event.milestone} ${event.percent}`),
    ...tickets.flatMap(({ id, state }) =>
      reachDeadlines(state, now, standingRules).map((event) => `due and not decided: ${id} ${JSON.stringify(event)}`),
    ),
    ...tickets.flatMap(faultsOfDispatch),
  ];
}

const dispatchMilliseconds = 15 * 60_000;

/** Reckoned without the code under test: a dispatch is late when a quarter of an hour went by without it (R145). */
function faultsOfDispatch({ id, trail }: StoredTicket): readonly string[] {
  const events = trail.map(({ event }) => event);
  const opened = events.find(({ type }) => type === 'TicketOpened');
  const dueAt = Number(opened?.['reportedAt']) + dispatchMilliseconds;
  const dispatchedAt = Number(events.find(({ type }) => type === 'TicketDispatched')?.['occurredAt'] ?? Date.now());
  const said = events.filter(({ type, milestone }) => type === 'DeadlineBreached' && milestone === 'dispatch').length;
  const expected = dispatchedAt > dueAt ? 1 : 0;
  return said === expected ? [] : [`${id}: ${said} breaches of its dispatch instead of ${expected}`];
}

export interface Told {
  readonly departments: readonly Department[];
  readonly notices: readonly AnyNotice[];
  /** Ids of the notices in the messages that went to the topic and to the webhook, in their order. */
  readonly published: readonly string[];
  readonly posted: readonly string[];
}

export function compareNotices(tickets: readonly StoredTicket[], told: Told): readonly string[] {
  const { departments, notices, published, posted } = told;
  const expected = decisionsOf(tickets).flatMap((decision) => noticeIds(decision, departments));
  // What was said of contracts on the way here, and information without a deadline, is not what the tickets lead to.
  const recorded = notices
    .filter((notice) => notice.kind !== 'information' && 'ticketId' in notice)
    .map(({ id }) => id);
  const sent = notices.filter((notice) => !('heldUntilAt' in notice));
  const byWebhook = sent.filter(({ departmentId }) => departments.find(({ id }) => id === departmentId)?.webhookUrl);
  const missing = (name: string, wanted: readonly string[], there: readonly string[]) =>
    wanted.filter((id) => !there.includes(id)).map((id) => `${name}: ${id}`);
  return [
    ...repeated(recorded).map((id) => `recorded more than once: ${id}`),
    ...missing('a notice is missing', expected, recorded),
    ...missing('a notice of nothing', recorded, expected),
    ...missing('not published', idsOf(sent), published),
    ...missing('not sent by webhook', idsOf(byWebhook), posted),
    ...missing('published without a notice', published, idsOf(notices)),
    ...missing('sent by webhook without a notice', posted, idsOf(notices)),
  ];
}

function noticeIds({ ticket, event }: Decision, departments: readonly Department[]): readonly string[] {
  const { responsibleDepartmentId, actingDepartmentId = responsibleDepartmentId, concernedDepartmentIds = [] } = event;
  const concerned = [responsibleDepartmentId, actingDepartmentId, ...concernedDepartmentIds];
  const { region } = ticket.state.entitlement;
  const quiet = recipients({ tell: event.quietFor ?? [] }, concerned, region, departments);
  const { milestone, occurrence, percent, announcement } = event;
  return recipients(event, concerned, region, departments)
    .filter(({ department }) => !quiet.some((other) => other.department === department))
    .map(({ department: { id: departmentId } }) =>
      noticeId({ ticketId: ticket.id, milestone, occurrence, percent, announcement, departmentId }),
    );
}

function idsOf(notices: readonly AnyNotice[]): readonly string[] {
  return notices.map(({ id }) => id);
}

/** Each value that occurs again, once. */
function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))];
}
