// The routes of the API, one line each: what is asked, which file answers, which scope a caller needs, what the file may touch.
// A caller needs one of the scopes listed; where none is, it needs no token. Beside its own items of the table a function may read the index that it names.

import type { IndexName, Scope } from '../functions/environment.ts';
import type { TableAction } from './constructs/service-table.ts';

export interface Route {
  /** Method and path, as API Gateway names a route. */
  readonly key: `${'GET' | 'POST' | 'PUT'} /${string}`;
  /** Source file below functions/, without its ending. */
  readonly entry: string;
  readonly scopes: readonly Scope[];
  readonly table: readonly TableAction[];
  readonly index?: IndexName | readonly IndexName[];
  readonly readsWebhookKey?: true;
  readonly wakesSettlement?: true;
  readonly wakesOperations?: true;
  /** `names`: which dead-letter queues there are. `look`: also what lies in them. */
  readonly deadLetters?: 'names' | 'look';
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
const operations = '/operations/{operationId}';
const policies = '/policies/{policyVersion}';

const readTickets = ['tickets:read'] as const;
const writeTickets = ['tickets:write'] as const;
const readContracts = ['contracts:read'] as const;
const writeContracts = ['contracts:write'] as const;
const readDirectory = ['contracts:read', 'tickets:read', 'admin'] as const;
const writeDirectory = ['contracts:write', 'admin'] as const;
const writeLevels = ['levels:write', 'contracts:write'] as const;
const writeWorks = ['tickets:write', 'admin'] as const;
const admin = ['admin'] as const;
/** Nothing of a customer's is in it. */
const everybody = [] as const;
/** Whoever may read something of a customer: the function itself asks whether the customer is the caller's to look after. */
const readFile = [...readDirectory, 'customer-data:read'] as const;
/** Back-end departments answer opinions as well. */
const answerOpinions = [...writeDirectory, 'tickets:write'] as const;

// biome-ignore format: one line for each route
export const routes: readonly Route[] = [
  { key: 'POST /tickets', entry: 'tickets/open-ticket', scopes: writeTickets, table: [...decide, 'BatchGetItem'], index: 'byCircuit' },
  { key: `GET ${tickets}`, entry: 'tickets/get-ticket', scopes: readTickets, table: look },
  { key: `GET ${tickets}/clock`, entry: 'tickets/get-ticket-clock', scopes: readTickets, table: look },
  { key: `GET ${tickets}/time-shares`, entry: 'tickets/get-time-shares', scopes: readTickets, table: look },
  { key: `GET ${tickets}/events`, entry: 'tickets/list-ticket-events', scopes: readTickets, table: browse },
  { key: `POST ${tickets}/dispatch`, entry: 'tickets/dispatch-ticket', scopes: writeTickets, table: decide },
  { key: `POST ${tickets}/accept`, entry: 'tickets/accept-ticket', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/feedback`, entry: 'tickets/give-feedback', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/suspend`, entry: 'tickets/suspend-ticket', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/resume`, entry: 'tickets/resume-ticket', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/suspensions`, entry: 'tickets/enter-suspension', scopes: writeTickets, table: change },
  { key: `POST ${suspension}/correct`, entry: 'tickets/correct-suspension', scopes: writeTickets, table: change },
  { key: `POST ${suspension}/void`, entry: 'tickets/void-suspension', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/resolve`, entry: 'tickets/resolve-ticket', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/confirm-recovery`, entry: 'tickets/confirm-recovery', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/appoint`, entry: 'tickets/make-appointment', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/start-installation`, entry: 'tickets/start-installation', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/investigate`, entry: 'tickets/investigate-ticket', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/close`, entry: 'tickets/close-ticket', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/reopen`, entry: 'tickets/reopen-ticket', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/call-back`, entry: 'tickets/call-back', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/fault-report/request`, entry: 'tickets/request-fault-report', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/fault-report/draft`, entry: 'tickets/draft-fault-report', scopes: writeTickets, table: [...change, 'Query'] }, // all departments
  { key: `POST ${tickets}/fault-report/review`, entry: 'tickets/review-fault-report', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/fault-report/submit`, entry: 'tickets/submit-fault-report', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/transfer`, entry: 'tickets/transfer-ticket', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/common-cause`, entry: 'tickets/link-cause', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/regrade`, entry: 'tickets/regrade-ticket', scopes: writeTickets, table: decide },
  { key: `POST ${tickets}/cancel`, entry: 'tickets/cancel-ticket', scopes: writeTickets, table: change },
  { key: `POST ${tickets}/reject`, entry: 'tickets/reject-ticket', scopes: writeTickets, table: change },
  { key: 'GET /deadlines', entry: 'deadlines/list-deadlines', scopes: readTickets, table: list, index: 'byDue' },

  { key: 'GET /causes/{causeId}', entry: 'causes/get-cause', scopes: readTickets, table: browse },

  { key: `PUT ${customers}`, entry: 'customers/put-customer', scopes: writeDirectory, table: change },
  { key: `GET ${customers}`, entry: 'customers/get-customer', scopes: readDirectory, table: look },
  { key: `GET ${customers}/tickets`, entry: 'tickets/list-customer-tickets', scopes: readTickets, table: list, index: 'byCustomer' },
  { key: `GET ${customers}/contracts`, entry: 'contracts/list-customer-contracts', scopes: readContracts, table: list, index: 'byCustomer' },
  { key: `PUT ${customers}/account-manager`, entry: 'customer-files/put-account-manager', scopes: writeDirectory, table: decide },
  { key: `GET ${customers}/account-manager`, entry: 'customer-files/get-account-manager', scopes: readDirectory, table: look },
  { key: `PUT ${customers}/contacts`, entry: 'customer-files/put-contacts', scopes: writeDirectory, table: decide },
  { key: `POST ${customers}/inventory`, entry: 'customer-files/take-inventory', scopes: writeDirectory, table: decide },
  { key: `POST ${customers}/visits`, entry: 'customer-files/record-visit', scopes: writeDirectory, table: decide },
  { key: `GET ${customers}/visits`, entry: 'customer-files/list-visits', scopes: readDirectory, table: look },
  { key: `POST ${followUp}/result`, entry: 'customer-files/answer-opinion', scopes: answerOpinions, table: decide },
  { key: `POST ${customers}/satisfaction-surveys`, entry: 'customer-files/record-survey', scopes: writeDirectory, table: decide },
  { key: `GET ${customers}/satisfaction`, entry: 'customer-files/get-satisfaction', scopes: readDirectory, table: [...list, 'Query'], index: 'byCustomer' },
  { key: `GET ${customers}/file`, entry: 'customer-files/get-file', scopes: readFile, table: change },
  { key: `GET ${customers}/file/accesses`, entry: 'customer-files/list-file-accesses', scopes: admin, table: list, index: 'byCustomer' },

  { key: `PUT ${circuits}`, entry: 'circuits/put-circuit', scopes: writeDirectory, table: decide },
  { key: `GET ${circuits}`, entry: 'circuits/get-circuit', scopes: readDirectory, table: look },
  { key: `GET ${circuits}/tickets`, entry: 'tickets/list-circuit-tickets', scopes: readTickets, table: list, index: 'byCircuit' },

  { key: 'GET /departments', entry: 'departments/list-departments', scopes: readDirectory, table: ['Query'] },
  { key: `PUT ${departments}`, entry: 'departments/put-department', scopes: admin, table: change },
  { key: `GET ${departments}`, entry: 'departments/get-department', scopes: readDirectory, table: look },
  { key: `GET ${departments}/queue`, entry: 'tickets/list-department-queue', scopes: readTickets, table: list, index: 'byDepartment' },
  { key: `GET ${departments}/notices`, entry: 'notices/list-notices', scopes: readTickets, table: browse },
  { key: `GET ${departments}/webhook-secret`, entry: 'departments/get-webhook-secret', scopes: admin, table: look, readsWebhookKey: true },

  { key: 'GET /calendars', entry: 'calendars/list-calendars', scopes: readDirectory, table: look },
  { key: `PUT ${calendars}`, entry: 'calendars/put-calendar', scopes: admin, table: change },
  { key: `GET ${calendars}`, entry: 'calendars/get-calendar', scopes: readDirectory, table: look },
  { key: `GET ${calendars}/replans/{calendarVersion}`, entry: 'calendars/get-replan', scopes: readDirectory, table: browse },
  { key: `GET ${calendars}/versions/{calendarVersion}`, entry: 'calendars/get-calendar-version', scopes: readDirectory, table: look },

  { key: 'POST /contracts', entry: 'contracts/draft-contract', scopes: writeContracts, table: decide },
  { key: 'GET /contracts', entry: 'contracts/list-ending-contracts', scopes: readContracts, table: ['BatchGetItem'], index: 'byEnd' },
  { key: `GET ${contracts}`, entry: 'contracts/get-contract', scopes: readContracts, table: look },
  { key: `GET ${contracts}/events`, entry: 'contracts/list-contract-events', scopes: readContracts, table: browse },
  { key: `PUT ${contracts}`, entry: 'contracts/redraft-contract', scopes: writeContracts, table: decide },
  { key: `POST ${contracts}/confirmations`, entry: 'contracts/request-confirmations', scopes: writeContracts, table: decide },
  { key: `POST ${confirmation}/answer`, entry: 'contracts/answer-confirmation', scopes: writeContracts, table: decide },
  { key: `POST ${confirmation}/withdraw`, entry: 'contracts/withdraw-confirmation', scopes: writeContracts, table: change },
  { key: `POST ${contracts}/price-approval`, entry: 'contracts/decide-price', scopes: writeContracts, table: decide },
  { key: `GET ${contracts}/gate`, entry: 'contracts/get-gate', scopes: readContracts, table: browse },
  { key: 'GET /contract-templates', entry: 'contracts/list-contract-templates', scopes: readContracts, table: ['Query'] },
  { key: `POST ${contracts}/sign`, entry: 'contracts/sign-contract', scopes: writeContracts, table: decide },
  { key: `POST ${contracts}/amendments`, entry: 'contracts/draft-amendment', scopes: writeContracts, table: decide },
  { key: `POST ${contracts}/renew`, entry: 'contracts/renew-contract', scopes: writeContracts, table: decide },
  { key: `POST ${contracts}/copies`, entry: 'contracts/file-copy', scopes: writeContracts, table: change },
  { key: `POST ${copy}/correct`, entry: 'contracts/correct-copy', scopes: writeContracts, table: change },
  { key: `POST ${copy}/void`, entry: 'contracts/void-copy', scopes: writeContracts, table: change },
  { key: `POST ${contracts}/loans`, entry: 'contracts/request-loan', scopes: writeContracts, table: change },
  { key: `GET ${contracts}/loans`, entry: 'contracts/list-loans', scopes: readContracts, table: look },
  { key: `POST ${loan}/consent`, entry: 'contracts/consent-to-loan', scopes: writeContracts, table: decide },
  { key: `POST ${loan}/refuse`, entry: 'contracts/refuse-loan', scopes: writeContracts, table: change },
  { key: `POST ${loan}/return`, entry: 'contracts/return-loan', scopes: writeContracts, table: change },
  { key: `POST ${contracts}/end`, entry: 'contracts/end-contract', scopes: writeContracts, table: change },

  { key: `GET ${circuits}/levels`, entry: 'levels/get-circuit-levels', scopes: readDirectory, table: survey },
  { key: `GET ${departments}/level-tasks`, entry: 'levels/list-level-tasks', scopes: readDirectory, table: list, index: 'byDepartment' },
  { key: `GET ${changes}`, entry: 'levels/get-level-change', scopes: readDirectory, table: look },
  { key: `GET ${changes}/events`, entry: 'levels/list-level-change-events', scopes: readDirectory, table: browse },
  { key: `POST ${hop}/acknowledge`, entry: 'levels/acknowledge-levels', scopes: writeLevels, table: change },
  { key: `POST ${hop}/done-by-hand`, entry: 'levels/enter-levels-by-hand', scopes: writeLevels, table: change },
  { key: `PUT ${systems}`, entry: 'levels/put-system', scopes: admin, table: change },
  { key: `GET ${systems}`, entry: 'levels/get-system', scopes: readDirectory, table: look },
  { key: `GET ${systems}/webhook-secret`, entry: 'levels/get-system-secret', scopes: admin, table: [], readsWebhookKey: true },
  { key: `POST ${systems}/reconcile`, entry: 'levels/reconcile-levels', scopes: writeLevels, table: [...survey, 'PutItem'], index: 'byCircuit' },
  { key: `GET ${systems}/mismatches`, entry: 'levels/list-mismatches', scopes: readDirectory, table: survey, index: 'byCircuit' },

  { key: `PUT ${works}`, entry: 'planned-works/put-planned-work', scopes: writeWorks, table: decide },
  { key: `GET ${works}`, entry: 'planned-works/get-planned-work', scopes: readDirectory, table: look },
  { key: `POST ${works}/announce`, entry: 'planned-works/announce-work', scopes: writeWorks, table: change },
  { key: `POST ${works}/consent`, entry: 'planned-works/consent-to-work', scopes: writeWorks, table: change },
  { key: `POST ${works}/complete`, entry: 'planned-works/complete-work', scopes: writeWorks, table: change },
  { key: `POST ${works}/cancel`, entry: 'planned-works/cancel-work', scopes: writeWorks, table: change },

  { key: `GET ${circuits}/availability`, entry: 'availability/get-circuit-availability', scopes: readDirectory, table: [...list, 'Query'], index: 'byCircuit' },
  { key: `GET ${contracts}/availability`, entry: 'availability/get-contract-availability', scopes: readContracts, table: [...list, 'Query'], index: 'byCircuit' },
  { key: `GET ${customers}/availability`, entry: 'availability/get-customer-availability', scopes: readContracts, table: [...list, 'Query'], index: ['byCustomer', 'byCircuit'] },
  { key: `GET ${corrections}`, entry: 'availability/list-corrections', scopes: readDirectory, table: look },
  { key: `POST ${corrections}`, entry: 'availability/enter-correction', scopes: writeDirectory, table: decide },
  { key: `POST ${corrections}/{correctionNumber}/void`, entry: 'availability/void-correction', scopes: writeDirectory, table: decide },

  { key: `POST ${contracts}/overcharges`, entry: 'statements/record-overcharge', scopes: writeContracts, table: change },
  { key: `GET ${contracts}/statements`, entry: 'statements/list-statements', scopes: readContracts, table: browse },
  { key: `GET ${statement}`, entry: 'statements/get-statement', scopes: readContracts, table: look },
  { key: `POST ${statement}/decide`, entry: 'statements/agree-payment', scopes: writeContracts, table: change },
  { key: `POST ${statement}/confirm`, entry: 'statements/confirm-statement', scopes: writeContracts, table: change },
  { key: `POST ${statement}/dispute`, entry: 'statements/dispute-statement', scopes: writeContracts, table: change },
  { key: `POST ${statement}/answer`, entry: 'statements/answer-dispute', scopes: writeContracts, table: change },
  { key: `POST ${statement}/settle`, entry: 'statements/settle-statement', scopes: writeContracts, table: change },
  { key: `POST ${settlement}`, entry: 'settlements/start-settlement', scopes: admin, table: change, wakesSettlement: true },
  { key: `GET ${settlement}`, entry: 'settlements/get-settlement', scopes: readDirectory, table: ['Query'] },
  { key: 'POST /operations', entry: 'operations/start-operation', scopes: admin, table: change, wakesOperations: true, deadLetters: 'names' },
  { key: 'GET /operations', entry: 'operations/list-operations', scopes: admin, table: ['Query'] },
  { key: `GET ${operations}`, entry: 'operations/get-operation', scopes: admin, table: look },
  { key: `GET ${operations}/findings`, entry: 'operations/list-findings', scopes: admin, table: browse },
  { key: `POST ${operations}/stop`, entry: 'operations/stop-operation', scopes: admin, table: change },
  { key: 'GET /dead-letters', entry: 'operations/list-dead-letter-queues', scopes: admin, table: [], deadLetters: 'look' },
  { key: 'GET /dead-letters/{queue}', entry: 'operations/list-dead-letters', scopes: admin, table: [], deadLetters: 'look' },

  { key: 'GET /policies', entry: 'policies/list-policies', scopes: readDirectory, table: ['Query'] },
  { key: 'POST /policies', entry: 'policies/edit-policy', scopes: admin, table: decide },
  { key: `GET ${policies}`, entry: 'policies/get-policy', scopes: readDirectory, table: look },

  { key: 'GET /openapi.json', entry: 'documentation/get-openapi', scopes: everybody, table: [] },
  { key: 'GET /docs', entry: 'documentation/get-page', scopes: everybody, table: [] },
  { key: 'GET /docs/{file}', entry: 'documentation/get-page-file', scopes: everybody, table: [] },
];

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
  Rules: ['calendars', 'policies', 'openapi.json', 'docs'],
  Operations: ['operations', 'dead-letters'],
};

/** Throws an Error for a route whose path begins with a part that belongs to no capability. */
export function routesByCapability(all = routes): ReadonlyMap<string, readonly Route[]> {
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
