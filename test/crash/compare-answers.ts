// Holds every answer against what is stored: what was acknowledged is there word for word, what was refused is not, and what nobody
// knows of is there as a whole or not at all, and once.

import { isDeepStrictEqual } from 'node:util';
import { standingRules } from '../../domain/sla/rules.ts';
import { reachedEventTypes } from '../../functions/environment.ts';
import { presentable } from '../../functions/http/present.ts';
import type { AuditEntry } from '../../functions/store/event-store.ts';
import { presentTicket } from '../../functions/tickets/present-ticket.ts';
import type { Entry } from './journal.ts';
import { kindOf } from './journal.ts';
import type { StoredTicket } from './stored.ts';

/** What is wrong, in words; nothing when all is well. */
export function compareAnswers(entries: readonly Entry[], tickets: readonly StoredTicket[]): readonly string[] {
  const written = Map.groupBy(tickets.flatMap(commanded), ({ correlationId }) => correlationId);
  return [
    ...tickets.flatMap(faultsOfTrail),
    ...entries.flatMap((entry) => faultsOfAnswer(entry, written.get(entry.correlationId) ?? [], tickets)),
    ...doneTwice(entries, tickets),
  ];
}

const decidedByClock: readonly string[] = reachedEventTypes;

/** What callers have brought about. What the clock decides of a ticket carries the correlation id of the command that has set it. */
function commanded({ trail }: StoredTicket): readonly AuditEntry[] {
  return trail.filter(({ event }) => !decidedByClock.includes(event.type));
}

/** The trail is complete and tells how the stored ticket came about. */
function faultsOfTrail({ id, version, state, trail, replayed }: StoredTicket): readonly string[] {
  const places = trail.map((entry) => `${entry.version}.${entry.index}`);
  const expected = Array.from({ length: version }, (_, index) => index + 1).flatMap((each) =>
    trail.filter((entry) => entry.version === each).map((_, index) => `${each}.${index}`),
  );
  const whole = new Set(trail.map((entry) => entry.version)).size === version;
  if (!whole || !isDeepStrictEqual(places, expected))
    return [`${id}: the trail of version ${version} is not whole: ${places.join(' ')}`];
  if (!isDeepStrictEqual(replayed[version], state)) return [`${id}: the trail does not lead to the stored ticket`];
  return [];
}

/** `written`: the events that carry its correlation id. */
function faultsOfAnswer(
  entry: Entry,
  written: readonly AuditEntry[],
  tickets: readonly StoredTicket[],
): readonly string[] {
  const kind = kindOf(entry);
  const versions = new Set(written.map(({ entityId, version }) => `${entityId} ${version}`));
  const named = `${entry.request} (${entry.correlationId})`;
  if (kind === 'refused') return written.length === 0 ? [] : [`${named}: refused with ${status(entry)}, and yet done`];
  if (kind === 'unanswered') return versions.size > 1 ? [`${named}: done ${versions.size} times`] : [];
  const ticket = tickets.find(({ id }) => id === entry.ticketId);
  if (ticket === undefined) return [`${named}: acknowledged, and ${entry.ticketId} is not there`];
  const version = Number(entry.answer?.body.version);
  const state = ticket.replayed[version];
  if (state === undefined) return [`${named}: acknowledged as version ${version} of ${ticket.id}, which is not there`];
  const isReplay = entry.answer?.headers.get('idempotent-replay') === 'true';
  if (!isReplay && !versions.has(`${ticket.id} ${version}`))
    return [`${named}: version ${version} of ${ticket.id} is somebody else's`];
  const stored: unknown = JSON.parse(JSON.stringify(presentable(presentTicket({ state, version }, standingRules))));
  return isDeepStrictEqual(stored, entry.answer?.body) ? [] : [`${named}: ${ticket.id} is stored otherwise`];
}

function status({ answer }: Entry): string {
  return `${answer?.status} ${answer?.body?.code ?? ''}`;
}

/** Of several requests of one operation, at most one has been done. */
function doneTwice(entries: readonly Entry[], tickets: readonly StoredTicket[]): readonly string[] {
  const operations = new Map(entries.map(({ correlationId, operation }) => [correlationId, operation]));
  const done = new Map<number, Set<string>>();
  for (const { entityId, version, correlationId } of tickets.flatMap(commanded)) {
    const operation = operations.get(correlationId);
    if (operation !== undefined)
      done.set(operation, (done.get(operation) ?? new Set<string>()).add(`${entityId} ${version}`));
  }
  return [...done]
    .filter(([, writes]) => writes.size > 1)
    .map(([operation, writes]) => `operation ${operation} was done ${writes.size} times: ${[...writes].join(', ')}`);
}
