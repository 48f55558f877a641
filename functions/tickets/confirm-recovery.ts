// POST /tickets/{ticketId}/confirm-recovery: what the customer says to the repair. A yes closes the ticket, a no hands it back (R95, R147).

import * as z from 'zod/mini';
import { line, text } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.discriminatedUnion(
  'restored',
  [
    z.strictObject({ restored: z.literal(true), confirmedBy: line(100) }),
    z.strictObject({ restored: z.literal(false), confirmedBy: line(100), comment: text(1000) }),
  ],
  // Without a yes or a no both are tried, so that a refusal names the other fields that are wrong as well.
  { unionFallback: true },
);

export const confirmRecovery = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'confirmRecovery', ...said }));

export const handler = confirmRecovery(liveTicketCommandDeps());
