// How satisfied a customer is, against what is to be reached (R85, R243-R245).

import { sameContent } from '../changes.ts';
import { type Decision, happening } from '../decision.ts';
import { type FieldError, refuseIfAny } from '../errors.ts';
import { dayMonthsAfter } from '../sla/months.ts';
import { localDateOf, wallClock } from '../sla/wall-clock.ts';
import { type Instant, operatorTimeZone } from '../time.ts';
import type { CustomerCarePolicy } from './care-policy.ts';
import { type CustomerFile, type FileContext, type Survey, surveysKept, underRulesOfToday } from './customer-file.ts';
import type { FileOutcome } from './events.ts';
import { nextRound } from './rounds.ts';

export interface SurveyRequest extends Pick<Survey, 'surveyedAt' | 'channel' | 'comment'> {
  /** Points from 1 to 5, or in parts per million: one of them. */
  readonly satisfaction?: number;
  readonly scorePpm?: number;
}

const pointsMax = 5;

/** Points of call-backs and surveys, in parts per million of the best score. */
export function scoreOfPoints(points: number): number {
  return (points * 1_000_000) / pointsMax;
}

/**
 * Enters one answer; the same again yields no events. Throws `rule-broken`: `satisfaction` required without a score,
 * `scorePpm` not-allowed-here beside it, `surveyedAt` in-the-future.
 */
export function recordSurvey(
  file: CustomerFile,
  request: SurveyRequest,
  context: FileContext,
  decision: Decision,
): FileOutcome {
  refuseIfAny(surveyErrors(request, decision.now));
  const { surveyedAt, channel, comment, satisfaction, scorePpm = scoreOfPoints(satisfaction ?? 0) } = request;
  const said = { surveyedAt, scorePpm, channel, ...(comment !== undefined && { comment }) };
  const isKnown = file.surveys.some(({ recordedAt: _, recordedBy: __, ...known }) => sameContent(known, said));
  if (isKnown) return { state: file, events: [] };
  const survey = { ...said, recordedAt: decision.now, recordedBy: decision.by };
  const surveys = [...file.surveys, survey].slice(-surveysKept);
  const rounds = nextRound(file.rounds, 'survey', surveyedAt);
  return {
    state: underRulesOfToday({ ...file, surveys, rounds }, context),
    events: [{ type: 'CustomerSurveyed', ...happening(decision), customerId: file.id, survey }],
  };
}

/** The share of satisfied answers against the target. */
export interface Satisfaction {
  readonly answers: number;
  readonly satisfied: number;
  /** Rounded down; null without answers, as is whether it suffices. */
  readonly sharePpm: number | null;
  readonly targetPpm: number;
  readonly isReached: boolean | null;
}

export function satisfactionOf(scoresPpm: readonly number[], policy: CustomerCarePolicy): Satisfaction {
  const targetPpm = policy.satisfactionTargetPpm.value;
  const answers = scoresPpm.length;
  const satisfied = scoresPpm.filter((score) => score >= policy.satisfiedFromPpm.value).length;
  if (answers === 0) return { answers, satisfied, sharePpm: null, targetPpm, isReached: null };
  const sharePpm = Math.floor((satisfied * 1_000_000) / answers);
  return { answers, satisfied, sharePpm, targetPpm, isReached: sharePpm >= targetPpm };
}

/** From when on answers count: the start of the day so many months ago. */
export function satisfactionFrom(now: Instant, { satisfactionMonths }: CustomerCarePolicy): Instant {
  return wallClock(operatorTimeZone)(dayMonthsAfter(localDateOf(now), -satisfactionMonths.value), 0);
}

function surveyErrors({ satisfaction, scorePpm, surveyedAt }: SurveyRequest, now: Instant): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (satisfaction === undefined && scorePpm === undefined) errors.push({ field: 'satisfaction', rule: 'required' });
  if (satisfaction !== undefined && scorePpm !== undefined)
    errors.push({ field: 'scorePpm', rule: 'not-allowed-here' });
  if (surveyedAt > now) errors.push({ field: 'surveyedAt', rule: 'in-the-future' });
  return errors;
}
