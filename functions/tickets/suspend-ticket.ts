// POST /tickets/{ticketId}/suspend: the customer or a third party is waited for; evidence and approval are kept.

import * as z from 'zod/mini';
import { suspensionReasons } from '../../domain/tickets/suspension.ts';
import { instant, line, text } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({
  reason: z.enum(suspensionReasons),
  evidence: text(1000),
  approvedBy: line(100),
  estimatedRestoreAt: instant,
});

export const suspendTicket = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'suspend', ...said }));

export const handler = suspendTicket(liveTicketCommandDeps());
