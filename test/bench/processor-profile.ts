// Whose code the processor's time of this process goes to, by the samples of V8's profiler.

import { Session } from 'node:inspector/promises';

export const owners = ['our code', 'zod', 'SDK', 'connection', 'garbage collection', 'the rest'] as const;
type Owner = (typeof owners)[number];

type Frame = { readonly functionName: string; readonly url: string };

const samplingMicroseconds = 200;

/** Runs the work and returns the share of each owner, together 1; idle time does not count. */
export async function profiled(work: () => Promise<unknown>): Promise<Readonly<Record<Owner, number>>> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: samplingMicroseconds });
    await session.post('Profiler.start');
    await work();
    const { profile } = await session.post('Profiler.stop');
    return sharesOf(profile);
  } finally {
    session.disconnect();
  }
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: Frame;
    readonly children?: readonly number[] | undefined;
  }[];
  readonly samples?: readonly number[] | undefined;
  readonly timeDeltas?: readonly number[] | undefined;
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profile): Readonly<Record<Owner, number>> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const shares = Object.fromEntries(owners.map((owner) => [owner, 0])) as Record<Owner, number>;
  let total = 0;
  for (const [index, sample] of samples.entries()) {
    const stack: Frame[] = [];
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const node = byId.get(id);
      if (node !== undefined) stack.push(node.callFrame);
    }
    if (stack[0]?.functionName === '(idle)') continue;
    const took = timeDeltas[index] ?? 0;
    shares[ownerOf(stack)] += took;
    total += took;
  }
  for (const owner of owners) shares[owner] /= total;
  return shares;
}

/** What is built into the engine (JSON, compression) counts as whose code has called it. */
function ownerOf(stack: readonly Frame[]): Owner {
  if (stack[0]?.functionName === '(garbage collector)') return 'garbage collection';
  const { url = '' } = stack.find((frame) => frame.url !== '') ?? {};
  if (url.startsWith('node:')) return 'connection';
  if (url.includes('/node_modules/zod/')) return 'zod';
  if (/\/node_modules\/(@aws-sdk|@smithy)\//.test(url)) return 'SDK';
  if (/\/(functions|domain)\//.test(url)) return 'our code';
  return 'the rest';
}
