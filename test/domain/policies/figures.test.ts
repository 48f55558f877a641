import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../../../domain/policies/figure-values.ts';
import { figuresOf, withFigures } from '../../../domain/policies/figures.ts';
import { defaultPolicy } from '../../../domain/sla/default-policy.ts';

const figures = figuresOf(defaultPolicy);

describe('the figures of a policy', () => {
  it('are all nodes with a source mark, each under a pointer of its own', () => {
    const marks = JSON.stringify(defaultPolicy).match(/"source":"(?:S\*?|D|P-\d+)"/g);
    expect(figures).toHaveLength(marks?.length ?? 0);
    expect(new Set(figures.map(({ pointer }) => pointer)).size).toBe(figures.length);
  });

  it('are told by kind, value and source', () => {
    const figure = (pointer: string) => figures.find((candidate) => candidate.pointer === pointer);
    expect(figure('/repairLimits/BANDWIDTH_DATA~1DDN/byGrade/GROUP')).toEqual({
      pointer: '/repairLimits/BANDWIDTH_DATA~1DDN/byGrade/GROUP',
      kind: 'limit',
      value: { unit: 'minutes', minutes: 240 },
      source: 'D',
      editable: true,
    });
    expect(figure('/qualityClasses/AAA/commitment')).toEqual({
      pointer: '/qualityClasses/AAA/commitment',
      kind: 'choice',
      value: 'strict',
      source: 'S',
      editable: false,
      choices: ['strict', 'negotiable', 'promise-only', 'none'],
    });
    expect(figure('/milestones/restore/rungs')?.kind).toBe('ladder');
    expect(figure('/repairLimits/VOICE~1800/bySegment/0/limit')?.source).toBe('S');
    expect(figure('/qualityClasses/AAA/plannedWork')?.kind).toBe('record');
  });

  it('are no parts of a process, and not what starts or meets a milestone', () => {
    expect(figures.filter(({ pointer }) => pointer.startsWith('/processes'))).toEqual([]);
    expect(figures.filter(({ pointer }) => /startsWith|metBy|pausable/.test(pointer))).toEqual([]);
  });

  it('may all say what they say', () => {
    expect(
      figures.flatMap((figure) => refusalsOf(figure, figure.value).map((refusal) => [figure.pointer, refusal])),
    ).toEqual([]);
  });

  it('are replaced in a copy that shares whatever is not touched', () => {
    const changed = withFigures(
      defaultPolicy,
      new Map([['/tierFirstFeedback/VIP-2', { unit: 'minutes', minutes: 45 }]]),
    );
    expect(changed.tierFirstFeedback['VIP-2']).toEqual({ limit: { unit: 'minutes', minutes: 45 }, source: 'D' });
    expect(changed.tierFirstFeedback['VIP-1']).toBe(defaultPolicy.tierFirstFeedback['VIP-1']);
    expect(changed.repairLimits).toBe(defaultPolicy.repairLimits);
    expect(withFigures(defaultPolicy, new Map([['/no/such', 1]]))).toBe(defaultPolicy);
  });
});

describe('a figure that is a list or a record', () => {
  const figure = (value: unknown) =>
    figuresOf({ ...defaultPolicy, extra: { value, source: 'D' } } as typeof defaultPolicy).find(
      ({ pointer }) => pointer === '/extra',
    );
  const refused = (before: unknown, value: unknown) => {
    const found = figure(before);
    return found === undefined ? ['no figure'] : refusalsOf(found, value).map(({ at, rule }) => `${at}: ${rule}`);
  };

  it.each<[unknown, unknown, readonly string[]]>([
    [['a'], ['b', 'c'], []],
    [['a'], [1], ['[0]: wrong-kind']],
    [[1], [2, -1], ['[1]: too-small']],
    [['a'], 'a', [': wrong-kind']],
    [['a'], [], [': required']],
    [[1, 2], [1, 3, 9], []],
    [[1, 2], [1, 3, 3], ['[2]: not-in-order']],
    [[9, 2], [9, 3, 4], ['[2]: not-in-order']],
    [[5, 5], [9, 1, 4], []],
    [
      [
        { belowPpm: 9, rentPpm: 1 },
        { belowPpm: 8, rentPpm: 2 },
      ],
      [
        { rentPpm: 1, belowPpm: 7 },
        { rentPpm: 2, belowPpm: 6 },
      ],
      [],
    ],
    [
      [
        { belowPpm: 9, rentPpm: 1 },
        { belowPpm: 8, rentPpm: 2 },
      ],
      [
        { rentPpm: 2, belowPpm: 6 },
        { rentPpm: 1, belowPpm: 7 },
      ],
      ['[1]: not-in-order'],
    ],
    [[], [], []],
    [[], [1], [': wrong-kind']],
    [{ circuits: 3, lastsMinutes: 120 }, { circuits: 4, lastsMinutes: 60 }, []],
    [{ circuits: 3, lastsMinutes: 120 }, { circuits: 4 }, [': wrong-kind']],
    [{ circuits: 3, lastsMinutes: 120 }, { circuits: 3, lastsMinutes: 600_000 }, ['.lastsMinutes: too-big']],
    [{ consent: true }, { consent: 'yes' }, ['.consent: wrong-kind']],
    [true, false, []],
    [true, 1, [': wrong-kind']],
  ])('%j keeps its form: %j', (before, value, expected) => {
    expect(refused(before, value)).toEqual(expected);
  });
});
