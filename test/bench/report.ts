// The one table of a run: on the screen, and as Markdown with its histograms.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { histogramSvg } from './histogram.ts';
import type { Machine } from './machine.ts';
import type { Figure, Outcome } from './step.ts';

export interface Report {
  readonly machine: Machine;
  readonly takenAt: Date;
  readonly seconds: number;
  /** By the name of the step, in their order. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

const columns = ['figure', 'measured', 'reference in the same run', 'goal', 'verdict'] as const;

function row({ figure, measured, reference = '', goal }: Figure): readonly string[] {
  return [figure, measured, reference, goal?.text ?? '', goal === undefined ? '' : goal.reached ? 'reached' : 'MISSED'];
}

function rowsOf({ outcomes }: Report): readonly (readonly string[])[] {
  return [...outcomes.values()].flatMap(({ figures }) => figures.map(row));
}

function headOf({ machine, takenAt, seconds }: Report): string {
  const day = takenAt.toISOString().slice(0, 16).replace('T', ' ');
  return `Machine: ${machine.description}; load before: ${machine.load}. Taken ${day} UTC in ${Math.round(seconds)} s.`;
}

/** Padded so that the columns stand below each other; notes below the table. */
export function asText(report: Report): string {
  const rows = [columns, ...rowsOf(report)];
  const widths = columns.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  return [headOf(report), '', head, '-'.repeat(head.length), ...body, '', ...notesOf(report), ''].join('\n');
}

function asMarkdown(report: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const histograms = [...report.outcomes.values()].flatMap(({ histograms = [] }) => histograms);
  return [
    '# Figures',
    '',
    headOf(report),
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rowsOf(report).map(line),
    '',
    ...histograms.flatMap(({ name, title }) => [`![${title}](${name}.svg)`, '']),
    ...notesOf(report),
    '',
    'Again: `npm run bench`; some of it: `npm run bench -- punctuality`.',
    '',
  ].join('\n');
}

function notesOf({ outcomes }: Report): readonly string[] {
  return [...outcomes].flatMap(([name, { notes = [] }]) => notes.map((note) => `- ${name}: ${note}`));
}

/** Writes `<name>.md` and the histograms over what an earlier run left. */
export function writeReport(report: Report, folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), asMarkdown(report));
  for (const { histograms = [] } of report.outcomes.values()) {
    for (const histogram of histograms) writeFileSync(join(folder, `${histogram.name}.svg`), histogramSvg(histogram));
  }
}
