// POST /tickets/{ticketId}/call-back: what the customer says once it is over: how content it is, and whether it came back (R155).

import * as z from 'zod/mini';
import { text, whole } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({
  satisfaction: whole(1, 5),
  recurred: z.boolean(),
  comment: z.exactOptional(text(500)),
});

export const callBack = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'callBack', ...said }));

export const handler = callBack(liveTicketCommandDeps());
