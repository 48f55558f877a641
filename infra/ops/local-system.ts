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

interface Given {
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  /** Data folder of the local system. */
  readonly data: string;
}
type Environment = Readonly<Record<string, string | undefined>>;

/** Of the API: what is given, else that of the environment, else that of the local system. Throws an Error that says what to give instead. */
export function addressFor({ url, data }: Given, environment: Environment): string {
  const address = url ?? environment['ZHUNSHI_URL'] ?? addressIn(data);
  if (address === undefined) throw new Error(`no local system runs in ${data}; give the address of the API with --url`);
  return address;
}

/** In the same order. */
export function tokenFor({ token, data }: Given, environment: Environment): string {
  return token ?? environment['ZHUNSHI_TOKEN'] ?? tokenIn(data);
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
