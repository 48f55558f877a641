// What must be true of a command beside the status, each broken rule named by its field.

import type { Decision } from '../decision.ts';
import type { Department } from '../departments/department.ts';
import { faultHandlingRoles } from '../departments/responsibility.ts';
import type { FieldError } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { type Instant, later, millisecondsPerMinute } from '../time.ts';
import type { OpenTicket, TicketCommand } from './commands.ts';
import { statementCount } from './suspension.ts';
import type { Ticket } from './ticket.ts';

/** Bounds of one ticket: they keep it well below the largest item that the table stores. */
export const assignmentsMax = 20;
export const suspensionsMax = 50;
export const repairsMax = 20;

export function openingErrors(command: OpenTicket, { now }: Decision, policy: Policy): readonly FieldError[] {
  const { circuit, customer, source, reportedAt, detectedAt } = command;
  const errors: FieldError[] = [
    ...pastErrors('reportedAt', reportedAt, now, policy),
    ...pastErrors('detectedAt', detectedAt, now, policy),
  ];
  if (source === 'PROACTIVE' && detectedAt === undefined) errors.push({ field: 'detectedAt', rule: 'required' });
  if (circuit.customerId !== customer.id) {
    const details = { circuitId: circuit.id, customerId: customer.id };
    errors.push({ field: 'circuitId', rule: 'belongs-to-another-customer', details });
  }
  return errors;
}

export function commandErrors(ticket: Ticket, command: TicketCommand, { now }: Decision): readonly FieldError[] {
  switch (command.type) {
    case 'dispatch':
    case 'transfer':
      return [
        ...departmentErrors(ticket, command.department),
        ...boundErrors('assignments', ticket.assignments.length, assignmentsMax),
      ];
    case 'feedback':
      return futureErrors(command.estimatedRestoreAt, now);
    case 'suspend':
      return [...futureErrors(command.estimatedRestoreAt, now), ...suspensionBoundErrors(ticket)];
    case 'resolve':
      return boundErrors('repairs', ticket.repairs.length, repairsMax);
    case 'accept':
    case 'resume':
    case 'confirmRecovery':
    case 'cancel':
    case 'reject':
      return [];
    default:
      return command satisfies never;
  }
}

function departmentErrors(ticket: Ticket, { id, role }: Department): readonly FieldError[] {
  const errors: FieldError[] = [];
  // R93 lists who gives technical support; nobody else can repair a fault.
  if (!faultHandlingRoles.includes(role)) {
    errors.push({ field: 'departmentId', rule: 'wrong-department-role', details: { departmentId: id, role } });
  }
  if ('departmentId' in ticket && ticket.departmentId === id) {
    errors.push({ field: 'departmentId', rule: 'same-department', details: { departmentId: id } });
  }
  return errors;
}

/** An estimate that lies in the past tells the customer nothing (R154). */
function futureErrors(estimatedRestoreAt: Instant | undefined, now: Instant): readonly FieldError[] {
  if (estimatedRestoreAt === undefined || estimatedRestoreAt > now) return [];
  return [{ field: 'estimatedRestoreAt', rule: 'in-the-past' }];
}

function pastErrors(field: string, at: Instant | undefined, now: Instant, policy: Policy): readonly FieldError[] {
  if (at === undefined) return [];
  if (at > now) return [{ field, rule: 'in-the-future' }];
  const minutesMax = policy.reportedPastMinutesMax.value;
  if (at >= later(now, -minutesMax * millisecondsPerMinute)) return [];
  return [{ field, rule: 'too-old', details: { minutesMax } }];
}

/** What was corrected or voided counts as well: the ticket keeps it. */
export function suspensionBoundErrors(ticket: Ticket): readonly FieldError[] {
  return boundErrors('suspensions', statementCount(ticket), suspensionsMax);
}

function boundErrors(field: string, entries: number, maximum: number): readonly FieldError[] {
  return entries < maximum ? [] : [{ field, rule: 'too-many', details: { maximum } }];
}
