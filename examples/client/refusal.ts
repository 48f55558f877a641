// What a refused call throws.

import type { FieldProblem, Problem } from './api.ts';

/** Of codes that are known; more may come. */
export type RefusalCode = Problem['code'] | (string & {});

/** The API answered with a refusal (RFC 9457). `code` is the same in every language, `fields` names what was wrong with the request. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** Empty where the gateway answered by itself: without a token that is valid, or with too many requests. */
  readonly code: RefusalCode;
  readonly fields: readonly FieldProblem[];
  /** Whoever runs the API finds the exchange by it. */
  readonly correlationId: string | undefined;
  readonly response: Response;

  constructor(call: string, response: Response, said: unknown) {
    const problem = problemIn(said);
    const fields = problem.errors ?? [];
    const words = [problem.code, problem.detail ?? problem.message].filter((word) => word !== undefined).join(': ');
    super(
      `${call}: ${response.status} ${words}${fields.map(({ field, message }) => `\n  ${field}: ${message}`).join('')}`,
    );
    this.status = response.status;
    this.code = problem.code ?? '';
    this.fields = fields;
    this.correlationId = problem.correlationId ?? response.headers.get('x-correlation-id') ?? undefined;
    this.response = response;
  }
}

/** Gateways on the way may answer with something that is no problem document. */
function problemIn(said: unknown): Partial<Problem> & { readonly message?: string } {
  if (typeof said === 'object' && said !== null) return said;
  return typeof said === 'string' ? { message: said.slice(0, 200) } : {};
}
