import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'zhunshi-twice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** For the CDK app and all that it loads, the clock goes a year ahead. */
const aYearAhead = `data:text/javascript,${encodeURIComponent(`
  const RealDate = Date, ahead = 365 * 86_400_000;
  globalThis.Date = class extends RealDate {
    constructor(...given) { given.length === 0 ? super(RealDate.now() + ahead) : super(...given); }
    static now() { return RealDate.now() + ahead; }
  };`)}`;

/** Copies the sources into a folder of their own and returns the assembly that the CDK app makes of them there. */
async function synthesizedIn(path: string, ...nodeOptions: readonly string[]): Promise<string> {
  const project = join(folder, path);
  mkdirSync(project, { recursive: true });
  for (const part of ['domain', 'functions', 'infra', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(project, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  const assembly = join(project, 'cdk.out');
  const app = spawn(process.execPath, [...nodeOptions, 'infra/app.ts'], {
    cwd: project,
    env: { ...process.env, CDK_OUTDIR: assembly },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(app, 'close');
  expect(code).toBe(0);
  return assembly;
}

/**
 * Every file of the assembly, assets too, with a hash of what is in it. Left out is what only the CDK CLI reads, to say where
 * in the sources a construct was made.
 */
function contents(assembly: string): Readonly<Record<string, string>> {
  const files = globSync('**', { cwd: assembly, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.metadata.json'),
  );
  const hashed = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(assembly.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return Object.fromEntries(hashed.sort());
}

describe('an unchanged tree', () => {
  it('comes out the same in another folder and at another time, so that nothing is deployed for nothing', async () => {
    const [here, there] = await Promise.all([
      synthesizedIn('here'),
      synthesizedIn(join('quite', 'another', 'place'), '--import', aYearAhead),
    ]);
    const found = contents(here);
    expect(contents(there)).toEqual(found);
    const names = Object.keys(found);
    expect(names.filter((name) => name.endsWith('.template.json')).length).toBeGreaterThan(3);
    expect(names.filter((name) => name.endsWith('.mjs')).length).toBeGreaterThan(40);
    expect(names.filter((name) => readFileSync(join(here, name), 'utf8').includes(folder))).toEqual([]);
  }, 240_000);
});
