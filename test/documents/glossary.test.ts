// The glossary calls things as the code does, and every folder of the domain has its place in domain/README.md.

import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeSpansOf, root, tableRowsOf, textOf } from './markdown.ts';

const text = textOf('domain/README.md');

it('every folder of the domain is described', () => {
  const folders = readdirSync(join(root, 'domain'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const described = tableRowsOf(text).map(([folder = '']) => folder.replaceAll('`', ''));
  expect(folders.map(({ name }) => `${name}/`).filter((folder) => !described.includes(folder))).toEqual([]);
});

it('every identifier of the glossary is in the code', () => {
  const files = globSync('{domain,functions}/**/*.ts', { cwd: root });
  const words = new Set(files.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\w+/g) ?? []));
  const glossary = text.slice(text.indexOf('## Glossary'));
  const identifiers = tableRowsOf(glossary)
    .flatMap((cells) => codeSpansOf(cells.at(-1) ?? ''))
    .map((identifier) => identifier.replace(/\(\)$/, ''));
  const unknown = identifiers.filter(
    (identifier) => !(identifier.match(/\w+/g) ?? []).every((word) => words.has(word)),
  );
  expect(unknown).toEqual([]);
});
