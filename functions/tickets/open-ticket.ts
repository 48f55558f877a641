// POST /tickets: opens a ticket of any type with the promises that its process, customer, circuit and contract make.

import * as z from 'zod/mini';
import { DomainError } from '../../domain/errors.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import { provisioningTimeLevels } from '../../domain/sla/provisioning.ts';
import { openTicket as decideOpening } from '../../domain/tickets/decide.ts';
import { evolve } from '../../domain/tickets/evolve.ts';
import type { Report, Statement } from '../../domain/tickets/report.ts';
import { takeReport } from '../../domain/tickets/report.ts';
import { contactChannels, faultImpacts, ticketSources } from '../../domain/tickets/ticket.ts';
import { apiHandler } from '../http/api-handler.ts';
import { createdOnce, createOnce } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import type { ApiRequest } from '../http/request.ts';
import { id, instant, line, text } from '../http/schema.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import { circuitStore } from '../store/circuit-store.ts';
import { contractStore } from '../store/contract-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { asOpened } from './as-opened.ts';
import type { OpeningStores } from './opening-case.ts';
import { openingCase } from './opening-case.ts';
import { presentTicket } from './present-ticket.ts';

interface Deps extends OpeningStores {
  readonly tickets: OpeningStores['tickets'] & Pick<TicketStore, 'create'>;
  readonly rules: RuleBook;
}

// Which of these a ticket needs and which it may not have is up to the process of its type: the domain says so.
const body = z.strictObject({
  type: z.exactOptional(line(32)),
  kind: z.exactOptional(line(32)),
  circuitId: z.exactOptional(id),
  customerId: z.exactOptional(id),
  region: z.exactOptional(line(64)),
  area: z.exactOptional(z.enum(['TOWN', 'COUNTRY'])),
  departmentId: z.exactOptional(id),
  formerTicketId: z.exactOptional(id),
  source: z.exactOptional(z.enum(ticketSources)),
  channel: z.exactOptional(z.enum(contactChannels)),
  impact: z.exactOptional(z.enum(faultImpacts)),
  description: z.exactOptional(text(2000)),
  reason: z.exactOptional(text(500)),
  classified: z.exactOptional(z.boolean()),
  productCase: z.exactOptional(line(32)),
  timeLevel: z.exactOptional(z.enum(provisioningTimeLevels)),
  build: z.exactOptional(z.boolean()),
  reportedAt: z.exactOptional(instant),
  detectedAt: z.exactOptional(instant),
});

export const openTicket = (deps: Deps) =>
  apiHandler({ body, answer: 'Ticket', statuses: [201] }, async (request) => {
    const { decision } = request;
    const { now } = decision;
    await requireDistrict(request);
    const policy = await deps.rules.policyAt(now);
    const { replayed, ...ticket } = await createOnce(deps.tickets, 'T', request, async (ticketId) => {
      const report = reportIn(request.body, policy);
      const found = await openingCase(deps, report, report.reportedAt ?? now, policy);
      const { calendarId } = found.owner;
      const inForce = await deps.rules.rulesAt(now, calendarId === undefined ? [] : [calendarId]);
      // Decided by the policy by which it was checked, also if another has come into force this very moment.
      const rules = { ...inForce, policy };
      const opened = decideOpening({ ...report, ticketId, ...found }, decision, rules);
      return { state: evolve(null, opened), events: [opened] };
    });
    const first = { state: asOpened(ticket.state), version: 1 };
    return createdOnce(
      `/tickets/${first.state.id}`,
      presentTicket(first, await deps.rules.rulesFor(first.state)),
      replayed,
    );
  });

/** Where no circuit says where it is, its district is the caller's, or the customer is the caller's to look after. */
async function requireDistrict({ access, body: { region, customerId } }: ApiRequest<never, z.infer<typeof body>>) {
  if (region === undefined || (await access.sees('ticket', { entitlement: { region }, customerId }))) return;
  throw new Problem('outside-grants', { field: 'region' });
}

/** Which fields a ticket of the type has is a matter of the body's shape, as it is where a schema says it. */
function reportIn(statement: Statement, policy: Policy): Report {
  try {
    return takeReport(statement, policy);
  } catch (error) {
    if (!(error instanceof DomainError) || !('errors' in error.details)) throw error;
    throw new Problem('invalid-request', { errors: error.details.errors });
  }
}

const table = liveTable();
const rules = liveRuleBook(table);
export const handler = openTicket({
  tickets: ticketStore(table, rules),
  circuits: circuitStore(table),
  customers: customerStore(table),
  contracts: contractStore(table),
  departments: departmentStore(table),
  rules,
});
