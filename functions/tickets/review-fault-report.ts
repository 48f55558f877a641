// POST /tickets/{ticketId}/fault-report/review: the Support Centre approves the draft, or says what has to be written anew (R171).

import * as z from 'zod/mini';
import { text } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.discriminatedUnion(
  'approved',
  [
    z.strictObject({ approved: z.literal(true), comment: z.exactOptional(text(500)) }),
    z.strictObject({ approved: z.literal(false), comment: text(500) }),
  ],
  // Without a yes or a no both are tried, so that a refusal names the other fields that are wrong as well.
  { unionFallback: true },
);

export const reviewFaultReport = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'reviewFaultReport', ...said }));

export const handler = reviewFaultReport(liveTicketCommandDeps());
