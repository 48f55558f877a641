// POST /tickets/{ticketId}/start-installation: the installer is on it; from now on the appointment stands (R135).

import * as z from 'zod/mini';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.strictObject({});

export const startInstallation = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, () => ({ type: 'startInstallation' }));

export const handler = startInstallation(liveTicketCommandDeps());
