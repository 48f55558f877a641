// When a written fault report is owed, as the classes and tiers say it.

import type { NetworkLevel } from '../circuits/grade.ts';
import type { Limit, SourceMark } from './sourced.ts';

/** What has to be so for a report to be owed: everything that is stated. */
export interface ReportOccasion {
  /** The outage lasted longer, in minutes. */
  readonly outageOverMinutes?: number;
  /** A limit of the ticket was missed. */
  readonly missedLimit?: true;
  /** The customer has asked for it. */
  readonly onRequest?: true;
}

/** When a written fault report is owed (R171), and within how long from then. */
export interface ReportFigure {
  readonly occasion: ReportOccasion;
  readonly limit: Limit;
  readonly source: SourceMark;
  /** Only for circuits of these levels. */
  readonly networkLevels?: readonly NetworkLevel[];
}

export const reportWithin = (days: number, occasion: ReportOccasion, source: SourceMark): ReportFigure => ({
  occasion,
  limit: { unit: 'workingDays', workingDays: days },
  source,
});
