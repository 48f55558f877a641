// POST /tickets/{ticketId}/call-back: what the customer says once it is over: how content it is, and whether it came back (R151,
// R155); or that nobody answered.

import * as z from 'zod/mini';
import { text, whole } from '../http/schema.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

const body = z.discriminatedUnion('reached', [
  z.strictObject({
    reached: z.exactOptional(z.literal(true)),
    satisfaction: whole(1, 5),
    recurred: z.boolean(),
    comment: z.exactOptional(text(500)),
  }),
  z.strictObject({ reached: z.literal(false), comment: text(200) }),
]);

export const callBack = (deps: TicketCommandDeps) =>
  ticketCommand(deps, body, (said) => ({ type: 'callBack', ...said }));

export const handler = callBack(liveTicketCommandDeps());
