// A limit, and who says so.

import type { ReportOccasion } from './report-figure.ts';
import type { Limit, SourceMark } from './sourced.ts';

/** What one source says about the limit of a milestone. */
export interface LimitCandidate {
  readonly limit: Limit;
  readonly source: SourceMark;
  /** Which table or document says so. */
  readonly basis:
    | 'policy'
    | 'contract'
    | 'quality-class'
    | 'service-tier'
    | 'repair-table'
    | 'provisioning-table'
    | 'law';
  /** Where in it, e.g. `AAA outage` or `BANDWIDTH_DATA/DDN GROUP`. */
  readonly reference: string;
  /** Of a fault report: when the limit applies. */
  readonly occasion?: ReportOccasion;
}
