// POST /tickets/{ticketId}/reopen: the customer is not content with the solution; it goes back to whoever handles it (R150).

import * as z from 'zod/mini';
import { text } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({ reason: text(1000) });

export const reopenTicket = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'reopen', ...said }));

export const handler = reopenTicket(liveTicketCommandDeps());
