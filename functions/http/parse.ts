// Holds a request to its schema, and translates what the schema refuses into fields and rules.

import * as z from 'zod/mini';
import type { FieldProblem, PlainProblem } from './field-texts.ts';
import type { Form } from './form-texts.ts';

/** Parses strictly, or names every field that is wrong. */
export function parse<Output>(
  schema: z.ZodMiniType<Output>,
  value: unknown,
): { readonly value: Output } | { readonly errors: readonly FieldProblem[] } {
  const result = z.safeParse(schema, value, { reportInput: true });
  return result.success
    ? { value: result.data }
    : { errors: result.error.issues.flatMap((issue) => toFields(issue)).slice(0, errorsMax) };
}

/** A body of nonsense gets a list that can still be read. */
const errorsMax = 50;

type Issue = z.core.$ZodIssue;

function toFields(issue: Issue, parent: readonly PropertyKey[] = []): FieldProblem[] {
  const path = [...parent, ...issue.path];
  const field = pathText(path);
  const missing = issue.input === undefined;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ field: pathText([...path, key.slice(0, 64)]), rule: 'unknown-field' }));
    case 'invalid_type':
      return [missing ? { field, rule: 'required' } : mistyped(field, issue.expected)];
    case 'invalid_value':
      return [
        missing
          ? { field, rule: 'required' }
          : { field, rule: 'invalid-value', details: { allowed: issue.values.map(String).join(', ') } },
      ];
    case 'invalid_union': {
      const common = inEvery(issue.errors.map((issues) => issues.flatMap((inner) => toFields(inner, path))));
      return common.length > 0 ? common : [misformed(field)];
    }
    case 'too_small':
      return [{ field, rule: lowerBound(issue.origin), details: { minimum: Number(issue.minimum) } }];
    case 'too_big':
      return [{ field, rule: upperBound(issue.origin), details: { maximum: Number(issue.maximum) } }];
    case 'custom': {
      const { rule, form }: { rule?: PlainProblem['rule']; form?: Form } = issue.params ?? {};
      return [rule === undefined ? misformed(field, form) : { field, rule }];
    }
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [misformed(field)];
    default:
      return issue satisfies never;
  }
}

function misformed(field: string, form: Form = 'described'): FieldProblem {
  return { field, rule: 'invalid-format', details: { form } };
}

// Every number of the API is a whole one.
const formOfType: Partial<Record<string, Form>> = {
  string: 'text',
  int: 'whole-number',
  number: 'whole-number',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};

function mistyped(field: string, expected: string): FieldProblem {
  return { field, rule: 'invalid-type', details: { form: formOfType[expected] ?? 'described' } };
}

/** Of a choice between shapes, what is wrong whichever was meant. A field that may hold one value per shape may hold any of them. */
function inEvery([first = [], ...others]: readonly (readonly FieldProblem[])[]): FieldProblem[] {
  return first.flatMap((problem) => {
    const alike = others.map((option) =>
      option.find(({ field, rule }) => field === problem.field && rule === problem.rule),
    );
    if (alike.includes(undefined)) return [];
    if (problem.rule !== 'invalid-value') return [problem];
    const allowed = [problem, ...alike].flatMap((option) =>
      option?.rule === 'invalid-value' ? (option.details?.['allowed'] ?? []) : [],
    );
    return [{ ...problem, details: { allowed: [...new Set(allowed)].join(', ') } }];
  });
}

function lowerBound(origin: string): PlainProblem['rule'] {
  return origin === 'string' ? 'too-short' : origin === 'array' ? 'too-few' : 'too-small';
}

function upperBound(origin: string): PlainProblem['rule'] {
  return origin === 'string' ? 'too-long' : origin === 'array' ? 'too-many' : 'too-big';
}

function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'body';
  return path
    .map((key, position) => (typeof key === 'number' ? `[${key}]` : position === 0 ? String(key) : `.${String(key)}`))
    .join('');
}
