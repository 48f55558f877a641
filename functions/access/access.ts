// What of the data is the caller's own: by the districts and departments of the token, and by whom a customer is assigned to.

import type { Caller } from '../http/event.ts';
import { all } from './grants.ts';
import type { HiddenPlaces } from './hidden-place.ts';
import { type Belonging, care, type HeldKind, type Kind, kinds, textsAt, valuesAt } from './kinds.ts';
import type { ReadRecord } from './stored-records.ts';

export interface Access {
  /** All districts and departments. */
  readonly seesAll: boolean;
  /** Whether such a record is the caller's own. `state`: as it is stored, or as it is to be. */
  sees(kind: Kind, state: object): Promise<boolean>;
  /** The same of a stored record; undefined without one. */
  seesStored(kind: Kind, id: string): Promise<boolean | undefined>;
  /** Whether it is the caller's to dispose of, which is more than to see it. */
  holds(kind: HeldKind, state: object): Promise<boolean>;
  /** The same of a stored record; undefined without one. */
  holdsStored(kind: HeldKind, id: string): Promise<boolean | undefined>;
  /** Whether the caller may say of each of these districts that the customer is there, or is not any more. */
  placesCustomer(customerId: string, regions: readonly string[]): Promise<boolean>;
  /** Whether the caller may speak for the department. */
  actsFor(departmentId: string): boolean;
  /** What cursors say to whoever does not see all. */
  readonly places: HiddenPlaces;
}

/** `changes`: an auditor sees everything and changes nothing. */
export function accessOf(
  { by, scopes, grants }: Caller,
  changes: boolean,
  read: ReadRecord,
  places: HiddenPlaces,
): Access {
  const { regions, departments } = grants;
  const isAdmin = scopes.has('admin');
  const mayAudit = scopes.has('audit:read') && !changes;
  const seesAll = isAdmin || mayAudit || regions.has(all) || departments.has(all);
  const known = new Map<string, Promise<object | null>>();

  /** Read once: a page of a list has many records of few customers. */
  function stored(belonging: Belonging, id: string): Promise<object | null> {
    const name = `${belonging.entity} ${id}`;
    const reading = known.get(name) ?? read(belonging.entity, id);
    known.set(name, reading);
    return reading;
  }

  async function isAssigned(customerId: string): Promise<boolean> {
    return textsAt(await stored(care, customerId), care.people).includes(by);
  }

  async function looksAfter(customerId: string): Promise<boolean> {
    if (await isAssigned(customerId)) return true;
    return textsAt(await stored(care, customerId), care.departments).some((id) => departments.has(id));
  }

  async function isOwn(belonging: Belonging, state: object): Promise<boolean> {
    if (textsAt(state, belonging.regions).some((region) => regions.has(region))) return true;
    if (textsAt(state, belonging.departments).some((id) => departments.has(id))) return true;
    const [customerId] = belonging.customer === undefined ? [] : textsAt(state, [belonging.customer]);
    return customerId !== undefined && looksAfter(customerId);
  }

  async function sees(kind: Kind, state: object): Promise<boolean> {
    if (seesAll) return true;
    const { parts, ...whose }: Belonging = kinds[kind];
    if (parts === undefined) return isOwn(whose, state);
    const own = await Promise.all(valuesAt(state, parts).map((part) => isOwn(whose, part as object)));
    return own.length > 0 && own.every(Boolean);
  }

  async function holds(kind: HeldKind, state: object): Promise<boolean> {
    const { held, ...whose }: Belonging = kinds[kind];
    return seesAll || isOwn({ ...whose, ...held }, state);
  }

  async function seesStored(kind: Kind, id: string): Promise<boolean | undefined> {
    const belonging: Belonging = kinds[kind];
    const state = await stored(belonging, id);
    const isSeen = state === null ? undefined : await sees(kind, { ...state, id });
    return isSeen === true || belonging.as === undefined ? isSeen : seesStored(belonging.as, id);
  }

  async function holdsStored(kind: HeldKind, id: string): Promise<boolean | undefined> {
    const state = await stored(kinds[kind], id);
    return state === null ? undefined : holds(kind, { ...state, id });
  }

  return {
    seesAll,
    sees,
    placesCustomer: async (customerId, some) =>
      seesAll || some.every((region) => regions.has(region)) || isAssigned(customerId),
    actsFor: (departmentId) => isAdmin || departments.has(all) || departments.has(departmentId),
    seesStored,
    holds,
    holdsStored,
    places,
  };
}
