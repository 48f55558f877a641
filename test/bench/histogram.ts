// A histogram of milliseconds as SVG: classes of doubling width, because what matters lies between one and a thousand.

import type { Histogram } from './step.ts';

const bounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000] as const;
const [width, height] = [760, 320];
const [left, right, top, bottom] = [56, 16, 44, 52];
const colours = ['#2f6fb0', '#d98e2b', '#4f9d69', '#9b59a0'] as const;

function classOf(value: number): number {
  const found = bounds.findIndex((bound) => value < bound);
  return found === -1 ? bounds.length : found;
}

function labelOf(index: number): string {
  const bound = bounds[index];
  if (bound === undefined) return `≥ ${short(bounds.at(-1) ?? 0)}`;
  return `< ${short(bound)}`;
}

function short(bound: number): string {
  return bound < 1_000 ? `${bound}` : `${bound / 1_000} s`;
}

/** Shares of each series in each class, so that series of different length can be compared. */
export function histogramSvg({ title, series }: Histogram): string {
  const entries = Object.entries(series).map(([name, values]) => {
    const shares = Array.from({ length: bounds.length + 1 }, () => 0);
    for (const value of values) shares[classOf(value)] = (shares[classOf(value)] ?? 0) + 1 / values.length;
    return { name: `${name} (${values.length.toLocaleString('en')})`, shares };
  });
  const highest = Math.max(...entries.flatMap(({ shares }) => shares), 0.01);
  const slot = (width - left - right) / (bounds.length + 1);
  const bar = (slot - 6) / entries.length;
  const y = (share: number) => top + (height - top - bottom) * (1 - share / highest);
  const at = (value: number) => value.toFixed(1);

  const bars = entries.flatMap(({ shares }, series) =>
    shares.map((share, index) => {
      const x = left + index * slot + 3 + series * bar;
      return `<rect x="${at(x)}" y="${at(y(share))}" width="${at(bar)}" height="${at(height - bottom - y(share))}" fill="${colours[series % colours.length]}"/>`;
    }),
  );
  const labels = Array.from({ length: bounds.length + 1 }, (_, index) => {
    return `<text x="${at(left + (index + 0.5) * slot)}" y="${height - bottom + 16}" text-anchor="middle">${escaped(labelOf(index))}</text>`;
  });
  const levels = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const share = part * highest;
    return `<line x1="${left}" x2="${width - right}" y1="${at(y(share))}" y2="${at(y(share))}" stroke="#ddd"/><text x="${left - 6}" y="${at(y(share) + 4)}" text-anchor="end">${(share * 100).toFixed(0)} %</text>`;
  });
  const legend = entries.map(({ name }, series) => {
    const x = left + series * 240;
    return `<rect x="${x}" y="28" width="10" height="10" fill="${colours[series % colours.length]}"/><text x="${x + 15}" y="37">${escaped(name)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#333">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${left}" y="18" font-size="14" font-weight="bold">${escaped(title)}</text>`,
    ...legend,
    ...levels,
    ...bars,
    ...labels,
    `<text x="${at((left + width - right) / 2)}" y="${height - 12}" text-anchor="middle">milliseconds</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
