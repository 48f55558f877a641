// npm run simulate -- --seeds 10000: many runs on all processors, and of the first that fails the shortest story that can be found.
// --from says at which seed to begin, --seed runs a single one and tells it, --faults a,b lets only these kinds strike (or none);
// --fault and --skip are what a told story ends with.

import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { FaultKind } from './faults.ts';
import { faultKinds } from './faults.ts';
import type { RunSettings } from './run.ts';
import { runSeed } from './run.ts';
import { failureOf, shrink } from './shrink.ts';
import { commandFor, storyOf } from './story.ts';

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    faults: { type: 'string' },
    fault: { type: 'string', multiple: true },
    skip: { type: 'string', multiple: true },
    /** Set for the processes that do the work: every so many seeds. */
    stride: { type: 'string' },
  },
});

const settings: RunSettings = {
  kinds: options.faults === undefined ? undefined : kindsNamed(options.faults),
  only: options.fault && new Set(options.fault),
  withoutSteps: options.skip && new Set(options.skip),
};

if (options.seed !== undefined) await tellOne(Number(options.seed));
else if (options.stride !== undefined) await work(Number(options.from), Number(options.seeds), Number(options.stride));
else await runMany(Number(options.from), Number(options.seeds));

function kindsNamed(text: string): readonly FaultKind[] {
  if (text === 'none') return [];
  return text.split(',').map((name) => {
    const kind = faultKinds.find((known) => known === name);
    if (kind === undefined) throw new Error(`no kind of fault "${name}": there are ${faultKinds.join(', ')}`);
    return kind;
  });
}

async function tellOne(seed: number): Promise<void> {
  const run = await runSeed(seed, settings);
  const failure = await failureOf(seed, settings);
  process.stdout.write(`${storyOf(failure ?? { run, settings, complaints: [] })}\n`);
  process.exitCode = failure === undefined ? 0 : 1;
}

/** In a process of its own: tells its parent of every seed that is done. */
async function work(from: number, count: number, stride: number): Promise<void> {
  for (let seed = from; seed < from + count; seed += stride) {
    const failure = await failureOf(seed, settings);
    process.send?.({ seed, complaints: failure?.complaints ?? [] });
  }
  process.disconnect?.();
}

async function runMany(from: number, count: number): Promise<void> {
  const begunAt = performance.now();
  const stride = Math.min(count, availableParallelism());
  const failed: number[] = [];
  let done = 0;
  let shownAt = 0;
  const workers = Array.from({ length: stride }, (_, index) => {
    const begin = ['--from', String(from + index), '--seeds', String(count - index), '--stride', String(stride)];
    const faults = options.faults === undefined ? [] : ['--faults', options.faults];
    return fork(import.meta.filename, [...begin, ...faults]);
  });
  const stop = () => {
    for (const worker of workers) worker.kill();
  };
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          worker.on('message', ({ seed, complaints }: { seed: number; complaints: readonly string[] }) => {
            done += 1;
            if (complaints.length > 0) failed.push(seed);
            if (failed.length > 0) stop();
            if (performance.now() - shownAt < 1_000) return;
            shownAt = performance.now();
            const rate = (done / ((shownAt - begunAt) / 1_000)).toFixed(0);
            process.stderr.write(`${done} of ${count} seeds, ${rate} per second\n`);
          });
          worker.on('exit', (code) =>
            code === 0 || failed.length > 0 ? resolve() : reject(new Error(`a worker ended: ${code}`)),
          );
        }),
    ),
  );
  const [seed] = failed.sort((one, other) => one - other);
  if (seed === undefined) {
    const seconds = ((performance.now() - begunAt) / 1_000).toFixed(0);
    process.stdout.write(`${done} seeds from ${from} on: everything held (${seconds} s).\n`);
    return;
  }
  process.stdout.write(`Seed ${seed} fails (${commandFor(seed, settings)}). Looking for the shortest story ...\n`);
  const failure = await failureOf(seed, settings);
  if (failure === undefined) throw new Error(`seed ${seed} failed and does not fail again`);
  process.stdout.write(`${storyOf(await shrink(failure))}\n`);
  process.exitCode = 1;
}
