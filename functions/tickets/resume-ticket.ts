// POST /tickets/{ticketId}/resume: nobody is waited for any more, the clocks go on.

import * as z from 'zod/mini';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({});

export const resumeTicket = (deps: TicketCommandDeps) => ticketCommand(deps, body, () => ({ type: 'resume' }));

export const handler = resumeTicket(liveTicketCommandDeps());
