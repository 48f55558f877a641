import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../infra/local/json.ts';
import { compilePattern } from '../../../infra/local/pattern.ts';

const inserted: JsonObject = {
  eventName: 'INSERT',
  dynamodb: {
    Keys: { pk: { S: 'TICKET#1' } },
    NewImage: { entity: { S: 'TICKET' }, version: { N: '3' }, events: { L: [{ S: 'a' }, { S: 'b' }] } },
  },
  count: 5,
  open: true,
  note: null,
  tags: ['red', ['green']],
  lines: [
    { grade: 'A', rent: 1 },
    { grade: 'B', rent: 9 },
  ],
};

describe('a pattern', () => {
  it.each<[string, JsonObject, boolean]>([
    ['equal value', { eventName: ['INSERT'] }, true],
    ['one of several', { eventName: ['MODIFY', 'INSERT'] }, true],
    ['other value', { eventName: ['REMOVE'] }, false],
    ['value of another type', { count: ['5'] }, false],
    ['number', { count: [5] }, true],
    ['boolean', { open: [true] }, true],
    ['null', { note: [null] }, true],
    ['null where nothing is', { nothing: [null] }, false],
    ['nested field', { dynamodb: { NewImage: { entity: { S: ['TICKET'] } } } }, true],
    [
      'all fields, one of which differs',
      { eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['CIRCUIT'] } } } },
      false,
    ],
    ['element of a list', { tags: ['red'] }, true],
    ['element of a list in a list', { tags: ['green'] }, true],
    ['field of an object in a list', { lines: { grade: ['B'] } }, true],
    ['two fields of one object in a list', { lines: { grade: ['B'], rent: [9] } }, true],
    ['two fields of different objects in a list', { lines: { grade: ['A'], rent: [9] } }, false],
    ['prefix', { dynamodb: { Keys: { pk: { S: [{ prefix: 'TICKET#' }] } } } }, true],
    ['other prefix', { dynamodb: { Keys: { pk: { S: [{ prefix: 'CIRCUIT#' }] } } } }, false],
    ['suffix', { eventName: [{ suffix: 'SERT' }] }, true],
    ['other case', { eventName: [{ 'equals-ignore-case': 'insert' }] }, true],
    ['anything but', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    ['anything but, excluded', { eventName: [{ 'anything-but': 'INSERT' }] }, false],
    ['anything but, absent', { nothing: [{ 'anything-but': ['x'] }] }, false],
    ['anything but a prefix', { eventName: [{ 'anything-but': { prefix: 'IN' } }] }, false],
    ['number in a range', { count: [{ numeric: ['>', 4, '<=', 5] }] }, true],
    ['number outside a range', { count: [{ numeric: ['>', 5] }] }, false],
    ['numbers of DynamoDB are texts', { dynamodb: { NewImage: { version: { N: [{ numeric: ['=', 3] }] } } } }, false],
    ['field that is there', { dynamodb: { NewImage: { entity: { S: [{ exists: true }] } } } }, true],
    ['field that is not there', { dynamodb: { OldImage: { entity: { S: [{ exists: false }] } } } }, true],
    ['exists sees leaves only', { dynamodb: { NewImage: [{ exists: true }] } }, false],
    ['either of two', { $or: [{ eventName: ['REMOVE'] }, { count: [5] }] }, true],
    ['neither of two', { $or: [{ eventName: ['REMOVE'] }, { count: [6] }] }, false],
  ])('%s', (_, pattern, matches) => {
    expect(compilePattern(pattern)(inserted)).toBe(matches);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['an unknown operator', { a: { b: [{ wildcard: 'x*' }] } }, /wildcard.*at a\.b/],
    ['an unknown operator beside a known value', { a: ['x', { cidr: '10.0.0.0/8' }] }, /cidr/],
    ['an operand of the wrong kind', { a: [{ prefix: 5 }] }, /prefix/],
    ['an unknown comparison', { a: [{ numeric: ['!=', 5] }] }, /numeric/],
    ['two operators in one', { a: [{ prefix: 'x', suffix: 'y' }] }, /one operator/],
    ['a bare value', { a: 'x' }, /lists of values/],
    ['an empty list', { a: [] }, /empty/],
    ['an empty pattern', {}, /empty/],
  ])('is refused with %s', (_, pattern, reason) => {
    expect(() => compilePattern(pattern)).toThrow(reason);
  });
});
