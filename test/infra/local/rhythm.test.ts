import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRhythm } from '../../../infra/local/lambda/rhythm.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function paused(during: (rhythm: ReturnType<typeof createRhythm>) => void, rhythm = createRhythm()) {
  const startedAt = performance.now();
  const waited = rhythm.pause().then(() => performance.now() - startedAt);
  during(rhythm);
  await vi.runAllTimersAsync();
  return waited;
}

describe('a pause between two looks into the stream', () => {
  it('is long when nothing runs', async () => {
    const waited = await paused(() => undefined);
    expect(waited).toBeGreaterThan(150);
    // Whatever is written from elsewhere is noticed all the same.
    expect(waited).toBeLessThan(1_000);
  });

  it('ends soon when a call ends at its very beginning', async () => {
    expect(await paused((rhythm) => rhythm.onActivity(-1))).toBeLessThan(150);
  });

  it('ends when a call ends later on', async () => {
    expect(await paused((rhythm) => setTimeout(() => rhythm.onActivity(-1), 30))).toBeLessThan(150);
  });

  it('is short while a call runs', async () => {
    const rhythm = createRhythm();
    rhythm.onActivity(1);
    expect(await paused(() => undefined, rhythm)).toBeLessThan(150);
  });

  it('ends when everything ends', async () => {
    expect(await paused((rhythm) => rhythm.stop())).toBeLessThan(150);
  });
});
