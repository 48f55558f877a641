// The examples as the description shows them: what is sent from the stories, what is answered as the test that plays them has kept it.

import { readFileSync } from 'node:fs';
import type { Part } from '../json-schema.ts';
import { stories } from './stories.ts';

/** Of the body that a route takes: `{ examples }`, or nothing. */
export function examplesFor(routeKey: string): Part {
  const shown = stories.filter(({ call, hidden }) => call === routeKey && hidden !== true);
  const named = shown.map(({ title, body }, index) => [`example${index + 1}`, { summary: title, value: body }]);
  return shown.length === 0 ? {} : { examples: Object.fromEntries(named) };
}

/** By the name of what is answered. */
export const answerExamples = JSON.parse(readFileSync(new URL('answers.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, unknown>
>;
