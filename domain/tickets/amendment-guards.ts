// What must be true of a change to suspensions after the fact. Time that lies further back than the policy allows is settled:
// whether it counted does not change any more.

import type { Decision } from '../decision.ts';
import type { FieldError } from '../errors.ts';
import type { Policy } from '../sla/policy.ts';
import { type Instant, later, millisecondsPerMinute } from '../time.ts';
import type { SuspensionAmending } from './commands.ts';
import { suspensionBoundErrors } from './guards.ts';
import { isVoid, type Suspension, suspensionsInForce } from './suspension.ts';
import type { Ticket } from './ticket.ts';

type AmendingOf<Type extends SuspensionAmending['type']> = Extract<SuspensionAmending, { readonly type: Type }>;

interface Bounds {
  readonly now: Instant;
  /** Nothing before this may change. */
  readonly settledUntil: Instant;
  readonly minutesMax: number;
}

export function amendmentErrors(
  ticket: Ticket,
  amending: SuspensionAmending,
  { now }: Decision,
  policy: Policy,
): readonly FieldError[] {
  const minutesMax = policy.suspensionAmendmentMinutesMax.value;
  const bounds = { now, minutesMax, settledUntil: later(now, -minutesMax * millisecondsPerMinute) };
  switch (amending.type) {
    case 'enterSuspension':
      return [...enteringErrors(ticket, amending, bounds), ...suspensionBoundErrors(ticket)];
    case 'correctSuspension':
    case 'voidSuspension': {
      const suspension = ticket.suspensions[amending.number - 1];
      if (suspension === undefined) return [{ field: 'suspensionNumber', rule: 'unknown-reference' }];
      if (isVoid(suspension)) return [{ field: 'suspensionNumber', rule: 'voided' }];
      const { endedAt } = suspension;
      // The running one is resumed first; a wait before it is entered as one of its own.
      if (endedAt === undefined) return [{ field: 'suspensionNumber', rule: 'still-running' }];
      const errors =
        amending.type === 'voidSuspension'
          ? settledErrors('suspensionNumber', suspension.startedAt, bounds)
          : correctionErrors(ticket, amending, { ...suspension, endedAt }, bounds);
      return [...errors, ...suspensionBoundErrors(ticket)];
    }
    default:
      return amending satisfies never;
  }
}

function enteringErrors(
  ticket: Ticket,
  amending: AmendingOf<'enterSuspension'>,
  bounds: Bounds,
): readonly FieldError[] {
  const { startedAt, endedAt } = amending;
  return [
    ...duplicateErrors(suspensionsInForce(ticket), amending),
    ...settledErrors('startedAt', startedAt, bounds),
    ...extentErrors(ticket, startedAt, endedAt, bounds),
  ];
}

function correctionErrors(
  ticket: Ticket,
  amending: AmendingOf<'correctSuspension'>,
  suspension: Suspension & { readonly endedAt: Instant },
  bounds: Bounds,
): readonly FieldError[] {
  const startedAt = amending.startedAt ?? suspension.startedAt;
  const endedAt = amending.endedAt ?? suspension.endedAt;
  const startMoves = startedAt !== suspension.startedAt;
  const endMoves = endedAt !== suspension.endedAt;
  const corrected = { ...suspension, ...amending };
  const others = suspensionsInForce(ticket).filter((other) => other !== ticket.suspensions[amending.number - 1]);
  return [
    ...(statementKeys.some((key) => corrected[key] !== suspension[key])
      ? duplicateErrors(others, corrected)
      : [{ field: 'suspensionNumber', rule: 'changes-nothing' } as const]),
    ...(startMoves ? settledErrors('startedAt', Math.min(startedAt, suspension.startedAt), bounds) : []),
    ...(endMoves ? settledErrors('endedAt', Math.min(endedAt, suspension.endedAt), bounds) : []),
    ...(startMoves || endMoves ? [] : settledErrors('suspensionNumber', suspension.endedAt, bounds)),
    ...extentErrors(ticket, startedAt, endedAt, bounds),
  ];
}

const statementKeys = ['reason', 'evidence', 'approvedBy', 'startedAt', 'endedAt'] as const;

/** The same said twice, e.g. by a caller that has lost the first answer. */
function duplicateErrors(
  others: readonly Suspension[],
  { reason, startedAt, endedAt }: Pick<Suspension, 'reason' | 'startedAt' | 'endedAt'>,
): readonly FieldError[] {
  const known = others.some(
    (other) => other.reason === reason && other.startedAt === startedAt && other.endedAt === endedAt,
  );
  return known ? [{ field: 'startedAt', rule: 'duplicate' }] : [];
}

function settledErrors(field: string, at: number, { settledUntil, minutesMax }: Bounds): readonly FieldError[] {
  return at >= settledUntil ? [] : [{ field, rule: 'too-old', details: { minutesMax } }];
}

/** Somebody is waited for only while a unit is at work: not before the first one accepted, not after the repair that holds. */
function extentErrors(ticket: Ticket, startedAt: Instant, endedAt: Instant, { now }: Bounds): readonly FieldError[] {
  const errors: FieldError[] = [];
  const workedFromAt = ticket.assignments.find(({ acceptedAt }) => acceptedAt !== undefined)?.acceptedAt;
  const repair = ticket.repairs.at(-1);
  const repairedAt = repair?.restored === false ? undefined : repair?.resolvedAt;
  if (workedFromAt === undefined || startedAt < workedFromAt) {
    errors.push({ field: 'startedAt', rule: 'not-under-repair' });
  }
  if (endedAt <= startedAt) errors.push({ field: 'endedAt', rule: 'end-before-start' });
  if (endedAt > now) errors.push({ field: 'endedAt', rule: 'in-the-future' });
  else if (repairedAt !== undefined && endedAt > repairedAt)
    errors.push({ field: 'endedAt', rule: 'not-under-repair' });
  return errors;
}
