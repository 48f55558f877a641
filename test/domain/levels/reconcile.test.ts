import { describe, expect, it } from 'vitest';
import type { ReconcileRun } from '../../../domain/levels/reconcile.ts';
import { advanced, nextStep, requirePageOf } from '../../../domain/levels/reconcile.ts';
import { brokenRules } from '../../support/refusals.ts';
import { mondayMorning } from '../../support/time.ts';

const run: ReconcileRun = { runId: 'run-1', system: 'RESOURCE', startedAt: mondayMorning, verdicts: {} };
const all = (...circuitIds: readonly string[]) => ({ circuitIds, more: false });
const cut = (...circuitIds: readonly string[]) => ({ circuitIds, more: true });

describe('a page of a run', () => {
  it('lists circuits in the order of their ids, and after the page before', () => {
    const refused = (circuitIds: readonly string[], through?: string) =>
      brokenRules(() =>
        requirePageOf(
          { ...run, ...(through !== undefined && { reconciledThrough: through }) },
          { circuitIds, isLast: false },
        ),
      );
    expect(refused(['B', 'A', 'A'])).toEqual([
      'circuits[1].circuitId: ids-not-ascending',
      'circuits[2].circuitId: ids-not-ascending',
    ]);
    expect(refused(['A', 'C'], 'B')).toEqual(['circuits[0].circuitId: ids-not-ascending']);
    expect(() => requirePageOf(run, { circuitIds: ['Z', 'a'], isLast: false })).not.toThrow();
  });

  it('may be empty only as the last one', () => {
    expect(brokenRules(() => requirePageOf(run, { circuitIds: [], isLast: false }))).toEqual(['circuits: required']);
    expect(() => requirePageOf(run, { circuitIds: [], isLast: true })).not.toThrow();
  });

  it('is refused when the run is finished', () => {
    const finished = { ...run, finishedAt: mondayMorning };
    expect(() => requirePageOf(finished, { circuitIds: ['A'], isLast: true })).toThrow('illegal-transition');
  });
});

describe('a step', () => {
  it('compares what both lists hold up to the end of the page', () => {
    expect(nextStep({ circuitIds: ['B', 'D'], isLast: false }, [all('A', 'B', 'C'), all()])).toEqual({
      circuitIds: ['A', 'B', 'C', 'D'],
      through: 'D',
      isWhole: true,
    });
  });

  it('ends where one of our own lists was cut off: the rest of the page comes again', () => {
    expect(nextStep({ circuitIds: ['B', 'Z'], isLast: true }, [cut('A', 'B', 'C'), all('K')])).toEqual({
      circuitIds: ['A', 'B', 'C'],
      through: 'C',
      isWhole: false,
    });
  });

  it('of the last page goes to the end of both lists and finishes the run', () => {
    const step = nextStep({ circuitIds: ['B'], isLast: true }, [all('C'), all()]);
    expect(step).toEqual({ circuitIds: ['B', 'C'], isWhole: true });
    const finished = advanced({ ...run, verdicts: { differs: 1 } }, step, ['differs', 'absent-there'], mondayMorning);
    expect(finished).toMatchObject({ verdicts: { differs: 2, 'absent-there': 1 }, finishedAt: mondayMorning });
  });
});
