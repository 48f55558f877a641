// Finds the process of the table engine, for tests that kill it.

import { spawnSync } from 'node:child_process';

/** Process id of the engine of a runtime that runs in a process of its own; NaN when there is none. It runs below a shell of the runtime. */
export function engineOf(runtime: number): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' });
  const processes = stdout.split('\n').map((row) => row.trim().split(/\s+/));
  const shells = processes.filter(([, parent]) => parent === String(runtime)).map(([pid]) => pid);
  return Number(processes.find(([, parent, name]) => name === 'dynoxide' && shells.includes(parent))?.[0]);
}
