// Which events a subscription is about, and which of them its client may know of.

/** Every list that is there has to have what the event is about; an event that is about none is left out by it. */
export interface EventFilters {
  readonly customerIds?: readonly string[];
  readonly circuitIds?: readonly string[];
  readonly regions?: readonly string[];
  readonly departmentIds?: readonly string[];
  readonly ticketTypes?: readonly string[];
}

/** What the client could see when it subscribed. */
export interface SubscriptionGrants {
  /** Kinds of records, `TICKET` and so on. */
  readonly entities: readonly string[];
  /** All districts and departments; then the lists say nothing. */
  readonly everywhere: boolean;
  readonly regions: readonly string[];
  readonly departmentIds: readonly string[];
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

export function isVisible({ entities, everywhere, regions, departmentIds }: SubscriptionGrants, event: Choosable) {
  if (!entities.includes(event.entity)) return false;
  const isHere = event.region !== undefined && regions.includes(event.region);
  return everywhere || event.common || isHere || haveCommon(event.departmentIds, departmentIds);
}

function isAmong(value: string | undefined, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

function haveCommon(some: readonly string[] | undefined, others: readonly string[]): boolean {
  return some?.some((one) => others.includes(one)) === true;
}
