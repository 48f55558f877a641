// The steps of the bench, in the order in which they run. Each is loaded only in the process that runs it.

import type { Step } from './step.ts';

const steps: Readonly<Record<string, () => Promise<Step>>> = {
  arithmetic: async () => (await import('./steps/deadline-arithmetic.ts')).deadlineArithmetic,
  cost: async () => (await import('./steps/ticket-cost.ts')).ticketCost,
  settlement: async () => (await import('./steps/settlement.ts')).settlement,
  bulk: async () => (await import('./steps/bulk.ts')).bulk,
  'cold-import': async () => (await import('./steps/cold-import.ts')).coldImport,
  throughput: async () => (await import('./steps/throughput.ts')).throughput,
  memory: async () => (await import('./steps/memory.ts')).memory,
  punctuality: async () => (await import('./steps/punctuality.ts')).punctuality,
};

export const stepNames: readonly string[] = Object.keys(steps);

/** Throws a RangeError when there is no such step. */
export async function stepNamed(name: string): Promise<Step> {
  const load = steps[name];
  if (load === undefined) throw new RangeError(`no step ${name}`);
  return load();
}
