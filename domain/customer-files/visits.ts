// Visits to a customer: what was said, who sees to it, and that the customer hears what became of it (R85, R193).

import { sameContent } from '../changes.ts';
import { type Decision, happening } from '../decision.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import type { Rules } from '../sla/rules.ts';
import { type Instant, millisecondsPerDay } from '../time.ts';
import {
  type CustomerFile,
  type FileContext,
  type FollowUp,
  isOpen,
  type Opinion,
  underRulesOfToday,
  type Visit,
  visitsKept,
} from './customer-file.ts';
import { reachFileDeadlines, withReached } from './deadlines.ts';
import type { FileOutcome } from './events.ts';
import { nextRound } from './rounds.ts';

export interface VisitRequest extends Pick<Visit, 'visitedAt' | 'purpose' | 'summary'> {
  readonly opinions: readonly Opinion[];
  /** Of those that the opinions name, the departments that there are. */
  readonly departmentIds: ReadonlySet<string>;
}

/**
 * Enters a visit and opens a follow-up for each opinion; the same visit again yields no events. The time for the answer runs
 * from the entry. Throws `rule-broken`: `visitedAt` in-the-future, too-old or duplicate (another visit is on file for that
 * instant), `opinions[i].departmentId` unknown-reference, `opinions` not-yet without an account manager, or too-many while too
 * many visits have opinions without an answer.
 */
export function recordVisit(
  file: CustomerFile,
  request: VisitRequest,
  context: FileContext,
  decision: Decision,
): FileOutcome {
  const { visitedAt, purpose, summary, opinions } = request;
  const known = visitAt(file, visitedAt);
  if (known !== undefined && sameContent(statementOf(known), statementOf(request))) return { state: file, events: [] };
  refuseIfAny(visitErrors(file, request, context, decision.now));
  const visit: Visit = {
    number: file.counts.visits + 1,
    visitedAt,
    purpose,
    ...(summary !== undefined && { summary }),
    recordedAt: decision.now,
    recordedBy: decision.by,
    followUps: opinions.map((opinion, index) =>
      followUpOf(opinion, file.counts.followUps + index + 1, context, decision.now),
    ),
  };
  const counts = { visits: visit.number, followUps: file.counts.followUps + opinions.length };
  const rounds = purpose === 'CLUB_ACTIVITY' ? file.rounds : nextRound(file.rounds, 'visit', visitedAt);
  const visits = worthKeeping([...file.visits, visit]);
  return {
    state: underRulesOfToday({ ...file, visits, counts, rounds }, context),
    events: [{ type: 'CustomerVisited', ...happening(decision), customerId: file.id, visit }],
  };
}

/** The visit at this instant. */
export function visitAt({ visits }: Pick<CustomerFile, 'visits'>, visitedAt: Instant): Visit | undefined {
  return visits.find((visit) => visit.visitedAt === visitedAt);
}

export interface FollowUpResult {
  readonly followUpNumber: number;
  readonly result: string;
  /** Default: now. */
  readonly fedBackAt?: Instant;
}

/**
 * Enters what the customer was told. The promise is kept by entering it in time: what falls due before is decided first, and a
 * breach stays one. The same result again yields no events. `rules`: those of the file. Throws `rule-broken`: `fedBackAt`
 * in-the-future or too-old (before the visit), `result` no-longer-possible once there is one.
 */
export function answerOpinion(
  file: CustomerFile,
  visit: Visit,
  { followUpNumber, result, fedBackAt }: FollowUpResult,
  rules: Rules,
  decision: Decision,
): FileOutcome {
  const { now, by: recordedBy } = decision;
  const followUp = visit.followUps.find(({ number }) => number === followUpNumber);
  if (followUp === undefined) throw new RangeError(`visit ${visit.number} has no follow-up ${followUpNumber}`);
  const { outcome } = followUp;
  const isRepeat = outcome?.result === result && (fedBackAt ?? outcome.fedBackAt) === outcome.fedBackAt;
  if (isRepeat) return { state: file, events: [] };
  const told = fedBackAt ?? now;
  refuseIfAny(resultErrors(followUp, visit, told, now));

  const reached = reachFileDeadlines(file, now, rules);
  const answered = { ...followUp, outcome: { result, fedBackAt: told, recordedAt: now, recordedBy } };
  const followUps = visit.followUps.map((other) => (other === followUp ? answered : other));
  const visits = file.visits.map((other) => (other === visit ? { ...visit, followUps } : other));
  const event = { ...happening(decision), customerId: file.id, visitNumber: visit.number, followUpNumber, result };
  return {
    state: reached.reduce(withReached, { ...file, visits }),
    events: [...reached, { type: 'OpinionAnswered', ...event, fedBackAt: told }],
  };
}

function followUpOf(opinion: Opinion, number: number, { rules }: FileContext, openedAt: Instant): FollowUp {
  const limit = rules.policy.customerCare.followUp;
  const calendar = limit.limit.unit === 'workingDays' ? 'CN_WORKING_HOURS' : 'ROUND_THE_CLOCK';
  return { number, opinion, openedAt, limit, calendar };
}

/** The latest, and those that somebody still has to see to. */
function worthKeeping(visits: readonly Visit[]): readonly Visit[] {
  const surplus = visits.length - visitsKept;
  const done = visits.filter(({ followUps }) => !followUps.some(isOpen)).slice(0, Math.max(0, surplus));
  return visits.filter((visit) => !done.includes(visit));
}

function statementOf(visit: Visit | VisitRequest) {
  const { visitedAt, purpose, summary } = visit;
  const opinions = 'followUps' in visit ? visit.followUps.map(({ opinion }) => opinion) : visit.opinions;
  return { visitedAt, purpose, summary, opinions };
}

function visitErrors(
  file: CustomerFile,
  { visitedAt, opinions, departmentIds }: VisitRequest,
  { rules }: FileContext,
  now: Instant,
): readonly FieldError[] {
  const oldest = now - rules.policy.customerCare.visitEntryDaysMax.value * millisecondsPerDay;
  const errors: FieldError[] = [];
  if (visitedAt > now) errors.push({ field: 'visitedAt', rule: 'in-the-future' });
  if (visitedAt < oldest) errors.push({ field: 'visitedAt', rule: 'too-old' });
  if (visitAt(file, visitedAt) !== undefined) errors.push({ field: 'visitedAt', rule: 'duplicate' });
  if (file.visits.filter(({ followUps }) => followUps.some(isOpen)).length >= visitsKept) {
    errors.push({ field: 'opinions', rule: 'too-many', details: { maximum: visitsKept } });
  }
  if (opinions.length > 0 && file.manager === undefined) {
    errors.push({ field: 'opinions', rule: 'not-yet', details: { first: 'account-manager' } });
  }
  for (const [index, { departmentId }] of opinions.entries()) {
    if (departmentId === undefined || departmentIds.has(departmentId)) continue;
    errors.push({ field: `opinions[${index}].departmentId`, rule: 'unknown-reference', details: { departmentId } });
  }
  return errors;
}

function resultErrors({ outcome }: FollowUp, visit: Visit, fedBackAt: Instant, now: Instant): readonly FieldError[] {
  if (outcome !== undefined) {
    return [{ field: 'result', rule: 'no-longer-possible', details: { since: 'result' } }];
  }
  if (fedBackAt > now) return [{ field: 'fedBackAt', rule: 'in-the-future' }];
  return fedBackAt < visit.visitedAt ? [{ field: 'fedBackAt', rule: 'too-old' }] : [];
}
