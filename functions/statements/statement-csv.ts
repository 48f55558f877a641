// A statement as CSV (RFC 4180): one row for each line and a last one with the total. The column `amount_fen` adds up to it, and
// the causes of each row to its `owed_fen`.

import type { LineAssessment } from '../../domain/compensation/assess-line.ts';
import { type OwedPart, owedParts } from '../../domain/compensation/owed-parts.ts';
import type { Statement, StatementLine } from '../../domain/compensation/statement.ts';

type Row = Readonly<Record<(typeof columns)[number], string | number | null>>;

const columns = [
  'contract',
  'month',
  'line',
  'kind',
  'about',
  'circuit',
  'class',
  'availability_ppm',
  'promised_ppm',
  'down_milliseconds',
  'overrun_hours',
  'legal_floor_days',
  'base_fen',
  'basis',
  'owed_fen',
  'amount_fen',
  'form',
  'causes',
] as const;

export function statementCsv(statement: Statement): string {
  const { contractId: contract, month, lines, totalFen } = statement;
  const rows = lines.map((line, index) => ({ ...empty, contract, month, line: index + 1, ...cells(line) }));
  const total: Row = { ...empty, contract, month, kind: 'total', amount_fen: totalFen };
  const written = [...rows, total].map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...written, ''].join('\r\n');
}

const empty = Object.fromEntries(columns.map((column) => [column, null])) as Row;

function cells(line: StatementLine): Partial<Row> {
  const { kind, about, form, owedFen: owed_fen, amountFen: amount_fen } = line;
  const causes = owedParts(line).map(causeOf).join(' ');
  const common = { kind, about, form, causes, owed_fen, amount_fen };
  switch (kind) {
    case 'compensation':
      return { ...assessed(line.assessment), ...common };
    case 'adjustment':
      // What it is about lies in another month than the statement.
      return { ...(line.assessment && assessed(line.assessment)), ...common, month: line.month };
    case 'late-opening':
      return { ...common, circuit: line.circuitId };
    case 'overcharge-refund':
    case 'overcharge-credit':
      return common;
    default:
      return line satisfies never;
  }
}

/** `T…=25000`: the causes of a row add up to its `owed_fen`. */
function causeOf({ source, owedFen }: OwedPart): string {
  switch (source.kind) {
    case 'ticket':
      return `${source.ticketId}=${owedFen}`;
    case 'planned-work':
      return `${source.workId}=${owedFen}`;
    case 'correction':
    case 'overcharge':
      return `${source.kind}-${source.number}=${owedFen}`;
    default:
      return source satisfies never;
  }
}

function assessed(assessment: LineAssessment): Partial<Row> {
  return {
    circuit: assessment.circuitId,
    class: assessment.qualityClass,
    availability_ppm: assessment.availabilityPpm,
    promised_ppm: assessment.promised.ppm,
    down_milliseconds: assessment.downMilliseconds,
    overrun_hours: assessment.overrunHours,
    legal_floor_days: assessment.legalFloorDays,
    base_fen: assessment.baseFen,
    basis: assessment.basis,
  };
}

/** Nothing in it was written by people, so no cell can be taken for a formula; commas and quotes are kept apart all the same. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
