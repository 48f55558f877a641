import { describe, expect, it } from 'vitest';
import { kinds, pathNameOf } from '../../../functions/access/kinds.ts';
import { type Operation, operations } from '../../../functions/access/operations.ts';
import { routes } from '../../../infra/routes.ts';

const lines: readonly (readonly [string, Operation])[] = Object.entries(operations);
const ofKind = lines.flatMap(([key, { data }]) => (Object.hasOwn(kinds, data) ? [[key, data] as const] : []));

describe('the table of operations', () => {
  it('has a line for every route, and none for what is no route', () => {
    expect(Object.keys(operations).sort()).toEqual(routes.map(({ key }) => key).sort());
  });

  it.each(ofKind)('finds in the path of %s which %s is meant', (key, kind) => {
    expect(key).toContain(`{${pathNameOf[kind as keyof typeof kinds]}}`);
  });

  it('asks for a scope of writing, or for an administrator, wherever something is changed', () => {
    for (const [key, { scopes }] of lines.filter(([key]) => !key.startsWith('GET '))) {
      for (const scope of scopes) expect(scope, key).toMatch(/:write$|^admin$/);
    }
  });

  it('shows an auditor all that is read, but for secrets and for files that somebody else has had written', () => {
    const hidden = lines.filter(
      ([key, { scopes }]) => key.startsWith('GET ') && scopes.length > 0 && !scopes.includes('audit:read'),
    );
    expect(hidden.map(([key]) => key)).toEqual([
      'GET /departments/{departmentId}/webhook-secret',
      'GET /systems/{system}/webhook-secret',
      'GET /exports/{exportId}/parts/{partNumber}',
    ]);
  });

  it('leaves no function without the right to read whose the record is', () => {
    const asked = lines.filter(
      ([, { data, refersTo }]) => ![`nobodys`, `whole`, `clients`].includes(data) || refersTo !== undefined,
    );
    for (const [key] of asked) expect(routes.find((route) => route.key === key)?.table, key).toContain('GetItem');
  });
});
