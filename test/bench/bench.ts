// `npm run bench`: takes every figure beside its reference and prints one table, which it also leaves in results/.
// Each step runs in a process of its own, so that none inherits the memory, the compiled code or the environment of another.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { thisMachine } from './machine.ts';
import { progressOn } from './progress.ts';
import { asText, writeReport } from './report.ts';
import type { StepMessage } from './run-step.ts';
import type { Outcome } from './step.ts';
import { stepNames } from './steps.ts';

const progress = progressOn(process.stderr);

async function outcomeOf(name: string): Promise<Outcome> {
  // What handlers log goes nowhere; what goes wrong is seen.
  const child = fork(join(import.meta.dirname, 'run-step.ts'), [name], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let outcome: Outcome | undefined;
  child.on('message', (message: StepMessage) => {
    if (message.kind === 'progress') progress.tell(name, ...message.told);
    else outcome = message.outcome;
  });
  const [code] = await once(child, 'exit');
  progress.clear();
  if (outcome === undefined || code !== 0) throw new Error(`the step ${name} ended with code ${code}`);
  return outcome;
}

function chosenSteps(): readonly string[] {
  const given = process.argv.slice(2);
  const unknown = given.filter((name) => !stepNames.includes(name));
  if (unknown.length === 0) return given.length === 0 ? stepNames : stepNames.filter((name) => given.includes(name));
  process.stderr.write(
    `npm run bench [-- step...]: there is no ${unknown.join(', ')}; the steps are ${stepNames.join(', ')}\n`,
  );
  process.exit(1);
}

const chosen = chosenSteps();
const machine = thisMachine();
const [takenAt, startedAt] = [new Date(), performance.now()];
const outcomes = new Map<string, Outcome>();
for (const name of chosen) outcomes.set(name, await outcomeOf(name));
const report = { machine, takenAt, seconds: (performance.now() - startedAt) / 1_000, outcomes };
process.stdout.write(asText(report));
// Part of a run leaves the whole one's table as it is.
const name = chosen.length === stepNames.length ? 'figures' : chosen.join('-');
writeReport(report, join(import.meta.dirname, 'results'), name);
