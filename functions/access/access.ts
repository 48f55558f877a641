// What of the data is the caller's own: by the districts and departments of the token, and by whom a customer is assigned to.

import type { Caller } from '../http/event.ts';
import { all } from './grants.ts';
import { type Belonging, care, type Kind, kinds, textsAt, valuesAt } from './kinds.ts';
import type { ReadRecord } from './stored-records.ts';

export interface Access {
  /** All districts and departments. */
  readonly seesAll: boolean;
  /** Whether such a record is the caller's own. `state`: as it is stored, or as it is to be. */
  sees(kind: Kind, state: object): Promise<boolean>;
  /** The same of a stored record; undefined without one. */
  seesStored(kind: Kind, id: string): Promise<boolean | undefined>;
  /** Whether the customer is assigned to the caller, in person or by the department. */
  looksAfter(customerId: string): Promise<boolean>;
  /** Whether the caller may speak for the department. */
  actsFor(departmentId: string): boolean;
}

/** `changes`: an auditor sees everything and changes nothing. */
export function accessOf({ by, scopes, grants }: Caller, changes: boolean, read: ReadRecord): Access {
  const { regions, departments } = grants;
  const isAdmin = scopes.has('admin');
  const mayAudit = scopes.has('audit:read') && !changes;
  const seesAll = isAdmin || mayAudit || regions.has(all) || departments.has(all);
  const files = new Map<string, Promise<object | null>>();

  /** One page of a list has many records of few customers. */
  function fileOf(customerId: string): Promise<object | null> {
    const known = files.get(customerId) ?? read(care.entity, customerId);
    files.set(customerId, known);
    return known;
  }

  async function looksAfter(customerId: string): Promise<boolean> {
    const file = await fileOf(customerId);
    const isAssigned = textsAt(file, care.people).includes(by);
    return isAssigned || textsAt(file, care.departments).some((id) => departments.has(id));
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

  async function seesStored(kind: Kind, id: string): Promise<boolean | undefined> {
    const belonging: Belonging = kinds[kind];
    const state = await read(belonging.entity, id);
    const isSeen = state === null ? undefined : await sees(kind, { ...state, id });
    return isSeen === true || belonging.as === undefined ? isSeen : seesStored(belonging.as, id);
  }

  return {
    seesAll,
    sees,
    looksAfter,
    actsFor: (departmentId) => isAdmin || departments.has(all) || departments.has(departmentId),
    seesStored,
  };
}
