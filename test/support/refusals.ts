// What the domain says when it refuses, as values that a test can compare.

import { DomainError, type FieldError } from '../../domain/errors.ts';

/** The error that the action is refused with. Throws when it is not refused, or not by the domain. */
export function refusal(action: () => unknown): DomainError {
  try {
    action();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** The broken fields as `field: rule`, in the order in which they were found. */
export function brokenRules(action: () => unknown): readonly string[] {
  const { details } = refusal(action);
  if (!('errors' in details)) throw new Error(`refused, but not for a field: ${JSON.stringify(details)}`);
  return details.errors.map(({ field, rule }: FieldError) => `${field}: ${rule}`);
}

/** The same, or nothing when the action is not refused. */
export function brokenRulesIfAny(action: () => unknown): readonly string[] {
  try {
    action();
    return [];
  } catch {
    return brokenRules(action);
  }
}
