// Every status against every command, for every type of ticket, generated from the processes themselves.

import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { allowedCommands, nextStatuses, ticketCommands } from '../../../domain/tickets/lifecycle.ts';
import type { TicketStatus } from '../../../domain/tickets/ticket.ts';
import { at } from '../../support/decisions.ts';
import { attempted, examplesFor, ticketsOfType } from '../../support/processes.ts';
import { refusal } from '../../support/refusals.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

const now = minutesLater(mondayMorning, 5);

describe.each(Object.entries(defaultPolicy.processes))('a ticket of type %s', (type, { transitions }) => {
  const statuses = Object.keys(transitions) as TicketStatus[];
  const examples = examplesFor(type);
  const tickets = ticketsOfType(type);
  const pairs = statuses.flatMap((status) => ticketCommands.map((command) => ({ status, command })));
  const isLegal = ({ status, command }: (typeof pairs)[number]) =>
    nextStatuses(transitions, status, command).length > 0;

  it('can be in every status of its table, and in no other', () => {
    expect(new Set(tickets.map(({ status }) => status))).toEqual(new Set(statuses));
  });

  it.each(pairs.filter(isLegal))('that is $status may be asked to $command', ({ status, command }) => {
    const reached = tickets
      .filter((ticket) => ticket.status === status)
      .flatMap((ticket) => examples[command].map((example) => attempted(ticket, example)?.status))
      .filter((next) => next !== undefined);
    expect(new Set(reached)).toEqual(new Set(nextStatuses(transitions, status, command)));
  });

  it.each(pairs.filter((pair) => !isLegal(pair)))(
    'that is $status refuses to $command and says what is allowed (R164, R264)',
    ({ status, command }) => {
      for (const ticket of tickets.filter((one) => one.status === status)) {
        for (const example of examples[command]) {
          const error = refusal(() => decide(ticket, example, at(now), standingRules));
          expect(error.code).toBe('illegal-transition');
          expect(error.details).toEqual({ command, status, allowed: allowedCommands(transitions, status) });
        }
      }
    },
  );
});

describe('the processes', () => {
  const waysToClose = Object.entries(defaultPolicy.processes).map(([type, { transitions }]) => {
    const statuses = (Object.keys(transitions) as TicketStatus[]).filter((status) => status !== 'closed');
    const ways = statuses.flatMap((status) =>
      allowedCommands(transitions, status)
        .filter((command) => nextStatuses(transitions, status, command).includes('closed'))
        .map((command) => `${status} ${command}`),
    );
    return [type, ways] as const;
  });

  it('close a ticket in one way only: a fault by confirmed recovery (R95, R147), all others with the solution (R150)', () => {
    expect(Object.fromEntries(waysToClose)).toEqual({
      fault: ['resolved confirmRecovery'],
      complaint: ['resolved close'],
      consultation: ['resolved close'],
      serviceRequest: ['resolved close'],
      provisioning: ['resolved close'],
    });
  });
});
