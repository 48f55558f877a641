import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../infra/local/synthesize.ts';

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

/** Copies the sources into another folder and returns the assembly that the CDK app makes of them there, a year later. */
async function synthesizedElsewhere(): Promise<string> {
  const project = join(folder, 'quite', 'another', 'place');
  mkdirSync(project, { recursive: true });
  for (const part of ['docs', 'domain', 'functions', 'infra', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(project, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  const assembly = join(project, 'cdk.out');
  const context = JSON.stringify(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')).context ?? {});
  const app = spawn(process.execPath, ['--import', aYearAhead, 'infra/app.ts'], {
    cwd: project,
    env: { ...process.env, CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: context },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(app, 'close');
  expect(code).toBe(0);
  return assembly;
}

/**
 * Every file of the assembly, assets too, with a hash of what is in it. Left out is what is deployed nowhere: where in the
 * sources a construct was made, and what was found of the rules (in no fixed order).
 */
function contents(assembly: string): Readonly<Record<string, string>> {
  const files = globSync('**', { cwd: assembly, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.metadata\.json$|^validation-report\.json$/.test(entry.name),
  );
  const hashed = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(assembly.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return Object.fromEntries(hashed.sort());
}

describe('an unchanged tree', () => {
  it('comes out the same in another folder and at another time, so that nothing is deployed for nothing', async () => {
    const [here, there] = await Promise.all([synthesize(), synthesizedElsewhere()]);
    const found = contents(there);
    const names = Object.keys(found);
    // Assets of earlier trees may still lie beside those of this one.
    const atHome = contents(here);
    expect(found).toEqual(Object.fromEntries(names.map((name) => [name, atHome[name]])));
    expect(names.filter((name) => name.endsWith('.template.json')).length).toBeGreaterThan(3);
    expect(names.filter((name) => name.endsWith('.mjs')).length).toBeGreaterThan(40);
    expect(names.filter((name) => readFileSync(join(there, name), 'utf8').includes(folder))).toEqual([]);
  }, 240_000);
});
