// Who is there before anything happens: departments, customers and circuits, with what the rulebook promises for each circuit.

import type { Circuit } from '../../domain/circuits/circuit.ts';
import type { Customer } from '../../domain/customers/customer.ts';
import type { Department } from '../../domain/departments/department.ts';
import { circuitStore } from '../../functions/store/circuit-store.ts';
import { customerStore } from '../../functions/store/customer-store.ts';
import { departmentStore } from '../../functions/store/department-store.ts';
import type { Table } from '../../functions/store/table.ts';
import { aCircuit } from '../support/circuits.ts';
import { aCustomer } from '../support/customers.ts';
import {
  aDepartment,
  customerCentre,
  maintenanceUnit,
  monitoringCentre,
  otherMaintenanceUnit,
  supportCentre,
} from '../support/departments.ts';
import type { TableService } from './services/table.ts';

const networkOperations = aDepartment({ id: 'NETOPS', name: '网络运行部', role: 'NETWORK_OPERATIONS', regions: [] });
export const webhookDepartmentId = otherMaintenanceUnit.id;

/** `isNightClosed`: the Monitoring Centre keeps office hours, so that notices which may wait are held. */
function departmentsOf(isNightClosed: boolean): readonly Department[] {
  return [
    { ...monitoringCentre, ...(isNightClosed && { calendarId: 'CN_WORKING_HOURS' }) },
    supportCentre,
    customerCentre,
    networkOperations,
    maintenanceUnit,
    // Both units serve the district, so that a ticket may go from one to the other.
    { ...otherMaintenanceUnit, regions: ['TIANHE'], webhookUrl: 'https://maint-2.example.com/notices' },
  ];
}

const customers: readonly Customer[] = [
  aCustomer({ id: 'BANK', grade: 'GROUP', serviceLevel: 'VIP-1' }),
  aCustomer({ id: 'SCHOOL', grade: 'LOCAL_A', serviceLevel: 'VIP-3' }),
  aCustomer({ id: 'CARRIER', grade: 'LOCAL_C', serviceLevel: 'ORDINARY' }),
];

/** What it is promised is counted in working hours. */
export const daysCircuitId = 'CIRCUIT-DAYS';

const circuits: readonly Circuit[] = [
  aCircuit({ id: 'CIRCUIT-AAA', customerId: 'BANK', maintenanceGrade: 'AAA' }),
  aCircuit({ id: 'CIRCUIT-III', customerId: 'SCHOOL', maintenanceGrade: 'III' }),
  aCircuit({
    id: daysCircuitId,
    customerId: 'CARRIER',
    product: 'NAVIGATOR_INDUSTRY/LOGISTICS_E',
    maintenanceGrade: 'ORDINARY',
    area: 'COUNTRY',
  }),
];
export const circuitIds = circuits.map(({ id }) => id);

/** Written by the stores themselves, at once. */
export async function furnish(service: TableService, isNightClosed: boolean): Promise<void> {
  const send = async (command: { readonly input: object }) => service.execute(command);
  const table = { name: 'simulated', client: { send } as unknown as Table['client'] };
  const meta = { correlationId: 'scene' };
  const [departmentsIn, customersIn, circuitsIn] = [departmentStore(table), customerStore(table), circuitStore(table)];
  for (const department of departmentsOf(isNightClosed)) await departmentsIn.save(null, department, [], meta);
  for (const customer of customers) await customersIn.save(null, customer, [], meta);
  for (const circuit of circuits) await circuitsIn.save(null, circuit, [], meta);
}
