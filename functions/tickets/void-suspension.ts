// POST /tickets/{ticketId}/suspensions/{suspensionNumber}/void: it stays on record and has no effect any more.

import * as z from 'zod/mini';
import { amendment } from './amendment-body.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketAmendment } from './ticket-command.ts';

const body = z.strictObject(amendment);

export const voidSuspension = (deps: TicketCommandDeps) =>
  ticketAmendment(
    deps,
    body,
    (said, { suspensionNumber }) => ({ type: 'voidSuspension', number: Number(suspensionNumber), ...said }),
    ['suspensionNumber'],
  );

export const handler = voidSuspension(liveTicketCommandDeps());
