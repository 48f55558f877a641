// What a local system leaves in its data folder for whoever wants to call it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Its address, which may be older than its end; undefined when none was left. */
export function addressIn(data: string): string | undefined {
  try {
    const { url }: { url: string } = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8'));
    return url;
  } catch {
    return undefined;
  }
}

/** The token for its owner. Throws an Error that says what to give instead. */
export function tokenIn(data: string): string {
  const path = join(data, 'token');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new Error(`there is no token in ${path}; give one with --token, or the data folder with --data`, { cause });
  }
}
