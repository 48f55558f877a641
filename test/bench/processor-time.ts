// What processes have used of the processors. Linux only: elsewhere NaN, and nothing is said.

import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessorTime {
  /** Milliseconds of this process, all its threads taken together. */
  readonly own: number;
  /** Of the processes that it has started, and of those that these have started: the table engine. */
  readonly others: number;
}

/** Jiffies are hundredths of a second wherever Node.js runs (sysconf(3), _SC_CLK_TCK). */
const millisecondsOfJiffy = 10;

function processorTime(): ProcessorTime {
  const { user, system } = process.cpuUsage();
  return { own: (user + system) / 1_000, others: timeOfDescendants(process.pid) };
}

/** What the work took of them. */
export async function processorTimeOf(work: () => Promise<unknown>): Promise<ProcessorTime> {
  const before = processorTime();
  await work();
  const after = processorTime();
  return { own: after.own - before.own, others: after.others - before.others };
}

function timeOfDescendants(ancestor: number): number {
  const known = new Map(processes().map((one) => [one.pid, one]));
  if (known.size === 0) return Number.NaN;
  const isDescendant = (pid: number): boolean => {
    const parent = known.get(pid)?.parent;
    return parent !== undefined && (parent === ancestor || isDescendant(parent));
  };
  return [...known.values()].reduce((sum, { pid, milliseconds }) => sum + (isDescendant(pid) ? milliseconds : 0), 0);
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly milliseconds: number;
}

function processes(): readonly Process[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    try {
      // proc_pid_stat(5): after the name in parentheses come state, ppid, …, and as the 14th and 15th field utime and stime.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      const [parent = 0, user = 0, system = 0] = [fields[1], fields[11], fields[12]];
      return [{ pid, parent, milliseconds: (user + system) * millisecondsOfJiffy }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}
