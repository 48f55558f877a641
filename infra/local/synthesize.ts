// Keeps cdk.out up to date: runs the CDK app, unless nothing that it reads has changed since.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject, parseObject } from './json.ts';
import { publishAssembly } from './publish-assembly.ts';
import { codeOf, StartProblem } from './start-problem.ts';

const root = dirname(dirname(import.meta.dirname));
const assemblyDir = join(root, 'cdk.out');
const stampFile = join(assemblyDir, 'local-runtime.json');
const buildDir = join(root, 'build');
const lockFile = join(buildDir, 'synthesizing');
const lockMillisecondsMax = 120_000;

/** Returns the folder of the assembly. Throws StartProblem when the CDK app fails. */
export async function synthesize(onScreen: (line: string) => void = () => undefined): Promise<string> {
  if (isCurrent()) return assemblyDir;
  await holdingLock(async () => {
    // Another process may have done it in the meantime.
    if (isCurrent()) return;
    onScreen('Synthesizing the templates (cdk.out)…');
    // As the app found them: what is edited meanwhile is for the next time.
    const sources = sourcesDigest();
    await runApp();
    writeFileSync(stampFile, stamp(sources));
  });
  return assemblyDir;
}

function isCurrent(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp(sourcesDigest());
}

/** Says what went in and what came out: `cdk synth` for another stage replaces the latter. */
function stamp(sources: string): string {
  const outputs = globSync(['manifest.json', '*.template.json', '*.assets.json'], { cwd: assemblyDir });
  const assets = globSync('asset.*', { cwd: assemblyDir }).sort();
  return JSON.stringify({
    sources,
    outputs: digest(assemblyDir, outputs),
    assets: createHash('sha256').update(assets.join('\n')).digest('hex'),
  });
}

function sourcesDigest(): string {
  const projectFiles = ['cdk.json', 'package-lock.json', 'tsconfig.json'];
  const files = globSync(['{domain,functions,infra}/**/*.ts', ...projectFiles], { cwd: root });
  return digest(
    root,
    files.filter((file) => !file.startsWith(join('infra', 'local'))),
  );
}

function digest(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0');
  return hash.digest('hex');
}

/** In a folder of its own first: an app that is killed in the middle leaves assets half-written, and takes those for whole the next time. */
async function runApp(): Promise<void> {
  for (const left of globSync('assembly-*', { cwd: buildDir })) rmSync(join(buildDir, left), { recursive: true });
  const freshDir = join(buildDir, `assembly-${process.pid}`);
  const context = JSON.stringify(contextOfProject());
  const environment = { ...process.env, CDK_OUTDIR: freshDir, CDK_CONTEXT_JSON: context, UNCHECKED: 'true' };
  const app = spawn(process.execPath, [join('infra', 'app.ts')], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [app.stdout, app.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const [code] = await once(app, 'close');
  if (code !== 0) throw new StartProblem(`the CDK app infra/app.ts failed:\n${said.trim()}`);
  publishAssembly(freshDir, assemblyDir);
}

/** The context that the CDK CLI hands to the app: feature flags change templates. */
function contextOfProject(): object {
  const file = join(root, 'cdk.json');
  const { context } = existsSync(file) ? parseObject(readFileSync(file, 'utf8')) : {};
  return isObject(context) ? context : {};
}

/** Two tests, or a test and a start, must not write the assembly at once. */
async function holdingLock(work: () => Promise<void>): Promise<void> {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!tryLock()) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryLock(): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    // Whoever held it may have been ended in the middle of it.
    if (!isHeld()) rmSync(lockFile, { force: true });
    return false;
  }
}

function isHeld(): boolean {
  const heldSince = statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Date.now() - heldSince > lockMillisecondsMax) return false;
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'));
    // Just made and not yet written, or held by another worker of this process.
    if (holder > 0) process.kill(holder, 0);
    return true;
  } catch (error) {
    // Gone meanwhile, or another user's.
    return codeOf(error) !== 'ESRCH';
  }
}
