import { describe, expect, it } from 'vitest';
import type { EngineProcess } from '../../../infra/local/engine/dynoxide.ts';
import { keepEngine } from '../../../infra/local/engine/kept-engine.ts';

/** Engines that end when the test says so. `refusals`: how many starts fail after the first one. */
async function keep(refusals = 0) {
  const screen: string[] = [];
  const ports: (number | undefined)[] = [];
  const running: { die: (said: string) => void; stopped: boolean }[] = [];
  const start = async (port?: number): Promise<EngineProcess> => {
    ports.push(port);
    if (ports.length > 1 && ports.length <= 1 + refusals) throw new Error('the disk is full');
    const { promise: died, resolve: die } = Promise.withResolvers<string>();
    const engine = { die, stopped: false };
    running.push(engine);
    const end = () => {
      engine.stopped = true;
    };
    return { endpoint: `http://127.0.0.1:${port ?? 4000}`, died, stop: async () => end(), kill: end };
  };
  return { engine: await keepEngine(start, (line) => screen.push(line)), screen, ports, running };
}

describe('a table engine', () => {
  it('that ends by itself is started again at its address, with word of it', async () => {
    const { screen, ports, running } = await keep();
    running[0]?.die('out of memory');
    await expect.poll(() => ports).toEqual([undefined, 4000]);
    expect(screen).toEqual(['The table engine has ended (out of memory) and is started again']);
  });

  it('that cannot be started again at once is tried again', async () => {
    const { ports, running } = await keep(2);
    running[0]?.die('');
    await expect.poll(() => running).toHaveLength(2);
    expect(ports).toHaveLength(4);
  });

  it('that ends six times within a minute is given up, with the last reason', async () => {
    const { engine, ports, running } = await keep();
    for (let end = 1; end <= 6; end += 1) {
      await expect.poll(() => running).toHaveLength(end);
      running.at(-1)?.die(`end ${end}`);
    }
    expect(await engine.failed).toBe('the table engine ends again and again (end 6)');
    expect(ports).toHaveLength(6);
  });

  it.each(['stop', 'kill'] as const)(
    'that is being started again when the runtime ends (%s) ends with it',
    async (how) => {
      const { engine, running } = await keep();
      running[0]?.die('');
      await engine[how]();
      await expect.poll(() => running.filter(({ stopped }) => stopped)).not.toHaveLength(0);
      expect(running.at(-1)?.stopped).toBe(true);
    },
  );
});
