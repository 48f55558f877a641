// Bundles every function in one pass of esbuild, before the templates are made: functions/tickets/open-ticket.ts
// becomes build/functions/tickets/open-ticket/index.mjs. The same sources give the same bytes, so nothing is deployed for nothing.

import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BuildOptions, OutputFile } from 'esbuild';
import { build } from 'esbuild';

const root = dirname(import.meta.dirname);
const outputFolder = join(root, 'build', 'functions');

/** Every file that exports a handler, as `tickets/open-ticket`, sorted. */
export function functionEntries(): readonly string[] {
  return globSync('*/*.ts', { cwd: join(root, 'functions') })
    .filter((file) => /^export const handler\b/m.test(readFileSync(join(root, 'functions', file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, ''))
    .sort();
}

/** How every function is bundled. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // ES modules first: only they can be shaken.
  mainFields: ['module', 'main'],
  // 70% smaller than the plain text and a sixth faster to import.
  minify: true,
  legalComments: 'none',
  // The SDK's default chain (profiles, SSO, metadata services) would be a third of every bundle, and is never asked.
  alias: { '@aws-sdk/credential-provider-node': './functions/credentials-from-environment.ts' },
  // Asked for by services that stream events, which none of these does. Left in, it would keep the SDK's core from being
  // shaken, because esbuild wraps whatever a dynamic import reaches: a sixth of every cold import.
  external: ['@smithy/core/event-streams'],
  logLevel: 'silent',
} satisfies BuildOptions;

/** Bundles the functions and returns the folder that holds them, and nothing else. Throws what esbuild reports when a source does not build. */
export async function bundleFunctions(entries = functionEntries()): Promise<string> {
  // esbuild keeps the sources of all functions; collecting garbage rarely saves it a sixth of its time.
  process.env['GOGC'] ??= '400';
  const result = await build({
    ...bundling,
    entryPoints: entries.map((entry) => ({ in: `functions/${entry}.ts`, out: `${entry}/index` })),
    outdir: 'build/functions',
    outExtension: { '.js': '.mjs' },
    // A trace from the logs is read with the map beside the bundle, which comes out the same whenever the same commit is
    // bundled again: so it is made when it is asked for, since it takes as long as all the rest. Never named in the bundle and
    // never deployed.
    sourcemap: process.env['SOURCE_MAPS'] === 'true' && 'external',
    sourcesContent: false,
    write: false,
  });
  result.outputFiles.forEach(writeIfChanged);
  removeLeftovers(new Set(result.outputFiles.map((file) => file.path)));
  putAssets();
  return outputFolder;
}

/** Files that a function reads beside its code, in its folder `assets`. */
const assets: Readonly<Record<string, readonly string[]>> = {
  'documentation/get-openapi': ['docs/openapi.json'],
  'documentation/get-page': ['docs/page/page.html'],
  'documentation/get-page-file': [
    'docs/page/start.js',
    'node_modules/swagger-ui-dist/swagger-ui.css',
    'node_modules/swagger-ui-dist/swagger-ui-bundle.js',
  ],
};

function putAssets(): void {
  for (const [entry, sources] of Object.entries(assets)) {
    for (const source of sources) {
      const path = join(outputFolder, entry, 'assets', basename(source));
      writeIfChanged({ path, contents: readFileSync(join(root, source)) });
    }
  }
}

/** Two runs at once (tests, a local system starting) write the same bytes: neither may see a half-written file of the other. */
function writeIfChanged(file: Pick<OutputFile, 'path' | 'contents'>): void {
  if (readIfThere(file.path)?.equals(file.contents)) return;
  mkdirSync(dirname(file.path), { recursive: true });
  const partial = `${file.path}.${process.pid}`;
  writeFileSync(partial, file.contents);
  renameSync(partial, file.path);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function removeLeftovers(current: ReadonlySet<string>): void {
  for (const file of globSync('*/*/index.mjs', { cwd: outputFolder })) {
    const path = join(outputFolder, file);
    if (!current.has(path)) rmSync(dirname(path), { recursive: true, force: true });
  }
}
