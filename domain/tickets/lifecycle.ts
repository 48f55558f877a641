// What may be asked of a ticket in which status, and where that may lead: read from the table of its process.

import type { TicketCommand } from './commands.ts';
import type { TicketStatus } from './ticket.ts';

/** Every command on an existing ticket, in the order in which a ticket usually meets them. */
export const ticketCommands = [
  'dispatch',
  'accept',
  'feedback',
  'appoint',
  'startInstallation',
  'suspend',
  'resume',
  'investigate',
  'resolve',
  'confirmRecovery',
  'close',
  'reopen',
  'callBack',
  'requestFaultReport',
  'draftFaultReport',
  'reviewFaultReport',
  'submitFaultReport',
  'transfer',
  'regrade',
  'linkCause',
  'cancel',
  'reject',
] as const satisfies readonly TicketCommand['type'][];

type Row = Readonly<Partial<Record<TicketCommand['type'], readonly TicketStatus[]>>>;

/** Per status and command the statuses that may follow; a command that is not named is illegal. */
export type Transitions = Readonly<Partial<Record<TicketStatus, Row>>>;

/** The statuses that the command may lead to; none when it is illegal in this status. */
export function nextStatuses(
  transitions: Transitions,
  status: TicketStatus,
  command: TicketCommand['type'],
): readonly TicketStatus[] {
  return transitions[status]?.[command] ?? [];
}

export function allowedCommands(transitions: Transitions, status: TicketStatus): readonly TicketCommand['type'][] {
  return ticketCommands.filter((command) => nextStatuses(transitions, status, command).length > 0);
}
