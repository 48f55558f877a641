// Who answers for a customer (R190): one manager at a time. Another one takes the file over on record (R19).

import { changedFields } from '../changes.ts';
import { type Decision, happening } from '../decision.ts';
import type { Department, DepartmentRole } from '../departments/department.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Instant } from '../time.ts';
import { roundKinds } from './care-policy.ts';
import {
  type AccountManager,
  type CustomerFile,
  type FileContext,
  handoversKept,
  type InventoryKind,
  openFollowUps,
  type Staff,
  underRulesOfToday,
} from './customer-file.ts';
import type { FileOutcome } from './events.ts';

export interface ManagerRequest extends Staff {
  readonly department: Pick<Department, 'id' | 'role'>;
  readonly deputy?: Staff;
  readonly virtualTeam?: string;
  readonly reason: string;
  /** What of the inventory the next manager has been given; asked for when there was one before. */
  readonly handedOver?: readonly InventoryKind[];
}

/** Departments that account managers belong to (R83, R109). */
const managingRoles: readonly DepartmentRole[] = ['CUSTOMER_CENTRE', 'COUNTY_BRANCH'];

/**
 * Makes this person the customer's manager; an identical repeat yields no events. Throws `rule-broken`: `departmentId`
 * wrong-department-role, `deputy.staffId` duplicate; on a handover `handedOver` required, or not-handed-over for each kind that
 * is on file and not among them; `handedOver` not-allowed-here where nobody hands over.
 */
export function assignManager(
  file: CustomerFile,
  request: ManagerRequest,
  context: FileContext,
  decision: Decision,
): FileOutcome {
  const { staffId, name, department, deputy, virtualTeam, reason, handedOver = [] } = request;
  const from = file.manager;
  const isHandover = from !== undefined && from.staffId !== staffId;
  const sinceAt = from?.staffId === staffId ? from.sinceAt : decision.now;
  const to: AccountManager = {
    ...{ staffId, name, departmentId: department.id, sinceAt },
    ...(deputy !== undefined && { deputy }),
    ...(virtualTeam !== undefined && { virtualTeam }),
  };
  const changed = from === undefined ? [] : changedFields(from, to);
  if (from !== undefined && changed.length === 0) return { state: file, events: [] };
  refuseIfAny([...staffErrors(request), ...handoverErrors(file, request, isHandover)]);

  const subject = { ...happening(decision), customerId: file.id };
  if (isHandover) {
    const handover = {
      ...{ number: (file.handovers.at(-1)?.number ?? 0) + 1, from, to, handedOverAt: decision.now, reason, handedOver },
      openFollowUps: openFollowUps(file).map(({ number }) => number),
    };
    const handovers = [...file.handovers, handover].slice(-handoversKept);
    const state = underRulesOfToday({ ...file, manager: to, handovers }, context);
    return { state, events: [{ type: 'CustomerHandedOver', ...subject, handover }] };
  }
  const state = underRulesOfToday({ ...file, manager: to, rounds: begunBy(file, decision.now) }, context);
  const said = { ...subject, manager: to satisfies AccountManager, reason };
  if (from === undefined) return { state, events: [{ type: 'AccountManagerAssigned', ...said }] };
  return { state, events: [{ type: 'AccountManagerChanged', ...said, changed }] };
}

/** With the first manager the first visit, inventory and survey are waited for. */
function begunBy({ rounds }: CustomerFile, now: Instant): CustomerFile['rounds'] {
  const first = { number: 1, sinceAt: now };
  return Object.fromEntries(roundKinds.map((kind) => [kind, rounds[kind] ?? first]));
}

function staffErrors({ staffId, department, deputy }: ManagerRequest): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (!managingRoles.includes(department.role)) errors.push({ field: 'departmentId', rule: 'wrong-department-role' });
  if (deputy?.staffId === staffId) errors.push({ field: 'deputy.staffId', rule: 'duplicate' });
  return errors;
}

function handoverErrors(
  { inventory }: CustomerFile,
  { handedOver }: ManagerRequest,
  isHandover: boolean,
): readonly FieldError[] {
  const field = 'handedOver';
  if (!isHandover) return handedOver === undefined ? [] : [{ field, rule: 'not-allowed-here' }];
  if (handedOver === undefined) return [{ field, rule: 'required' }];
  return inventory
    .filter(({ kind, state }) => (state === 'COMPLETE' || state === 'INCOMPLETE') && !handedOver.includes(kind))
    .map(({ kind }) => ({ field, rule: 'not-handed-over', details: { kind } }));
}
