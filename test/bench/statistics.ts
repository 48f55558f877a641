// Order statistics and how figures are written.

/** The value below which the share (0 to 1) of the values lies: nearest rank. NaN of no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export const count = (value: number): string => Math.round(value).toLocaleString('en');
export const perSecond = (value: number): string => `${count(value)}/s`;
export const ratio = (value: number): string => value.toFixed(2);
export const megabytes = (bytes: number): string => `${count(bytes / 1e6)} MB`;

export function milliseconds(value: number): string {
  if (value >= 10_000) return `${(value / 1_000).toFixed(1)} s`;
  return value >= 100 || Number.isInteger(value) ? `${count(value)} ms` : `${value.toFixed(1)} ms`;
}

/** `earliest, p50, p99, latest` of measured milliseconds. */
export function spread(values: readonly number[]): string {
  const points = [quantile(values, 0), median(values), quantile(values, 0.99), quantile(values, 1)];
  return points.map(milliseconds).join(' / ');
}
