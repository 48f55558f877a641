// POST /tickets/{ticketId}/close: the customer has the solution and is content with it (R150).

import * as z from 'zod/mini';
import { line } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({ confirmedBy: line(100) });

export const closeTicket = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'close', ...said }));

export const handler = closeTicket(liveTicketCommandDeps());
