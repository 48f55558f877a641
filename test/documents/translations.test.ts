// A translation says the same as its original: section by section the same commands, tables, links and names.

import { describe, expect, it } from 'vitest';
import type { Block } from './markdown.ts';
import { blocksOf, codeSpansOf, headingsOf, linksOf, tableRowsOf, textOf } from './markdown.ts';
import { translations } from './translations.ts';

describe.each(Object.entries(translations))('%s, a translation of %s', (translation, original) => {
  const [translated, source] = [textOf(translation), textOf(original)];

  it('has the same sections', () => {
    const levels = (text: string) => headingsOf(text).map(({ level }) => level);
    expect(levels(translated)).toEqual(levels(source));
  });

  it('has the same blocks, but for comments and labels', () => {
    expect(blocksOf(translation).map(untranslated)).toEqual(blocksOf(original).map(untranslated));
  });

  it('has the same tables, row by row with the same names', () => {
    const names = (text: string) => tableRowsOf(text).map((row) => row.map((cell) => codeSpansOf(cell).toSorted()));
    expect(names(translated)).toEqual(names(source));
  });

  it('has the same names and links in every section', () => {
    const sections = (text: string) =>
      text.split(/^## .*$/m).map((part) => ({ names: codeSpansOf(part).toSorted(), links: linksOf(part).toSorted() }));
    const twins = [original, translation];
    const withoutTwins = sections(translated).map((part) => dropped(part, twins));
    expect(withoutTwins).toEqual(sections(source).map((part) => dropped(part, twins)));
  });

  it('leads to its original, and that to it', () => {
    expect(linksOf(translated)).toContain(original);
    expect(linksOf(source)).toContain(translation);
  });
});

function dropped<Part extends { readonly links: readonly string[] }>(part: Part, twins: readonly string[]): Part {
  return { ...part, links: part.links.filter((link) => !twins.includes(link)) };
}

function untranslated({ language, marker, text }: Block) {
  if (language === 'mermaid') return { language, marker, text: text.replaceAll(/\|[^|\n]*\||\[+\(?[^\]\n]*\]+/g, '') };
  return { language, marker, text: language === 'sh' ? text.replaceAll(/ +# .*$/gm, '') : text };
}
