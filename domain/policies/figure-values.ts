// What an edited figure may say: what it said before, in another measure. A limit stays a limit, a choice one of its choices.

import { departmentRoles } from '../departments/department.ts';
import type { FieldError } from '../errors.ts';
import { attentions, type Recipient } from '../sla/policy.ts';
import { type Figure, type FigureValue, isRecord } from './figures.ts';

/** What is wrong with a value; `at`: where in it, e.g. `[0].percent`. Empty: the whole. */
export interface Refusal extends Pick<FieldError, 'rule' | 'details'> {
  readonly at: string;
}

const limitMinutesMax = 366 * 24 * 60;
/** As many working days as a year has, about. */
const limitWorkingDaysMax = 250;
const textCharactersMax = 500;
const entriesMax = 100;
const rungsMax = 20;
/** A ladder may go on after the breach, up to ten times the limit. */
const percentMax = 1000;

/** The names of numbers say their unit; these are the most that one may come to. */
const maximumOfUnit: readonly (readonly [unit: RegExp, maximum: number])[] = [
  [/Percent/, percentMax],
  [/Ppm/, 1_000_000],
  [/Minutes/, limitMinutesMax],
  [/Hours/, 366 * 24],
  [/Days/, 366],
];
const maximumOfOthers = 1_000_000_000;

const recipients: readonly string[] = ['RESPONSIBLE', ...departmentRoles] satisfies readonly Recipient[];

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

/** Percents ascend, each rung tells somebody, and the breach is always there: a promise whose breach nobody hears of is none. */
function ladderRefusals(value: unknown): readonly Refusal[] {
  if (!Array.isArray(value)) return [wrongKind('ladder', '')];
  if (value.length > rungsMax) return [{ at: '', rule: 'too-many', details: { maximum: rungsMax } }];
  const refusals = value.flatMap((rung: unknown, index) => rungRefusals(rung, `[${index}]`));
  if (refusals.length > 0) return refusals;
  const percents = value.map((rung: { readonly percent: number }) => rung.percent);
  const unordered = percents.findIndex((percent, index) => index > 0 && percent <= (percents[index - 1] ?? 0));
  if (unordered > 0) return [{ at: `[${unordered}].percent`, rule: 'not-ascending' }];
  return percents.includes(100) ? [] : [{ at: '', rule: 'breach-missing' }];
}

function rungRefusals(rung: unknown, at: string): readonly Refusal[] {
  if (!isRecord(rung)) return [wrongKind('ladder', at)];
  const { percent, tell, attention = {}, hold, ...unknown } = rung;
  if (Object.keys(unknown).length > 0 || !isRecord(attention) || !(hold === undefined || hold === true)) {
    return [wrongKind('ladder', at)];
  }
  return [
    ...whole(percent, 1, percentMax, `${at}.percent`),
    ...toldRefusals(tell, `${at}.tell`),
    ...Object.entries(attention).flatMap(([told, meant]) => [
      ...oneOf(told, Array.isArray(tell) ? tell : [], `${at}.attention`),
      ...oneOf(meant, attentions, `${at}.attention.${told}`),
    ]),
  ];
}

function toldRefusals(tell: unknown, at: string): readonly Refusal[] {
  if (!Array.isArray(tell)) return [wrongKind('ladder', at)];
  if (tell.length === 0) return [{ at, rule: 'required' }];
  if (new Set(tell).size < tell.length) return [{ at, rule: 'duplicate' }];
  return tell.flatMap((recipient, index) => oneOf(recipient, recipients, `${at}[${index}]`));
}

/** The same form as the value that stands there: the same members of a record, entries of one kind in a list. */
function likeBefore(value: unknown, before: FigureValue, name: string, at: string): readonly Refusal[] {
  if (typeof before === 'number') return whole(value, 0, maximumOf(name), at);
  if (typeof before === 'boolean') return typeof value === 'boolean' ? [] : [wrongKind('boolean', at)];
  if (typeof before === 'string') return textRefusals(value, at);
  if (isList(before)) return listRefusals(value, before, name, at);
  const members = Object.entries(before);
  const names = members.map(([member]) => member);
  if (!isRecord(value) || !hasOnly(value, names)) return [wrongKind('record', at, { members: names.join(', ') })];
  return members.flatMap(([member, old]) => likeBefore(value[member], old, member, `${at}.${member}`));
}

function listRefusals(value: unknown, before: readonly FigureValue[], name: string, at: string): readonly Refusal[] {
  if (!Array.isArray(value)) return [wrongKind('list', at)];
  if (value.length > entriesMax) return [{ at, rule: 'too-many', details: { maximum: entriesMax } }];
  const [example] = before;
  // A list of which no entry is known says nothing about what its entries are.
  if (example === undefined) return value.length === 0 ? [] : [wrongKind('list', at)];
  return value.flatMap((entry, index) => likeBefore(entry, example, name, `${at}[${index}]`));
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

function whole(value: unknown, minimum: number, maximum: number, at: string): readonly Refusal[] {
  if (!Number.isSafeInteger(value)) return [wrongKind('number', at)];
  if ((value as number) < minimum) return [{ at, rule: 'too-small', details: { minimum } }];
  return (value as number) > maximum ? [{ at, rule: 'too-big', details: { maximum } }] : [];
}

function oneOf(value: unknown, choices: readonly unknown[], at: string): readonly Refusal[] {
  return choices.includes(value) ? [] : [{ at, rule: 'invalid-value', details: { allowed: choices.join(', ') } }];
}

function hasOnly(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  const given = Object.keys(value);
  return given.length === names.length && names.every((name) => Object.hasOwn(value, name));
}

function wrongKind(kind: string, at: string, details: Refusal['details'] = {}): Refusal {
  return { at, rule: 'wrong-kind', details: { kind, ...details } };
}
