// The functions that people call, and the stores that all functions share.

import '../support/live-environment.ts';
import { putCalendar } from '../../functions/calendars/put-calendar.ts';
import { answerConfirmation } from '../../functions/contracts/answer-confirmation.ts';
import { decidePrice } from '../../functions/contracts/decide-price.ts';
import { draftAmendment } from '../../functions/contracts/draft-amendment.ts';
import { draftContract } from '../../functions/contracts/draft-contract.ts';
import { endContract } from '../../functions/contracts/end-contract.ts';
import { fileCopy } from '../../functions/contracts/file-copy.ts';
import { renewContract } from '../../functions/contracts/renew-contract.ts';
import { requestConfirmations } from '../../functions/contracts/request-confirmations.ts';
import { signContract } from '../../functions/contracts/sign-contract.ts';
import { answerOpinion } from '../../functions/customer-files/answer-opinion.ts';
import { putAccountManager } from '../../functions/customer-files/put-account-manager.ts';
import { recordVisit } from '../../functions/customer-files/record-visit.ts';
import { takeInventory } from '../../functions/customer-files/take-inventory.ts';
import type { ApiHandler } from '../../functions/http/pipeline.ts';
import { calendarShelf } from '../../functions/rules/calendar-shelf.ts';
import { policyShelf } from '../../functions/rules/policy-shelf.ts';
import { ruleBook } from '../../functions/rules/rule-book.ts';
import { calendarStore } from '../../functions/store/calendar-store.ts';
import { circuitStore } from '../../functions/store/circuit-store.ts';
import { contractStore } from '../../functions/store/contract-store.ts';
import { customerFileStore } from '../../functions/store/customer-file-store.ts';
import { customerStore } from '../../functions/store/customer-store.ts';
import { departmentStore } from '../../functions/store/department-store.ts';
import { levelChangeStore } from '../../functions/store/level-change-store.ts';
import { policyStore } from '../../functions/store/policy-store.ts';
import type { Table } from '../../functions/store/table.ts';
import { ticketStore } from '../../functions/store/ticket-store.ts';
import { acceptTicket } from '../../functions/tickets/accept-ticket.ts';
import { callBack } from '../../functions/tickets/call-back.ts';
import { cancelTicket } from '../../functions/tickets/cancel-ticket.ts';
import { confirmRecovery } from '../../functions/tickets/confirm-recovery.ts';
import { correctSuspension } from '../../functions/tickets/correct-suspension.ts';
import { dispatchTicket } from '../../functions/tickets/dispatch-ticket.ts';
import { enterSuspension } from '../../functions/tickets/enter-suspension.ts';
import { giveFeedback } from '../../functions/tickets/give-feedback.ts';
import { openTicket } from '../../functions/tickets/open-ticket.ts';
import { regradeTicket } from '../../functions/tickets/regrade-ticket.ts';
import { rejectTicket } from '../../functions/tickets/reject-ticket.ts';
import { resolveTicket } from '../../functions/tickets/resolve-ticket.ts';
import { resumeTicket } from '../../functions/tickets/resume-ticket.ts';
import { suspendTicket } from '../../functions/tickets/suspend-ticket.ts';
import { transferTicket } from '../../functions/tickets/transfer-ticket.ts';
import { voidSuspension } from '../../functions/tickets/void-suspension.ts';
import type { DeployedFunction } from './services/lambda.ts';
import type { TableService } from './services/table.ts';
import { timeoutSeconds } from './wiring.ts';

/** All stores over one view of the table, with a rule book of their own. */
export function storesOn(table: Table) {
  const calendars = calendarStore(table);
  const rules = ruleBook(policyShelf(policyStore(table)), calendarShelf(calendars));
  return {
    rules,
    calendars,
    tickets: ticketStore(table, rules),
    contracts: contractStore(table, rules),
    customerFiles: customerFileStore(table, rules),
    levelChanges: levelChangeStore(table, rules),
    circuits: circuitStore(table),
    customers: customerStore(table),
    departments: departmentStore(table),
  };
}
type Stores = ReturnType<typeof storesOn>;

const ticketCommands = {
  open: openTicket,
  dispatch: dispatchTicket,
  accept: acceptTicket,
  feedback: giveFeedback,
  suspend: suspendTicket,
  resume: resumeTicket,
  resolve: resolveTicket,
  'confirm-recovery': confirmRecovery,
  transfer: transferTicket,
  'call-back': callBack,
  cancel: cancelTicket,
  reject: rejectTicket,
  regrade: regradeTicket,
  'enter-suspension': enterSuspension,
  'correct-suspension': correctSuspension,
  'void-suspension': voidSuspension,
} as const satisfies Record<string, (stores: Stores) => ApiHandler>;
export type TicketCommand = keyof typeof ticketCommands;

const contractCommands = {
  draft: draftContract,
  'request-confirmations': requestConfirmations,
  'answer-confirmation': answerConfirmation,
  'decide-price': decidePrice,
  sign: signContract,
  amend: draftAmendment,
  renew: renewContract,
  end: endContract,
  'file-copy': fileCopy,
} as const satisfies Record<string, (stores: Stores) => ApiHandler>;
export type ContractCommand = keyof typeof contractCommands;

const fileCommands = {
  'put-account-manager': putAccountManager,
  'record-visit': recordVisit,
  'answer-opinion': answerOpinion,
  'take-inventory': takeInventory,
} as const satisfies Record<string, (stores: Stores) => ApiHandler>;
export type FileCommand = keyof typeof fileCommands;

const commands = { ...ticketCommands, ...contractCommands, ...fileCommands, 'put-calendar': putCalendar };
export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];

export function commandFunction(table: TableService, name: CommandName): DeployedFunction {
  return {
    name,
    timeoutSeconds: timeoutSeconds.api,
    start: (caller) => {
      const handler: ApiHandler = commands[name](storesOn(table.seenBy(caller)));
      return (event) => handler(event, {});
    },
  };
}
