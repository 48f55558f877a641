// What is described as conditional is, and nothing else: a condition that nobody looks at would let a change be made twice.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { routes } from '../../../infra/routes.ts';

type Described = Readonly<Record<string, { readonly parameters: readonly { readonly $ref?: string }[] }>>;

const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Readonly<Record<string, Described>>;
};

function isDescribed(key: string): boolean {
  const [method = '', path = ''] = key.split(' ');
  const parameters = paths[path]?.[method.toLowerCase()]?.parameters ?? [];
  return parameters.some(({ $ref }) => $ref === '#/components/parameters/IfMatch');
}

/** What holds a request to its conditions; the last two stand in a module that is read by others as well. */
const holders = /\b(?:requireConditions|changeOwn|subscriptionCommand)\(/;
const notFollowed = new Set(['functions/http/etag.ts', 'functions/subscriptions/own-subscription.ts']);

/** Whether the module, or one that it imports, does. */
function looksAtIt(file: string, seen = new Set(notFollowed)): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  if (holders.test(source)) return true;
  const imported = [...source.matchAll(/^(?:import|\} from) (?!type)[^;]*?'(\.[^']+)';$/gms)];
  return imported.some(([, name = '']) => looksAtIt(join(dirname(file), name), seen));
}

it('If-Match is described where the handler looks at it, and only there', () => {
  const changing = routes.filter(({ key }) => !key.startsWith('GET '));
  const looking = changing.filter(({ entry }) => looksAtIt(`functions/${entry}.ts`)).map(({ key }) => key);
  expect(looking.length).toBeGreaterThan(60);
  expect(changing.filter(({ key }) => isDescribed(key)).map(({ key }) => key)).toEqual(looking);
});
