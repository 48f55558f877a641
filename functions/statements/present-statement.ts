// A statement as the API shows it: whole by itself, without its lines in a list.

import type { Statement } from '../../domain/compensation/statement.ts';
import type { Versioned } from '../store/aggregate-store.ts';

export function presentStatement({ state: { id: _, ...statement }, version }: Versioned<Statement>) {
  const lines = statement.lines.map((line, index) => ({ number: index + 1, ...line }));
  return { ...statement, lines, version };
}

export function summariseStatement({ state: { id: _, lines, ...summary }, version }: Versioned<Statement>) {
  return { ...summary, lineCount: lines.length, version };
}
