// POST /tickets/{ticketId}/suspensions/{suspensionNumber}/correct: what is named is changed, on new evidence; the rest stays.

import * as z from 'zod/mini';
import { suspensionReasons } from '../../domain/tickets/suspension.ts';
import { instant } from '../http/schema.ts';
import { amendment, evidence } from './amendment-body.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketAmendment } from './ticket-command.ts';

const body = z.strictObject({
  ...amendment,
  reason: z.exactOptional(z.enum(suspensionReasons)),
  evidence,
  startedAt: z.exactOptional(instant),
  endedAt: z.exactOptional(instant),
});

export const correctSuspension = (deps: TicketCommandDeps) =>
  ticketAmendment(
    deps,
    body,
    (said, { suspensionNumber }) => ({ type: 'correctSuspension', number: Number(suspensionNumber), ...said }),
    ['suspensionNumber'],
  );

export const handler = correctSuspension(liveTicketCommandDeps());
