import { describe, expect, it } from 'vitest';
import { requireConditions, requireIfMatch } from '../../../functions/http/etag.ts';
import { Problem } from '../../../functions/http/problem.ts';

function codeOf(action: () => void): string {
  try {
    action();
    return 'holds';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('If-Match', () => {
  it.each([
    ['the present version', '"3"', 3, 'holds'],
    ['an older version', '"2"', 3, 'precondition-failed'],
    ['a list with the present version', '"1", "3"', 3, 'holds'],
    ['any version of what exists', '*', 3, 'holds'],
    ['any version of what does not exist', '*', null, 'precondition-failed'],
    ['a weak tag, which compares unequal (RFC 9110, 13.1.1)', 'W/"3"', 3, 'precondition-failed'],
    ['a bare number', '3', 3, 'malformed-header'],
    ['an empty header', '', 3, 'malformed-header'],
  ])('with %s', (_, header, version, outcome) => {
    expect(codeOf(() => requireConditions({ headers: { 'if-match': header } }, version))).toBe(outcome);
  });

  it('is not needed, unless the command says so', () => {
    expect(codeOf(() => requireConditions({ headers: {} }, 3))).toBe('holds');
    expect(codeOf(() => requireIfMatch({ headers: {} }))).toBe('precondition-required');
    expect(codeOf(() => requireIfMatch({ headers: { 'if-match': '"1"' } }))).toBe('holds');
  });
});

describe('If-None-Match', () => {
  it.each([
    ['* on what does not exist', '*', null, 'holds'],
    ['* on what exists', '*', 1, 'precondition-failed'],
    ['another version', '"2"', 1, 'holds'],
  ])('with %s', (_, header, version, outcome) => {
    expect(codeOf(() => requireConditions({ headers: { 'if-none-match': header } }, version))).toBe(outcome);
  });
});
