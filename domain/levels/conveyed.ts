// Which signed terms an archived order conveys (R72): those in force, or the next ones where the order was worked ahead of their day.

import type { Contract } from '../contracts/contract.ts';
import { zoneOf } from '../contracts/contract.ts';
import { bindsByItself, coveringLine } from '../contracts/coverage.ts';
import { lineTerms } from '../contracts/line-history.ts';
import type { Policy } from '../sla/policy.ts';
import { startOfDate } from '../sla/wall-clock.ts';
import type { Instant } from '../time.ts';
import type { LevelChange, LevelOrder } from './level-change.ts';
import { type LevelsOnRecord, levelsOnRecord, type Service } from './on-record.ts';

export interface SignedService extends Omit<Service, 'contract'> {
  /** Those that hold the circuit now or later. */
  readonly contracts: readonly Contract[];
}

type Compared = Pick<LevelsOnRecord['levels'], 'maintenanceGrade' | 'availabilityPpm'>;

/**
 * An order names no grade, and nobody orders again on the day on which an amendment takes effect. So a change of grade conveys the
 * next signed terms that differ from those in force, unless the systems were not yet told of what is in force; then it is the
 * order of that. A new service conveys the next terms where none are in force.
 */
export function levelsConveyed(
  order: LevelOrder,
  service: SignedService,
  archivedAt: Instant,
  latest: LevelChange | null,
  policy: Policy,
): LevelsOnRecord {
  const recordAt = (at: Instant) => {
    const contract = service.contracts.find((one) => coveringLine(one, service.circuit.id, at) !== null);
    return levelsOnRecord({ ...service, ...(contract && { contract }) }, at, policy);
  };
  const present = recordAt(archivedAt);
  const next = startsAfter(service, archivedAt)
    .map(recordAt)
    .find(({ levels }) => !isSame(levels, present.levels));
  if (next === undefined) return present;
  if (order === 'NEW') return present.contractId === undefined ? next : present;
  const told = latest?.levels;
  const isPresentTold = told === undefined || isSame(told, present.levels) || isSame(told, next.levels);
  return isPresentTold ? next : present;
}

/** The first instants of the circuit's signed terms that are still to come, earliest first. */
function startsAfter({ circuit, customer, contracts }: SignedService, at: Instant): readonly Instant[] {
  return contracts
    .filter((contract) => bindsByItself(contract) && contract.customerId === customer.id)
    .flatMap((contract) =>
      lineTerms(contract)
        .filter(({ line }) => line.circuitId === circuit.id)
        .map(({ startDate }) => startOfDate(startDate, zoneOf(contract)))
        .filter((startAt) => startAt > at && coveringLine(contract, circuit.id, startAt) !== null),
    )
    .toSorted((left, right) => left - right);
}

function isSame(left: Compared, right: Compared): boolean {
  return left.maintenanceGrade === right.maintenanceGrade && left.availabilityPpm === right.availabilityPpm;
}
