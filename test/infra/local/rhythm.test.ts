import { describe, expect, it } from 'vitest';
import { createRhythm } from '../../../infra/local/lambda/rhythm.ts';

async function paused(during: (rhythm: ReturnType<typeof createRhythm>) => void): Promise<number> {
  const rhythm = createRhythm();
  const startedAt = performance.now();
  const pausing = rhythm.pause();
  during(rhythm);
  await pausing;
  return performance.now() - startedAt;
}

describe('a pause between two looks into the stream', () => {
  it('is long when nothing runs', async () => {
    expect(await paused(() => undefined)).toBeGreaterThan(150);
  });

  it('ends soon when a call ends at its very beginning', async () => {
    expect(await paused((rhythm) => rhythm.onActivity(-1))).toBeLessThan(150);
  });

  it('ends when a call ends later on', async () => {
    const waited = await paused((rhythm) => setTimeout(() => rhythm.onActivity(-1), 30));
    expect(waited).toBeLessThan(150);
  });

  it('is short while a call runs', async () => {
    const rhythm = createRhythm();
    rhythm.onActivity(1);
    const startedAt = performance.now();
    await rhythm.pause();
    expect(performance.now() - startedAt).toBeLessThan(150);
  });

  it('ends when everything ends', async () => {
    expect(await paused((rhythm) => rhythm.stop())).toBeLessThan(150);
  });
});
