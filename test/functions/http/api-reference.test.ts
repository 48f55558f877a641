// `vitest run test/functions/http/api-reference.test.ts -u` writes docs/api.md anew; its introduction is written by hand.

import '../../support/live-environment.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { routes } from '../../../infra/routes.ts';
import { apiReference, type Reads, summaryOf } from './api-reference.ts';

// A handler is what it reads: nothing is asked of it here.
vi.mock('../../../functions/http/api-handler.ts', () => ({ apiHandler: (reads: Reads) => reads }));

it('the reference of the API says what routes, handlers and schemas say', { timeout: 60_000 }, async () => {
  const reads = new Map<string, Reads>();
  for (const { entry } of routes) {
    const { handler } = (await import(resolve(`functions/${entry}.ts`))) as { handler: Reads };
    reads.set(entry, handler);
  }
  const introduction = readFileSync('docs/api.md', 'utf8').split('\n\n## Routes\n')[0] ?? '';

  await expect(apiReference(introduction.trimEnd(), routes, reads)).toMatchFileSnapshot('../../../docs/api.md');
});

it('no route goes without a word on what it does', () => {
  expect(() => summaryOf({ key: 'GET /deadlines', entry: 'causes/get-cause' })).toThrow('GET /deadlines');
});
