// How long the busiest handlers take to import in a fresh process, beside a bare handler that imports the DynamoDB document
// client as it comes and nothing else. Run: node test/bench/cold-import.bench.ts

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleFunctions } from '../../infra/bundle.ts';
import '../support/live-environment.ts';

const goalRatio = 0.8;
const runs = 15;
const handlers = ['tickets/open-ticket', 'tickets/accept-ticket', 'deadlines/deadline-reached'];

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'cold-import-'));
const bare = join(scratch, 'index.mjs');
const bareSource = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
  export const handler = async () => DynamoDBDocumentClient.from(new DynamoDBClient({}));`;

/** Bundled and minified as the handlers are, but with all that the SDK brings. */
async function bundleBare(): Promise<void> {
  await build({
    stdin: { contents: bareSource, resolveDir: root },
    outfile: bare,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
}

/** Milliseconds of one import, in a process of its own. */
function importTime(path: string): number {
  const url = JSON.stringify(pathToFileURL(path).href);
  const script = `const begin = performance.now(); await import(${url}); console.log(performance.now() - begin); process.exit()`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

try {
  const folder = await bundleFunctions();
  await bundleBare();
  const paths = [bare, ...handlers.map((entry) => join(folder, entry, 'index.mjs'))];
  // One after the other, over and over: what slows the machine down slows all of them down.
  const rounds = Array.from({ length: runs + 1 }, () => paths.map(importTime)).slice(1);
  const medians = paths.map((_, i) => median(rounds.map((times) => times[i] ?? Number.NaN)));
  // Compared within a round, where the machine was the same.
  const ratios = paths.map((_, i) =>
    median(rounds.map((times) => (times[i] ?? Number.NaN) / (times[0] ?? Number.NaN))),
  );
  console.log(`Cold import: the median of ${runs} fresh processes each, taking turns`);
  console.table(
    Object.fromEntries(
      ['bare document client', ...handlers].map((name, i) => [
        name,
        {
          kilobytes: Math.round(statSync(paths[i] ?? '').size / 1000),
          milliseconds: Number(medians[i]?.toFixed(1)),
          ratio: Number(ratios[i]?.toFixed(2)),
          goal: i === 0 ? '' : `${goalRatio} ${(ratios[i] ?? 1) <= goalRatio ? 'reached' : 'MISSED'}`,
        },
      ]),
    ),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
