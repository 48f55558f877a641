// Links between the documents lead somewhere: to a file that is there, and to a heading that it has. And nothing of a merge is left.

import { dirname, join, normalize } from 'node:path/posix';
import { expect, it } from 'vitest';
import { isThere } from './commands.ts';
import { anchorOf, documentPaths, headingsOf, linksOf, textOf } from './markdown.ts';

it.each(documentPaths())('the links of %s lead somewhere', (document) => {
  const broken = linksOf(textOf(document)).filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? document : normalize(join(dirname(document), path));
    if (!isThere(target)) return true;
    return anchor !== undefined && !headingsOf(textOf(target)).some(({ title }) => anchorOf(title) === anchor);
  });
  expect(broken).toEqual([]);
});

it.each(documentPaths())('no conflict of a merge is left in %s', (document) => {
  expect(textOf(document)).not.toMatch(/^(?:<{7}|>{7}) /m);
});
