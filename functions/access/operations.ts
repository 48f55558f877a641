// Who may do what: every operation of the API with the scopes that open it, the data that it touches, and whoever acts by it.
// The one table behind the gateway's scopes (infra/routes.ts), the check of every request (authorize.ts), the matrix in
// docs/access.md and the test of each of its cells (test/functions/access).

import type { Scope } from '../environment.ts';
import type { HeldKind, Kind, Place } from './kinds.ts';

/**
 * Whose data an operation touches. A kind: the record that the path names, which has to be the caller's own. `filtered`: a list
 * from which the handler leaves out what is foreign. `new`: it makes something from the records that the body refers to.
 * `clients`: it belongs to the client that made it, for which the handler asks.
 * `whole`: data of all districts at once, for callers who see all. `nobodys`: nothing of a customer's or a department's.
 */
type Data = Kind | 'filtered' | 'new' | 'whole' | 'clients' | 'nobodys';

export interface Operation {
  /** One suffices. None: everybody, without a token. */
  readonly scopes: readonly Scope[];
  readonly data: Data;
  /** Places in the body that name a record, which the caller has to see. */
  readonly refersTo?: Readonly<Record<Place, Kind>>;
  /** Done in the name of a department: the one that the body says (`departmentId`), or the one whose turn it is on the ticket. */
  readonly actsFor?: 'body' | 'turn';
  /** A `PUT` under an id that is free makes the record. */
  readonly creates?: true;
  /** The body is the record as it is to be, which has to be the caller's to dispose of then. */
  readonly writes?: HeldKind;
  /** The record of the path has to be the caller's to dispose of: to see it is not enough. */
  readonly held?: HeldKind;
  /** Shows what people said or how to reach them (R196): for those to whom the customer is assigned, and on record. */
  readonly personal?: true;
}

const readTickets = ['tickets:read', 'audit:read'] as const;
const writeTickets = ['tickets:write'] as const;
const readContracts = ['contracts:read', 'audit:read'] as const;
const writeContracts = ['contracts:write'] as const;
const readDirectory = ['contracts:read', 'tickets:read', 'audit:read', 'admin'] as const;
const writeDirectory = ['contracts:write', 'admin'] as const;
const writeLevels = ['levels:write', 'contracts:write'] as const;
const writeWorks = ['tickets:write', 'admin'] as const;
const admin = ['admin'] as const;
/** What is done with the system itself: a secret is no matter of record, and not among it. */
const oversee = ['admin', 'audit:read'] as const;
const readSubscriptions = ['subscriptions:read', 'subscriptions:write', 'audit:read', 'admin'] as const;
const writeSubscriptions = ['subscriptions:write', 'admin'] as const;
/** Nothing of a customer's is in it. */
const everybody = [] as const;
/** Whoever may read something of a customer: whether the customer is the caller's to look after is asked besides. */
const readFile = [...readDirectory, 'customer-data:read'] as const;
/** Back-end departments answer opinions as well. */
const answerOpinions = [...writeDirectory, 'tickets:write'] as const;

// biome-ignore format: one line for each operation
export const operations = {
  'POST /tickets': { scopes: writeTickets, data: 'new', refersTo: { circuitId: 'circuit', customerId: 'customer', formerTicketId: 'ticket' } },
  'GET /tickets/{ticketId}': { scopes: readTickets, data: 'ticket' },
  'GET /tickets/{ticketId}/clock': { scopes: readTickets, data: 'ticket' },
  'GET /tickets/{ticketId}/time-shares': { scopes: readTickets, data: 'ticket' },
  'GET /tickets/{ticketId}/events': { scopes: readTickets, data: 'ticket' },
  'POST /tickets/{ticketId}/dispatch': { scopes: writeTickets, data: 'ticket', held: 'ticket', actsFor: 'turn' },
  'POST /tickets/{ticketId}/accept': { scopes: writeTickets, data: 'ticket', held: 'ticket', actsFor: 'turn' },
  'POST /tickets/{ticketId}/feedback': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/suspend': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/resume': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/suspensions': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/suspensions/{suspensionNumber}/correct': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/suspensions/{suspensionNumber}/void': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/resolve': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/confirm-recovery': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/appoint': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/start-installation': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/investigate': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/close': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/reopen': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/call-back': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/fault-report/request': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/fault-report/draft': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/fault-report/review': { scopes: writeTickets, data: 'ticket', held: 'faultReport' },
  'POST /tickets/{ticketId}/fault-report/submit': { scopes: writeTickets, data: 'ticket', held: 'faultReport' },
  'POST /tickets/{ticketId}/transfer': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/common-cause': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/regrade': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/cancel': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'POST /tickets/{ticketId}/reject': { scopes: writeTickets, data: 'ticket', held: 'ticket' },
  'GET /deadlines': { scopes: readTickets, data: 'filtered' },

  'GET /causes/{causeId}': { scopes: readTickets, data: 'filtered' },

  'PUT /customers/{customerId}': { scopes: writeDirectory, data: 'customer', creates: true, writes: 'customer' },
  'GET /customers/{customerId}': { scopes: readDirectory, data: 'customer' },
  'GET /customers/{customerId}/tickets': { scopes: readTickets, data: 'customer' },
  'GET /customers/{customerId}/contracts': { scopes: readContracts, data: 'customer' },
  'PUT /customers/{customerId}/account-manager': { scopes: writeDirectory, data: 'customer' },
  'GET /customers/{customerId}/account-manager': { scopes: readDirectory, data: 'customer' },
  'PUT /customers/{customerId}/contacts': { scopes: writeDirectory, data: 'customer' },
  'POST /customers/{customerId}/inventory': { scopes: writeDirectory, data: 'customer' },
  'POST /customers/{customerId}/visits': { scopes: writeDirectory, data: 'customer' },
  'GET /customers/{customerId}/visits': { scopes: readDirectory, data: 'customer', personal: true },
  'POST /customers/{customerId}/visits/{visitNumber}/follow-ups/{followUpNumber}/result': { scopes: answerOpinions, data: 'opinions' },
  'POST /customers/{customerId}/satisfaction-surveys': { scopes: writeDirectory, data: 'customer' },
  'GET /customers/{customerId}/satisfaction': { scopes: readDirectory, data: 'customer', personal: true },
  'GET /customers/{customerId}/file': { scopes: readFile, data: 'customer', personal: true },
  'GET /customers/{customerId}/file/accesses': { scopes: oversee, data: 'customer' },

  'PUT /circuits/{circuitId}': { scopes: writeDirectory, data: 'circuit', held: 'circuit', creates: true, writes: 'circuit', refersTo: { customerId: 'customer' } },
  'GET /circuits/{circuitId}': { scopes: readDirectory, data: 'circuit' },
  'GET /circuits/{circuitId}/tickets': { scopes: readTickets, data: 'circuit' },

  'GET /departments': { scopes: readDirectory, data: 'nobodys' },
  'PUT /departments/{departmentId}': { scopes: admin, data: 'nobodys' },
  'GET /departments/{departmentId}': { scopes: readDirectory, data: 'nobodys' },
  'GET /departments/{departmentId}/queue': { scopes: readTickets, data: 'department' },
  'GET /departments/{departmentId}/notices': { scopes: readTickets, data: 'department' },
  'POST /departments/{departmentId}/test-notice': { scopes: admin, data: 'nobodys' },
  'GET /departments/{departmentId}/webhook-secret': { scopes: admin, data: 'nobodys' },

  'GET /calendars': { scopes: readDirectory, data: 'nobodys' },
  'PUT /calendars/{calendarId}': { scopes: admin, data: 'nobodys' },
  'GET /calendars/{calendarId}': { scopes: readDirectory, data: 'nobodys' },
  'GET /calendars/{calendarId}/replans/{calendarVersion}': { scopes: readDirectory, data: 'filtered' },
  'GET /calendars/{calendarId}/versions/{calendarVersion}': { scopes: readDirectory, data: 'nobodys' },

  'POST /contracts': { scopes: writeContracts, data: 'new', writes: 'contract', refersTo: { customerId: 'customer', 'lines[].circuitId': 'circuit' } },
  'GET /contracts': { scopes: readContracts, data: 'filtered' },
  'GET /contracts/{contractId}': { scopes: readContracts, data: 'contract' },
  'GET /contracts/{contractId}/events': { scopes: readContracts, data: 'contract' },
  'PUT /contracts/{contractId}': { scopes: writeContracts, data: 'contract', held: 'contract', writes: 'contract', refersTo: { customerId: 'customer', 'lines[].circuitId': 'circuit' } },
  'POST /contracts/{contractId}/confirmations': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/confirmations/{confirmationNumber}/answer': { scopes: writeContracts, data: 'contract', actsFor: 'body' },
  'POST /contracts/{contractId}/confirmations/{confirmationNumber}/withdraw': { scopes: writeContracts, data: 'contract' },
  'POST /contracts/{contractId}/price-approval': { scopes: writeContracts, data: 'contract', actsFor: 'body' },
  'GET /contracts/{contractId}/gate': { scopes: readContracts, data: 'contract' },
  'GET /contract-templates': { scopes: readContracts, data: 'nobodys' },
  'POST /contracts/{contractId}/sign': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/amendments': { scopes: writeContracts, data: 'contract', held: 'contract', refersTo: { 'lines[].circuitId': 'circuit' } },
  'POST /contracts/{contractId}/renew': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/copies': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/copies/{copyNumber}/correct': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/copies/{copyNumber}/void': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/loans': { scopes: writeContracts, data: 'contract', actsFor: 'body' },
  'GET /contracts/{contractId}/loans': { scopes: readContracts, data: 'contract' },
  'POST /contracts/{contractId}/loans/{loanNumber}/consent': { scopes: writeContracts, data: 'contract', actsFor: 'body' },
  'POST /contracts/{contractId}/loans/{loanNumber}/refuse': { scopes: writeContracts, data: 'contract', actsFor: 'body' },
  'POST /contracts/{contractId}/loans/{loanNumber}/return': { scopes: writeContracts, data: 'contract', actsFor: 'body' },
  'POST /contracts/{contractId}/end': { scopes: writeContracts, data: 'contract', held: 'contract' },

  'GET /circuits/{circuitId}/levels': { scopes: readDirectory, data: 'circuit' },
  'GET /departments/{departmentId}/level-tasks': { scopes: readDirectory, data: 'department' },
  'GET /level-changes/{levelChangeId}': { scopes: readDirectory, data: 'levelChange' },
  'GET /level-changes/{levelChangeId}/events': { scopes: readDirectory, data: 'levelChange' },
  'POST /level-changes/{levelChangeId}/hops/{receiver}/acknowledge': { scopes: writeLevels, data: 'levelChange' },
  'POST /level-changes/{levelChangeId}/hops/{receiver}/done-by-hand': { scopes: writeLevels, data: 'levelChange', actsFor: 'body' },
  'PUT /systems/{system}': { scopes: admin, data: 'nobodys' },
  'GET /systems/{system}': { scopes: readDirectory, data: 'nobodys' },
  'GET /systems/{system}/webhook-secret': { scopes: admin, data: 'nobodys' },
  'POST /systems/{system}/reconcile': { scopes: writeLevels, data: 'whole' },
  'GET /systems/{system}/mismatches': { scopes: readDirectory, data: 'filtered' },

  'PUT /planned-works/{workId}': { scopes: writeWorks, data: 'plannedWork', creates: true, refersTo: { 'circuitIds[]': 'circuit' } },
  'GET /planned-works/{workId}': { scopes: readDirectory, data: 'plannedWork' },
  'POST /planned-works/{workId}/announce': { scopes: writeWorks, data: 'plannedWork' },
  'POST /planned-works/{workId}/consent': { scopes: writeWorks, data: 'plannedWork' },
  'POST /planned-works/{workId}/complete': { scopes: writeWorks, data: 'plannedWork' },
  'POST /planned-works/{workId}/cancel': { scopes: writeWorks, data: 'plannedWork' },

  'GET /circuits/{circuitId}/availability': { scopes: readDirectory, data: 'circuit' },
  'GET /contracts/{contractId}/availability': { scopes: readContracts, data: 'contract' },
  'GET /customers/{customerId}/availability': { scopes: readContracts, data: 'customer' },
  'GET /circuits/{circuitId}/ledger-corrections': { scopes: readDirectory, data: 'circuit' },
  'POST /circuits/{circuitId}/ledger-corrections': { scopes: writeDirectory, data: 'circuit', held: 'circuit' },
  'POST /circuits/{circuitId}/ledger-corrections/{correctionNumber}/void': { scopes: writeDirectory, data: 'circuit', held: 'circuit' },

  'POST /contracts/{contractId}/overcharges': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'GET /contracts/{contractId}/statements': { scopes: readContracts, data: 'contract' },
  'GET /contracts/{contractId}/statements/{month}': { scopes: readContracts, data: 'contract' },
  'POST /contracts/{contractId}/statements/{month}/decide': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/statements/{month}/confirm': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/statements/{month}/dispute': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/statements/{month}/answer': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /contracts/{contractId}/statements/{month}/settle': { scopes: writeContracts, data: 'contract', held: 'contract' },
  'POST /settlements/{month}': { scopes: admin, data: 'whole' },
  'GET /settlements/{month}': { scopes: readDirectory, data: 'whole' },
  'POST /operations': { scopes: admin, data: 'nobodys' },
  'GET /operations': { scopes: oversee, data: 'nobodys' },
  'GET /operations/{operationId}': { scopes: oversee, data: 'nobodys' },
  'GET /operations/{operationId}/findings': { scopes: oversee, data: 'nobodys' },
  'POST /operations/{operationId}/stop': { scopes: admin, data: 'nobodys' },
  'GET /dead-letters': { scopes: oversee, data: 'nobodys' },
  'GET /dead-letters/{queue}': { scopes: oversee, data: 'nobodys' },

  'PUT /import-files/{sha256}/parts/{partNumber}': { scopes: admin, data: 'whole' },
  'POST /imports': { scopes: admin, data: 'whole' },
  'GET /imports/{importId}': { scopes: oversee, data: 'whole' },
  'GET /imports/{importId}/errors': { scopes: oversee, data: 'whole' },
  'POST /exports': { scopes: admin, data: 'whole' },
  'GET /exports/{exportId}': { scopes: oversee, data: 'whole' },
  'GET /exports/{exportId}/parts/{partNumber}': { scopes: admin, data: 'whole' },

  'GET /policies': { scopes: readDirectory, data: 'nobodys' },
  'POST /policies': { scopes: admin, data: 'nobodys' },
  'GET /policies/{policyVersion}': { scopes: readDirectory, data: 'nobodys' },

  'POST /subscriptions': { scopes: writeSubscriptions, data: 'clients', actsFor: 'body' },
  'GET /subscriptions': { scopes: readSubscriptions, data: 'clients' },
  'GET /subscriptions/{subscriptionId}': { scopes: readSubscriptions, data: 'clients' },
  'PUT /subscriptions/{subscriptionId}': { scopes: writeSubscriptions, data: 'clients', actsFor: 'body' },
  'DELETE /subscriptions/{subscriptionId}': { scopes: writeSubscriptions, data: 'clients' },
  'POST /subscriptions/{subscriptionId}/pause': { scopes: writeSubscriptions, data: 'clients' },
  'POST /subscriptions/{subscriptionId}/resume': { scopes: writeSubscriptions, data: 'clients' },
  'POST /subscriptions/{subscriptionId}/rotate-secret': { scopes: writeSubscriptions, data: 'clients' },
  'POST /subscriptions/{subscriptionId}/test': { scopes: writeSubscriptions, data: 'clients' },
  'POST /subscriptions/{subscriptionId}/redeliver': { scopes: writeSubscriptions, data: 'clients' },
  'GET /subscriptions/{subscriptionId}/redeliveries/{redeliveryId}': { scopes: readSubscriptions, data: 'clients' },
  'GET /subscriptions/{subscriptionId}/deliveries': { scopes: readSubscriptions, data: 'clients' },
  'GET /subscriptions/{subscriptionId}/deliveries/{deliveryId}': { scopes: readSubscriptions, data: 'clients' },
  'POST /subscriptions/{subscriptionId}/deliveries/{deliveryId}/resend': { scopes: writeSubscriptions, data: 'clients' },

  'GET /openapi.json': { scopes: everybody, data: 'nobodys' },
  'GET /docs': { scopes: everybody, data: 'nobodys' },
  'GET /docs/{file}': { scopes: everybody, data: 'nobodys' },
} as const satisfies Readonly<Record<string, Operation>>;
export type OperationKey = keyof typeof operations;

/** What is not in the table is refused to all but those who see everything. */
const unlisted: Operation = { scopes: [], data: 'whole' };

/** The line of a route, by its name in API Gateway. */
export function operationAt(routeKey: string): Operation {
  return Object.hasOwn(operations, routeKey) ? operations[routeKey as OperationKey] : unlisted;
}
