// `npm run client` writes docs/openapi.json and examples/client/api.ts anew.

import '../../support/live-environment.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { beforeAll, expect, it } from 'vitest';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { clientTypes } from '../../../infra/openapi/client-types.ts';
import { openApiDocument } from '../../../infra/openapi/document.ts';
import { routes } from '../../../infra/routes.ts';

let source: string;
beforeAll(async () => {
  const handlers = new Map<string, ApiHandler>();
  for (const { entry } of routes) {
    const { handler } = (await import(resolve(`functions/${entry}.ts`))) as { handler: ApiHandler };
    handlers.set(entry, handler);
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const [introduction = ''] = readFileSync('docs/api.md', 'utf8')
    .replace('# The API\n\n', '')
    .replaceAll(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '`docs/$1`') // the files beside it are not served
    .split('\n\n## Routes\n');
  source = `${JSON.stringify(openApiDocument({ version, introduction }, routes, handlers), null, 1)}\n`;
});

it('the description of the API says what routes, handlers and schemas say', async () => {
  await expect(source).toMatchFileSnapshot('../../../docs/openapi.json');
});

it('the types of the client say what the description of the API says', async () => {
  await expect(await clientTypes(JSON.parse(source))).toMatchFileSnapshot('../../../examples/client/api.ts');
});

it('the description of the API is valid, and without what a linter finds', async () => {
  // The software has no licence to name.
  const config = await createConfig({ extends: ['recommended'], rules: { 'info-license': 'off' } });
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer}`)).toEqual([]);
});
