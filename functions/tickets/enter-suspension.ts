// POST /tickets/{ticketId}/suspensions: enters one that is over and was not entered as it happened. Deadlines follow at once.

import * as z from 'zod/mini';
import { suspensionReasons } from '../../domain/tickets/suspension.ts';
import { instant } from '../http/schema.ts';
import { amendment, evidence } from './amendment-body.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketAmendment } from './ticket-command.ts';

const body = z.strictObject({
  ...amendment,
  reason: z.enum(suspensionReasons),
  evidence,
  startedAt: instant,
  endedAt: instant,
});

export const enterSuspension = (deps: TicketCommandDeps) =>
  ticketAmendment(deps, body, (said) => ({ type: 'enterSuspension', ...said }));

export const handler = enterSuspension(liveTicketCommandDeps());
