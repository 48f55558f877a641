import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenNpmIsGone } from '../../../infra/local/ending.ts';

describe('a process whose parent goes away', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function lookFor(script: string | undefined) {
    const gone = vi.fn<() => void>();
    let parent = 7;
    whenNpmIsGone(7, gone, { ...(script === undefined ? {} : { script }), parentNow: () => parent });
    vi.advanceTimersByTime(60_000);
    const before = gone.mock.calls.length;
    parent = 1;
    vi.advanceTimersByTime(60_000);
    return { before, after: gone.mock.calls.length };
  }

  it('learns it once, soon, when npm start has started it', () => {
    expect(lookFor('start')).toEqual({ before: 0, after: 1 });
  });

  it.each([undefined, 'test'])(
    'goes on when something else has started it (%s): it may be meant to outlive it',
    (script) => {
      vi.stubEnv('npm_lifecycle_event', script);
      try {
        expect(lookFor(undefined)).toEqual({ before: 0, after: 0 });
      } finally {
        vi.unstubAllEnvs();
      }
    },
  );
});
