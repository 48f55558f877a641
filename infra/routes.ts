// The routes of the API, one line each: what is asked, which file answers, what the file may touch. Beside items of the table a
// function may read the index that it names. Who may ask is said in functions/access/operations.ts, a line for each route here.

import { type OperationKey, operations } from '../functions/access/operations.ts';
import type { IndexName, Scope } from '../functions/environment.ts';
import type { TableAction } from './constructs/service-table.ts';

interface RouteLine {
  /** Method and path, as API Gateway names a route: who may do it is said in the table of operations. */
  readonly key: OperationKey;
  /** Source file below functions/, without its ending. */
  readonly entry: string;
  readonly table: readonly TableAction[];
  readonly index?: IndexName | readonly IndexName[];
  /** Leaves out of its list what is not the caller's own (functions/access/visible-page.ts). */
  readonly narrows?: true;
  readonly readsWebhookKey?: true;
  /** Of departments: sends by them, takes them over, or looks whether an e-mail address has confirmed. */
  readonly tellsChannels?: true;
  readonly takesChannels?: true;
  readonly looksAtMail?: true;
  readonly wakesSettlement?: true;
  readonly wakesOperations?: true;
  readonly wakesDeliveries?: true;
  readonly wakesBulk?: true;
  /** `names`: which dead-letter queues there are. `look`: also what lies in them. */
  readonly deadLetters?: 'names' | 'look';
}

export interface Route extends Omit<RouteLine, 'key'> {
  readonly key: string;
  /** One suffices; where there is none, nobody needs a token. */
  readonly scopes: readonly Scope[];
}

/** One item. */
const look = ['GetItem'] as const;
/** Whose list it is or by which rules, and a page of items whose keys an index gives. */
const list = ['GetItem', 'BatchGetItem'] as const;
/** Whose list it is, and the items that follow under its key. */
const browse = ['GetItem', 'Query'] as const;
/** What the decision rests on, and the one conditional write. A transaction needs no more than the writes in it. */
const change = ['GetItem', 'PutItem'] as const;

/** The same where the rules in force have to be found, or all departments, or the latest version. */
const decide = [...change, 'Query'] as const;

/** Whatever bears on many circuits, by the rules in force. */
const survey = ['BatchGetItem', 'GetItem', 'Query'] as const;

const tickets = '/tickets/{ticketId}';
const suspension = `${tickets}/suspensions/{suspensionNumber}` as const;
const customers = '/customers/{customerId}';
const followUp = `${customers}/visits/{visitNumber}/follow-ups/{followUpNumber}` as const;
const circuits = '/circuits/{circuitId}';
const departments = '/departments/{departmentId}';
const contracts = '/contracts/{contractId}';
const confirmation = `${contracts}/confirmations/{confirmationNumber}` as const;
const calendars = '/calendars/{calendarId}';
const changes = '/level-changes/{levelChangeId}';
const hop = `${changes}/hops/{receiver}` as const;
const systems = '/systems/{system}';
const works = '/planned-works/{workId}';
const corrections = `${circuits}/ledger-corrections` as const;
const copy = `${contracts}/copies/{copyNumber}` as const;
const loan = `${contracts}/loans/{loanNumber}` as const;
const statement = `${contracts}/statements/{month}` as const;
const settlement = '/settlements/{month}';
const operation = '/operations/{operationId}';
const policies = '/policies/{policyVersion}';
const subscription = '/subscriptions/{subscriptionId}';
const delivery = `${subscription}/deliveries/{deliveryId}` as const;

// biome-ignore format: one line for each route
const lines: readonly RouteLine[] = [
  { key: 'POST /tickets', entry: 'tickets/open-ticket', table: [...decide, 'BatchGetItem'], index: 'byCircuit' },
  { key: `GET ${tickets}`, entry: 'tickets/get-ticket', table: look },
  { key: `GET ${tickets}/clock`, entry: 'tickets/get-ticket-clock', table: look },
  { key: `GET ${tickets}/time-shares`, entry: 'tickets/get-time-shares', table: look },
  { key: `GET ${tickets}/events`, entry: 'tickets/list-ticket-events', table: browse },
  { key: `POST ${tickets}/dispatch`, entry: 'tickets/dispatch-ticket', table: decide },
  { key: `POST ${tickets}/accept`, entry: 'tickets/accept-ticket', table: change },
  { key: `POST ${tickets}/feedback`, entry: 'tickets/give-feedback', table: change },
  { key: `POST ${tickets}/suspend`, entry: 'tickets/suspend-ticket', table: change },
  { key: `POST ${tickets}/resume`, entry: 'tickets/resume-ticket', table: change },
  { key: `POST ${tickets}/suspensions`, entry: 'tickets/enter-suspension', table: change },
  { key: `POST ${suspension}/correct`, entry: 'tickets/correct-suspension', table: change },
  { key: `POST ${suspension}/void`, entry: 'tickets/void-suspension', table: change },
  { key: `POST ${tickets}/resolve`, entry: 'tickets/resolve-ticket', table: change },
  { key: `POST ${tickets}/confirm-recovery`, entry: 'tickets/confirm-recovery', table: change },
  { key: `POST ${tickets}/appoint`, entry: 'tickets/make-appointment', table: change },
  { key: `POST ${tickets}/start-installation`, entry: 'tickets/start-installation', table: change },
  { key: `POST ${tickets}/investigate`, entry: 'tickets/investigate-ticket', table: change },
  { key: `POST ${tickets}/close`, entry: 'tickets/close-ticket', table: change },
  { key: `POST ${tickets}/reopen`, entry: 'tickets/reopen-ticket', table: change },
  { key: `POST ${tickets}/call-back`, entry: 'tickets/call-back', table: change },
  { key: `POST ${tickets}/fault-report/request`, entry: 'tickets/request-fault-report', table: change },
  { key: `POST ${tickets}/fault-report/draft`, entry: 'tickets/draft-fault-report', table: [...change, 'Query'] }, // all departments
  { key: `POST ${tickets}/fault-report/review`, entry: 'tickets/review-fault-report', table: change },
  { key: `POST ${tickets}/fault-report/submit`, entry: 'tickets/submit-fault-report', table: change },
  { key: `POST ${tickets}/transfer`, entry: 'tickets/transfer-ticket', table: change },
  { key: `POST ${tickets}/common-cause`, entry: 'tickets/link-cause', table: change },
  { key: `POST ${tickets}/regrade`, entry: 'tickets/regrade-ticket', table: decide },
  { key: `POST ${tickets}/cancel`, entry: 'tickets/cancel-ticket', table: change },
  { key: `POST ${tickets}/reject`, entry: 'tickets/reject-ticket', table: change },
  { key: 'GET /deadlines', entry: 'deadlines/list-deadlines', table: list, index: 'byDue', narrows: true },

  { key: 'GET /causes/{causeId}', entry: 'causes/get-cause', table: browse },

  { key: `PUT ${customers}`, entry: 'customers/put-customer', table: change },
  { key: `GET ${customers}`, entry: 'customers/get-customer', table: look },
  { key: `GET ${customers}/tickets`, entry: 'tickets/list-customer-tickets', table: list, index: 'byCustomer', narrows: true },
  { key: `GET ${customers}/contracts`, entry: 'contracts/list-customer-contracts', table: list, index: 'byCustomer', narrows: true },
  { key: `PUT ${customers}/account-manager`, entry: 'customer-files/put-account-manager', table: decide },
  { key: `GET ${customers}/account-manager`, entry: 'customer-files/get-account-manager', table: look },
  { key: `PUT ${customers}/contacts`, entry: 'customer-files/put-contacts', table: decide },
  { key: `POST ${customers}/inventory`, entry: 'customer-files/take-inventory', table: decide },
  { key: `POST ${customers}/visits`, entry: 'customer-files/record-visit', table: decide },
  { key: `GET ${customers}/visits`, entry: 'customer-files/list-visits', table: change },
  { key: `POST ${followUp}/result`, entry: 'customer-files/answer-opinion', table: decide },
  { key: `POST ${customers}/satisfaction-surveys`, entry: 'customer-files/record-survey', table: decide },
  { key: `GET ${customers}/satisfaction`, entry: 'customer-files/get-satisfaction', table: [...list, 'Query', 'PutItem'], index: 'byCustomer' },
  { key: `GET ${customers}/file`, entry: 'customer-files/get-file', table: change },
  { key: `GET ${customers}/file/accesses`, entry: 'customer-files/list-file-accesses', table: list, index: 'byCustomer' },

  { key: `PUT ${circuits}`, entry: 'circuits/put-circuit', table: decide },
  { key: `GET ${circuits}`, entry: 'circuits/get-circuit', table: look },
  { key: `GET ${circuits}/tickets`, entry: 'tickets/list-circuit-tickets', table: list, index: 'byCircuit', narrows: true },

  { key: 'GET /departments', entry: 'departments/list-departments', table: ['Query'] },
  { key: `PUT ${departments}`, entry: 'departments/put-department', table: change, takesChannels: true },
  { key: `GET ${departments}`, entry: 'departments/get-department', table: look, looksAtMail: true },
  { key: `GET ${departments}/queue`, entry: 'tickets/list-department-queue', table: list, index: 'byDepartment' },
  { key: `GET ${departments}/notices`, entry: 'notices/list-notices', table: browse },
  { key: `POST ${departments}/test-notice`, entry: 'departments/test-notice', table: look, tellsChannels: true },
  { key: `GET ${departments}/webhook-secret`, entry: 'departments/get-webhook-secret', table: look, readsWebhookKey: true },

  { key: 'GET /calendars', entry: 'calendars/list-calendars', table: look },
  { key: `PUT ${calendars}`, entry: 'calendars/put-calendar', table: change },
  { key: `GET ${calendars}`, entry: 'calendars/get-calendar', table: look },
  { key: `GET ${calendars}/replans/{calendarVersion}`, entry: 'calendars/get-replan', table: browse, narrows: true },
  { key: `GET ${calendars}/versions/{calendarVersion}`, entry: 'calendars/get-calendar-version', table: look },

  { key: 'POST /contracts', entry: 'contracts/draft-contract', table: decide },
  { key: 'GET /contracts', entry: 'contracts/list-ending-contracts', table: list, index: 'byEnd', narrows: true },
  { key: `GET ${contracts}`, entry: 'contracts/get-contract', table: look },
  { key: `GET ${contracts}/events`, entry: 'contracts/list-contract-events', table: browse },
  { key: `PUT ${contracts}`, entry: 'contracts/redraft-contract', table: decide },
  { key: `POST ${contracts}/confirmations`, entry: 'contracts/request-confirmations', table: decide },
  { key: `POST ${confirmation}/answer`, entry: 'contracts/answer-confirmation', table: decide },
  { key: `POST ${confirmation}/withdraw`, entry: 'contracts/withdraw-confirmation', table: change },
  { key: `POST ${contracts}/price-approval`, entry: 'contracts/decide-price', table: decide },
  { key: `GET ${contracts}/gate`, entry: 'contracts/get-gate', table: browse },
  { key: 'GET /contract-templates', entry: 'contracts/list-contract-templates', table: ['Query'] },
  { key: `POST ${contracts}/sign`, entry: 'contracts/sign-contract', table: decide },
  { key: `POST ${contracts}/amendments`, entry: 'contracts/draft-amendment', table: decide },
  { key: `POST ${contracts}/renew`, entry: 'contracts/renew-contract', table: decide },
  { key: `POST ${contracts}/copies`, entry: 'contracts/file-copy', table: change },
  { key: `POST ${copy}/correct`, entry: 'contracts/correct-copy', table: change },
  { key: `POST ${copy}/void`, entry: 'contracts/void-copy', table: change },
  { key: `POST ${contracts}/loans`, entry: 'contracts/request-loan', table: change },
  { key: `GET ${contracts}/loans`, entry: 'contracts/list-loans', table: look },
  { key: `POST ${loan}/consent`, entry: 'contracts/consent-to-loan', table: decide },
  { key: `POST ${loan}/refuse`, entry: 'contracts/refuse-loan', table: change },
  { key: `POST ${loan}/return`, entry: 'contracts/return-loan', table: change },
  { key: `POST ${contracts}/end`, entry: 'contracts/end-contract', table: change },

  { key: `GET ${circuits}/levels`, entry: 'levels/get-circuit-levels', table: survey },
  { key: `GET ${departments}/level-tasks`, entry: 'levels/list-level-tasks', table: list, index: 'byDepartment' },
  { key: `GET ${changes}`, entry: 'levels/get-level-change', table: look },
  { key: `GET ${changes}/events`, entry: 'levels/list-level-change-events', table: browse },
  { key: `POST ${hop}/acknowledge`, entry: 'levels/acknowledge-levels', table: change },
  { key: `POST ${hop}/done-by-hand`, entry: 'levels/enter-levels-by-hand', table: change },
  { key: `PUT ${systems}`, entry: 'levels/put-system', table: change },
  { key: `GET ${systems}`, entry: 'levels/get-system', table: look },
  { key: `GET ${systems}/webhook-secret`, entry: 'levels/get-system-secret', table: [], readsWebhookKey: true },
  { key: `POST ${systems}/reconcile`, entry: 'levels/reconcile-levels', table: [...survey, 'PutItem'], index: 'byCircuit' },
  { key: `GET ${systems}/mismatches`, entry: 'levels/list-mismatches', table: survey, index: 'byCircuit', narrows: true },

  { key: `PUT ${works}`, entry: 'planned-works/put-planned-work', table: decide },
  { key: `GET ${works}`, entry: 'planned-works/get-planned-work', table: look },
  { key: `POST ${works}/announce`, entry: 'planned-works/announce-work', table: change },
  { key: `POST ${works}/consent`, entry: 'planned-works/consent-to-work', table: change },
  { key: `POST ${works}/complete`, entry: 'planned-works/complete-work', table: change },
  { key: `POST ${works}/cancel`, entry: 'planned-works/cancel-work', table: change },

  { key: `GET ${circuits}/availability`, entry: 'availability/get-circuit-availability', table: [...list, 'Query'], index: 'byCircuit' },
  { key: `GET ${contracts}/availability`, entry: 'availability/get-contract-availability', table: [...list, 'Query'], index: 'byCircuit' },
  { key: `GET ${customers}/availability`, entry: 'availability/get-customer-availability', table: [...list, 'Query'], index: ['byCustomer', 'byCircuit'], narrows: true },
  { key: `GET ${corrections}`, entry: 'availability/list-corrections', table: look },
  { key: `POST ${corrections}`, entry: 'availability/enter-correction', table: decide },
  { key: `POST ${corrections}/{correctionNumber}/void`, entry: 'availability/void-correction', table: decide },

  { key: `POST ${contracts}/overcharges`, entry: 'statements/record-overcharge', table: change },
  { key: `GET ${contracts}/statements`, entry: 'statements/list-statements', table: browse },
  { key: `GET ${statement}`, entry: 'statements/get-statement', table: look },
  { key: `POST ${statement}/decide`, entry: 'statements/agree-payment', table: change },
  { key: `POST ${statement}/confirm`, entry: 'statements/confirm-statement', table: change },
  { key: `POST ${statement}/dispute`, entry: 'statements/dispute-statement', table: change },
  { key: `POST ${statement}/answer`, entry: 'statements/answer-dispute', table: change },
  { key: `POST ${statement}/settle`, entry: 'statements/settle-statement', table: change },
  { key: `POST ${settlement}`, entry: 'settlements/start-settlement', table: change, wakesSettlement: true },
  { key: `GET ${settlement}`, entry: 'settlements/get-settlement', table: ['Query'] },
  { key: 'POST /operations', entry: 'operations/start-operation', table: change, wakesOperations: true, deadLetters: 'names' },
  { key: 'GET /operations', entry: 'operations/list-operations', table: ['BatchGetItem'], index: 'byEnd' },
  { key: `GET ${operation}`, entry: 'operations/get-operation', table: look },
  { key: `GET ${operation}/findings`, entry: 'operations/list-findings', table: browse },
  { key: `POST ${operation}/stop`, entry: 'operations/stop-operation', table: change },
  { key: 'GET /dead-letters', entry: 'operations/list-dead-letter-queues', table: [], deadLetters: 'look' },
  { key: 'GET /dead-letters/{queue}', entry: 'operations/list-dead-letters', table: [], deadLetters: 'look' },

  { key: 'PUT /import-files/{sha256}/parts/{partNumber}', entry: 'bulk/put-file-part', table: ['PutItem'] },
  { key: 'POST /imports', entry: 'bulk/start-import', table: decide, wakesBulk: true },
  { key: 'GET /imports/{importId}', entry: 'bulk/get-import', table: look },
  { key: 'GET /imports/{importId}/errors', entry: 'bulk/list-refused-rows', table: browse },
  { key: 'POST /exports', entry: 'bulk/start-export', table: change, wakesBulk: true },
  { key: 'GET /exports/{exportId}', entry: 'bulk/get-export', table: look },
  { key: 'GET /exports/{exportId}/parts/{partNumber}', entry: 'bulk/get-export-part', table: list },

  { key: 'GET /policies', entry: 'policies/list-policies', table: ['Query'] },
  { key: 'POST /policies', entry: 'policies/edit-policy', table: decide },
  { key: `GET ${policies}`, entry: 'policies/get-policy', table: look },

  { key: 'POST /subscriptions', entry: 'subscriptions/create-subscription', table: decide, readsWebhookKey: true },
  { key: 'GET /subscriptions', entry: 'subscriptions/list-subscriptions', table: ['Query'] },
  { key: `GET ${subscription}`, entry: 'subscriptions/get-subscription', table: look },
  { key: `PUT ${subscription}`, entry: 'subscriptions/put-subscription', table: change, wakesDeliveries: true },
  { key: `DELETE ${subscription}`, entry: 'subscriptions/delete-subscription', table: change },
  { key: `POST ${subscription}/pause`, entry: 'subscriptions/pause-subscription', table: change },
  { key: `POST ${subscription}/resume`, entry: 'subscriptions/resume-subscription', table: change, wakesDeliveries: true },
  { key: `POST ${subscription}/rotate-secret`, entry: 'subscriptions/rotate-secret', table: change, readsWebhookKey: true },
  { key: `POST ${subscription}/test`, entry: 'subscriptions/test-subscription', table: change, wakesDeliveries: true },
  { key: `POST ${subscription}/redeliver`, entry: 'subscriptions/start-redelivery', table: decide, wakesOperations: true },
  { key: `GET ${subscription}/redeliveries/{redeliveryId}`, entry: 'subscriptions/get-redelivery', table: look },
  { key: `GET ${subscription}/deliveries`, entry: 'subscriptions/list-deliveries', table: list, index: 'byEnd' },
  { key: `GET ${delivery}`, entry: 'subscriptions/get-delivery', table: look },
  { key: `POST ${delivery}/resend`, entry: 'subscriptions/resend-delivery', table: look, wakesDeliveries: true },

  { key: 'GET /openapi.json', entry: 'documentation/get-openapi', table: [] },
  { key: 'GET /docs', entry: 'documentation/get-page', table: [] },
  { key: 'GET /docs/{file}', entry: 'documentation/get-page-file', table: [] },
];

export const routes: readonly Route[] = lines.map((line) => ({ ...line, scopes: operations[line.key].scopes }));

/** Open to everybody, without a token: they are with the front of the API, which bounds how often each is asked for. */
export const openRoutes = routes.filter(({ scopes }) => scopes.length === 0);
const guardedRoutes = routes.filter((route) => !openRoutes.includes(route));

/**
 * The stack that holds a route, by the first part of its path. Each is far from the 500 resources that a stack may hold,
 * and a route stays in its stack: in two at once, as during a move, API Gateway would refuse it.
 */
const capabilities: Readonly<Record<string, readonly string[]>> = {
  Tickets: ['tickets', 'deadlines', 'causes'],
  Directory: ['customers', 'circuits', 'departments'],
  Contracts: ['contracts', 'contract-templates'],
  Levels: ['systems', 'level-changes'],
  Settlement: ['planned-works', 'settlements'],
  Rules: ['calendars', 'policies'],
  Operations: ['operations', 'dead-letters', 'import-files', 'imports', 'exports'],
  Subscriptions: ['subscriptions'],
};

/** All routes that take a token. Throws an Error for one whose path begins with a part that belongs to no capability. */
export function routesByCapability(all = guardedRoutes): ReadonlyMap<string, readonly Route[]> {
  return Map.groupBy(all, ({ key }) => {
    const part = key.split('/')[1] ?? '';
    const capability = Object.keys(capabilities).find((name) => capabilities[name]?.includes(part));
    if (capability === undefined)
      throw new Error(`no stack for ${key}: name "${part}" in capabilities, infra/routes.ts`);
    return capability;
  });
}

/** Answers whatever no route matches. */
export const unknownRouteEntry = 'http/unknown-route';
