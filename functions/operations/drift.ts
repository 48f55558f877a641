// Looks for deadlines without a schedule, and then for schedules without a deadline. With `mend`, exactly what is found is put
// right: those are set, these are deleted.

import type { Operation, StepDone } from '../../domain/operations/operation.ts';
import { later, millisecondsPerDay } from '../../domain/time.ts';
import type { Finding } from '../store/finding-store.ts';
import type { DriftDependencies, Unmended } from './drift-look.ts';
import { lookAtDeadlines, mendDeadlines } from './drift-of-deadlines.ts';
import { lookAtSchedules, mendSchedules } from './drift-of-schedules.ts';
import type { OperationOf, Step } from './step.ts';
import { stepSize } from './step.ts';

/** More of them is no list to be read any more: the rest is counted, and mended, and not listed. */
const listedMax = 10_000;
const keptMilliseconds = 30 * millisecondsPerDay;

const pageMax = 100;

/** First the deadlines, by the index; then the schedules, by their names. The cursor says which. */
export function drift(deps: DriftDependencies): Step<'drift'> {
  return async (operation) => {
    const { perSecond, order } = operation;
    const { place, looks, at } = placeIn(operation.cursor);
    // However many look amiss on a page, one rest of three seconds is enough for them: so it is a large one.
    const page = { limit: stepSize(perSecond, pageMax), ...(at !== '' && { cursor: at }) };
    const [look, mend] = place === 'deadlines' ? [lookAtDeadlines, mendDeadlines] : [lookAtSchedules, mendSchedules];
    const { looked, found, nextCursor } = await look(page, perSecond, deps);
    // Listed before as well: a step that fails on the way is done again, and what it has mended by then is not found any more.
    await list(operation, found, false, deps);
    if (order.mend) {
      await mend(found, perSecond, deps);
      await list(operation, found, true, deps);
    }
    const counts = { ...countsOf(found), ...(order.mend && { mended: found.length }) };
    // What was deleted may have moved up what follows: nobody says what a token of the Scheduler counts from. So the page is looked at
    // once more, and those that stay are counted then.
    if (order.mend && place === 'schedules' && found.length > 0) {
      return { counts: { schedules: found.length, ...counts }, cursor: cursorOf({ place, looks: looks + 1, at }) };
    }
    const next =
      nextCursor !== undefined
        ? cursorOf({ place, looks: 0, at: nextCursor })
        : place === 'deadlines'
          ? cursorOf({ place: 'schedules', looks: 0, at: '' })
          : undefined;
    return { counts: { [place]: looked, ...counts }, ...(next !== undefined && { cursor: next }) };
  };
}

interface Place {
  readonly place: 'deadlines' | 'schedules';
  /** How often the page was looked at before. */
  readonly looks: number;
  /** Where the page begins; empty at the beginning. */
  readonly at: string;
}

/** `schedules 3 token` of a page that is looked at for the fourth time, so that every step begins at a place of its own. */
function cursorOf({ place, looks, at }: Place): string {
  return `${place} ${looks === 0 ? '' : `${looks} `}${at}`;
}

function placeIn(cursor = 'deadlines '): Place {
  const [, place, looks = '0', at = ''] = /^(deadlines|schedules) (?:(\d+) )?(.*)$/.exec(cursor) ?? [];
  return { place: place === 'schedules' ? place : 'deadlines', looks: Number(looks), at };
}

function countsOf(found: readonly Unmended[]): StepDone['counts'] {
  const count = (kind: Finding['kind']) => found.filter((each) => each.kind === kind).length;
  return { missing: count('missing'), wrong: count('wrong'), orphan: count('orphan') };
}

async function list(
  operation: OperationOf<'drift'>,
  found: readonly Unmended[],
  mended: boolean,
  deps: DriftDependencies,
): Promise<void> {
  const { missing = 0, wrong = 0, orphan = 0 }: Operation['counts'] = operation.counts;
  const room = Math.max(0, listedMax - missing - wrong - orphan);
  const foundAt = deps.clock.now();
  const listed = found.slice(0, room).map((each) => ({ ...each, foundAt, mended }));
  await deps.findings.record(operation, listed, later(foundAt, keptMilliseconds));
}
