// Makes a failing run smaller: fewer tickets, fewer steps, fewer faults, as long as it still fails.

import { complaintsOf } from './invariants.ts';
import type { Run, RunSettings } from './run.ts';
import { runSeed } from './run.ts';

/** Smaller is a matter of luck after that many tries. */
const triesMax = 400;

export interface Failure {
  readonly run: Run;
  readonly settings: RunSettings;
  readonly complaints: readonly string[];
}

export async function failureOf(seed: number, settings: RunSettings): Promise<Failure | undefined> {
  const run = await runSeed(seed, settings);
  const complaints = complaintsOf(run);
  return complaints.length === 0 ? undefined : { run, settings, complaints };
}

export async function shrink(failure: Failure): Promise<Failure> {
  const { seed } = failure.run;
  let tries = 0;
  const attempt = async (settings: RunSettings) => {
    tries += 1;
    return tries > triesMax ? undefined : failureOf(seed, settings);
  };
  let smallest = failure;
  const isLeftOut = (part: string) => smallest.settings.withoutSteps?.has(part) === true;
  const { tickets, contracts, file } = failure.run.plan;
  const lives = [
    ...tickets.map(({ number, steps }) => ({ name: `ticket ${number}`, steps })),
    ...contracts.map(({ number, steps }) => ({ name: `contract ${number}`, steps })),
    ...(file === undefined ? [] : [{ name: 'file', steps: file.steps }]),
  ];
  for (const { name, steps } of lives) {
    // The last step first: what comes before it is then as it was.
    const parts = [name, ...steps.map((_, index) => `${name} step ${index + 1}`).reverse()];
    for (const part of parts) {
      if (isLeftOut(name)) continue;
      const withoutSteps = new Set([...(smallest.settings.withoutSteps ?? []), part]);
      smallest = (await attempt({ ...smallest.settings, withoutSteps })) ?? smallest;
    }
  }
  // Halves, quarters and so on of the faults are left out, in the end each by itself.
  const namesOf = ({ run }: Failure) => run.faults.struck.map(({ name }) => name);
  smallest = (await attempt({ ...smallest.settings, only: new Set() })) ?? smallest;
  for (let size = namesOf(smallest).length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < namesOf(smallest).length; start += size) {
      const names = namesOf(smallest);
      const only = new Set([...names.slice(0, start), ...names.slice(start + size)]);
      const smaller = await attempt({ ...smallest.settings, only });
      if (smaller === undefined) continue;
      smallest = smaller;
      start -= size;
    }
  }
  return smallest;
}
