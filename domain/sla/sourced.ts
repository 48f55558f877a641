// A figure is given together with the mark of its source; this is its shape, and how the tables write it short.

/** Where a figure comes from: the operator's documents (S), rebuilt from them (S*), a public source (P-n), our default (D). */
export type SourceMark = 'S' | 'S*' | 'D' | `P-${number}`;

/** A promised length of time. Working days end at close of business of the n-th working day after the start day. */
export type Limit =
  | { readonly unit: 'minutes'; readonly minutes: number }
  | { readonly unit: 'workingDays'; readonly workingDays: number };

export interface SourcedLimit {
  readonly limit: Limit;
  readonly source: SourceMark;
}

/** One figure or wording of table 7(a) that is not a limit. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: SourceMark;
}

/** A figure that says one of a few words and nothing else. */
export interface Choice<Value extends string> extends Sourced<Value> {
  readonly choices: readonly Value[];
}

export const minutes = (count: number, source: SourceMark): SourcedLimit => ({
  limit: { unit: 'minutes', minutes: count },
  source,
});

export const hours = (count: number, source: SourceMark): SourcedLimit => minutes(count * 60, source);

export const workingDays = (count: number, source: SourceMark): SourcedLimit => ({
  limit: { unit: 'workingDays', workingDays: count },
  source,
});

export const sourced = <const Value>(value: Value, source: SourceMark): Sourced<Value> => ({ value, source });

/** Figures that say one of these words. */
export const choice =
  <const Value extends string>(...choices: readonly Value[]) =>
  (value: Value, source: SourceMark): Choice<Value> => ({ value, source, choices });
