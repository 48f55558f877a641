// How long the handlers take to import in a fresh process, beside a bare handler that imports the DynamoDB document
// client as it comes and nothing else.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFunctions, functionEntries } from '../../../infra/bundle.ts';
import '../../support/live-environment.ts';
import { bundleBare } from '../bundle-bare.ts';
import { median, milliseconds, ratio } from '../statistics.ts';
import type { Step } from '../step.ts';
import { atMost } from '../step.ts';

const goalRatio = 0.8;
const runs = 15;
const runsOfOthers = 2;
const busiest = ['tickets/open-ticket', 'tickets/accept-ticket', 'deadlines/deadline-reached'];

const root = join(import.meta.dirname, '../../..');
const scratch = mkdtempSync(join(tmpdir(), 'cold-import-'));
const bare = join(scratch, 'index.mjs');
const bareSource = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
  export const handler = async () => DynamoDBDocumentClient.from(new DynamoDBClient({}));`;

/** One import, in a process of its own: milliseconds of the core. */
function importTime(path: string): number {
  const url = JSON.stringify(pathToFileURL(path).href);
  const script = `
    const before = process.cpuUsage();
    await import(${url});
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);
    process.exit();`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

/** Of each handler the bundle's size and its ratios to the bare one; the median time of the bare one. */
async function measured(entries: readonly string[], runs: number, told: (done: number) => void) {
  const paths = [bare, ...entries.map((entry) => join(root, 'build', 'functions', entry, 'index.mjs'))];
  const rounds: (readonly number[])[] = [];
  // One after the other, over and over: what slows the machine down slows all of them down. The first round fills the caches.
  for (let round = 0; round <= runs; round += 1) {
    const times = paths.map((path, index) => {
      told(round * paths.length + index);
      return importTime(path);
    });
    if (round > 0) rounds.push(times);
  }
  const at = (times: readonly number[], index: number) => times[index] ?? Number.NaN;
  return {
    bareMilliseconds: median(rounds.map((times) => at(times, 0))),
    handlers: entries.map((entry, index) => ({
      entry,
      bytes: statSync(paths[index + 1] ?? '').size,
      milliseconds: median(rounds.map((times) => at(times, index + 1))),
      // Compared within a round, where the machine was the same.
      ratio: median(rounds.map((times) => at(times, index + 1) / at(times, 0))),
    })),
  };
}

export const coldImport: Step = {
  name: 'cold-import',
  run: async (progress) => {
    try {
      progress('bundling');
      await bundleFunctions();
      await bundleBare(bareSource, bare);
      const others = functionEntries().filter((entry) => !busiest.includes(entry));
      const [most, all] = [(runs + 1) * (busiest.length + 1), (runsOfOthers + 1) * (others.length + 1)];
      const busy = await measured(busiest, runs, (done) => progress('fresh processes', done, most + all));
      const rest = await measured(others, runsOfOthers, (done) => progress('fresh processes', most + done, most + all));
      const slowest = rest.handlers.toSorted((a, b) => b.ratio - a.ratio)[0];
      return {
        figures: [
          ...busy.handlers.map((handler) => ({
            figure: `cold import of ${handler.entry} (${Math.round(handler.bytes / 1_000)} KB, ${milliseconds(handler.milliseconds)}), ratio`,
            reference: `bare document client ${milliseconds(busy.bareMilliseconds)}`,
            ...atMost(handler.ratio, goalRatio, ratio),
          })),
          {
            figure: `cold import of the other ${others.length} handlers, ratio: median; highest (${slowest?.entry})`,
            reference: `bare document client ${milliseconds(rest.bareMilliseconds)}`,
            measured: `${ratio(median(rest.handlers.map((handler) => handler.ratio)))}; ${ratio(slowest?.ratio ?? Number.NaN)}`,
          },
        ],
        notes: [
          `the core's own time in a fresh process, medians of ${runs} (busiest) and ${runsOfOthers} processes each, in turns`,
        ],
      };
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};
