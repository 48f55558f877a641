// Which events a subscription is about, and which of them its client may know of.

/** Every list that is there has to have what the event is about; an event that is about none is left out by it. */
export interface EventFilters {
  readonly customerIds?: readonly string[];
  readonly circuitIds?: readonly string[];
  readonly regions?: readonly string[];
  readonly departmentIds?: readonly string[];
  readonly ticketTypes?: readonly string[];
}

/** Whose records: of which districts and departments. */
export interface Reach {
  /** All of them; then the lists say nothing. */
  readonly everywhere: boolean;
  readonly regions: readonly string[];
  readonly departmentIds: readonly string[];
}

/** What the client could see when it subscribed, or less. */
export interface SubscriptionGrants extends Reach {
  /** Kinds of records, `TICKET` and so on. */
  readonly entities: readonly string[];
}

/** What is in both, as the first has it. */
export function commonGrants(some: SubscriptionGrants, others: SubscriptionGrants): SubscriptionGrants {
  const entities = common(some.entities, others.entities);
  if (others.everywhere) return { ...some, entities };
  if (some.everywhere) return { ...others, entities };
  const regions = common(some.regions, others.regions);
  return { entities, everywhere: false, regions, departmentIds: common(some.departmentIds, others.departmentIds) };
}

/** Whether whoever reaches so far reaches all of the other, too. */
export function reachesAll(present: SubscriptionGrants, other: SubscriptionGrants): boolean {
  if (!other.entities.every((entity) => present.entities.includes(entity))) return false;
  if (present.everywhere || other.everywhere) return present.everywhere;
  return (
    other.regions.every((region) => present.regions.includes(region)) &&
    other.departmentIds.every((id) => present.departmentIds.includes(id))
  );
}

function common(some: readonly string[], others: readonly string[]): readonly string[] {
  return some.filter((one) => others.includes(one));
}

/** An event by what it may be chosen by. */
export interface Choosable {
  readonly type: string;
  readonly entity: string;
  readonly customerId?: string | undefined;
  readonly circuitId?: string | undefined;
  readonly region?: string | undefined;
  readonly departmentIds?: readonly string[] | undefined;
  readonly ticketType?: string | undefined;
  /** It is nobody's: whoever may see its kind may see it. */
  readonly common: boolean;
}

/** `pattern`: a type, or the beginning of types and `*`. */
export function selects(pattern: string, type: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

export function isWanted(eventTypes: readonly string[], filters: EventFilters, event: Choosable): boolean {
  const { customerIds, circuitIds, regions, departmentIds, ticketTypes } = filters;
  return (
    eventTypes.some((pattern) => selects(pattern, event.type)) &&
    isAmong(event.customerId, customerIds) &&
    isAmong(event.circuitId, circuitIds) &&
    isAmong(event.region, regions) &&
    isAmong(event.ticketType, ticketTypes) &&
    (departmentIds === undefined || haveCommon(event.departmentIds, departmentIds))
  );
}

export function isVisible(grants: SubscriptionGrants, event: Choosable): boolean {
  return grants.entities.includes(event.entity) && (event.common || isWithin(grants, event));
}

export function isWithin(
  { everywhere, regions, departmentIds }: Reach,
  event: Pick<Choosable, 'region' | 'departmentIds'>,
) {
  const isHere = event.region !== undefined && regions.includes(event.region);
  return everywhere || isHere || haveCommon(event.departmentIds, departmentIds);
}

function isAmong(value: string | undefined, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

function haveCommon(some: readonly string[] | undefined, others: readonly string[]): boolean {
  return some?.some((one) => others.includes(one)) === true;
}
