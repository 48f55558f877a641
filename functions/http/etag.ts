// Entity tags: the version of a resource in quotes. Conditional requests by RFC 9110, section 13.

import { Problem } from './problem.ts';

/** The entity tag of a version. */
export function etag(version: number): string {
  return `"${version}"`;
}

type Condition = { readonly any: true } | { readonly any: false; readonly tags: readonly string[] };

interface ConditionalRequest {
  readonly headers: Readonly<Partial<Record<string, string>>>;
}

/** Holds the request to its If-Match and If-None-Match. `version` is null when the resource does not exist. Throws 412, or 400 for a malformed header. */
export function requireConditions({ headers }: ConditionalRequest, version: number | null): void {
  const match = condition('If-Match', headers['if-match']);
  const noneMatch = condition('If-None-Match', headers['if-none-match']);
  if (match !== undefined && !holds(match, version)) throw new Problem('precondition-failed', {});
  if (noneMatch !== undefined && holds(noneMatch, version)) throw new Problem('precondition-failed', {});
}

/** For what may only be replaced by those who have seen it. Throws 428 without If-Match. */
export function requireIfMatch({ headers }: ConditionalRequest): void {
  if (headers['if-match'] === undefined) throw new Problem('precondition-required', {});
}

function holds(condition: Condition, version: number | null): boolean {
  return version !== null && (condition.any || condition.tags.includes(etag(version)));
}

const headerCharactersMax = 1_000;

// A weak tag (W/"1") is well formed and matches nothing: writes compare strongly (RFC 9110, 13.1.1).
const tagPattern = /^(?:W\/)?"[\x21\x23-\x7e]*"$/;

function condition(header: string, value: string | undefined): Condition | undefined {
  if (value === undefined) return undefined;
  if (value.trim() === '*') return { any: true };
  const tags = value.split(',').map((tag) => tag.trim());
  if (value.length > headerCharactersMax || !tags.every((tag) => tagPattern.test(tag)))
    throw new Problem('malformed-header', { header, form: 'entity-tags' });
  return { any: false, tags };
}
