// The Markdown documents of the project, and what stands in them: fenced blocks, code spans, headings, links, tables.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Block {
  readonly document: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** The comment on the line before, such as `needs: aws-account`. */
  readonly marker: string;
}

/** Paths from the root, in the order in which somebody would read them. */
export function documentPaths(): readonly string[] {
  return globSync(['*.md', '{docs,domain,examples,test}/**/*.md'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export function textOf(document: string): string {
  return readFileSync(join(root, document), 'utf8');
}

const fence = /^```(\S*)$/;

/** Every fenced block. Throws an Error for one that has no end. */
export function blocksOf(document: string, text = textOf(document)): readonly Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const language = fence.exec(lines[at] ?? '')?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`${document}:${at + 1}: a block without an end`);
    const marker = /^<!-- (.*) -->$/.exec(lines[at - 1] ?? '')?.[1] ?? '';
    blocks.push({ document, line: at + 1, language, marker, text: lines.slice(at + 1, end).join('\n') });
    at = end;
  }
  return blocks;
}

/** The text without its fenced blocks. */
function proseOf(text: string): string {
  return text.replaceAll(/^```\S*\n[\s\S]*?^```$/gm, '');
}

/** What stands between backticks; a span that goes on in the next line has one space there. */
export function codeSpansOf(text: string): readonly string[] {
  return [...proseOf(text).matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replaceAll(/\s*\n\s*/g, ' '));
}

/** Headings with their levels, as they stand. */
export function headingsOf(text: string): readonly { readonly level: number; readonly title: string }[] {
  return [...proseOf(text).matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', title = '']) => {
    return { level: marks.length, title };
  });
}

/** Targets of links and pictures, in order. */
export function linksOf(text: string): readonly string[] {
  return [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** Rows of tables, cell by cell, without the rule below the head. */
export function tableRowsOf(text: string): readonly (readonly string[])[] {
  return proseOf(text)
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

/** The anchor that a heading has on the page, as GitHub makes it. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
