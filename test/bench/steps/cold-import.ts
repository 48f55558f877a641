// How long the handlers take to import in a fresh process, beside a bare handler that imports the DynamoDB document
// client as it comes and nothing else.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFunctions, functionEntries } from '../../../infra/bundle.ts';
import '../../support/live-environment.ts';
import { bundleBare, bundlePart } from '../bundle-bare.ts';
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

/** What a command is made of, each with all that stands above it: where the time of its import goes. */
const layers = [
  { name: 'the client of the table alone', source: 'functions/store/table.ts' },
  { name: 'and the stored form of a ticket', source: 'functions/store/ticket-schema.ts' },
  { name: 'and the rules of its deadlines', source: 'functions/store/ticket-store.ts' },
  { name: 'and the pipeline of the API', source: 'functions/http/api-handler.ts' },
];

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

/** Of each module its size and its ratios to the bare one; the median time of the bare one. */
async function measured(modules: readonly string[], runs: number, told: (done: number) => void) {
  const paths = [bare, ...modules];
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
    ours: modules.map((path, index) => ({
      bytes: statSync(path).size,
      milliseconds: median(rounds.map((times) => at(times, index + 1))),
      // Compared within a round, where the machine was the same.
      ratio: median(rounds.map((times) => at(times, index + 1) / at(times, 0))),
    })),
  };
}

function moduleOf(entry: string): string {
  return join(root, 'build', 'functions', entry, 'index.mjs');
}

async function bundledLayers(): Promise<readonly string[]> {
  return Promise.all(
    layers.map(async (_, index) => {
      const module = join(scratch, `layer-${index}.mjs`);
      const parts = layers.slice(0, index + 1).map(({ source }, part) => `import * as part${part} from './${source}';`);
      // Named, so that all of it is kept.
      await bundlePart(`${parts.join('')} globalThis.kept = [${parts.map((_one, part) => `part${part}`)}];`, module);
      return module;
    }),
  );
}

function shown(one: { readonly bytes: number; readonly milliseconds: number } | undefined): string {
  return one === undefined ? '' : ` (${Math.round(one.bytes / 1_000)} KB, ${milliseconds(one.milliseconds)})`;
}

export const coldImport: Step = {
  name: 'cold-import',
  run: async (progress) => {
    try {
      progress('bundling');
      await bundleFunctions();
      await bundleBare(bareSource, bare);
      const others = functionEntries().filter((entry) => !busiest.includes(entry));
      const most = [...busiest.map(moduleOf), ...(await bundledLayers())];
      const [ofMost, ofRest] = [(runs + 1) * (most.length + 1), (runsOfOthers + 1) * (others.length + 1)];
      const told = (done: number) => progress('fresh processes', done, ofMost + ofRest);
      const busy = await measured(most, runs, told);
      const rest = await measured(others.map(moduleOf), runsOfOthers, (done) => told(ofMost + done));
      const ratios = rest.ours.map(({ ratio: one }) => one);
      const highest = Math.max(...ratios);
      const reference = `bare document client ${milliseconds(busy.bareMilliseconds)}`;
      return {
        figures: [
          ...busiest.map((entry, index) => ({
            figure: `cold import of ${entry}${shown(busy.ours[index])}, ratio`,
            reference,
            ...atMost(busy.ours[index]?.ratio ?? Number.NaN, goalRatio, ratio),
          })),
          ...layers.map(({ name }, index) => ({
            figure: `what accept-ticket is made of: ${name}${shown(busy.ours[busiest.length + index])}, ratio`,
            reference,
            measured: ratio(busy.ours[busiest.length + index]?.ratio ?? Number.NaN),
          })),
          {
            figure: `cold import of the other ${others.length} handlers, ratio: median; highest (${others[ratios.indexOf(highest)]})`,
            reference: `bare document client ${milliseconds(rest.bareMilliseconds)}`,
            measured: `${ratio(median(ratios))}; ${ratio(highest)}`,
          },
        ],
        notes: [
          `the core's own time in a fresh process, medians of ${runs} (busiest, and what accept-ticket is made of) and ${runsOfOthers} processes each, in turns. More than half of the goal is the client; the rest is code to be compiled, and schemas to be made`,
        ],
      };
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};
