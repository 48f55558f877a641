// A screen that keeps what it was told, for tests of the examples.

import type { Screen } from '../../examples/screen.ts';

export function unwatchedScreen(): Screen & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep = (text: string): void => void lines.push(text);
  return { lines, heading: keep, step: keep, detail: keep, result: keep };
}
