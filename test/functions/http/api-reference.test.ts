// `vitest run test/functions/http/api-reference.test.ts -u` writes docs/api.md anew; its introduction is written by hand.

import '../../support/live-environment.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { summaryOf } from '../../../infra/openapi/summary.ts';
import { routes } from '../../../infra/routes.ts';
import { apiReference, type Reads } from './api-reference.ts';

it('the reference of the API says what routes, handlers and schemas say', { timeout: 60_000 }, async () => {
  const reads = new Map<string, Reads>();
  for (const { entry } of routes) {
    const { handler } = (await import(resolve(`functions/${entry}.ts`))) as { handler: ApiHandler };
    reads.set(entry, handler.parts);
  }
  const introduction = readFileSync('docs/api.md', 'utf8').split('\n\n## Routes\n')[0] ?? '';

  await expect(apiReference(introduction.trimEnd(), routes, reads)).toMatchFileSnapshot('../../../docs/api.md');
});

it('no route goes without a word on what it does', () => {
  expect(() => summaryOf({ key: 'GET /deadlines', entry: 'causes/get-cause' })).toThrow('GET /deadlines');
});
