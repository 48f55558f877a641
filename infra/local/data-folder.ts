// The files of the data folder beside the databases: the folder itself, the word that a running system leaves, its token.

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, messageOf, StartProblem } from './start-problem.ts';

/** Sees to it that the folder is there. Throws StartProblem when it cannot be written. */
export function makeFolder(folder: string): void {
  try {
    if (!existsSync(folder)) makeWithParents(folder);
    writeFileSync(join(folder, '.writable'), '');
  } catch (error) {
    throw new StartProblem(
      `the data folder ${folder} cannot be written (${codeOf(error) ?? messageOf(error)}): choose another with --data`,
    );
  }
}

/** Not `recursive`: that never returns for a folder below /proc. */
function makeWithParents(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) makeWithParents(parent);
  mkdirSync(folder);
}

const lookMilliseconds = 1000;

/** An open file goes on working when it is removed or replaced, and everything is lost when it is closed: better to know at once. */
export function watchFolder(folder: string, file: string) {
  const fileNow = () => statSync(file, { throwIfNoEntry: false })?.ino;
  const opened = fileNow();
  const { promise: gone, resolve } = Promise.withResolvers<string>();
  const timer = setInterval(() => {
    if (fileNow() !== opened) resolve(`the data folder ${folder} has been removed or replaced`);
  }, lookMilliseconds).unref();
  return { gone, stop: () => clearInterval(timer) };
}

/** Leaves word for whoever tries to start on the same data folder. */
export function announce(folder: string, url: string): void {
  keepFile(folder, 'running.json', `${JSON.stringify({ pid: process.pid, url })}\n`);
}

/** Takes back what `announce` has said. */
export function retract(folder: string): void {
  rmSync(join(folder, 'running.json'), { force: true });
}

/** Writes a file that is for the owner's eyes only and returns its path. Throws StartProblem when it cannot be written. */
export function keepFile(folder: string, name: 'running.json' | 'token', content: string): string {
  const path = join(folder, name);
  try {
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  } catch (error) {
    const reason = codeOf(error) ?? messageOf(error);
    throw new StartProblem(`${path} cannot be written (${reason}): move it away, or choose another folder with --data`);
  }
}

/** Who left word in the folder, in brackets; nothing if nobody did. */
export function whoRuns(folder: string): string {
  try {
    const { pid, url }: { pid: number; url: string } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'));
    return ` (process ${pid}, ${url})`;
  } catch {
    return '';
  }
}
