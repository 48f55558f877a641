// The checker of the register, against small registers that are wrong in one way each.

import { describe, expect, it } from 'vitest';
import { findCandidates, findProblems, type Project, ruleCount, summary } from './check-rules.ts';

const legend = '| D1 | a document |\n';
const row = (rule: number, state = 'planned: later', document = 'D1'): string =>
  `| R${rule} | means | ${document} | ${state} |`;

/** A complete register in which some rows are replaced; an empty replacement leaves the rule out. */
function projectWith(replaced: Record<number, string> = {}, rest: Partial<Project> = {}): Project {
  const rows = Array.from({ length: ruleCount }, (_, index) => replaced[index + 1] ?? row(index + 1));
  return { register: legend + rows.join('\n'), tests: [], code: [], ...rest };
}

const test = (text: string): Pick<Project, 'tests'> => ({ tests: [{ path: 'test/a.test.ts', text }] });
const doneByA = row(7, 'done: `test/a.test.ts`');

describe('a register', () => {
  it('passes when every rule stands in it once with a known state', () => {
    expect(findProblems(projectWith({ 3: row(3, 'not computable') }))).toEqual([]);
  });

  it.each([
    ['lacks a rule', { 5: '' }, 'R5 is missing'],
    ['holds a rule twice', { 5: `${row(5)}\n${row(5)}` }, 'R5 stands in docs/rules.md more than once: lines 6, 7'],
    ['holds a number that is no rule', { 5: `${row(5)}\n${row(267)}` }, 'R267 is no rule'],
    ['has an unknown state', { 5: row(5, 'finished') }, 'R5 has the state "finished"'],
    ['calls a rule done without a test', { 5: row(5, 'done') }, 'R5 has the state "done"'],
    ['calls a rule planned without a part', { 5: row(5, 'planned') }, 'R5 has the state "planned"'],
    ['names no document', { 5: row(5, 'planned: later', '') }, 'R5 names no document'],
    [
      'names a document without a title',
      { 5: row(5, 'planned: later', 'D1, D9') },
      'the document D9, which the legend',
    ],
  ])('that %s fails', (_, replaced, message) => {
    const problems = findProblems(projectWith(replaced));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('is summed up in one line', () => {
    expect(summary(projectWith({ 3: row(3, 'not computable'), 7: doneByA }).register)).toBe(
      'rules: 1 done, 264 planned, 1 not computable',
    );
  });
});

describe('a rule called done', () => {
  it('fails when its test file does not exist', () => {
    expect(findProblems(projectWith({ 7: doneByA }))).toEqual([
      expect.stringContaining('which is no test file of the project'),
    ]);
  });

  it('fails when the file cites it only outside of titles', () => {
    const problems = findProblems(projectWith({ 7: doneByA }, test("// R7\nit('works (R8)', () => expect('R7'));")));
    expect(problems).toEqual([expect.stringContaining('no test title in it cites R7')]);
  });

  it('fails when one of its two files does not cite it', () => {
    const both = row(7, 'done: `test/a.test.ts`, `test/b.test.ts`');
    const problems = findProblems(projectWith({ 7: both }, test("it('works (R7)', () => {});")));
    expect(problems).toEqual([expect.stringContaining('test/b.test.ts')]);
  });

  it.each([
    ['a plain title', "it('is kept (R7)', () => {});"],
    ['a title on a line of its own', 'it(\n  "is kept (R5, R7)",\n  () => {},\n);'],
    ['a describe title', "describe('grades (R7)', () => {});"],
    ['a range', "test('are all kept (R1-R11)', () => {});"],
    ['a range with a dash', "test('are all kept (R1–R11)', () => {});"],
    ['the title of a table', "it.each([\n  ['a (b', 1], // it(\n])('%s is kept (R7)', () => {});"],
    ['the title of a typed table', "it.each<Row<string>>([f('x)')])(`$name is kept (R7)`, () => {});"],
    ['the title of a conditional test', "it.skipIf(noEngine())('is kept (R7)', () => {});"],
  ])('passes with %s', (_, text) => {
    expect(findProblems(projectWith({ 7: doneByA }, test(text)))).toEqual([]);
  });

  it.each([
    ['another number that starts alike', "it('is kept (R77)', () => {});"],
    ['a string in the body', "it('is kept', () => { expect(text).toBe('R7'); });"],
    ['a function that ends in it', "await('R7'); submit('R7'); page.it('R7');"],
  ])('does not pass with %s', (_, text) => {
    expect(findProblems(projectWith({ 7: doneByA }, test(text)))).toHaveLength(1);
  });
});

describe('code', () => {
  it('may cite rules that the register holds', () => {
    expect(findProblems(projectWith({}, { code: [{ path: 'domain/a.ts', text: '// R38-R45, RFC 9457' }] }))).toEqual(
      [],
    );
  });

  it('may not cite others', () => {
    expect(findProblems(projectWith({}, { code: [{ path: 'domain/a.ts', text: '// R266 and R300' }] }))).toEqual([
      'domain/a.ts cites R300, which docs/rules.md does not hold',
    ]);
  });
});

describe('the list of candidates', () => {
  it('names planned rules that a title cites, and their files', () => {
    const project = projectWith({ 7: doneByA }, test("it('is kept (R6, R7)', () => {});"));
    expect(findCandidates(project)).toEqual(['R6: test/a.test.ts']);
  });
});
