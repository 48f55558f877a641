// What an edited figure may say: what it said before, in another measure. A limit stays a limit, a choice one of its choices.

import { type Figure, type FigureValue, isRecord } from './figures.ts';
import { addresseeRefusals, ladderRefusals, percentMax } from './ladder-values.ts';
import type { Refusal } from './refusals.ts';
import { hasOnly, oneOf, outOfOrder, whole, wrongKind } from './refusals.ts';

const limitMinutesMax = 366 * 24 * 60;
/** As many working days as a year has, about. */
const limitWorkingDaysMax = 250;
const textCharactersMax = 500;
const entriesMax = 100;

/** The names of numbers say their unit; these are the most that one may come to. */
const maximumOfUnit: readonly (readonly [unit: RegExp, maximum: number])[] = [
  [/Percent/, percentMax],
  [/Ppm/, 1_000_000],
  [/Minutes/, limitMinutesMax],
  [/Hours/, 366 * 24],
  [/[Dd]ays/, 366],
  [/^hour$/, 23],
  [/[Mm]onths/, 120],
];
const maximumOfOthers = 1_000_000_000;

/** Everything that is wrong with a value for the figure; empty: it may have it. */
export function refusalsOf(figure: Figure, value: unknown): readonly Refusal[] {
  switch (figure.kind) {
    case 'limit':
      return limitRefusals(value);
    case 'choice':
      return oneOf(value, figure.choices ?? [], '');
    case 'ladder':
      return ladderRefusals(value);
    case 'number':
    case 'boolean':
    case 'text':
    case 'list':
    case 'record':
      return likeBefore(value, figure.value, figure.pointer, '');
    default:
      return figure.kind satisfies never;
  }
}

function limitRefusals(value: unknown): readonly Refusal[] {
  if (!isRecord(value)) return [wrongKind('limit', '')];
  switch (value['unit']) {
    case 'minutes':
      return hasOnly(value, ['unit', 'minutes'])
        ? whole(value['minutes'], 1, limitMinutesMax, '.minutes')
        : [wrongKind('limit', '')];
    case 'workingDays':
      return hasOnly(value, ['unit', 'workingDays'])
        ? whole(value['workingDays'], 1, limitWorkingDaysMax, '.workingDays')
        : [wrongKind('limit', '')];
    default:
      return oneOf(value['unit'], ['minutes', 'workingDays'], '.unit');
  }
}

/** The same form as the value that stands there: the same members of a record, entries of one kind in a list. */
function likeBefore(value: unknown, before: FigureValue, name: string, at: string): readonly Refusal[] {
  if (typeof before === 'number') return whole(value, 0, maximumOf(name), at);
  if (typeof before === 'boolean') return typeof value === 'boolean' ? [] : [wrongKind('boolean', at)];
  if (typeof before === 'string') return textRefusals(value, at);
  if (isList(before)) return listRefusals(value, before, name, at);
  const names = Object.keys(before);
  if (!isRecord(value) || !hasOnly(value, names)) return [wrongKind('record', at, { members: names.join(', ') })];
  const { tell, attention, ...others } = before;
  return [
    ...Object.entries(others).flatMap(([member, old]) => likeBefore(value[member], old, member, `${at}.${member}`)),
    ...(tell === undefined ? [] : addresseeRefusals(value, at)),
  ];
}

function listRefusals(value: unknown, before: readonly FigureValue[], name: string, at: string): readonly Refusal[] {
  if (!Array.isArray(value)) return [wrongKind('list', at)];
  if (value.length > entriesMax) return [{ at, rule: 'too-many', details: { maximum: entriesMax } }];
  const [example] = before;
  // A list of which no entry is known says nothing about what its entries are.
  if (example === undefined) return value.length === 0 ? [] : [wrongKind('list', at)];
  if (value.length === 0) return [{ at, rule: 'required' }];
  const refusals = value.flatMap((entry, index) => likeBefore(entry, example, name, `${at}[${index}]`));
  if (refusals.length > 0) return refusals;
  // Steps of a table: what stands in order is read in order.
  const measured = inOrderBy(example);
  const [first = 0, second = 0] = before.map(measured);
  const direction = second - first;
  if (before.length < 2 || outOfOrder(before.map(measured), direction) > 0) return [];
  const unordered = outOfOrder(value.map(measured), direction);
  return unordered > 0 ? [{ at: `${at}[${unordered}]`, rule: 'not-in-order' }] : [];
}

/** What orders the entries of a list: themselves, or the first number of each record; 0 where they have none. */
function inOrderBy(example: FigureValue): (entry: FigureValue) => number {
  const member = isRecord(example) ? Object.entries(example).find(([, inner]) => typeof inner === 'number')?.[0] : '';
  return (entry) => {
    const measure = isRecord(entry) && member !== undefined ? entry[member] : entry;
    return typeof measure === 'number' ? measure : 0;
  };
}

function isList(value: FigureValue): value is readonly FigureValue[] {
  return Array.isArray(value);
}

/** `name`: of the member, or the pointer to the figure; a table is named by its unit where its entries are not. */
function maximumOf(name: string): number {
  return maximumOfUnit.find(([unit]) => unit.test(name))?.[1] ?? maximumOfOthers;
}

function textRefusals(value: unknown, at: string): readonly Refusal[] {
  if (typeof value !== 'string') return [wrongKind('text', at)];
  if (value.trim() === '') return [{ at, rule: 'required' }];
  return value.length > textCharactersMax ? [{ at, rule: 'too-long', details: { maximum: textCharactersMax } }] : [];
}
