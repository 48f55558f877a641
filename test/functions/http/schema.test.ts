import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parse } from '../../../functions/http/parse.ts';
import { id, instant, line, localDate, month, text, whole } from '../../../functions/http/schema.ts';

/** The parsed value, or the rules that it breaks. */
function read<Output>(schema: z.ZodMiniType<Output>, value: unknown): unknown {
  const result = parse(z.strictObject({ it: schema }), { it: value });
  return 'errors' in result ? result.errors.map(({ rule }) => rule) : result.value.it;
}

describe('an instant', () => {
  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T09:00:00+08:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02t09:00:00.1239z', '2026-03-02T09:00:00.123Z'],
    ['2024-02-29T23:59:59.9-11:30', '2024-03-01T11:29:59.900Z'],
  ])('%s is read with its offset, to the millisecond', (value, iso) => {
    expect(new Date(read(instant, value) as number).toISOString()).toBe(iso);
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T09:60:00Z',
    '2026-03-02T09:00:60Z',
    '2026-03-02T09:00:00+24:00',
    '0000-01-01T00:00:00Z',
  ])('%s does not exist', (value) => {
    expect(read(instant, value)).toEqual(['no-such-date']);
  });

  it.each(['2026-03-02T09:00:00', '2026-03-02', '2026-03-02 09:00:00Z', '1772413200000', ''])(
    '"%s" is no RFC 3339 instant with an offset',
    (value) => {
      expect(read(instant, value)).toEqual(['invalid-format']);
    },
  );

  it('is a text', () => {
    expect(read(instant, 1_772_413_200_000)).toEqual(['invalid-type']);
  });

  it('written by the API is read again as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), (milliseconds) => {
        expect(read(instant, new Date(milliseconds).toISOString())).toBe(milliseconds);
      }),
    );
  });
});

describe('a date', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', ['no-such-date']],
    ['2026-00-10', ['no-such-date']],
    ['2026-2-9', ['invalid-format']],
    ['2026-02-09T00:00:00Z', ['invalid-format']],
  ])('%s', (value, outcome) => {
    expect(read(localDate, value)).toEqual(outcome);
  });

  it('a month has twelve numbers', () => {
    expect(read(month, '2026-12')).toBe('2026-12');
    expect(read(month, '2026-13')).toEqual(['invalid-format']);
  });
});

describe('a text', () => {
  it.each([
    ['what people write', '光缆中断 — “café” 😀', '光缆中断 — “café” 😀'],
    ['line breaks and tabs', 'a\r\n\tb', 'a\r\n\tb'],
    ['nothing', '', ['required']],
    ['blanks only', ' \n ', ['required']],
    ['more than the bound', 'x'.repeat(21), ['too-long']],
    ['a control character', 'a\u0000b', ['invalid-text']],
    ['an escape sequence', 'a\u001b[2Jb', ['invalid-text']],
    ['a change of direction', 'a\u202eb', ['invalid-text']],
    ['an isolated direction', 'a\u2066b', ['invalid-text']],
    ['half a character', 'a\ud800', ['invalid-text']],
    ['what is left of bytes that were no UTF-8', 'a\ufffdb', ['invalid-text']],
    ['characters of no width only', '\u200b\u2060\ufeff\u00ad', ['required']],
    ['blanks of any script only', '\u3000\u00a0\u2003', ['required']],
    ['fillers only', '\u3164\u2800\ufe0f', ['required']],
    ['signs joined by what has no width', '\u{1f469}\u200d\u{1f527}', '\u{1f469}\u200d\u{1f527}'],
    [
      'characters of two units of UTF-16, which count as one',
      `${'😀'.repeat(12)}${'x'.repeat(8)}`,
      `${'😀'.repeat(12)}${'x'.repeat(8)}`,
    ],
    ['more such characters', `${'😀'.repeat(12)}${'x'.repeat(9)}`, ['too-long']],
    ['more than three bytes for each character of the bound', '😀'.repeat(16), ['too-long']],
    ['a code that is no character', 'a\uffffb', ['invalid-text']],
    ['the paragraphs of other scripts', 'a\u2029b', 'a\u2029b'],
    ['letters as they were typed', 'e\u0301', 'e\u0301'],
  ])('with %s', (_, value, outcome) => {
    expect(read(text(20), value)).toEqual(outcome);
  });

  it('of one line has no line break', () => {
    expect(read(line(20), 'a\nb')).toEqual(['invalid-text']);
    expect(read(line(20), '\u200b')).toEqual(['invalid-text']);
    expect(read(line(20), '\u2028')).toEqual(['invalid-text']);
    expect(read(line(20), '\ufffd')).toEqual(['invalid-text']);
  });

  it.each([
    ['e\u0301', '\u00e9'],
    // One of the compatibility ideographs, U+F967, is the character 不 once more.
    ['\uf967', '\u4e0d'],
    ['天\u200b河', ['invalid-text']],
    ['\ufeff天河', ['invalid-text']],
    ['天\u2060河', ['invalid-text']],
    // Three characters in form NFC, one as it was sent.
    ['\ufb2c'.repeat(7), ['too-long']],
  ])('of one line says the same in one way: %j', (value, outcome) => {
    expect(read(line(20), value)).toEqual(outcome);
  });
});

describe('an id that callers choose', () => {
  it.each([
    ['CIRC-1_a.b', 'CIRC-1_a.b'],
    ['7', '7'],
    ['.', ['invalid-format']],
    ['..', ['invalid-format']],
    ['.hidden', ['invalid-format']],
    ['-1', ['invalid-format']],
    ['_x', ['invalid-format']],
    ['', ['invalid-format']],
    ['a b', ['invalid-format']],
    ['a#b', ['invalid-format']],
    ['电路', ['invalid-format']],
    ['x'.repeat(65), ['invalid-format']],
    ['CIRC-1\n', ['invalid-format']],
  ])('"%s"', (value, outcome) => {
    expect(read(id, value)).toEqual(outcome);
  });
});

describe('a whole number', () => {
  it.each([
    [0, ['too-small']],
    [1, 1],
    [10, 10],
    [11, ['too-big']],
    [1.5, ['invalid-type']],
    ['1', ['invalid-type']],
    [1e300, ['too-big']],
    [-1e300, ['too-small']],
  ])('%s between 1 and 10', (value, outcome) => {
    expect(read(whole(1, 10), value)).toEqual(outcome);
  });
});

describe('what a schema refuses', () => {
  const schema = z.strictObject({
    lines: z.array(z.strictObject({ grade: z.enum(['A', 'B']), circuitId: id })).check(z.minLength(1), z.maxLength(2)),
  });
  const errors = (value: unknown) => {
    const result = parse(schema, value);
    return 'errors' in result ? result.errors : [];
  };

  it('is named by its path', () => {
    const lines = [
      { grade: 'C', circuitId: 'x' },
      { grade: 'A', extra: 1 },
    ];
    expect(errors({ lines })).toEqual([
      { field: 'lines[0].grade', rule: 'invalid-value', details: { allowed: 'A, B' } },
      { field: 'lines[1].circuitId', rule: 'required' },
      { field: 'lines[1].extra', rule: 'unknown-field' },
    ]);
  });

  it('is told with the form that it should have had', () => {
    const forms = z.strictObject({ at: instant, on: localDate, in: month, id, many: whole(1, 2), yes: z.boolean() });
    const refused = parse(forms, { at: 'now', on: '1.2.2026', in: 'May', id: '..', many: 1.5, yes: 'yes' });
    expect('errors' in refused && refused.errors).toEqual([
      { field: 'at', rule: 'invalid-format', details: { form: 'instant' } },
      { field: 'on', rule: 'invalid-format', details: { form: 'date' } },
      { field: 'in', rule: 'invalid-format', details: { form: 'month' } },
      { field: 'id', rule: 'invalid-format', details: { form: 'id' } },
      { field: 'many', rule: 'invalid-type', details: { form: 'whole-number' } },
      { field: 'yes', rule: 'invalid-type', details: { form: 'boolean' } },
    ]);
  });

  it('of a choice between shapes is what is wrong whichever was meant', () => {
    const shapes = z.union([
      z.strictObject({ kind: z.literal('a'), name: id, size: z.int() }),
      z.strictObject({ kind: z.literal('b'), name: id }),
    ]);
    const refused = parse(z.strictObject({ it: shapes }), { it: { kind: 'c', x: 1 } });
    expect('errors' in refused && refused.errors).toEqual([
      { field: 'it.kind', rule: 'invalid-value', details: { allowed: 'a, b' } },
      { field: 'it.name', rule: 'required' },
      { field: 'it.x', rule: 'unknown-field' },
    ]);
    const nothingInCommon = parse(z.union([z.string(), z.strictObject({ name: id })]), {});
    expect('errors' in nothingInCommon && nothingInCommon.errors).toEqual([
      { field: 'body', rule: 'invalid-format', details: { form: 'described' } },
    ]);
  });

  it('counts lists', () => {
    expect(errors({ lines: [] })).toEqual([{ field: 'lines', rule: 'too-few', details: { minimum: 1 } }]);
    const line = { grade: 'A', circuitId: 'x' };
    expect(errors({ lines: [line, line, line] })).toEqual([
      { field: 'lines', rule: 'too-many', details: { maximum: 2 } },
    ]);
  });

  it('stays readable however much is wrong', () => {
    const nonsense = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    expect(errors(nonsense)).toHaveLength(50);
  });

  it('never throws, whatever the body is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(errors(value).length).toBeGreaterThan(0);
      }),
    );
  });
});
