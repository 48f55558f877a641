// Every fault that is put into the code on purpose has a place in the code as it is.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mutants } from './mutants.ts';

it.each(mutants)('the place for "$name" stands in $file once', ({ file, from }) => {
  const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  expect(text.split(from)).toHaveLength(2);
});
