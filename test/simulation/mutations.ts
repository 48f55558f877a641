// node test/simulation/mutations.ts: shows that the simulation bites. Each mutant is a copy of the code with one fault in it; it runs
// seed after seed until one fails. Writes the table of docs/simulation.md. Arguments choose mutants by a part of their names.

import { fork } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import { mutants } from './mutants.ts';

const seedsMax = 500;
const root = join(import.meta.dirname, '../..');
const copied = ['domain', 'functions', 'infra', 'test/support', 'test/simulation', 'package.json'];

interface Caught {
  readonly seed: number;
  readonly complaint: string;
}

const chosen = process.argv.slice(2);
const rows: string[] = [];
for (const mutant of mutants.filter(({ name }) => chosen.length === 0 || chosen.some((part) => name.includes(part)))) {
  const caught = await firstFailure(mutant);
  const row = `| ${mutant.name} | \`${mutant.file}\` | ${caught?.seed ?? `none of ${seedsMax}`} | ${caught?.complaint ?? mutant.uncaught ?? ''} |`;
  process.stdout.write(`${row}\n`);
  rows.push(row);
}
if (chosen.length === 0) writeTable(rows);

async function firstFailure(mutant: Mutant): Promise<Caught | undefined> {
  const folder = mkdtempSync(join(root, 'build/mutant-'));
  try {
    for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
    const file = join(folder, mutant.file);
    const before = readFileSync(file, 'utf8');
    if (before.split(mutant.from).length !== 2)
      throw new Error(`${mutant.name}: its text stands not once in ${mutant.file}`);
    writeFileSync(
      file,
      before.replace(mutant.from, () => mutant.to),
    );
    return await runUntilFailure(join(folder, 'test/simulation/simulate.ts'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runUntilFailure(script: string): Promise<Caught | undefined> {
  return new Promise((resolve, reject) => {
    const worker = fork(script, ['--from', '1', '--seeds', String(seedsMax), '--stride', '1'], { silent: true });
    worker.stderr?.on('data', (text) => process.stderr.write(String(text)));
    worker.on('message', ({ seed, complaints: [complaint] }: { seed: number; complaints: readonly string[] }) => {
      if (complaint === undefined) return;
      worker.kill();
      resolve({ seed, complaint });
    });
    worker.on('exit', (code) => {
      if (code === 0) resolve(undefined);
      else if (code !== null) reject(new Error(`${script} ended with ${code}`));
    });
    worker.on('error', reject);
  });
}

/** Between the marks in docs/simulation.md. */
function writeTable(lines: readonly string[]): void {
  const file = join(root, 'docs/simulation.md');
  const [head, , tail] = readFileSync(file, 'utf8').split(/<!-- \/?mutants -->/);
  const table = [
    '| In the code on purpose | Where | Seed | What the simulation says |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n');
  writeFileSync(file, `${head}<!-- mutants -->\n${table}\n<!-- /mutants -->${tail}`);
}
