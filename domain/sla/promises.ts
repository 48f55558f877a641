// Which limits bind for a ticket: looked up once when it is opened and pinned, so that later edits do not move it.

import { processOf } from '../tickets/process.ts';
import type { PinnedPromise } from '../tickets/ticket.ts';
import type { Instant } from '../time.ts';
import { type CalendarId, type CalendarVersions, ownerHours } from './calendar-id.ts';
import { dueAt, type Exclusion } from './clock.ts';
import type { Milestone } from './ladder.ts';
import type { LimitCandidate } from './limit-candidate.ts';
import { type LimitCase, limitTables } from './limit-tables.ts';
import { type MilestonePolicy, milestoneOf, type Policy } from './policy.ts';
import { calendarOf, isBuiltIn, type Rules } from './rules.ts';
import type { Limit } from './sourced.ts';

interface PromiseCase extends LimitCase {
  /** Of ticket. */
  readonly type: string;
  /** Where the longest clock starts; limits in different units are compared from here. */
  readonly startsAt: Instant;
  /** When it became an outage, where it was a degradation before. */
  readonly outageSinceAt?: Instant;
  /** What is excluded so far. */
  readonly exclusions?: readonly Exclusion[];
  /** Opening hours of the department that owns the ticket, where it has its own. */
  readonly ownerCalendarId?: CalendarId;
}

/** The promises that the policy makes to a ticket of this type, in the order of the process's milestones. */
export function pinPromises(promised: PromiseCase, rules: Rules): readonly PinnedPromise[] {
  return processOf(rules.policy, promised.type).milestones.flatMap((milestone) => {
    const { outageSinceAt, impact } = promised;
    const whole = pinPromise(milestone, promised, rules);
    if (whole === undefined) return [];
    if (outageSinceAt === undefined || impact !== 'outage') return [whole];
    const asDegradation = pinPromise(milestone, { ...promised, impact: 'degradation' }, rules) ?? whole;
    return [firstDue(asDegradation, { ...whole, notBeforeAt: outageSinceAt }, promised, rules)];
  });
}

function pinPromise(milestone: Milestone, promised: PromiseCase, rules: Rules): PinnedPromise | undefined {
  const definition = milestoneOf(rules.policy, milestone);
  const candidates = candidatesFor(milestone, promised, rules.policy);
  if (candidates.length === 0) return undefined;
  const calendarFor = (limit: Limit) => calendarForLimit(limit, definition, promised, rules);
  const binding = bindingOf(candidates, promised.startsAt, calendarFor, rules);
  return {
    ...binding,
    milestone,
    rule: binding.basis === 'contract' ? 'R59' : definition.rule,
    calendar: calendarFor((candidates.find(isReportInDays) ?? binding).limit),
    pausable: definition.pausable,
    ...(definition.startsWith === 'eachSilence' && { recurs: true }),
    setAside: candidates.filter((candidate) => candidate !== binding),
  };
}

/**
 * The limit of an outage cannot have been used before there was one; that of the degradation before it runs on meanwhile. Of the
 * two the one binds that falls due first, so that what gets worse is never due later.
 */
function firstDue(
  degradation: PinnedPromise,
  outage: PinnedPromise,
  { startsAt, exclusions = [] }: PromiseCase,
  rules: Rules,
): PinnedPromise {
  const fallsDueAt = ({ limit, calendar, pausable }: PinnedPromise, startedAt: Instant): number =>
    dueAt({ startedAt, limit, exclusions: pausable ? exclusions : [] }, calendarOf(rules, calendar)) ??
    Number.POSITIVE_INFINITY;
  const outageFirst = fallsDueAt(outage, outage.notBeforeAt ?? startsAt) < fallsDueAt(degradation, startsAt);
  const [first, other] = outageFirst ? [outage, degradation] : [degradation, outage];
  const { limit, source, basis, reference } = other;
  const known = [first, ...first.setAside].some((one) => one.basis === basis && one.reference === reference);
  return known ? first : { ...first, setAside: [...first.setAside, { limit, source, basis, reference }] };
}

/** A report is office work: whichever of its figures comes to apply, all are counted in the hours of the one in days. */
function isReportInDays({ occasion, limit }: LimitCandidate): boolean {
  return occasion !== undefined && limit.unit === 'workingDays';
}

/** The versions of the calendars that promises run on. What is as it is built in is not named. */
export function pinnedVersions(
  promises: readonly Pick<PinnedPromise, 'calendar'>[],
  rules: Rules,
): { readonly calendarVersions?: CalendarVersions } {
  const ids = [...new Set(promises.map(({ calendar }) => calendar))].sort();
  const pins = ids
    .map((id) => calendarOf(rules, id))
    .filter((calendar) => !isBuiltIn(calendar))
    .map(({ id, version }) => [id, version] as const);
  return pins.length === 0 ? {} : { calendarVersions: Object.fromEntries(pins) };
}

/** Everything that sets a limit for the milestone. */
export function candidatesFor(milestone: Milestone, promised: LimitCase, policy: Policy): readonly LimitCandidate[] {
  const { limit, rule } = milestoneOf(policy, milestone);
  if ('table' in limit) return limitTables[limit.table](promised, policy);
  return [{ ...limit, basis: 'policy', reference: rule }];
}

/** On which calendar a limit runs, by its name. Working days need one that has days: a desk that never closes has none. */
function calendarForLimit(
  { unit }: Limit,
  { calendar }: MilestonePolicy,
  { ownerCalendarId = 'CN_WORKING_HOURS', entitlement: { region } }: PromiseCase,
  { regionalCalendars = {} }: Rules,
): CalendarId {
  const named = calendar === ownerHours ? ownerCalendarId : calendar;
  if (named !== undefined && (unit === 'minutes' || named !== 'ROUND_THE_CLOCK')) return named;
  if (unit === 'minutes') return 'ROUND_THE_CLOCK';
  return (Object.hasOwn(regionalCalendars, region) ? regionalCalendars[region] : undefined) ?? 'CN_WORKING_HOURS';
}

/** Limits in one unit are compared as they are: no calendar has to reach so far. */
function amountOf(limit: Limit): number {
  return limit.unit === 'minutes' ? limit.minutes : limit.workingDays;
}

/** The signed contract's figure binds (R59); without one the strictest, which is the one that falls due first. */
function bindingOf(
  candidates: readonly LimitCandidate[],
  startedAt: Instant,
  calendarFor: (limit: Limit) => CalendarId,
  rules: Rules,
): LimitCandidate {
  const contractual = candidates.find((candidate) => candidate.basis === 'contract');
  if (contractual !== undefined) return contractual;
  const fallsDueAt = ({ limit }: LimitCandidate): number =>
    dueAt({ startedAt, limit, exclusions: [] }, calendarOf(rules, calendarFor(limit))) ?? Number.POSITIVE_INFINITY;
  const isStricter = (one: LimitCandidate, other: LimitCandidate): boolean =>
    one.limit.unit === other.limit.unit
      ? amountOf(one.limit) < amountOf(other.limit)
      : fallsDueAt(one) < fallsDueAt(other);
  return candidates.reduce((strictest, other) => (isStricter(other, strictest) ? other : strictest));
}
