// POST /tickets/{ticketId}/resolve: the service is repaired; the customer's confirmation follows (R147).

import * as z from 'zod/mini';
import { text } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({ cause: z.exactOptional(text(1000)), solution: text(1000) });

export const resolveTicket = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'resolve', ...said }));

export const handler = resolveTicket(liveTicketCommandDeps());
