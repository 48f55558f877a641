import { describe, expect, it } from 'vitest';
import { surveysKept } from '../../../domain/customer-files/customer-file.ts';
import type { SurveyRequest } from '../../../domain/customer-files/satisfaction.ts';
import {
  recordSurvey,
  satisfactionFrom,
  satisfactionOf,
  scoreOfPoints,
} from '../../../domain/customer-files/satisfaction.ts';
import { standingRules } from '../../../domain/sla/rules.ts';
import { aFile, ofTier } from '../../support/customer-files.ts';
import { at } from '../../support/decisions.ts';
import { brokenRules } from '../../support/refusals.ts';
import { minutesLater, mondayMorning, shanghai } from '../../support/time.ts';

const care = standingRules.policy.customerCare;
const answer: SurveyRequest = { surveyedAt: mondayMorning, satisfaction: 4, channel: 'PHONE' };
const record = (request: SurveyRequest, file = aFile()) => recordSurvey(file, request, ofTier(), at());

describe('an answer to a survey', () => {
  it('is on file in parts per million, whichever way it was given, and the next survey is due by the tier (R244)', () => {
    const { state, events } = record(answer);
    expect(events).toMatchObject([{ type: 'CustomerSurveyed', survey: { scorePpm: 800_000, recordedBy: 'clerk-1' } }]);
    expect(state.rounds.survey).toEqual({ number: 2, sinceAt: mondayMorning });
    const { satisfaction: _, ...unscored } = answer;
    expect(record({ ...unscored, scorePpm: 800_000 }, state)).toEqual({ state, events: [] });
  });

  it('has one score, and none from the future', () => {
    const { satisfaction: _, ...unscored } = answer;
    expect(brokenRules(() => record(unscored))).toEqual(['satisfaction: required']);
    const twice = { ...answer, scorePpm: 1, surveyedAt: minutesLater(mondayMorning, 1) };
    expect(brokenRules(() => record(twice))).toEqual(['scorePpm: not-allowed-here', 'surveyedAt: in-the-future']);
  });

  it('makes room for later ones', () => {
    const instants = Array.from({ length: surveysKept + 1 }, (_, index) => minutesLater(mondayMorning, index - 100));
    const file = instants.reduce((known, surveyedAt) => record({ ...answer, surveyedAt }, known).state, aFile());
    expect([file.surveys.length, file.surveys[0]?.surveyedAt]).toEqual([surveysKept, instants[1]]);
  });
});

describe('the satisfaction of a customer', () => {
  const points = (...given: readonly number[]) => satisfactionOf(given.map(scoreOfPoints), care);

  it('is the share of answers with four points or more, held against 90 % (R243, R245)', () => {
    expect(points(5, 4, 3)).toEqual({
      answers: 3,
      satisfied: 2,
      sharePpm: 666_666,
      targetPpm: 900_000,
      isReached: false,
    });
    expect(points(5, 5, 5, 5, 5, 5, 5, 5, 4, 1)).toMatchObject({ sharePpm: 900_000, isReached: true });
  });

  it('is not known where nobody has answered', () => {
    expect(points()).toMatchObject({ answers: 0, sharePpm: null, isReached: null });
  });

  it('is that of the last twelve months', () => {
    expect(satisfactionFrom(shanghai('2026-03-02T09:00'), care)).toBe(shanghai('2025-03-02T00:00'));
  });
});
