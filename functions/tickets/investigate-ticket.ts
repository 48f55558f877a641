// POST /tickets/{ticketId}/investigate: what was found out about a complaint; it cannot close without (R159).

import * as z from 'zod/mini';
import { text } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({ result: text(1000) });

export const investigateTicket = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'investigate', ...said }));

export const handler = investigateTicket(liveTicketCommandDeps());
