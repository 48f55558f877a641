// Writes the figures of the tables short: every figure is given together with the mark of its source.

import type { Choice, ReportFigure, ReportOccasion, Sourced, SourcedLimit, SourceMark } from './policy.ts';

export const minutes = (count: number, source: SourceMark): SourcedLimit => ({
  limit: { unit: 'minutes', minutes: count },
  source,
});

export const hours = (count: number, source: SourceMark): SourcedLimit => minutes(count * 60, source);

export const workingDays = (count: number, source: SourceMark): SourcedLimit => ({
  limit: { unit: 'workingDays', workingDays: count },
  source,
});

export const reportWithin = (days: number, occasion: ReportOccasion, source: SourceMark): ReportFigure => ({
  occasion,
  limit: { unit: 'workingDays', workingDays: days },
  source,
});

export const sourced = <const Value>(value: Value, source: SourceMark): Sourced<Value> => ({ value, source });

/** Figures that say one of these words. */
export const choice =
  <const Value extends string>(...choices: readonly Value[]) =>
  (value: Value, source: SourceMark): Choice<Value> => ({ value, source, choices });
