// GET /customers/{customerId}/satisfaction: the answers of the last months, by surveys and call-backs, against the target (R243, R245).

import * as z from 'zod/mini';
import { satisfactionFrom, satisfactionOf, scoreOfPoints } from '../../domain/customer-files/satisfaction.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { liveRuleBook } from '../rules/rule-book.ts';
import type { CustomerFileStore } from '../store/customer-file-store.ts';
import { customerFileStore } from '../store/customer-file-store.ts';
import type { CustomerStore } from '../store/customer-store.ts';
import { customerStore } from '../store/customer-store.ts';
import { fileAccessStore } from '../store/file-access-store.ts';
import { liveTable } from '../store/table.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import { ticketStore } from '../store/ticket-store.ts';
import type { ReadingDeps } from './personal-data.ts';
import { keepOnRecord, reasonIfGiven, requireReader } from './personal-data.ts';

interface Deps extends ReadingDeps {
  readonly customers: Pick<CustomerStore, 'get'>;
  readonly customerFiles: Pick<CustomerFileStore, 'get'>;
  readonly tickets: Pick<TicketStore, 'ofCustomer'>;
  readonly rules: Pick<RuleBook, 'policyAt'>;
}

/** Of how many tickets the call-backs are looked at: one page of the newest. */
const ticketsMax = 100;

const query = z.strictObject({ reason: reasonIfGiven });

export const getSatisfaction = (deps: Deps) =>
  apiHandler({ path: ['customerId'], query, answer: 'Satisfaction' }, async (request) => {
    const { customerId } = request.path;
    const { now } = request.decision;
    const [customer, file, recent, policy] = await Promise.all([
      deps.customers.get(customerId),
      deps.customerFiles.get(customerId),
      deps.tickets.ofCustomer(customerId, { limit: ticketsMax }),
      deps.rules.policyAt(now),
    ]);
    found(customer);
    requireReader(request, file?.state ?? {});
    const { customerCare } = policy;
    const fromAt = satisfactionFrom(now, customerCare);
    const surveys = (file?.state.surveys ?? []).filter(({ surveyedAt }) => surveyedAt >= fromAt);
    const calls = recent.items.flatMap(({ state: { callBack } }) =>
      callBack === undefined || callBack.calledAt < fromAt ? [] : [callBack],
    );
    const bySurvey = surveys.map(({ scorePpm }) => scorePpm);
    const byCall = calls.map(({ satisfaction }) => scoreOfPoints(satisfaction));
    await keepOnRecord(deps, request, { customerId, ...request.query, fields: ['surveys', 'callBacks'] });
    return ok({
      ...{ customerId, fromAt, toAt: now },
      overall: satisfactionOf([...bySurvey, ...byCall], customerCare),
      surveys: { ...satisfactionOf(bySurvey, customerCare), items: surveys },
      callBacks: { ...satisfactionOf(byCall, customerCare), ticketsRead: recent.items.length },
    });
  });

const rules = liveRuleBook(liveTable());
export const handler = getSatisfaction({
  customers: customerStore(liveTable()),
  customerFiles: customerFileStore(liveTable(), rules),
  fileAccesses: fileAccessStore(liveTable()),
  tickets: ticketStore(liveTable(), rules),
  rules,
});
