// POST /tickets/{ticketId}/feedback: tells the customer where the repair stands, and when it should work again (R154).

import * as z from 'zod/mini';
import { instant, text } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({ message: text(2000), estimatedRestoreAt: z.exactOptional(instant) });

export const giveFeedback = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'feedback', ...said }));

export const handler = giveFeedback(liveTicketCommandDeps());
