// The examples in the description of the API do what they show. `npm run client` keeps what they are answered anew.

import '../../support/live-environment.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { stories } from '../../../infra/openapi/examples/stories.ts';
import { routes } from '../../../infra/routes.ts';
import { type Played, playExamples } from '../../support/example-player.ts';

const answersFile = resolve('infra/openapi/examples/answers.json');
const handlers = new Map<string, ApiHandler>();
let played: readonly Played[];
beforeAll(async () => {
  played = await playExamples(stories, async () => {
    for (const { key, entry } of routes) {
      const { handler } = (await import(resolve(`functions/${entry}.ts`))) as { handler: ApiHandler };
      handlers.set(key, handler);
    }
    return handlers;
  });
});

it('every example is taken, in the order of the stories, and everything that can be read is there', () => {
  const refused = played.filter(({ status }) => status >= 300);
  expect(refused.map(({ call, status, answer }) => [call, status, answer])).toEqual([]);
});

it('every body that a route takes has an example: a call in infra/openapi/examples', () => {
  const shown = new Set(stories.filter(({ hidden }) => hidden !== true).map(({ call }) => call));
  const taking = [...handlers].filter(([, { parts }]) => parts.body !== undefined).map(([key]) => key);
  expect(taking.filter((key) => !shown.has(key as `PUT /${string}`))).toEqual([]);
});

it('the answers that the description shows are those that the examples get', async () => {
  const answers = new Map<string, unknown>();
  for (const { call, answer } of played) {
    const name = handlers.get(call)?.parts.answer;
    if (name === null || name === undefined || answers.has(name) || isBare(answer)) continue;
    answers.set(name, shortened(answer));
  }
  const kept = readFileSync(answersFile, 'utf8');
  const gotten = Object.fromEntries([...answers].sort());
  // The table gives the fields of a map back in any order.
  const isSame = isDeepStrictEqual(JSON.parse(kept), gotten);
  await expect(isSame ? kept : `${JSON.stringify(gotten, null, 1)}\n`).toMatchFileSnapshot(answersFile);
});

// The policy as a whole fills pages.
const charactersMax = 50_000;

/** A list of what other functions would have written by now, or more than anybody reads. */
function isBare(answer: unknown): boolean {
  const { items } = answer as { items?: readonly unknown[] };
  return items?.length === 0 || JSON.stringify(answer).length > charactersMax;
}

/** Lists of objects are shown with their first item; the id of an access to a file is a random one. */
function shortened(answer: unknown): unknown {
  if (typeof answer === 'string') return answer.replace(/^A[0-9A-Z]{26}$/, 'A0ZHDC9QK2X7M4V8T3B6N5RJFY');
  if (typeof answer !== 'object' || answer === null) return answer;
  if (!Array.isArray(answer))
    return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, shortened(value)]));
  return typeof answer[0] === 'object' ? answer.slice(0, 1).map(shortened) : answer;
}
