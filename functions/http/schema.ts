// Pieces that request schemas are made of. Each names the rule or the form that a refused value breaks; parse.ts reads those names.

import * as z from 'zod/mini';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { instant as toInstant } from '../../domain/time.ts';
import type { PlainProblem } from './field-texts.ts';
import type { Form } from './form-texts.ts';

function rule(name: PlainProblem['rule']) {
  return { params: { rule: name }, abort: true };
}

/** Marks a check as one of form: who fails it is told what the form is. */
export function form(name: Form) {
  return { params: { form: name }, abort: true };
}

/** A text of this form. The description of the API tells the pattern. */
export function formed(pattern: RegExp, name: Form) {
  const { params, abort } = form(name);
  return z
    .string()
    .check(z.refine((value) => pattern.test(value), { params: { ...params, pattern: pattern.source }, abort }));
}

/** Ids that callers choose: of customers, circuits, departments. In a path `.` and `..` mean another path (RFC 3986, 5.2.4). */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
export const id = formed(idPattern, 'id');

/** Names of calendars. */
export const calendarIdPattern = /^[A-Z0-9_]{1,32}$/;
export const calendarId = formed(calendarIdPattern, 'calendar-id');

// Characters that cannot be seen, or that make a text read differently from what it says ("Trojan source": U+202A-202E, U+2066-2069),
// and what is no character at all. U+FFFD is what the gateway leaves of bytes that are no UTF-8: what stood there is lost, and only
// the sender still knows it.
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffd]/u;
const unfitButBreaks = /[^\P{Cc}\t\n\r]|[\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffd]/u;
// Of no width and no use: with one of them two names are different that look the same. The joiners U+200C and U+200D stay: scripts
// and emoji are written with them.
const hidden = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/u;
// Format characters such as U+200B and fillers such as U+3164 or U+2800 show nothing, though trim() keeps them.
const visible = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A text of several lines with at least one visible character, kept as it was sent. */
export function text(charactersMax: number) {
  return z.string().check(characters(charactersMax), ...shown((value) => !unfitButBreaks.test(value)));
}

/**
 * A text of one line with at least one visible character, such as a name. Names are compared, so each is read in one way of writing:
 * Unicode's form NFC, without hidden characters.
 */
export function line(charactersMax: number) {
  const fits = (value: string) => !unfit.test(value) && !hidden.test(value);
  return z.string().check(z.normalize('NFC'), characters(charactersMax), ...shown(fits));
}

function shown(fits: (value: string) => boolean) {
  return [
    z.refine<string>((value) => value.isWellFormed() && fits(value), rule('invalid-text')),
    z.refine<string>((value) => visible.test(value), rule('required')),
  ];
}

// Chinese has three in UTF-8. Texts of rarer characters are bounded by their bytes as well, or a ticket full of them would not fit into
// an item of the table (test/functions/store/ticket-size.test.ts).
const bytesOfCharacter = 3;

/** Counts as JSON Schema does: characters of Unicode, where z.maxLength counts units of UTF-16 and an emoji as two. */
function characters(maximum: number) {
  const check = z.check<string>(({ value, issues }) => {
    // There are never more characters than units, and none has more than three bytes for each of its units.
    if (value.length <= maximum) return;
    if ([...value].length <= maximum && Buffer.byteLength(value) <= maximum * bytesOfCharacter) return;
    issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input: value, continue: false });
  });
  // Where the description of the API finds it.
  check._zod.onattach.push(({ _zod }) => Object.assign(_zod.bag, { maximum }));
  return check;
}

// Deeper than anything that is meant, and safe to walk.
const jsonDepthMax = 8;

/** Any value of JSON but null, whose texts are fit to be shown. What it has to be, something else knows. */
export const jsonValue = z.custom<string | number | boolean | object>().check(
  z.refine((value) => value !== undefined && value !== null, rule('required')),
  z.refine((value) => !isDeeperThan(jsonDepthMax, value), form('described')),
  z.refine(
    (value) => textsIn(value).every((found) => found.isWellFormed() && !unfit.test(found)),
    rule('invalid-text'),
  ),
);

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)]);
}

const instantPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/i;

/** RFC 3339 with an offset; read to the millisecond, what is finer is cut off. */
export const instant = z.pipe(
  formed(instantPattern, 'instant').check(
    z.refine((value) => !Number.isNaN(epochMilliseconds(value)), rule('no-such-date')),
  ),
  z.transform((value): Instant => toInstant(epochMilliseconds(value))),
);

// Keys in order of time need years of four digits, which an offset can lead out of.
const earliestInstant = Date.parse('0001-01-01T00:00:00Z');
const latestInstant = Date.UTC(10_000, 0);

function epochMilliseconds(value: string): number {
  const [, date = '', hour, minute, second, fraction = '', offset = ''] = instantPattern.exec(value) ?? [];
  // Date.parse takes the 30th of February for the 1st of March, so the date is looked at by itself.
  if (!dateExists(date)) return Number.NaN;
  const time = `${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}`;
  const at = Number(hour) > 23 ? Number.NaN : Date.parse(`${date}T${time}${offset.toUpperCase()}`);
  return at >= earliestInstant && at < latestInstant ? at : Number.NaN;
}

/** `YYYY-MM-DD` of a day that exists. */
export const localDate = formed(/^\d{4}-\d{2}-\d{2}$/, 'date').check(
  z.refine(dateExists, rule('no-such-date')),
) as z.ZodMiniType<LocalDate>;

/** `YYYY-MM`. */
export const month = formed(/^\d{4}-(0[1-9]|1[0-2])$/, 'month');

function dateExists(date: string): boolean {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  // Year 0 has no place in the calendars of people.
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date) && !date.startsWith('0000');
}

/** Whole number within bounds, both inclusive. */
export function whole(minimum: number, maximum: number) {
  // Bounds first: z.int() has bounds of its own, and a number beyond both would be refused twice.
  return z.number().check(z.gte(minimum, { abort: true }), z.lte(maximum, { abort: true }), z.int());
}
