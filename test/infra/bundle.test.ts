import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleFunctions, functionEntries } from '../../infra/bundle.ts';

const folder = await bundleFunctions();
const bundles = functionEntries().map((entry) => {
  const path = join(folder, entry, 'index.mjs');
  return { entry, path, text: readFileSync(path, 'utf8') };
});

describe('the bundles', () => {
  it('are one for each handler', () => {
    expect(bundles.length).toBeGreaterThan(0);
    for (const { entry, text } of bundles) expect(/export\{[^}]*\bhandler\b[^}]*\}/.test(text), entry).toBe(true);
  });

  it('do not change when the sources have not', async () => {
    const times = bundles.map(({ path }) => statSync(path).mtimeMs);
    await bundleFunctions();
    expect(bundles.map(({ path }) => readFileSync(path, 'utf8'))).toEqual(bundles.map(({ text }) => text));
    expect(bundles.map(({ path }) => statSync(path).mtimeMs)).toEqual(times);
  });

  it('do not tell where they were made', () => {
    const root = join(import.meta.dirname, '../..');
    for (const { entry, text } of bundles) expect(text.includes(root), entry).toBe(false);
  });

  it("leave out the SDK's chain of credential sources and its event streams", () => {
    const unwanted = /fromSSO|AssumeRoleWithWebIdentity|EventStreamCodec|:message-type/;
    for (const { entry, text } of bundles) expect(text.match(unwanted)?.[0], entry).toBeUndefined();
  });

  it.each(['tickets/open-ticket', 'tickets/accept-ticket', 'deadlines/deadline-reached'])(
    'load no time library where every ticket passes: %s',
    (busiest) => {
      const bundle = bundles.find(({ entry }) => entry === busiest);
      expect(bundle?.text).not.toContain('PlainYearMonth');
    },
  );

  it('stay small: each is read and compiled at every cold start', () => {
    for (const { entry, text } of bundles) expect(text.length, entry).toBeLessThan(450_000);
  });
});
