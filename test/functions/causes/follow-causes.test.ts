// Three AAA circuits lose their service by one cut cable: at 09:00, 09:10 and 09:20 on Monday. Each alone would be a major fault
// after six hours; together they are one at 11:20.

import '../../support/live-environment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { TicketCommand } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import { majorFaultOf } from '../../../domain/tickets/major-fault.ts';
import { reachDeadlines } from '../../../domain/tickets/reach.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../domain/time.ts';
import { followCauses } from '../../../functions/causes/follow-causes.ts';
import { getCause } from '../../../functions/causes/get-cause.ts';
import { standingRuleBook } from '../../../functions/rules/rule-book.ts';
import { getTicket } from '../../../functions/tickets/get-ticket.ts';
import { linkCause } from '../../../functions/tickets/link-cause.ts';
import { call, refusedFields } from '../../support/api-calls.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { queueEvent } from '../../support/lambda-events.ts';
import { capturedLog } from '../../support/log-lines.ts';
import type { MemoryStores } from '../../support/memory-stores.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { aTicketIn, deny, regradeTo, resolve } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const ids = ['A', 'B', 'C', 'D'].map((letter) => `T0000000000000000000000000${letter}`);
const [first = '', second = '', third = '', fourth = ''] = ids;

let stores: MemoryStores;
/** What stands on the bus and was not followed yet. */
let pending: unknown[];
capturedLog();

beforeEach(() => {
  stores = memoryStores();
  pending = [];
  ids.forEach((ticketId, index) => {
    const circuit = aCircuit({ id: `CIRC-${index}`, maintenanceGrade: 'AAA' });
    stores.tickets.put(aTicketIn('inProgress', { ticketId, circuit }, minute(index * 10)));
  });
});

const ticket = (ticketId: string): Ticket => {
  const found = stores.tickets.stored.get(ticketId);
  if (found === undefined) throw new Error(`no ticket ${ticketId}`);
  return found.state;
};

async function write(ticketId: string, events: readonly TicketEvent[]): Promise<void> {
  const before = await stores.tickets.get(ticketId);
  if (before === null || events.length === 0) return;
  await stores.tickets.save(before, events.reduce<Ticket>(evolve, before.state), events, { correlationId: 'c-1' });
}

/** A command, and its message on the bus. */
async function command(ticketId: string, now: Instant, asked: TicketCommand): Promise<void> {
  await write(ticketId, decide(ticket(ticketId), asked, at(now), standingRules));
  pending.push(envelope('TICKET', ticketId, {}));
}

const link = (ticketId: string, now: Instant, causeId: string | null = 'CABLE-1') =>
  command(ticketId, now, { type: 'linkCause', causeId });

function envelope(entity: 'TICKET' | 'CAUSE', entityId: string, event: object) {
  return { detail: { entity, entityId, correlationId: 'c-1', event } };
}

/** Follows all that is pending, and what that leads to. */
async function follow(now: Instant): Promise<void> {
  const handle = followCauses({ ...stores, rules: standingRuleBook, clock: new FakeClock(now) });
  while (pending.length > 0) {
    const known = stores.causes.written.length;
    const { batchItemFailures } = await handle(queueEvent(...pending.splice(0)));
    expect(batchItemFailures).toEqual([]);
    for (const event of stores.causes.written.slice(known)) pending.push(envelope('CAUSE', event.causeId, event));
  }
}

const clockLooks = (ticketId: string, now: Instant) =>
  write(ticketId, reachDeadlines(ticket(ticketId), now, standingRules));
const groupDeadlines = (ticketId: string) =>
  deadlinesOf(ticket(ticketId), standingRules).filter(({ milestone }) => milestone === 'majorFaultAaaGroup');
const told = (ticketId: string) => ticket(ticketId).groupOutages ?? [];

async function threeAreLinked(): Promise<void> {
  for (const ticketId of [first, second, third]) await link(ticketId, minute(30));
  await follow(minute(31));
}

describe('tickets that are linked to one cause', () => {
  it('hear nothing while too few circuits are down', async () => {
    await link(first, minute(30));
    await link(second, minute(30));
    await follow(minute(31));
    expect([told(first), told(second)]).toEqual([[], []]);
    expect(stores.causes.stored.get('CABLE-1')?.state.members.map(({ ticketId }) => ticketId)).toEqual([first, second]);
  });

  it('hear when the third is down, and have a deadline two hours from then, decided like every other (P-3)', async () => {
    await threeAreLinked();
    for (const ticketId of [first, second, third]) {
      expect(groupDeadlines(ticketId)).toMatchObject([{ state: 'running', startedAt: minute(20), dueAt: minute(140) }]);
    }
    await clockLooks(first, minute(140));
    expect(majorFaultOf(ticket(first))).toEqual({ sinceAt: minute(140), criterion: '3 AAA by one cause' });
  });

  it('that are linked late may have been a major fault for long: that is found by it', async () => {
    await link(first, minute(30));
    await link(second, minute(30));
    await link(third, minute(200));
    await follow(minute(201));
    expect(majorFaultOf(ticket(second))).toMatchObject({ sinceAt: minute(140) });
    const breach = stores.tickets.written.find(
      (event) => 'milestone' in event && event.milestone === 'majorFaultAaaGroup',
    );
    expect(breach).toMatchObject({ type: 'DeadlineBreached', foundBy: 'common-cause', latenessMilliseconds: 0 });
  });

  it('are none together once enough circuits are back, and are again when the customer denies it', async () => {
    await threeAreLinked();
    await command(second, minute(100), resolve);
    await follow(minute(101));
    expect(groupDeadlines(first)).toMatchObject([{ state: 'met', metAt: minute(100) }]);
    await command(second, minute(110), deny);
    await follow(minute(111));
    expect(groupDeadlines(first)).toMatchObject([{ state: 'running', dueAt: minute(140) }]);
  });

  it('are no major fault where word of the repair comes after the deadline: it is taken back', async () => {
    await threeAreLinked();
    await command(second, minute(139), resolve);
    await clockLooks(first, minute(140));
    expect(majorFaultOf(ticket(first))).toBeDefined();
    await follow(minute(141));
    expect(majorFaultOf(ticket(first))).toBeUndefined();
    expect(stores.tickets.written).toContainEqual(
      expect.objectContaining({ type: 'BreachWithdrawn', milestone: 'majorFaultAaaGroup', foundBy: 'common-cause' }),
    );
  });

  it('are no major fault where one turns out to be no outage: it is taken back, and told anew when it is one again', async () => {
    await threeAreLinked();
    await clockLooks(first, minute(140));
    const circuit = aCircuit({ id: 'CIRC-2', maintenanceGrade: 'AAA' });
    await command(third, minute(150), regradeTo({ circuit, impact: 'degradation' }));
    await follow(minute(151));
    expect(told(first)).toEqual([]);
    expect(majorFaultOf(ticket(first))).toBeUndefined();
    expect(stores.tickets.written).toContainEqual(
      expect.objectContaining({ type: 'BreachWithdrawn', milestone: 'majorFaultAaaGroup', revisedDueAt: null }),
    );
    await command(third, minute(160), regradeTo({ circuit, impact: 'outage' }));
    await follow(minute(161));
    expect(majorFaultOf(ticket(first))).toMatchObject({ sinceAt: minute(140) });
  });

  it('may be moved to another cause: what they counted for ends there', async () => {
    await threeAreLinked();
    await link(third, minute(60), 'CABLE-2');
    await follow(minute(61));
    expect(told(first)).toMatchObject([{ causeId: 'CABLE-1', sinceAt: minute(20), endedAt: minute(60) }]);
    expect(stores.causes.stored.get('CABLE-2')?.state.members).toMatchObject([{ ticketId: third }]);
    await link(third, minute(70), null);
    await follow(minute(71));
    expect(stores.causes.stored.get('CABLE-2')?.state.members).toMatchObject([{ unlinkedAt: minute(70) }]);
  });

  it('come to the same however often, late and in whatever order the messages come', async () => {
    await threeAreLinked();
    await link(fourth, minute(40));
    await command(first, minute(50), resolve);
    const messages = [...pending, ...ids.map((ticketId) => envelope('TICKET', ticketId, {}))];
    await follow(minute(51));
    const settled = ids.map(told);
    const versions = ids.map((ticketId) => stores.tickets.stored.get(ticketId)?.version);
    pending = [...messages.reverse(), envelope('CAUSE', 'CABLE-1', { concerned: ids })];
    await follow(minute(60));
    expect(ids.map(told)).toEqual(settled);
    expect(ids.map((ticketId) => stores.tickets.stored.get(ticketId)?.version)).toEqual(versions);
    expect(told(second)).toMatchObject([{ sinceAt: minute(20) }]);
  });

  it('are followed again when somebody else writes meanwhile', async () => {
    await threeAreLinked();
    await link(fourth, minute(40));
    stores.tickets.loseNextRaceTo(ticket(fourth));
    await follow(minute(41));
    expect(told(fourth)).toMatchObject([{ sinceAt: minute(20) }]);
  });
});

describe('the routes', () => {
  const deps = () => ({ ...stores, rules: standingRuleBook });
  const route = '/tickets/{ticketId}/common-cause';

  it('link a ticket, show it with its cause, and refuse what is no id', async () => {
    const { status, body } = await call(linkCause(deps()), {
      route,
      path: { ticketId: first },
      body: { causeId: 'CABLE-1' },
    });
    expect({ status, causeId: body['causeId'] }).toEqual({ status: 200, causeId: 'CABLE-1' });
    const again = await call(linkCause(deps()), { route, path: { ticketId: first }, body: { causeId: 'CABLE-1' } });
    expect(again.body['version']).toBe(body['version']);
    const refused = await call(linkCause(deps()), { route, path: { ticketId: first }, body: { causeId: 'no id' } });
    expect(refused.status).toBe(422);
    const none = await call(linkCause(deps()), { route, path: { ticketId: first }, body: { causeId: null } });
    expect(none.body).not.toHaveProperty('causeId');
    const shown = await call(getTicket(deps()), { method: 'GET', path: { ticketId: first } });
    expect(shown.body['causeLinks']).toMatchObject([{ causeId: 'CABLE-1' }]);
  });

  it('refuse a cause that has a hundred tickets', async () => {
    const members = Array.from({ length: 100 }, (_, index) => {
      return { ticketId: `T-${index}`, circuitId: `C-${index}`, maintenanceGrade: 'A', linkedAt: minute(0) } as const;
    });
    stores.causes.put({ id: 'CABLE-1', members });
    const refused = await call(linkCause(deps()), { route, path: { ticketId: first }, body: { causeId: 'CABLE-1' } });
    expect(refusedFields(refused)).toEqual(['causeId: too-many']);
  });

  it('show a cause with its tickets, and since when it is a major fault', async () => {
    await threeAreLinked();
    const asked = { method: 'GET', path: { causeId: 'CABLE-1' } };
    const { status, body } = await call(getCause(deps()), asked);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 'CABLE-1',
      members: [{ ticketId: first, blocked: true }, { ticketId: second }, { ticketId: third }],
      outages: [{ criterion: 'AAA', sinceAt: '2026-03-02T01:20:00.000Z', majorSinceAt: '2026-03-02T03:20:00.000Z' }],
    });
    expect((await call(getCause(deps()), { method: 'GET', path: { causeId: 'CABLE-9' } })).status).toBe(404);
  });
});
