// What functions log, as values; nothing reaches the screen meanwhile.

import { afterEach, beforeEach, vi } from 'vitest';

/** Call in a describe block. The list holds the lines of the running test. */
export function capturedLog(): readonly Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  beforeEach(() => {
    lines.length = 0;
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      lines.push(JSON.parse(String(text)));
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return lines;
}
