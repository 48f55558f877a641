import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../infra/local/synthesize.ts';
import { assemblyOf } from './template-of.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'zhunshi-twice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const elsewhere = join(folder, 'quite', 'another', 'place');
// Each entry is bundled by itself: these load as much as any.
const bundled = ['deadlines/deadline-reached', 'documentation/get-openapi', 'settlements/continue-settlement'];

/** For the CDK app and all that it loads, the clock goes a year ahead. */
const aYearAhead = `data:text/javascript,${encodeURIComponent(`
  const RealDate = Date, ahead = 365 * 86_400_000;
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length === 0 ? super(RealDate.now() + ahead) : super(...given); }
    static now() { return RealDate.now() + ahead; }
  };`)}`;

/** Bundles some functions, and describes all stacks around empty ones, which is what takes little time of it. */
const work = `
  const { bundleFunctions } = await import('./infra/bundle.ts');
  const { assemblyOf } = await import('./test/infra/template-of.ts');
  await bundleFunctions(${JSON.stringify(bundled)});
  assemblyOf('prod', ${JSON.stringify(join(elsewhere, 'made'))});`;

beforeAll(async () => {
  mkdirSync(elsewhere, { recursive: true });
  for (const part of [
    'docs',
    'domain',
    'functions',
    'infra',
    'test/infra/template-of.ts',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(root, part), join(elsewhere, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
  const made = spawn(process.execPath, ['--import', aYearAhead, '--input-type=module', '--eval', work], {
    cwd: elsewhere,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(made, 'close');
  expect(code).toBe(0);
});

/** Every file below a folder with a hash of what is in it. Left out is what is deployed nowhere: where in the sources a construct was made, maps for reading traces. */
function contents(of: string): Readonly<Record<string, string>> {
  const files = globSync('**', { cwd: of, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.(metadata\.json|map)$/.test(entry.name),
  );
  const hashed = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(of.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return Object.fromEntries(hashed.sort());
}

describe('an unchanged tree comes out the same in another folder and a year later, so that nothing is deployed for nothing', () => {
  it('in its stacks, and nothing says where it was made', () => {
    const there = join(elsewhere, 'made', 'assembly');
    assemblyOf('prod', join(folder, 'here'));
    const found = contents(there);
    expect(found).toEqual(contents(join(folder, 'here', 'assembly')));
    const names = Object.keys(found).filter((name) => name.endsWith('.json'));
    expect(names.filter((name) => name.endsWith('.template.json')).length).toBeGreaterThan(3);
    expect(names.filter((name) => readFileSync(join(there, name), 'utf8').includes(folder))).toEqual([]);
  });

  it('in its functions, with the files that they bring along', async () => {
    await synthesize();
    for (const entry of bundled) {
      const found = contents(join(elsewhere, 'build', 'functions', entry));
      expect(found, entry).toHaveProperty(['index.mjs']);
      expect(found, entry).toEqual(contents(join(root, 'build', 'functions', entry)));
    }
  });
});
