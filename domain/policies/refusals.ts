// How the value of a figure is refused, and the checks that figures of all kinds are made of.

import type { FieldError } from '../errors.ts';

/** What is wrong with a value; `at`: where in it, e.g. `[0].percent`. Empty: the whole. */
export interface Refusal extends Pick<FieldError, 'rule' | 'details'> {
  readonly at: string;
}

export function whole(value: unknown, minimum: number, maximum: number, at: string): readonly Refusal[] {
  if (!Number.isSafeInteger(value)) return [wrongKind('number', at)];
  if ((value as number) < minimum) return [{ at, rule: 'too-small', details: { minimum } }];
  return (value as number) > maximum ? [{ at, rule: 'too-big', details: { maximum } }] : [];
}

export function oneOf(value: unknown, choices: readonly unknown[], at: string): readonly Refusal[] {
  return choices.includes(value) ? [] : [{ at, rule: 'invalid-value', details: { allowed: choices.join(', ') } }];
}

export function hasOnly(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  const given = Object.keys(value);
  return given.length === names.length && names.every((name) => Object.hasOwn(value, name));
}

export function wrongKind(kind: string, at: string, details: Refusal['details'] = {}): Refusal {
  return { at, rule: 'wrong-kind', details: { kind, ...details } };
}

/** Index of the first number that does not lie beyond the one before it, up (`direction` above 0) or down; 0 when all do. */
export function outOfOrder(numbers: readonly number[], direction: number): number {
  return Math.max(
    0,
    numbers.findIndex((number, index) => index > 0 && (number - (numbers[index - 1] ?? 0)) * direction <= 0),
  );
}
