// What makes a record the caller's own: where it names districts, departments, and the customer whose account manager may see it.

import type { AggregateEntity } from '../environment.ts';

/** Places in a record: `a.b` a field in a field, `a[]` each entry of a list. */
export type Place = string;

/** Where a record says whose it is. */
export interface Belonging {
  readonly entity: AggregateEntity;
  readonly regions?: readonly Place[];
  readonly departments?: readonly Place[];
  /** Persons by the subject of their tokens. */
  readonly people?: readonly Place[];
  /** Whose account manager, and his department, it is open to. */
  readonly customer?: Place;
  /**
   * Where it is disposed of at all: whoever maintains, was asked, keeps a copy or had it before reads the record, and these places
   * instead say whose it is to dispose of.
   */
  readonly held?: { readonly regions?: readonly Place[]; readonly departments?: readonly Place[] };
  /** A list of parts, each of which says whose it is: all have to be the caller's own. */
  readonly parts?: Place;
  /** Whoever sees the record of that kind under the same id sees this one as well. */
  readonly as?: 'customer';
}

export const kinds = {
  ticket: {
    entity: 'TICKET',
    regions: ['entitlement.region'],
    departments: [
      'ownerDepartmentId',
      'directDepartmentId',
      'departmentId',
      'assignments[].departmentId',
      'faultReport.draft.reviewDepartmentId',
    ],
    customer: 'customerId',
    // Whoever has passed it on reads what became of it.
    held: { departments: ['ownerDepartmentId', 'departmentId'] },
  },
  /** That on a fault (R171): its owner writes it, a Support Centre reviews it and passes it on. */
  faultReport: {
    entity: 'TICKET',
    regions: ['entitlement.region'],
    departments: ['ownerDepartmentId', 'faultReport.draft.reviewDepartmentId'],
    customer: 'customerId',
    held: {},
  },
  customer: { entity: 'CUSTOMER', regions: ['regions[]'], customer: 'id', held: {} },
  circuit: {
    entity: 'CIRCUIT',
    regions: ['region', 'farEndRegion'],
    departments: ['maintenanceDepartmentId'],
    customer: 'customerId',
    held: { regions: ['region'], departments: [] },
  },
  contract: {
    entity: 'CONTRACT',
    regions: ['region'],
    departments: [
      'departmentId',
      'confirmations[].departmentId',
      'copies[].filed.departmentId',
      'loans[].departmentId',
    ],
    customer: 'customerId',
    held: { departments: ['departmentId'] },
  },
  levelChange: {
    entity: 'LEVEL_CHANGE',
    regions: ['region'],
    departments: ['resourceDepartmentId'],
    customer: 'customerId',
  },
  plannedWork: {
    entity: 'PLANNED_WORK',
    parts: 'circuits[]',
    regions: ['region', 'farEndRegion'],
    departments: ['maintenanceDepartmentId'],
    customer: 'customerId',
  },
  department: { entity: 'DEPARTMENT', departments: ['id'] },
  /**
   * What was said on visits: besides the customer's own people, of the departments that are to see to one opinion or another. To
   * which, answer-opinion.ts asks.
   */
  opinions: {
    entity: 'CUSTOMER_FILE',
    departments: ['visits[].followUps[].opinion.departmentId'],
    customer: 'id',
    as: 'customer',
  },
} as const satisfies Readonly<Record<string, Belonging>>;
export type Kind = keyof typeof kinds;
/** Those that are disposed of. */
export type HeldKind = { [K in Kind]: (typeof kinds)[K] extends { readonly held: object } ? K : never }[Kind];

/** The parameter of the path that names the record. */
export const pathNameOf: Readonly<Record<Kind, string>> = {
  ticket: 'ticketId',
  faultReport: 'ticketId',
  customer: 'customerId',
  circuit: 'circuitId',
  contract: 'contractId',
  levelChange: 'levelChangeId',
  plannedWork: 'workId',
  department: 'departmentId',
  opinions: 'customerId',
};

/** Who looks after a customer (R190). */
export const care: Belonging = {
  entity: 'CUSTOMER_FILE',
  departments: ['manager.departmentId'],
  people: ['manager.staffId', 'manager.deputy.staffId'],
};

/** Every text that stands at one of the places. */
export function textsAt(record: unknown, places: readonly Place[] = []): readonly string[] {
  return places
    .flatMap((place) => valuesAt(record, place))
    .filter((value): value is string => typeof value === 'string');
}

/** Everything that stands at a place. */
export function valuesAt(record: unknown, place: Place): readonly unknown[] {
  return fieldsAt(record, place).map(({ value }) => value);
}

interface FieldAt {
  /** As refusals name it: `lines[0].circuitId`. */
  readonly field: string;
  readonly value: unknown;
}

/** The same, with the field in which it stands. */
export function fieldsAt(record: unknown, place: Place): readonly FieldAt[] {
  const whole: readonly FieldAt[] = [{ field: '', value: record }];
  return place.split('.').reduce((found, step) => found.flatMap((one) => within(one, step)), whole);
}

function within({ field, value }: FieldAt, step: string): readonly FieldAt[] {
  if (typeof value !== 'object' || value === null) return [];
  const isList = step.endsWith('[]');
  const name = isList ? step.slice(0, -2) : step;
  const inner: unknown = (value as Readonly<Record<string, unknown>>)[name];
  const at = field === '' ? name : `${field}.${name}`;
  if (!isList) return [{ field: at, value: inner }];
  return Array.isArray(inner) ? inner.map((entry, index) => ({ field: `${at}[${index}]`, value: entry })) : [];
}
