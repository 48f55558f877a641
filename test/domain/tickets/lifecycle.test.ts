// Every status against every command, generated from the transitions themselves.

import { describe, expect, it } from 'vitest';
import { standingRules } from '../../../domain/sla/rules.ts';
import type { TicketCommand } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { allowedCommands, nextStatuses, ticketCommands, transitions } from '../../../domain/tickets/lifecycle.ts';
import { type TicketStatus, ticketStatuses } from '../../../domain/tickets/ticket.ts';
import { at } from '../../support/decisions.ts';
import { refusal } from '../../support/refusals.ts';
import {
  accept,
  aTicketIn,
  cancel,
  confirm,
  deny,
  dispatchTo,
  feedback,
  having,
  reject,
  resolve,
  resume,
  suspendUntil,
  transferTo,
} from '../../support/tickets.ts';
import { minutesLater, mondayMorning } from '../../support/time.ts';

/** Ten minutes after the report nothing has come due yet but the clock has moved on. */
const now = minutesLater(mondayMorning, 10);
const later = minutesLater(mondayMorning, 60);

/** Per command one example of every kind, so that every way out of a status is taken. */
const examples = {
  dispatch: [dispatchTo()],
  accept: [accept],
  feedback: [feedback],
  suspend: [suspendUntil(later), suspendUntil(later, { reason: 'FORCE_MAJEURE' })],
  resume: [resume],
  resolve: [resolve],
  confirmRecovery: [confirm, deny],
  transfer: [transferTo()],
  cancel: [cancel],
  reject: [reject],
} as const satisfies Record<TicketCommand['type'], readonly TicketCommand[]>;

describe.each(ticketStatuses)('a ticket that is %s', (status) => {
  const legal = ticketCommands.filter((command) => nextStatuses(status, command).length > 0);
  const illegal = ticketCommands.filter((command) => nextStatuses(status, command).length === 0);

  it.each(legal)('may be asked to %s', (command) => {
    const reached = examples[command].map((example) => having(aTicketIn(status), now, example).status);
    expect(new Set(reached)).toEqual(new Set(nextStatuses(status, command)));
  });

  it.each(illegal)('refuses to %s and says what is allowed (R164)', (command) => {
    for (const example of examples[command]) {
      const error = refusal(() => decide(aTicketIn(status), example, at(now), standingRules));
      expect(error.code).toBe('illegal-transition');
      expect(error.details).toEqual({ command, status, allowed: allowedCommands(status) });
    }
  });
});

describe('the transitions', () => {
  it('know every status, and all of them can be reached from the first', () => {
    const reachable = new Set<TicketStatus>(['acknowledged']);
    for (const status of reachable) {
      for (const command of allowedCommands(status)) {
        for (const next of nextStatuses(status, command)) reachable.add(next);
      }
    }
    expect(Object.keys(transitions)).toEqual([...ticketStatuses]);
    expect([...reachable].sort()).toEqual([...ticketStatuses].sort());
  });

  it('close a ticket in one way only: by confirmed recovery (R95, R147)', () => {
    const waysToClose = ticketStatuses.flatMap((status) =>
      allowedCommands(status)
        .filter((command) => nextStatuses(status, command).includes('closed'))
        .map((command) => `${status} ${command}`),
    );
    expect(waysToClose).toEqual(['resolved confirmRecovery']);
  });
});
