// Who is there before anything happens: departments, customers and circuits, with what the rulebook promises for each circuit.

import type { Circuit } from '../../domain/circuits/circuit.ts';
import type { CustomerFile } from '../../domain/customer-files/customer-file.ts';
import type { Customer } from '../../domain/customers/customer.ts';
import type { Department } from '../../domain/departments/department.ts';
import type { Instant } from '../../domain/time.ts';
import { standingRuleBook } from '../../functions/rules/rule-book.ts';
import { circuitStore } from '../../functions/store/circuit-store.ts';
import { customerFileStore } from '../../functions/store/customer-file-store.ts';
import { customerStore } from '../../functions/store/customer-store.ts';
import { departmentStore } from '../../functions/store/department-store.ts';
import type { Table } from '../../functions/store/table.ts';
import { aCircuit } from '../support/circuits.ts';
import { aCustomer } from '../support/customers.ts';
import {
  aDepartment,
  contractAdministration,
  customerCentre,
  finance,
  generalOffice,
  maintenanceUnit,
  marketing,
  monitoringCentre,
  otherMaintenanceUnit,
  resourceCentre,
  supportCentre,
} from '../support/departments.ts';
import type { TableService } from './services/table.ts';

const networkOperations = aDepartment({ id: 'NETOPS', name: '网络运行部', role: 'NETWORK_OPERATIONS', regions: [] });
const countyBranch = aDepartment({ id: 'COUNTY', name: '县分公司', role: 'COUNTY_BRANCH', regions: [] });
export const webhookDepartmentId = otherMaintenanceUnit.id;

interface Setting {
  /** The Monitoring Centre keeps office hours, so that notices which may wait are held. */
  readonly isNightClosed: boolean;
  /** There are contracts. */
  readonly isTrading: boolean;
  /** There is a customer with a file. */
  readonly isLookedAfter: boolean;
}

function departmentsOf({ isNightClosed, isTrading, isLookedAfter }: Setting): readonly Department[] {
  return [
    { ...monitoringCentre, ...(isNightClosed && { calendarId: 'CN_WORKING_HOURS' }) },
    supportCentre,
    customerCentre,
    networkOperations,
    maintenanceUnit,
    // Both units serve the district, so that a ticket may go from one to the other.
    { ...otherMaintenanceUnit, regions: ['TIANHE'], webhookUrl: 'https://maint-2.example.com/notices' },
    ...(isTrading ? [resourceCentre, marketing, generalOffice, finance, contractAdministration] : []),
    ...(isLookedAfter ? [countyBranch] : []),
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
/** Whose file somebody looks after. */
export const patronId = 'PATRON';
const patron = aCustomer({ id: patronId, grade: 'LOCAL_A', serviceLevel: 'VIP-1' });
/** Of what is there from the beginning on. */
export const sceneId = 'scene';

/** What contracts are about; no ticket is opened on these. */
export const tenantId = 'TENANT';
const tenant = aCustomer({ id: tenantId, grade: 'LOCAL_A', serviceLevel: 'ORDINARY' });
export const leasedCircuits: readonly Circuit[] = [
  aCircuit({ id: 'LEASED-ORDINARY', customerId: tenantId }),
  aCircuit({ id: 'LEASED-AAA', customerId: tenantId, maintenanceGrade: 'AAA' }),
];
export const circuitIds = circuits.map(({ id }) => id);

/** Written by the stores themselves, at once. */
export async function furnish(service: TableService, setting: Setting): Promise<void> {
  const table = seenAtOnce(service);
  const meta = { correlationId: sceneId };
  const [departmentsIn, customersIn, circuitsIn] = [departmentStore(table), customerStore(table), circuitStore(table)];
  for (const department of departmentsOf(setting)) await departmentsIn.save(null, department, [], meta);
  const { isTrading, isLookedAfter } = setting;
  for (const customer of [...customers, ...(isTrading ? [tenant] : []), ...(isLookedAfter ? [patron] : [])])
    await customersIn.save(null, customer, [], meta);
  for (const circuit of [...circuits, ...(isTrading ? leasedCircuits : [])])
    await circuitsIn.save(null, circuit, [], meta);
}

/** The file as it is when the run begins; whoever follows the table sees it come. */
export async function furnishFile(service: TableService, startAt: number, file: CustomerFile): Promise<void> {
  const { id: customerId, manager } = file;
  if (manager === undefined) throw new Error('nobody looks after the customer');
  const happening = { occurredAt: Math.floor(startAt) as Instant, by: sceneId, customerId };
  const event = { type: 'AccountManagerAssigned', ...happening, manager, reason: '新客户' } as const;
  await customerFileStore(seenAtOnce(service), standingRuleBook).save(null, file, [event], { correlationId: sceneId });
}

function seenAtOnce(service: TableService): Table {
  const send = async (command: { readonly input: object }) => service.execute(command);
  return { name: 'simulated', client: { send } as unknown as Table['client'] };
}
