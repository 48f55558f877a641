// Runs the commands of one document as whoever reads it would: one after the other, in one shell, in a folder of their own in which
// a local system seems to run.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRun, scripts } from './commands.ts';
import type { Block } from './markdown.ts';
import { blocksOf, root } from './markdown.ts';

/** Commands, and what the document shows of what they say. */
export interface Step {
  readonly line: number;
  readonly commands: string;
  /** What is wrong with what was said; undefined where it is as the document shows it, or the document shows nothing. */
  readonly objection: (said: string) => string | undefined;
}

const outputLanguages = ['text', 'json'];

/** What of a document is run, in its order. A block of output right below belongs to the commands above it. */
export function stepsOf(document: string): readonly Step[] {
  const blocks = blocksOf(document);
  return blocks.flatMap((block, index) => {
    if (!isRun(block)) return [];
    if (block.language === 'console') return consoleSteps(block);
    const next = blocks[index + 1];
    const isBelow = next !== undefined && next.line - endOf(block) <= 2 && outputLanguages.includes(next.language);
    const objection = (said: string) => (isBelow ? unlike(said, next.text) : undefined);
    return [{ line: block.line, commands: block.text, objection }];
  });
}

function endOf({ line, text }: Block): number {
  return line + text.split('\n').length + 1;
}

/** A transcript is an example: what is there to be listed is something else each time. */
function consoleSteps({ line, text }: Block): readonly Step[] {
  const lines = text.split('\n');
  const shown = new Set(lines.map(formOf));
  return lines
    .filter((typed) => typed.startsWith('$ '))
    .map((typed) => ({
      line,
      // `npm run ops` ends with 3 when it has found something: nothing has failed then.
      commands: `${typed.slice(2)} || [ $? = 3 ]`,
      objection: (said) => {
        const other = said.split('\n').find((one) => !shown.has(formOf(one)));
        return other === undefined ? undefined : `no line is shown that looks like "${other}"`;
      },
    }));
}

export interface Address {
  readonly url: string;
  readonly token: string;
}

const separator = '\u001e';

/** What each step has said. Rejects with the line of the first that fails, and what it has said. */
export async function runSteps(steps: readonly Step[], { url, token }: Address): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunshi-document-'));
  try {
    mkdirSync(join(folder, '.zhunshi'));
    writeFileSync(join(folder, '.zhunshi/token'), `${token}\n`);
    writeFileSync(join(folder, '.zhunshi/running.json'), JSON.stringify({ pid: process.pid, url }));
    symlinkSync(join(root, 'examples'), join(folder, 'examples'));
    const parts = steps.map(({ commands }) => `${commands}\nprintf '${separator}'`);
    // Only the port is another one.
    const script = [npmFunction(), ...parts].join('\n').replaceAll('http://127.0.0.1:3000', url);
    return await outputsOf(script, folder, steps);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outputsOf(script: string, cwd: string, steps: readonly Step[]): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    // Started by another program, bash may read a start-up file of the machine: --norc.
    const shell = ['--norc', '-euo', 'pipefail', '-c', script];
    execFile('bash', shell, { cwd, maxBuffer: 16 * 1024 * 1024 }, (failure, stdout, stderr) => {
      const outputs = stdout.split(separator);
      if (failure === null) return resolve(outputs.slice(0, -1).map((output) => output.trimEnd()));
      const step = steps[outputs.length - 1];
      reject(new Error(`line ${step?.line}: ${outputs.at(-1)}${stderr}`));
    });
  });
}

/** `npm run …` without the half second that npm itself takes. */
function npmFunction(): string {
  const cases = Object.entries(scripts).flatMap(([name, script]) => {
    const [, file] = /^node (\S+)$/.exec(script) ?? [];
    return file === undefined ? [] : [`${name}) node '${join(root, file)}' "$@";;`];
  });
  return `npm() { local name=$2; shift 2; if [ "\${1-}" = -- ]; then shift; fi
  case $name in ${cases.join(' ')} *) echo "npm run $name is not run here" >&2; return 1;; esac; }`;
}

/** What differs between what was said and what is shown; `…` stands for anything. */
function unlike(said: string, shown: string): string | undefined {
  const parts = withoutChance(shown)
    .split('…')
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const isAlike = new RegExp(`^${parts.join('[\\s\\S]*?')}$`).test(withoutChance(said));
  return isAlike ? undefined : `${withoutChance(said)}\nis shown as\n${withoutChance(shown)}`;
}

/** Without ids, instants and measured times, which are others each time. */
function withoutChance(text: string): string {
  return (
    text
      // `T8HT6WTJFSTE2VMVGXCHW3B0Y16` is an id of ours, `f577ffa9-3c0e-4ba5-b321-8912f11cfdc8` one of AWS.
      .replaceAll(/\b[A-Z][0-9A-HJKMNP-TV-Z]{26}\b/g, '<id>')
      .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<id>')
      .replaceAll(/\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?/g, '<instant>')
      .replaceAll(/\d+ (毫秒|ms\b)/g, '<n> $1')
      .trim()
  );
}

/** Of a line of a transcript: without numbers, names of queues, and widths of columns. */
function formOf(line: string): string {
  return withoutChance(line)
    .replaceAll(/\bZhunshi-dev-\w+-\w+/g, '<queue>')
    .replaceAll(/\b\d+\b/g, '<n>')
    .replaceAll(/\b(message)s?\b/g, '$1')
    .replaceAll(/\s+/g, ' ');
}
