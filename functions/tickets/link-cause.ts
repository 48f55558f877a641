// POST /tickets/{ticketId}/common-cause: says that the fault has its cause in common with others, another one than was thought, or
// none (null).

import * as z from 'zod/mini';
import { refuseIfFull } from '../../domain/causes/cause.ts';
import { id } from '../http/schema.ts';
import type { CauseStore } from '../store/cause-store.ts';
import { causeStore } from '../store/cause-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

interface Deps extends TicketCommandDeps {
  readonly causes: Pick<CauseStore, 'get'>;
}

const body = z.strictObject({ causeId: z.nullable(id) });

export const linkCause = (deps: Deps) =>
  ticketCommand(deps, body, async ({ causeId }, ticket) => {
    const cause = causeId === null ? null : await deps.causes.get(causeId);
    refuseIfFull(cause?.state ?? null, ticket.id);
    return { type: 'linkCause', causeId };
  });

export const handler = linkCause({ ...liveTicketCommandDeps(), causes: causeStore(liveTable()) });
