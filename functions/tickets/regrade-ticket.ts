// POST /tickets/{ticketId}/regrade: looks up what the ticket promises anew, because customer, circuit, contract or the case itself
// has changed. What was met stays met, and the time that was used stays used.

import * as z from 'zod/mini';
import { provisioningTimeLevels } from '../../domain/sla/provisioning.ts';
import type { RegradeTicket } from '../../domain/tickets/commands.ts';
import { faultImpacts } from '../../domain/tickets/ticket.ts';
import { line, text } from '../http/schema.ts';
import { regradingRules } from '../rules/regrading-rules.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { ServiceStores } from './service-lookups.ts';
import { presentService } from './service-lookups.ts';
import type { TicketCommandDeps } from './ticket-command.ts';
import { liveTicketCommandDeps, ticketCommand } from './ticket-command.ts';

interface Deps extends TicketCommandDeps, ServiceStores {
  readonly departments: Pick<DepartmentStore, 'get'>;
}

const body = z.strictObject({
  reason: text(200),
  approvedBy: line(100),
  priority: z.exactOptional(z.enum(['urgent', 'normal'])),
  timeLevel: z.exactOptional(z.enum(provisioningTimeLevels)),
  impact: z.exactOptional(z.enum(faultImpacts)),
});

export const regradeTicket = (deps: Deps) =>
  ticketCommand(
    deps,
    body,
    async (said, ticket, { now }): Promise<RegradeTicket> => {
      return { type: 'regrade', ...said, ...(await presentService(deps, ticket, now)) };
    },
    (ticket, { owner }, { now }) => regradingRules(deps.rules, ticket, now, owner.calendarId),
  );

export const handler = regradeTicket({
  ...liveTicketCommandDeps(),
  circuits: circuitStore(liveTable()),
  customers: customerStore(liveTable()),
  contracts: contractStore(liveTable()),
  departments: departmentStore(liveTable()),
});
