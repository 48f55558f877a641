import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { publishAssembly } from '../../../infra/local/publish-assembly.ts';
import { temporaryFolder } from './fixtures/folders.ts';

/** Folders with these files, and their contents. */
function assemblies(published: Record<string, string>, fresh: Record<string, string>) {
  const folder = temporaryFolder();
  const [publishedDir, freshDir] = [join(folder, 'published'), join(folder, 'fresh')];
  for (const [target, files] of [
    [publishedDir, published],
    [freshDir, fresh],
  ] as const) {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(target, name)), { recursive: true });
      writeFileSync(join(target, name), content);
    }
  }
  return { publishedDir, freshDir };
}

it('replaces templates, adds new assets, and keeps those that a running system may load from', () => {
  const { publishedDir, freshDir } = assemblies(
    { 'A.template.json': 'old', 'asset.1/index.mjs': 'one', 'asset.2/index.mjs': 'two' },
    { 'A.template.json': 'new', 'asset.2/index.mjs': 'two', 'asset.3/index.mjs': 'three' },
  );
  const loaded = statSync(join(publishedDir, 'asset.2', 'index.mjs')).ino;
  publishAssembly(freshDir, publishedDir);
  const read = (name: string) => readFileSync(join(publishedDir, name), 'utf8');
  expect(read('A.template.json')).toBe('new');
  expect(['asset.1', 'asset.2', 'asset.3'].map((name) => read(`${name}/index.mjs`))).toEqual(['one', 'two', 'three']);
  expect(statSync(join(publishedDir, 'asset.2', 'index.mjs')).ino).toBe(loaded);
  expect(existsSync(freshDir)).toBe(false);
});

it.each([
  ['empty', {}],
  ['cut off', { 'asset.1/index.mjs': 'hal' }],
  ['incomplete', { 'asset.1/index.mjs': 'half' }],
])('replaces an asset that is %s because its writer was killed', (_, left) => {
  const { publishedDir, freshDir } = assemblies(
    { 'A.template.json': 'old', ...left },
    { 'asset.1/index.mjs': 'half', 'asset.1/assets/page.html': 'page' },
  );
  mkdirSync(join(publishedDir, 'asset.1'), { recursive: true });
  publishAssembly(freshDir, publishedDir);
  expect(readFileSync(join(publishedDir, 'asset.1', 'index.mjs'), 'utf8')).toBe('half');
  expect(readFileSync(join(publishedDir, 'asset.1', 'assets', 'page.html'), 'utf8')).toBe('page');
});

it('makes the first assembly', () => {
  const { publishedDir, freshDir } = assemblies({}, { 'A.template.json': 'new' });
  publishAssembly(freshDir, publishedDir);
  expect(readFileSync(join(publishedDir, 'A.template.json'), 'utf8')).toBe('new');
});
