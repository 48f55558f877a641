// What a file of records is by its name: `customers-2026.csv` holds customers as CSV.

import { basename } from 'node:path';

const recordKinds: readonly string[] = ['customers', 'circuits', 'contracts', 'departments'];

/** Throws an Error that says what to give. */
export function kindOf(given: string | undefined, path: string): string {
  const kind = given ?? recordKinds.find((name) => basename(path).toLowerCase().startsWith(name));
  if (kind !== undefined && recordKinds.includes(kind)) return kind;
  throw new Error(`say what ${path} holds: --kind ${recordKinds.join(' | ')}`);
}

/** Throws an Error for another ending. */
export function formatOf(path: string): 'csv' | 'ndjson' {
  if (/\.csv$/i.test(path)) return 'csv';
  if (/\.(ndjson|jsonl)$/i.test(path)) return 'ndjson';
  throw new Error(`${path} ends neither in .csv nor in .ndjson`);
}
