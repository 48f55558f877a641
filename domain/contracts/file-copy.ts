// What is said of the copies of a signed contract: delivered, delivered otherwise, not delivered after all (R199).

import type { Decision } from '../decision.ts';
import type { Department } from '../departments/department.ts';
import { DomainError, type FieldError, refuseIfAny } from '../errors.ts';
import type { Instant } from '../time.ts';
import type { Contract, SignedContract } from './contract.ts';
import { type ContractCopy, copiesOf, type Delivery } from './copy.ts';
import { type ContractOutcome, happeningTo } from './events.ts';
import { evolveContract } from './evolve.ts';
import type { CopyEvent } from './evolve-archive.ts';
import { requireStatusFor } from './lifecycle.ts';
import { lentLoan } from './loan.ts';

type Filed = ContractOutcome<SignedContract['status']>;

/** When the copy was handed over; now where it is not said. */
type DeliveryRequest = Omit<Delivery, 'departmentId' | 'deliveredAt'> & { readonly deliveredAt?: Instant };

/**
 * Records that the department has its copy. Throws `illegal-transition` for a draft, and `rule-broken`: `departmentId`
 * wrong-department-role or already-filed, `deliveredAt` in-the-future or, before the signature, too-old.
 */
export function fileCopy(
  contract: Contract,
  department: Department,
  { receivedBy, deliveredAt }: DeliveryRequest,
  decision: Decision,
): Filed {
  const signed = requireStatusFor(contract, 'file');
  const copy = copiesOf(signed, decision.now).find(({ keeper }) => keeper === department.role);
  const delivery = { departmentId: department.id, receivedBy, deliveredAt: deliveredAt ?? decision.now };
  refuseIfAny([
    ...(copy === undefined ? [wrongRole(department)] : []),
    ...(copy?.filed === undefined ? [] : [{ field: 'departmentId', rule: 'already-filed' } as const]),
    ...timeErrors(delivery, signed, decision),
  ]);
  if (copy === undefined) throw new Error('a copy that nobody keeps passed');
  return outcome(signed, { type: 'CopyFiled', ...happeningTo(signed, decision), number: copy.number, delivery });
}

/**
 * Says otherwise who has a copy and since when. Throws `illegal-transition` for a draft and where the copy is not filed, and
 * `rule-broken`: as `fileCopy`, and `reason` changes-nothing.
 */
export function correctCopy(
  contract: Contract,
  copy: ContractCopy,
  said: Partial<DeliveryRequest> & { readonly reason: string; readonly department?: Department },
  decision: Decision,
): Filed {
  const signed = requireStatusFor(contract, 'file');
  const { recordedAt: _, recordedBy: __, ...before } = requireFiled(copy, 'correct');
  const { reason, department, receivedBy = before.receivedBy, deliveredAt = before.deliveredAt } = said;
  const delivery = { departmentId: department?.id ?? before.departmentId, receivedBy, deliveredAt };
  const isSame = (Object.keys(before) as (keyof Delivery)[]).every((name) => before[name] === delivery[name]);
  refuseIfAny([
    ...(department === undefined || department.role === copy.keeper ? [] : [wrongRole(department)]),
    ...timeErrors(delivery, signed, decision),
    ...(isSame ? [{ field: 'reason', rule: 'changes-nothing' } as const] : []),
  ]);
  return outcome(signed, {
    ...{ type: 'CopyCorrected', ...happeningTo(signed, decision), number: copy.number, delivery, reason },
  });
}

/**
 * Says that a copy was not delivered after all: it is awaited from now on. Throws `illegal-transition` for a draft and where the
 * copy is not filed, and `rule-broken`: `copyNumber` lent, since what is lent is there.
 */
export function voidCopy(contract: Contract, copy: ContractCopy, reason: string, decision: Decision): Filed {
  const signed = requireStatusFor(contract, 'file');
  requireFiled(copy, 'void');
  const lent = copy.keeper === 'CONTRACT_ADMINISTRATION' ? lentLoan(signed) : undefined;
  if (lent !== undefined) refuseIfAny([{ field: 'copyNumber', rule: 'lent', details: { loanNumber: lent.number } }]);
  const nextNumber = Math.max(...copiesOf(signed, decision.now).map(({ number }) => number)) + 1;
  const event = {
    type: 'CopyVoided',
    ...happeningTo(signed, decision),
    number: copy.number,
    nextNumber,
    reason,
  } as const;
  return outcome(signed, event);
}

function outcome(signed: SignedContract, event: CopyEvent): Filed {
  return { state: evolveContract(signed, event), events: [event] };
}

function requireFiled({ filed }: ContractCopy, command: string): NonNullable<ContractCopy['filed']> {
  if (filed === undefined) throw new DomainError('illegal-transition', { command, status: 'awaited', allowed: [] });
  return filed;
}

function wrongRole({ id, role }: Department): FieldError {
  return { field: 'departmentId', rule: 'wrong-department-role', details: { departmentId: id, role } };
}

function timeErrors({ deliveredAt }: Delivery, { signedAt }: SignedContract, { now }: Decision): readonly FieldError[] {
  if (deliveredAt > now) return [{ field: 'deliveredAt', rule: 'in-the-future' }];
  return deliveredAt < signedAt ? [{ field: 'deliveredAt', rule: 'too-old' }] : [];
}
