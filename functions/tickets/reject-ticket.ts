// POST /tickets/{ticketId}/reject: the Monitoring Centre refuses a report that is no fault of the operator's.

import * as z from 'zod/mini';
import { text } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({ reason: text(500) });

export const rejectTicket = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'reject', ...said }));

export const handler = rejectTicket(liveTicketCommandDeps());
