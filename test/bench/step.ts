// What a step of the bench is: it measures something, and says it in rows of the one table.

/** One row of the table. */
export interface Figure {
  readonly figure: string;
  /** As it is shown, with its unit. */
  readonly measured: string;
  /** What it is compared with, measured in the same run. */
  readonly reference?: string;
  readonly goal?: Goal;
}

interface Goal {
  readonly text: string;
  readonly reached: boolean;
}

export interface Histogram {
  /** File name in the results, without its ending. */
  readonly name: string;
  readonly title: string;
  /** Milliseconds, by the name of the series. */
  readonly series: Readonly<Record<string, readonly number[]>>;
}

export interface Outcome {
  readonly figures: readonly Figure[];
  /** How it was measured, and why a goal is not reached. */
  readonly notes?: readonly string[];
  readonly histograms?: readonly Histogram[];
}

/** Tells how far a step is: so many of so many, or only what it does now. */
export type Progress = (doing: string, done?: number, of?: number) => void;

export interface Step {
  readonly name: string;
  readonly run: (progress: Progress) => Promise<Outcome>;
}

export function atMost(
  value: number,
  limit: number,
  shown: (value: number) => string,
): Pick<Figure, 'measured' | 'goal'> {
  return { measured: shown(value), goal: { text: `≤ ${shown(limit)}`, reached: value <= limit } };
}

export function atLeast(
  value: number,
  limit: number,
  shown: (value: number) => string,
): Pick<Figure, 'measured' | 'goal'> {
  return { measured: shown(value), goal: { text: `≥ ${shown(limit)}`, reached: value >= limit } };
}
