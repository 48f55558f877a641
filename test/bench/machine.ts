// On what the figures were taken.

import { cpus, loadavg, totalmem, type } from 'node:os';

export interface Machine {
  /** Processors, memory, system. */
  readonly description: string;
  /** Processes that wanted a processor, on average over the last minute, before the bench began. */
  readonly load: string;
}

export function thisMachine(): Machine {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    description: `${processors.length} × ${model}, ${memory} GiB, ${type()}, Node.js ${process.versions.node}`,
    load: (loadavg()[0] ?? Number.NaN).toFixed(1),
  };
}
