// POST /tickets/{ticketId}/accept: the unit takes the ticket over.

import * as z from 'zod/mini';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({});

export const acceptTicket = (deps: TicketCommandDeps) => ticketCommand(deps, body, () => ({ type: 'accept' }));

export const handler = acceptTicket(liveTicketCommandDeps());
