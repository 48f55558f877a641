// One page of an import: each row is taken over by itself, and what is refused is kept with its line. A page that is gone through
// again comes to the same, also in its counts: what this very row has written before counts as written.

import * as z from 'zod/mini';
import type { Counts, ImportOrder, StepDone } from '../../domain/operations/operation.ts';
import { later } from '../../domain/time.ts';
import { forEachPaced } from '../batches.ts';
import type { Scope } from '../environment.ts';
import { errorFields } from '../error-fields.ts';
import type { Refusal } from '../http/problem.ts';
import { problemOf, refusalOf, refusalsOf } from '../http/problem.ts';
import type { HandsOver, TakenOver } from '../http/upsert.ts';
import { log } from '../log.ts';
import type { OperationOf, Step } from '../operations/step.ts';
import { itemsPerStep } from '../operations/step.ts';
import { retryConflict } from '../retry-conflict.ts';
import type { RefusedRow, RefusedRowStore } from '../store/refused-row-store.ts';
import type { Clock } from '../system-clock.ts';
import { keptMilliseconds } from './file-bounds.ts';
import type { ReadFile } from './read-file.ts';
import type { Row } from './row.ts';
import { FileRefused, lineOf } from './row.ts';
import type { TakingRows } from './take-row.ts';
import { takeRows } from './take-row.ts';

export interface Importing {
  readonly readFile: ReadFile;
  readonly taking: TakingRows;
  readonly refusedRows: Pick<RefusedRowStore, 'record'>;
  readonly clock: Clock;
}

type Outcome = TakenOver<unknown>['outcome'] | 'failed';

/** About as many as are done between two looks at whether the import was stopped; fewer when the pace is slow, as a step has its time. */
const rowsPerStep = 250;

export function importRows(deps: Importing): Step<'import'> {
  const take = takeRows(deps.taking);
  return async (operation) => {
    const { order, cursor, perSecond } = operation;
    const keptUntil = later(deps.clock.now(), keptMilliseconds);
    const rows = await rowsOf(order, deps.readFile);
    if (rows instanceof FileRefused) {
      await deps.refusedRows.record(operation, [refusedFile(rows)], keptUntil);
      return { counts: {}, failure: rows.message };
    }
    const from = cursor === undefined ? 0 : Number(cursor);
    const page = rows.slice(from, from + Math.min(rowsPerStep, itemsPerStep(perSecond)));
    const outcomes: Outcome[] = [];
    const refused: RefusedRow[] = [];
    await forEachPaced(page, perSecond, deps.clock, async (row) => {
      const came = await comeOf(
        row,
        order,
        (fields, handed) => take[order.records](fields, handed, order.validateOnly),
        {
          ...handedOver(operation, row),
          decision: { now: deps.clock.now(), by: operation.startedBy },
        },
      );
      outcomes.push(came.outcome);
      refused.push(...came.refused);
    });
    await deps.refusedRows.record(operation, refused, keptUntil);
    const counts = { ...(from === 0 && { rows: rows.length }), ...countsOf(outcomes) };
    return pageDone(counts, from + page.length, rows.length);
  };
}

async function rowsOf(order: ImportOrder, readFile: ReadFile): Promise<readonly Row[] | FileRefused> {
  try {
    return await readFile(order);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}

function pageDone(counts: Counts, done: number, all: number): StepDone {
  return done < all ? { counts, cursor: String(done) } : { counts };
}

function countsOf(outcomes: readonly Outcome[]): Counts {
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
  return {
    rowsRead: outcomes.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    failed: count('failed'),
  };
}

/** Whoever may import may do so for the Group and the provincial company (R7). */
const importingScopes: ReadonlySet<string> = new Set<Scope>(['admin']);

/** What is written is known by the row that it came from. */
function handedOver({ id, round }: OperationOf<'import'>, row: Row): Omit<HandsOver, 'decision'> {
  return {
    headers: {},
    caller: { scopes: importingScopes },
    correlationId: `${id}.${round}:${row.fromLine}`,
  };
}

async function comeOf(
  row: Row,
  { records }: ImportOrder,
  take: (fields: Row['fields'], handed: HandsOver) => Promise<TakenOver<unknown>>,
  handed: HandsOver,
): Promise<{ readonly outcome: Outcome; readonly refused: readonly RefusedRow[] }> {
  if (row.refused.length > 0)
    return { outcome: 'failed', refused: row.refused.map((each) => refusedRow(row, refusalOf(each))) };
  try {
    const taken = await retryConflict(() => take(row.fields, handed));
    return { outcome: wasWritten(taken, handed) ?? taken.outcome, refused: [] };
  } catch (error) {
    const problem = problemOf(error, false);
    // Nothing is wrong with the row.
    if (problem.code === 'unavailable') throw error;
    if (problem.code === 'internal-error') {
      // What is stored and cannot be read will not be read the next time either; whatever else fails comes again with its page.
      if (!(error instanceof z.core.$ZodError)) throw error;
      log('error', 'row failed', { records, line: row.fromLine, ...errorFields(error) });
    }
    return { outcome: 'failed', refused: refusalsOf(problem).map((refusal) => refusedRow(row, refusal)) };
  }
}

/** By this very row, when its page was gone through before and did not come to its end. */
function wasWritten(taken: TakenOver<unknown>, { correlationId }: HandsOver): Outcome | undefined {
  if (taken.outcome !== 'unchanged' || taken.correlationId !== correlationId) return undefined;
  return taken.version === 1 ? 'created' : 'updated';
}

function refusedRow(row: Row, refusal: Refusal): RefusedRow {
  const { fromLine, toLine } = row;
  return { line: refusal.field === undefined ? fromLine : lineOf(row, refusal.field), fromLine, toLine, ...refusal };
}

function refusedFile({ line, problem }: FileRefused): RefusedRow {
  return { line, fromLine: line, toLine: line, ...refusalOf(problem) };
}
