// POST /tickets/{ticketId}/cancel: the report is withdrawn.

import * as z from 'zod/mini';
import { text } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({ reason: text(500) });

export const cancelTicket = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'cancel', ...said }));

export const handler = cancelTicket(liveTicketCommandDeps());
