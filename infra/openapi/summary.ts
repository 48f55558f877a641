// What a route does, in the words of the code.

import { readFileSync } from 'node:fs';
import type { Route } from '../routes.ts';

/** What the first lines of a handler say of its route. Throws an Error when they are about another one, or say nothing. */
export function summaryOf({ key, entry }: Pick<Route, 'key' | 'entry'>): string {
  const lines = readFileSync(`functions/${entry}.ts`, 'utf8').split('\n');
  const comment = lines.slice(0, lines.indexOf('')).map((line) => line.replace('// ', ''));
  const [route = '', ...words] = comment.join(' ').split(': ');
  if (route.split('?')[0] !== key || words.length === 0)
    throw new Error(`functions/${entry}.ts does not say what ${key} does`);
  return words.join(': ');
}
