import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../domain/errors.ts';
import { fieldTexts } from '../../../functions/http/field-texts.ts';
import type { Form } from '../../../functions/http/form-texts.ts';
import { formTexts } from '../../../functions/http/form-texts.ts';
import type { Language } from '../../../functions/http/language.ts';
import { misformedField, Problem, problemOf, problemResult } from '../../../functions/http/problem.ts';
import type { ProblemCode } from '../../../functions/http/problem-texts.ts';
import { problemTexts } from '../../../functions/http/problem-texts.ts';
import { VersionConflict } from '../../../functions/store/version-conflict.ts';

const context = { language: 'en', correlationId: 'c-1' } as const;

function rendered(error: unknown, conditional = false) {
  const { statusCode, headers, body } = problemResult(problemOf(error, conditional), context);
  return { status: statusCode, headers, body: JSON.parse(body) };
}

describe('problem texts', () => {
  it('exist in Chinese and in English for every code and every rule', () => {
    const titles = Object.values(problemTexts).map(({ title }) => title);
    for (const { zh, en } of [...titles, ...Object.values(fieldTexts), ...Object.values(formTexts)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('have a 4xx status, but for failures of our own', () => {
    const ours: readonly ProblemCode[] = ['internal-error', 'unavailable'];
    for (const [code, { status }] of Object.entries(problemTexts)) {
      expect(status >= 400 && status < 500, code).toBe(!ours.includes(code as ProblemCode));
    }
  });
});

describe('what the domain refuses', () => {
  it('a broken rule is a 422 that names the fields, with the figures of the case', () => {
    const { status, body } = rendered(
      new DomainError('rule-broken', {
        errors: [{ field: 'lines[0].circuitId', rule: 'unknown-reference', details: { circuitId: 'X' } }],
      }),
    );
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      {
        field: 'lines[0].circuitId',
        code: 'unknown-reference',
        message: 'Refers to something that does not exist.',
        details: { circuitId: 'X' },
      },
    ]);
  });

  it('an illegal transition is a 409 that says what is possible', () => {
    const error = new DomainError('illegal-transition', { command: 'accept', status: 'closed', allowed: [] });
    const { status, body } = rendered(error);
    expect({ status, detail: body.detail }).toEqual({
      status: 409,
      detail: 'accept is not possible while the status is closed; possible: nothing.',
    });
  });

  it('a circuit under contract is a 409 that names the line and the other contract', () => {
    const error = new DomainError('circuit-already-contracted', {
      field: 'lines[1].circuitId',
      circuitId: 'CIRC-1',
      contractId: 'C1',
    });
    const { status, body } = rendered(error);
    expect(status).toBe(409);
    expect(body.errors).toEqual([
      {
        field: 'lines[1].circuitId',
        code: 'already-contracted',
        message: 'Is covered by another contract for part of this term.',
        details: { circuitId: 'CIRC-1', contractId: 'C1' },
      },
    ]);
    expect(body.detail).toContain('C1');
  });

  it('an upper grade is a 403 that names the grade (R7)', () => {
    const { status, body } = rendered(
      new DomainError('grade-not-locally-ratable', { field: 'grade', from: 'LOCAL_A', to: 'GROUP' }),
    );
    expect({ status, field: body.errors[0].field }).toEqual({ status: 403, field: 'grade' });
  });
});

describe('a field without its form', () => {
  const refused = (form: Form, language: Language) => {
    const { body } = problemResult(misformedField('it', form), { ...context, language });
    return JSON.parse(body).errors[0];
  };

  it('is told what the form is, in words and in the details, in both languages', () => {
    const expected = 'an instant of RFC 3339 with offset, e.g. 2026-01-31T09:00:00+08:00 (in a query write + as %2B)';
    expect(refused('instant', 'en')).toEqual({
      field: 'it',
      code: 'invalid-format',
      message: `Has to be ${expected}.`,
      details: { form: 'instant', expected },
    });
    expect(refused('date', 'zh')).toMatchObject({ message: '格式错误:应为日期 YYYY-MM-DD,例如 2026-01-31。' });
  });

  it('may be a header', () => {
    const problem = new Problem('malformed-header', { header: 'Idempotency-Key', form: 'idempotency-key' });
    expect(rendered(problem).body.errors).toEqual([
      expect.objectContaining({
        field: 'Idempotency-Key',
        message: 'Has to be 1 to 128 visible ASCII characters without blanks.',
      }),
    ]);
  });
});

describe('a figure in a text', () => {
  it.each([
    ['too-few', { minimum: 1 }, 'Needs at least 1 entry.'],
    ['too-few', { minimum: 2 }, 'Needs at least 2 entries.'],
    ['too-long', { maximum: 1 }, 'May have at most 1 character.'],
    ['too-long', { maximum: 200 }, 'May have at most 200 characters.'],
  ] as const)('%s %j agrees with what it counts', (rule, details, message) => {
    const problem = new Problem('invalid-request', { errors: [{ field: 'it', rule, details }] });
    expect(rendered(problem).body.errors[0].message).toBe(message);
  });
});

describe('a lost race', () => {
  it('is a 409, or a 412 when the caller had said which version it meant', () => {
    expect(rendered(new VersionConflict('T1')).body).toMatchObject({ status: 409, code: 'concurrent-update' });
    expect(rendered(new VersionConflict('T1'), true).body).toMatchObject({ status: 412, code: 'precondition-failed' });
  });
});
