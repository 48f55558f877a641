import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functionEntries } from '../../infra/bundle.ts';
import { synthesize } from '../../infra/local/synthesize.ts';

// As the synthesis has left them; that the same sources give the same bytes is shown in reproducible.test.ts.
await synthesize();
const folder = join(import.meta.dirname, '../../build/functions');
const bundles = functionEntries().map((entry) => {
  const path = join(folder, entry, 'index.mjs');
  return { entry, path, text: readFileSync(path, 'utf8') };
});

describe('the bundles', () => {
  it('are one for each handler', () => {
    expect(bundles.length).toBeGreaterThan(0);
    for (const { entry, text } of bundles) expect(/export\{[^}]*\bhandler\b[^}]*\}/.test(text), entry).toBe(true);
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
    // Takes over records of every kind from files, and nobody waits for its start.
    const withAllKinds = 'bulk/continue-bulk';
    for (const { entry, text } of bundles) {
      expect(text.length, entry).toBeLessThan(entry === withAllKinds ? 900_000 : 460_000);
    }
  });
});
