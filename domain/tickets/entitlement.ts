// What the customer is entitled to for this fault: frozen when the ticket is opened, so later edits elsewhere do not move it.

import type { Circuit } from '../circuits/circuit.ts';
import { type MaintenanceGrade, networkLevel } from '../circuits/grade.ts';
import { effectiveGrade } from '../circuits/gradeable.ts';
import { type CoveringLine, coveringLine } from '../contracts/coverage.ts';
import type { Customer } from '../customers/customer.ts';
import type { Policy } from '../sla/policy.ts';
import type { Instant } from '../time.ts';
import type { OpenTicket } from './commands.ts';
import type { Entitlement } from './ticket.ts';

/** The grade comes from the contract in force when the fault was reported (R59), else from the circuit's record. */
export function entitlementOf(
  { circuit, customer, contract }: Pick<OpenTicket, 'circuit' | 'customer' | 'contract'>,
  reportedAt: Instant,
  policy: Policy,
): Entitlement {
  // A contract of another customer says nothing about this one's service, e.g. after a circuit has changed hands.
  const binding = contract?.customerId === customer.id ? contract : undefined;
  const covering = binding === undefined ? null : coveringLine(binding, circuit.id, reportedAt);
  const given = covering?.line.maintenanceGrade ?? circuit.maintenanceGrade;
  const entitlement = entitlementUnder(given, circuit, customer, policy);
  if (binding === undefined || covering === null) return entitlement;
  return { ...entitlement, contract: contractPart(binding.id, covering) };
}

/** What the customer is entitled to under a maintenance grade, before any figure of a contract. */
export function entitlementUnder(
  given: MaintenanceGrade,
  circuit: Circuit,
  customer: Customer,
  policy: Policy,
): Omit<Entitlement, 'contract'> {
  const maintenanceGrade = effectiveGrade(circuit, given, policy);
  return {
    customerGrade: customer.grade,
    customerSegment: customer.segment,
    brand: customer.brand,
    serviceLevel: customer.serviceLevel,
    product: circuit.product,
    maintenanceGrade,
    networkLevel: networkLevel(maintenanceGrade),
    area: circuit.area,
    region: circuit.region,
  };
}

function contractPart(id: string, { line, lineNumber }: CoveringLine): NonNullable<Entitlement['contract']> {
  const { commitmentType, indicators } = line;
  return { id, lineNumber, commitmentType, ...(indicators === undefined ? {} : { indicators }) };
}
