// How `npm start` ends: on a signal, together with the npm that started it, or when it cannot go on. Always in order, with a line that says so.

import { existsSync } from 'node:fs';
import type { Runtime } from './runtime.ts';
import { stateFile } from './state.ts';

// npm passes on the signal that the terminal has sent to everybody already: a second one so soon is still the first.
const sameSignalMilliseconds = 1000;
const lookMilliseconds = 1000;

/** `parent`: the process that started this one, as it was in the beginning. `again`: the command that starts the same system. */
export function endInOrder(
  runtime: Pick<Runtime, 'stop' | 'failed'>,
  { dataDir, again, parent }: { readonly dataDir: string; readonly again: string; readonly parent: number },
): void {
  let endingSince: number | undefined;
  const end = async (code: number, line: string) => {
    endingSince ??= Date.now();
    await runtime.stop();
    (code === 0 ? console.log : console.error)(line);
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (endingSince === undefined) end(0, `\nZhunshi has ended; data are kept in ${dataDir}`);
      // Asked twice: somebody is in a hurry.
      else if (Date.now() - endingSince > sameSignalMilliseconds) process.exit(130);
    });
  }
  whenNpmIsGone(parent, () => {
    if (endingSince === undefined)
      end(0, `\nZhunshi has ended with the npm that started it; data are kept in ${dataDir}`);
  });
  runtime.failed.then((reason) => {
    if (endingSince !== undefined) return;
    const kept = existsSync(stateFile(dataDir)) ? `; data are kept in ${dataDir}` : '';
    end(1, `Zhunshi has ended: ${reason}. Start again with ${again}${kept}`);
  });
}

/**
 * npm ends the shell between itself and this process, and the shell tells nobody; so it is looked for. Only for `npm start`:
 * what was started by hand may outlive its shell, as a daemon does.
 */
export function whenNpmIsGone(
  parent: number,
  gone: () => void,
  { script = process.env['npm_lifecycle_event'], parentNow = () => process.ppid } = {},
): void {
  if (script !== 'start') return;
  const timer = setInterval(() => {
    if (parentNow() === parent) return;
    clearInterval(timer);
    gone();
  }, lookMilliseconds);
  timer.unref();
}
