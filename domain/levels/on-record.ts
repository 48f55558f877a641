// The levels of a circuit as our own records have them: the contract in force leads, else the circuit's record.

import { promisedAvailability, qualityClassOf } from '../availability/availability.ts';
import type { Circuit } from '../circuits/circuit.ts';
import { networkLevel } from '../circuits/grade.ts';
import type { Contract } from '../contracts/contract.ts';
import type { Customer } from '../customers/customer.ts';
import type { Policy } from '../sla/policy.ts';
import { entitlementOf } from '../tickets/entitlement.ts';
import type { Instant } from '../time.ts';
import type { Levels } from './systems.ts';

export interface Service {
  readonly circuit: Circuit;
  readonly customer: Customer;
  readonly contract?: Contract;
}

export interface LevelsOnRecord {
  readonly levels: Levels;
  /** The contract that the grade comes from. */
  readonly contractId?: string;
}

/** As they are at this instant. No record knows a provisioning time level: it belongs to an order. */
export function levelsOnRecord(service: Service, at: Instant, policy: Policy): LevelsOnRecord {
  const { serviceLevel, maintenanceGrade = 'ORDINARY', contract } = entitlementOf(service, at, policy);
  const line = { commitmentType: 'NONE', maintenanceGrade, ...contract } as const;
  const availability = promisedAvailability(qualityClassOf(line), line, policy);
  return {
    levels: {
      customerServiceLevel: serviceLevel,
      maintenanceGrade,
      networkLevel: networkLevel(maintenanceGrade), // R39
      ...(availability.promised && { availabilityPpm: availability.ppm }),
    },
    ...(contract !== undefined && { contractId: contract.id }),
  };
}
