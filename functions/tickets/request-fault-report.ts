// POST /tickets/{ticketId}/fault-report/request: the customer wants a written report on the fault (R171).

import * as z from 'zod/mini';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({});

export const requestFaultReport = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, () => ({ type: 'requestFaultReport' }));

export const handler = requestFaultReport(liveTicketCommandDeps());
