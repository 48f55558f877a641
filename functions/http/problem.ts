// Refusals as RFC 9457 problem documents. What is thrown anywhere below ends here; what is not known becomes a 500 that tells nothing.

import { DomainError, OutsideCalendar } from '../../domain/errors.ts';
import { ItemTooLarge } from '../store/item-too-large.ts';
import { VersionConflict } from '../store/version-conflict.ts';
import type { ApiResult } from './event.ts';
import type { FieldProblem, PlainProblem } from './field-texts.ts';
import { fieldTexts } from './field-texts.ts';
import type { Form } from './form-texts.ts';
import { formTexts } from './form-texts.ts';
import type { Language, Texts } from './language.ts';
import { isPassing } from './passing-fault.ts';
import type { ProblemCode, ProblemDetails } from './problem-texts.ts';
import { problemTexts } from './problem-texts.ts';

/** Thrown by the edge itself, where the domain throws a DomainError. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';
  readonly code: Code;
  readonly details: ProblemDetails[Code];

  constructor(code: Code, details: ProblemDetails[Code]) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** One field of the request that does not have its form. */
export function misformedField(field: string, form: Form): Problem<'invalid-request'> {
  return new Problem('invalid-request', { errors: [{ field, rule: 'invalid-format', details: { form } }] });
}

export interface ProblemContext {
  readonly language: Language;
  readonly correlationId: string;
}

/** The problem that stands for an error, whatever was thrown. A lost race is a failed precondition when the caller sent If-Match, else a conflict. */
export function problemOf(error: unknown, conditional: boolean): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DomainError) return new Problem(error.code, error.details);
  if (error instanceof OutsideCalendar) return new Problem('beyond-calendar', error.reach);
  if (error instanceof VersionConflict)
    return new Problem(conditional ? 'precondition-failed' : 'concurrent-update', {});
  if (error instanceof ItemTooLarge) return new Problem('resource-full', {});
  if (isPassing(error)) return new Problem('unavailable', { retryAfterSeconds });
  return new Problem('internal-error', {});
}

/** Long enough for a table that is growing to a higher load, short enough for somebody who waits. */
const retryAfterSeconds = 2;

/** Renders a problem for its caller. */
export function problemResult(problem: Problem, { language, correlationId }: ProblemContext): ApiResult {
  const { status, title, detail } = problemTexts[problem.code];
  const details = problem.details as Partial<Record<string, unknown>>;
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...('retryAfterSeconds' in details && { 'retry-after': String(details['retryAfterSeconds']) }),
      ...(problem.code === 'method-not-allowed' && { allow: (details['allowed'] as readonly string[]).join(', ') }),
    },
    body: JSON.stringify({
      type: `urn:problem-type:zhunshi:${problem.code}`,
      title: title[language],
      status,
      code: problem.code,
      // The map pairs every code with a text for its own details; TypeScript cannot follow that through the lookup.
      detail: (detail as (details: unknown) => Texts)(details)[language],
      errors: shownFields(fieldsOf(problem), language),
      correlationId,
    }),
  };
}

function fieldsOf({ code, details }: Problem): readonly FieldProblem[] {
  if ('errors' in details) return details.errors;
  if ('header' in details) {
    return [{ field: details.header, rule: 'invalid-format', details: { form: details.form } }];
  }
  if (!('field' in details)) return [];
  const { field, ...figures } = details;
  return [{ field, rule: ruleOf[code] ?? 'not-allowed-here', details: figures }];
}

/** What people read of a refusal, in both languages; one entry for each field, or one for what is refused as a whole. */
export interface Refusal {
  readonly field?: string;
  readonly code: string;
  readonly message: Texts;
}

export function refusalsOf(problem: Problem): readonly Refusal[] {
  const fields = fieldsOf(problem);
  if (fields.length > 0) return fields.map(refusalOf);
  const { code, details } = problem;
  return [{ code, message: (problemTexts[code].detail as (details: unknown) => Texts)(details) }];
}

/** One refused field. */
export function refusalOf(refused: FieldProblem): Refusal & { readonly field: string } {
  const { field, rule: code } = refused;
  return { field, code, message: { zh: shown(refused, 'zh').message, en: shown(refused, 'en').message } };
}

/** Refused fields with what people read of them. */
export function shownFields(refused: readonly FieldProblem[], language: Language) {
  return refused.map((field) => shown(field, language));
}

function shown(refused: FieldProblem, language: Language) {
  const { field, rule } = refused;
  const details = inWords(refused, language);
  return { field, code: rule, message: fill(fieldTexts[rule][language], details), ...(details && { details }) };
}

function inWords({ rule, details }: FieldProblem, language: Language): PlainProblem['details'] {
  const hasForm = rule === 'invalid-format' || rule === 'invalid-type';
  return hasForm ? { ...details, expected: formTexts[details.form][language] } : details;
}

/** The rule of the one field that such a problem is about. */
const ruleOf: Partial<Record<ProblemCode, PlainProblem['rule']>> = {
  'circuit-already-contracted': 'already-contracted',
  'grade-not-locally-ratable': 'not-allowed-here',
  'no-owner-department': 'unknown-reference',
  'outside-grants': 'not-granted',
};

function fill(text: string, details: PlainProblem['details'] = {}): string {
  return text.replace(/\{(\w+)(?:\|(\w+)\|(\w+))?\}/g, (placeholder, name: string, one?: string, many?: string) => {
    const value = details[name] ?? placeholder;
    return one === undefined ? String(value) : `${value} ${value === 1 ? one : many}`;
  });
}
