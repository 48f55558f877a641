// Faults that come back. The first one is reported on Monday at 09:00 and its recovery confirmed at 09:04.

import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../../domain/sla/deadlines.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { OpenTicket } from '../../../domain/tickets/commands.ts';
import { openTicket } from '../../../domain/tickets/decide.ts';
import { takeReport } from '../../../domain/tickets/report.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type Instant, later } from '../../../domain/time.ts';
import { aCircuit } from '../../support/circuits.ts';
import { at } from '../../support/decisions.ts';
import { aTicketOf } from '../../support/processes.ts';
import { brokenRules, brokenRulesIfAny } from '../../support/refusals.ts';
import { anOpening, anOpenTicket, aTicketIn, confirm, deny, having, resolve } from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const minute = (minutes: number) => minutesLater(mondayMorning, minutes);
const week = 7 * 24 * 60;
const first = aTicketIn('closed');

function closedAt(id: string, now: Instant): Ticket {
  return { ...aTicketIn('closed', {}, minutesLater(now, -4)), id };
}
const openedAt = (now: Instant, ...formerTickets: readonly Ticket[]) =>
  anOpenTicket({ ticketId: 'T2', formerTickets }, now);

describe('a fault that comes back (R151)', () => {
  it('within a week after its recovery was confirmed is linked to the ticket before', () => {
    const repeat = openedAt(minute(100), first);
    expect(repeat.repeatOf).toEqual({ ticketId: first.id, closedAt: minute(4), count: 1 });
    expect(openedAt(later(minute(4 + week), -1), first).repeatOf?.ticketId).toBe(first.id);
    expect(openedAt(minute(4 + week), first)).not.toHaveProperty('repeatOf');
  });

  it('has a clock of its own: the time in which the service worked is nobody’s outage', () => {
    const repeat = openedAt(minute(100), first);
    const restoration = deadlinesOf(repeat, standingRules).find(({ milestone }) => milestone === 'restore');
    expect(restoration).toMatchObject({ startedAt: minute(100), dueAt: minute(580), state: 'running' });
    expect(deadlinesOf(first, standingRules).find(({ milestone }) => milestone === 'restore')?.state).toBe('met');
  });

  it('again and again counts how often in a row', () => {
    const second = { ...first, id: 'T2', repeatOf: { ticketId: 'T1', closedAt: minute(-100), count: 1 } };
    expect(openedAt(minute(100), second).repeatOf).toEqual({ ticketId: 'T2', closedAt: minute(4), count: 2 });
  });

  it('follows on the one whose recovery was confirmed last', () => {
    const [early, late] = [closedAt('T8', minute(50)), closedAt('T9', minute(60))];
    expect(openedAt(minute(100), late, early).repeatOf?.ticketId).toBe('T9');
    expect(openedAt(minute(100), early, late).repeatOf?.ticketId).toBe('T9');
  });

  it('does not repeat what is open, what was withdrawn, what is no fault, or what was closed after the report', () => {
    const denied = having(having(aTicketIn('inProgress'), minute(10), resolve), minute(11), deny);
    const order = aTicketOf('provisioning', { circuit: aCircuit() });
    const others = [aTicketIn('resolved'), aTicketIn('cancelled'), denied, order];
    expect(openedAt(minute(100), ...others)).not.toHaveProperty('repeatOf');
    const late = having(having(denied, minute(120), resolve), minute(121), confirm);
    expect(openedAt(minute(100), late)).not.toHaveProperty('repeatOf');
  });

  it('may name the former ticket, which is checked', () => {
    const refused = (former: Ticket, overrides: Partial<OpenTicket> = {}, now = minute(100)) =>
      brokenRules(() =>
        openTicket(
          anOpening({ ticketId: 'T2', formerTicketId: former.id, formerTickets: [former], ...overrides }),
          at(now),
          standingRules,
        ),
      );
    expect(refused({ ...first, circuitId: 'CIRC-2' })).toEqual(['formerTicketId: other-circuit']);
    expect(refused(aTicketOf('complaint', { circuit: aCircuit() }))).toEqual(['formerTicketId: other-circuit']);
    expect(refused(aTicketIn('resolved'))).toEqual(['formerTicketId: recovery-not-confirmed']);
    expect(refused(aTicketIn('cancelled'))).toEqual(['formerTicketId: recovery-not-confirmed']);
    expect(refused(closedAt('T1', minute(99)), { reportedAt: minute(98) })).toEqual([
      'formerTicketId: recovery-not-confirmed',
    ]);
    expect(refused(first, {}, minute(4 + week))).toEqual(['formerTicketId: too-old']);
  });

  it('is a matter of faults: whatever else is opened names no former ticket', () => {
    const complaint = {
      type: 'complaint',
      kind: 'OTHER',
      channel: 'TELEPHONE',
      description: '投诉',
      circuitId: 'CIRC-1',
    };
    const report = { ...complaint, channel: 'TELEPHONE', formerTicketId: 'T1' } as const;
    expect(brokenRulesIfAny(() => takeReport(report, standingRules.policy))).toEqual([
      'formerTicketId: not-allowed-here',
    ]);
  });
});
