// The documents do what they say: their commands are run as they stand, in the order of each document, against one local system,
// and say what the document shows. The documents are run side by side: each has facts of its own, under ids of its own,
// in a district of its own. What stands there and is not run here: test/documents/commands.test.ts.

import { describe, expect, it } from 'vitest';
import { scopes } from '../../../functions/environment.ts';
import { documentPaths } from '../../documents/markdown.ts';
import type { Step } from '../../documents/shell-session.ts';
import { runSteps, stepsOf } from '../../documents/shell-session.ts';
import { translations } from '../../documents/translations.ts';
import { system } from './started.ts';

// A translation has the same commands: test/documents/translations.test.ts.
const run = documentPaths()
  .filter((document) => !(document in translations))
  .map((document): [string, readonly Step[]] => [document, stepsOf(document)])
  .filter(([, steps]) => steps.length > 0);

describe.concurrent('the commands of', () => {
  it.each(run)('%s do what it says', { timeout: 240_000 }, async (_, steps) => {
    const address = { url: system.runtime.url, token: await system.runtime.token(scopes) };
    const outputs = await runSteps(steps, address);
    const objections = steps.flatMap(({ line, objection }, index) => {
      const found = objection(outputs[index] ?? '');
      return found === undefined ? [] : [`line ${line}: ${found}`];
    });
    expect(objections).toEqual([]);
  });
});
