// An order was archived: its levels are on their way from now on (R72). Whoever says so twice changes nothing.

import type { Department } from '../../domain/departments/department.ts';
import { departmentInCharge } from '../../domain/departments/responsibility.ts';
import { archivedOrder, raiseLevelChange } from '../../domain/levels/raise.ts';
import { clockActor } from '../../domain/sla/reach.ts';
import { hashedId } from '../hashed-id.ts';
import { log } from '../log.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { LevelChangeStore } from '../store/level-change-store.ts';
import type { TicketStore } from '../store/ticket-store.ts';
import type { Clock } from '../system-clock.ts';
import type { ServiceStores } from '../tickets/service-lookups.ts';
import { contractsFrom, serviceOn, unknownReference } from '../tickets/service-lookups.ts';

export interface RaisingDependencies extends ServiceStores {
  readonly tickets: Pick<TicketStore, 'get'>;
  readonly levelChanges: Pick<LevelChangeStore, 'get' | 'latestOf' | 'raise'>;
  readonly departments: Pick<DepartmentStore, 'all'>;
  readonly rules: Pick<RuleBook, 'rulesAt'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** Throws when there is no Resource Centre for the region, and VersionConflict when another order of the circuit was faster. */
export async function raiseChange(ticketId: string, correlationId: string, deps: RaisingDependencies): Promise<void> {
  const ticket = await deps.tickets.get(ticketId);
  const archived = ticket && archivedOrder(ticket.state);
  if (!archived) return;
  const { circuitId } = archived;
  if (circuitId === undefined) return log('warn', 'an archived order names no circuit', { ticketId });
  const id = hashedId('L', [ticketId]);
  if ((await deps.levelChanges.get(id)) !== null) return;
  const service = await serviceOn(deps, circuitId);
  const { circuit } = service;
  const [customer, contracts, latest, departments, { policy }] = await Promise.all([
    deps.customers.get(circuit.customerId),
    contractsFrom(deps, service, archived.archivedAt),
    deps.levelChanges.latestOf(circuitId),
    deps.departments.all(),
    deps.rules.rulesAt(deps.clock.now()),
  ]);
  if (customer === null) throw unknownReference('customerId', circuit.customerId);
  const centre = resourceCentre(
    circuit.region,
    departments.map(({ state }) => state),
  );
  const raised = raiseLevelChange(
    id,
    { ...archived, circuitId },
    {
      ...{ circuit, customer: customer.state, contracts },
      ...{ resourceDepartmentId: centre.id, latest: latest.change?.state ?? null },
    },
    { now: deps.clock.now(), by: clockActor },
    policy,
  );
  await deps.levelChanges.raise(latest, raised, { correlationId });
}

function resourceCentre(region: string, departments: readonly Department[]): Department {
  const centre = departmentInCharge('RESOURCE_CENTRE', region, departments);
  // What no system takes would be entered by nobody: it waits in the dead letter queue for its department.
  if (centre === null) throw new Error(`no Resource Centre serves ${region}`);
  return centre;
}
