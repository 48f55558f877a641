// What must be true of a command beside the status, each broken rule named by its field.

import type { Circuit } from '../circuits/circuit.ts';
import type { Decision } from '../decision.ts';
import type { Department, DepartmentRole } from '../departments/department.ts';
import type { FieldError } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { type Instant, later, millisecondsPerMinute } from '../time.ts';
import type { OpenTicket, RegradeTicket, TicketCommand } from './commands.ts';
import { handlersOf, hasFact, type Process } from './process.ts';
import { isPromised } from './promised.ts';
import { type Returning, repeatErrors } from './repeat.ts';
import { statementCount } from './suspension.ts';
import type { Ticket } from './ticket.ts';

/** Bounds of one ticket: they keep it well below the largest item that the table stores. */
export const assignmentsMax = 20;
export const suspensionsMax = 30;
export const repairsMax = 10;
export const regradesMax = 10;
export const causeLinksMax = 5;
export const unansweredCallsMax = 10;

export function openingErrors(
  command: OpenTicket,
  process: Process,
  { now }: Decision,
  policy: Policy,
): readonly FieldError[] {
  const { circuit, customer, department, kind, source, reportedAt, detectedAt } = command;
  const errors: FieldError[] = [
    ...pastErrors('reportedAt', reportedAt, now, policy),
    ...pastErrors('detectedAt', detectedAt, now, policy),
  ];
  if (source === 'PROACTIVE' && detectedAt === undefined) errors.push({ field: 'detectedAt', rule: 'required' });
  if (department !== undefined) errors.push(...roleErrors(department, handlersOf(process, kind)));
  if (circuit !== undefined && circuit.customerId !== customer.id) {
    errors.push(anothersCircuit(circuit, customer.id));
  }
  const [stated] = command.formerTicketId === undefined ? [] : (command.formerTickets ?? []);
  if (stated !== undefined) errors.push(...repeatErrors(returning(command, now), stated, policy));
  return errors;
}

/** What may be a fault that returns. */
export function returning({ type, circuit, reportedAt }: OpenTicket, now: Instant): Returning {
  return { type, circuitId: circuit?.id, reportedAt: reportedAt ?? now };
}

/** What the process asks of the ticket, or of the command itself, before this step. */
export function conditionErrors(
  ticket: Ticket,
  command: TicketCommand,
  { conditions }: Process,
): readonly FieldError[] {
  const { states, after, afterPromised, notAfter } = conditions[command.type] ?? {};
  const errors: FieldError[] = [];
  if (states !== undefined && !(states in command)) errors.push({ field: states, rule: 'required' });
  const promised = afterPromised !== undefined && isPromised(ticket, afterPromised) ? afterPromised : undefined;
  for (const first of [after, promised]) {
    if (first !== undefined && !hasFact(ticket, first))
      errors.push({ field: first, rule: 'not-yet', details: { first } });
  }
  const since = [notAfter ?? []].flat().find((fact) => hasFact(ticket, fact));
  if (since !== undefined) errors.push({ field: command.type, rule: 'no-longer-possible', details: { since } });
  return errors;
}

export function commandErrors(
  ticket: Ticket,
  command: TicketCommand,
  process: Process,
  { now }: Decision,
  policy: Policy,
): readonly FieldError[] {
  switch (command.type) {
    case 'dispatch':
    case 'transfer':
      return [
        ...departmentErrors(ticket, command.department, handlersOf(process, ticket.kind)),
        ...boundErrors('assignments', ticket.assignments.length, assignmentsMax),
      ];
    case 'feedback':
      return [
        ...estimateErrors(ticket, command, policy),
        ...futureErrors('estimatedRestoreAt', command.estimatedRestoreAt, now),
      ];
    case 'appoint':
      return futureErrors('visitAt', command.visitAt, now);
    case 'suspend':
      return [...futureErrors('estimatedRestoreAt', command.estimatedRestoreAt, now), ...suspensionBoundErrors(ticket)];
    case 'submitFaultReport':
      return roleErrors(command.department, process.reportsTo ?? [], 'submittedTo');
    case 'resolve':
      return boundErrors('repairs', ticket.repairs.length, repairsMax);
    case 'regrade':
      return [...regradeErrors(ticket, command), ...boundErrors('regrades', ticket.regrades?.length ?? 0, regradesMax)];
    case 'linkCause':
      return boundErrors('causeLinks', ticket.causeLinks?.length ?? 0, causeLinksMax);
    case 'callBack':
      return command.reached === false
        ? boundErrors('unansweredCalls', ticket.unansweredCalls?.length ?? 0, unansweredCallsMax)
        : [];
    case 'accept':
    case 'resume':
    case 'investigate':
    case 'startInstallation':
    case 'close':
    case 'reopen':
    case 'requestFaultReport':
    case 'draftFaultReport':
    case 'reviewFaultReport':
    case 'confirmRecovery':
    case 'cancel':
    case 'reject':
      return [];
    default:
      return command satisfies never;
  }
}

function regradeErrors(ticket: Ticket, { circuit, impact, timeLevel }: RegradeTicket): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (circuit !== undefined && circuit.customerId !== ticket.customerId) {
    errors.push(anothersCircuit(circuit, ticket.customerId));
  }
  if (impact !== undefined && ticket.impact === undefined) errors.push({ field: 'impact', rule: 'not-allowed-here' });
  if (timeLevel !== undefined && ticket.order === undefined) {
    errors.push({ field: 'timeLevel', rule: 'not-allowed-here' });
  }
  return errors;
}

function anothersCircuit({ id: circuitId }: Circuit, customerId: string): FieldError {
  return { field: 'circuitId', rule: 'belongs-to-another-customer', details: { circuitId, customerId } };
}

function departmentErrors(
  ticket: Ticket,
  department: Department,
  handlers: readonly DepartmentRole[],
): readonly FieldError[] {
  const { id } = department;
  const same = 'departmentId' in ticket && ticket.departmentId === id;
  return [
    ...roleErrors(department, handlers),
    ...(same ? [{ field: 'departmentId', rule: 'same-department' as const, details: { departmentId: id } }] : []),
  ];
}

/** R93 lists who gives technical support; nobody else can repair a fault. Every process has such a list. */
function roleErrors(
  { id, role }: Department,
  roles: readonly DepartmentRole[],
  field = 'departmentId',
): readonly FieldError[] {
  if (roles.includes(role)) return [];
  return [{ field, rule: 'wrong-department-role', details: { departmentId: id, role } }];
}

/** The first word to a customer of the highest tier says when it will work again (table 7b). */
function estimateErrors(
  ticket: Ticket,
  { estimatedRestoreAt }: Extract<TicketCommand, { readonly type: 'feedback' }>,
  { firstFeedbackWithEstimate }: Policy,
): readonly FieldError[] {
  const { firstFeedbackAt, entitlement } = ticket;
  if (estimatedRestoreAt !== undefined || firstFeedbackAt !== undefined) return [];
  const isOwed =
    isPromised(ticket, 'firstFeedback') && firstFeedbackWithEstimate.value.includes(entitlement.serviceLevel);
  return isOwed ? [{ field: 'estimatedRestoreAt', rule: 'required' }] : [];
}

/** An estimate that lies in the past tells the customer nothing (R154). */
function futureErrors(field: string, at: Instant | undefined, now: Instant): readonly FieldError[] {
  return at === undefined || at > now ? [] : [{ field, rule: 'in-the-past' }];
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
