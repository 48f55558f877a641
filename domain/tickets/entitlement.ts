// What the customer is entitled to in this case: frozen when the ticket is opened, so later edits elsewhere do not move it.

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
  { circuit, customer, contract, region }: Pick<OpenTicket, 'circuit' | 'customer' | 'contract' | 'region'>,
  reportedAt: Instant,
  policy: Policy,
): Entitlement {
  if (circuit === undefined) {
    if (region === undefined) throw new RangeError('a ticket without a circuit has to say in which region it is');
    return { ...ofCustomer(customer), region };
  }
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
    ...ofCustomer(customer),
    product: circuit.product,
    maintenanceGrade,
    networkLevel: networkLevel(maintenanceGrade),
    area: circuit.area,
    region: circuit.region,
  };
}

function ofCustomer({ grade, segment, brand, serviceLevel }: Customer) {
  return { customerGrade: grade, customerSegment: segment, brand, serviceLevel };
}

function contractPart(id: string, { line, lineNumber }: CoveringLine): NonNullable<Entitlement['contract']> {
  const { commitmentType, indicators } = line;
  return { id, lineNumber, commitmentType, ...(indicators === undefined ? {} : { indicators }) };
}
