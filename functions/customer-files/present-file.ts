// The parts of a customer's file as the API shows them.

import { type RoundKind, roundKinds } from '../../domain/customer-files/care-policy.ts';
import type { CustomerFile, FollowUp, Visit } from '../../domain/customer-files/customer-file.ts';
import { followUpDeadline } from '../../domain/customer-files/deadlines.ts';
import { completenessPpm } from '../../domain/customer-files/inventory.ts';
import { roundDueAt } from '../../domain/customer-files/rounds.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import type { Rules } from '../../domain/sla/rules.ts';
import type { Versioned } from '../store/aggregate-store.ts';

export function presentManager({ state, version }: Versioned<CustomerFile>) {
  const { id: customerId, manager: accountManager, handovers } = state;
  return { customerId, accountManager, handovers, version };
}

export function presentInventory({ state, version }: Versioned<CustomerFile>) {
  const { id: customerId, inventory } = state;
  return { customerId, inventory, completenessPpm: completenessPpm(inventory), version };
}

/** A visit with when the customer has to have its answers. */
export function presentVisit(visit: Visit, file: CustomerFile, rules: Rules) {
  const { followUps, ...facts } = visit;
  return { ...facts, followUps: followUps.map((followUp) => presentFollowUp(followUp, file, rules)) };
}

function presentFollowUp(followUp: FollowUp, file: CustomerFile, rules: Rules) {
  const { opinion, limit, ...facts } = followUp;
  const shown = { ...facts, opinion: opinion.text, ...limit };
  if (file.manager === undefined) return shown;
  const { dueAt, state, responsibleDepartmentId } = followUpDeadline(file, followUp, file.manager, rules);
  return { ...shown, dueAt, state, responsibleDepartmentId };
}

/** What is due next, where something is. */
export function presentRounds(file: CustomerFile, { customerCare }: Policy) {
  return roundKinds.flatMap((kind: RoundKind) => {
    const dueAt = roundDueAt(file, kind, customerCare);
    return dueAt === null ? [] : [{ kind, dueAt }];
  });
}
