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

/** One import, in a process of its own: milliseconds on the clock, and of the core. */
function importTime(path: string): { readonly elapsed: number; readonly core: number } {
  const url = JSON.stringify(pathToFileURL(path).href);
  const script = `
    const [begin, before] = [performance.now(), process.cpuUsage()];
    await import(${url});
    const { user, system } = process.cpuUsage(before);
    console.log(JSON.stringify({ elapsed: performance.now() - begin, core: (user + system) / 1000 }));
    process.exit();`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

function at<Item>(list: readonly Item[], index: number): Item {
  return list[index] as Item;
}

function median(values: readonly number[]): number {
  return at(
    values.toSorted((a, b) => a - b),
    Math.floor(values.length / 2),
  );
}

try {
  const folder = await bundleFunctions();
  await bundleBare();
  const paths = [bare, ...handlers.map((entry) => join(folder, entry, 'index.mjs'))];
  // One after the other, over and over: what slows the machine down slows all of them down.
  const rounds = Array.from({ length: runs + 1 }, () => paths.map(importTime)).slice(1);
  const medianOf = (figure: (times: (typeof rounds)[number]) => number) => median(rounds.map(figure));
  console.log(
    `Cold import: medians of ${runs} fresh processes each, taking turns; the ratio is that of the core's time`,
  );
  console.table(
    Object.fromEntries(
      ['bare document client', ...handlers].map((name, i) => {
        // Compared within a round, where the machine was the same.
        const ratio = medianOf((times) => at(times, i).core / at(times, 0).core);
        const figures = {
          kilobytes: Math.round(statSync(at(paths, i)).size / 1000),
          'ms elapsed': medianOf((times) => at(times, i).elapsed).toFixed(1),
          'ms of the core': medianOf((times) => at(times, i).core).toFixed(1),
          ratio: ratio.toFixed(2),
        };
        return [
          name,
          i === 0 ? figures : { ...figures, goal: `${goalRatio} ${ratio <= goalRatio ? 'reached' : 'MISSED'}` },
        ];
      }),
    ),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
