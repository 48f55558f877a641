// The life of a ticket as data: what may be asked of it in which status, and where that may lead.

import type { TicketCommand } from './commands.ts';
import type { TicketStatus } from './ticket.ts';

/** Every command on an existing ticket, in the order in which a fault usually meets them. */
export const ticketCommands = [
  'dispatch',
  'accept',
  'feedback',
  'suspend',
  'resume',
  'resolve',
  'confirmRecovery',
  'transfer',
  'cancel',
  'reject',
] as const satisfies readonly TicketCommand['type'][];

type Row = Readonly<Partial<Record<TicketCommand['type'], readonly TicketStatus[]>>>;

/**
 * Per status and command the statuses that may follow; a command that is not named is illegal. Two are worth a word: only a
 * confirmed recovery closes a fault (R95, R147), and only the Monitoring Centre may reject, before it has dispatched:
 * a unit that is not competent transfers.
 */
export const transitions = {
  acknowledged: {
    dispatch: ['dispatched'],
    feedback: ['acknowledged'],
    cancel: ['cancelled'],
    reject: ['rejected'],
  },
  dispatched: {
    accept: ['inProgress'],
    feedback: ['dispatched'],
    transfer: ['dispatched'],
    cancel: ['cancelled'],
  },
  inProgress: {
    feedback: ['inProgress'],
    suspend: ['pending', 'held'],
    resolve: ['resolved'],
    transfer: ['dispatched'],
    cancel: ['cancelled'],
  },
  pending: {
    feedback: ['pending'],
    resume: ['inProgress'],
    cancel: ['cancelled'],
  },
  held: {
    feedback: ['held'],
    resume: ['inProgress'],
    cancel: ['cancelled'],
  },
  resolved: {
    confirmRecovery: ['closed', 'inProgress'],
  },
  closed: {},
  cancelled: {},
  rejected: {},
} as const satisfies Record<TicketStatus, Row>;

/** The statuses that the command may lead to; none when it is illegal in this status. */
export function nextStatuses(status: TicketStatus, command: TicketCommand['type']): readonly TicketStatus[] {
  const row: Row = transitions[status];
  return row[command] ?? [];
}

export function allowedCommands(status: TicketStatus): readonly TicketCommand['type'][] {
  return ticketCommands.filter((command) => nextStatuses(status, command).length > 0);
}
