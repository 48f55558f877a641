// POST /tickets/{ticketId}/appoint: when the installer comes, as agreed on with the customer (R132).

import * as z from 'zod/mini';
import { instant } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({ visitAt: instant });

export const makeAppointment = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'appoint', ...said }));

export const handler = makeAppointment(liveTicketCommandDeps());
