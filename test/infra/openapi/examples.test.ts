// The examples in the description of the API do what they show. `npm run client` keeps what they are answered anew.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { ApiHandler } from '../../../functions/http/pipeline.ts';
import { stories } from '../../../infra/openapi/examples/stories.ts';
import { curlOf } from '../../fuzz/request.ts';
import type { Progress } from '../../fuzz/run.ts';
import { spoilStories, type Told } from '../../fuzz/spoilt-stories.ts';

const answersFile = resolve('infra/openapi/examples/answers.json');
const played: { call: string; status: number; answer: unknown; isAside: boolean }[] = [];
let handlers: ReadonlyMap<string, ApiHandler> = new Map();
let spoilt: Progress;
beforeAll(async () => {
  const onTold = ({ step, stage, status, answer }: Told) => {
    played.push({ call: step.call, status, answer, isAside: step.isAside });
    handlers = stage.handlers;
  };
  spoilt = await spoilStories({ seed: 1, perStep: 1, onTold });
});

it('every example is taken, in the order of the stories, and everything that can be read is there', () => {
  const refused = played.filter(({ status }) => status >= 300);
  expect(refused.map(({ call, status, answer }) => [call, status, answer])).toEqual([]);
});

it('before each of them it is called in a way that nobody means: what is refused leaves nothing, what is taken can be read and repeated', () => {
  expect(spoilt.findings.map(({ flaw, call }) => `${flaw}\n${curlOf('', call)}`)).toEqual([]);
  expect([...handlers.keys()].filter((key) => key !== '$default' && !spoilt.reached.has(key))).toEqual([]);
  // They are neither all taken nor all refused.
  expect(spoilt.answers['2xx']).toBeGreaterThan(spoilt.done / 10);
  expect(spoilt.answers['4xx']).toBeGreaterThan(spoilt.done / 3);
});

it('every body that a route takes has an example: a call in infra/openapi/examples', () => {
  const shown = new Set(stories.filter(({ hidden }) => hidden !== true).map(({ call }) => call));
  const taking = [...handlers].filter(([, { parts }]) => parts.body !== undefined).map(([key]) => key);
  expect(taking.filter((key) => !shown.has(key as `PUT /${string}`))).toEqual([]);
});

it('the answers that the description shows are those that the examples get', async () => {
  const answers = new Map<string, unknown>();
  for (const { call, answer, isAside } of played) {
    if (isAside) continue;
    const name = handlers.get(call)?.parts.answer;
    if (name === null || name === undefined || answers.has(name) || isBare(answer)) continue;
    answers.set(name, shortened(answer));
  }
  const kept = JSON.parse(readFileSync(answersFile, 'utf8'));
  const gotten = Object.fromEntries([...answers].sort().map(([name, answer]) => [name, inOrderOf(kept[name], answer)]));
  await expect(`${JSON.stringify(gotten, null, 1)}\n`).toMatchFileSnapshot(answersFile);
});

/** The table gives the fields of a map back in any order: as they stand in what was kept, and behind them what is new, by name. */
function inOrderOf(kept: unknown, gotten: unknown): unknown {
  if (typeof gotten !== 'object' || gotten === null) return gotten;
  const before = (kept ?? {}) as Readonly<Record<string, unknown>>;
  if (Array.isArray(gotten)) return gotten.map((item, index) => inOrderOf(before[index], item));
  const names = Object.keys(before);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  const sorted = Object.entries(gotten).sort(
    ([left], [right]) => place(left) - place(right) || (left < right ? -1 : 1),
  );
  return Object.fromEntries(sorted.map(([name, value]) => [name, inOrderOf(before[name], value)]));
}

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
