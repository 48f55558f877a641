// GET /departments/{departmentId}/queue: the tickets on which a department must act next, by their next deadline.

import * as z from 'zod/mini';
import { found, listed } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { pageOf, pageQuery } from '../http/pagination.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import { summariseTickets } from './present-ticket.ts';

interface Deps {
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly tickets: Pick<TicketStore, 'queueOf'>;
  readonly rules: RuleBook;
}

const query = z.strictObject(pageQuery);

export const listDepartmentQueue = (deps: Deps) =>
  apiHandler({ path: ['departmentId'], query, answer: 'TicketPage' }, async ({ path, query }) => {
    const [department, page] = await Promise.all([
      deps.departments.get(path.departmentId),
      deps.tickets.queueOf(path.departmentId, pageOf(query)),
    ]);
    found(department);
    return listed(await summariseTickets(page, deps.rules), (summary) => summary);
  });

const rules = liveRuleBook(liveTable());
export const handler = listDepartmentQueue({
  departments: departmentStore(liveTable()),
  tickets: ticketStore(liveTable(), rules),
  rules,
});
