// What a group bot says: one notice with all that belongs to it, or several in one message where they had to wait.

import type { Language } from '../../http/language.ts';
import { fitBytes } from '../fit.ts';
import type { Tone, Words } from '../words.ts';

export interface BotText {
  readonly tone: Tone;
  readonly title: string;
  readonly markdown: string;
}

/** A notice as it stands among others, ready to be said. */
export interface Briefing {
  readonly tone: Tone;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  readonly facts: string;
  readonly link: string;
}

const labels = {
  zh: { details: '查看详情', path: '接口路径', several: (count: number) => `共 ${count} 条通知` },
  en: { details: 'Details', path: 'Path in the API', several: (count: number) => `${count} notices` },
} as const;

/** The names of departments, the reasons people give: whatever is said must not become a mention or a link. */
export function plain(text: string): string {
  return text.replaceAll('<', '＜').replaceAll('>', '＞').replaceAll('](', '] (');
}

const titleBytesMax = 300;
const factsBytesMax = 600;

export function briefingOf({ tone, subject, text, facts, link }: Words, language: Language): Briefing {
  return {
    ...{ tone, language, link },
    title: fitBytes(plain(subject[language]), titleBytesMax),
    text: plain(text[language]),
    facts: fitBytes(plain(facts[language]), factsBytesMax),
  };
}

/** Leaves room for what the vendor puts around it. The link is never cut: the text before it is. */
export function textOfOne({ tone, language, title, text, facts, link }: Briefing, bytesMax: number): BotText {
  const tail = `\n\n${facts}\n\n${linkText(link, language)}`;
  return { tone, title, markdown: `${fitBytes(text, bytesMax - Buffer.byteLength(tail + title))}${tail}` };
}

const severity: readonly Tone[] = ['alarm', 'caution', 'plain', 'relief'];

/** As many of the briefings, from the first on, as one message holds; at least the first. */
export function digest(briefings: readonly Briefing[], bytesMax: number): { text: BotText; count: number } {
  const [first] = briefings;
  if (first === undefined) throw new RangeError('a digest of nothing');
  const { several } = labels[first.language];
  const lines: string[] = [];
  let room = bytesMax - Buffer.byteLength(several(briefings.length));
  for (const { title, link, language } of briefings) {
    const line = `- ${title} ${linkText(link, language)}`;
    room -= Buffer.byteLength(line) + 1;
    if (room < 0) break;
    lines.push(line);
  }
  const told = briefings.slice(0, lines.length);
  if (told.length <= 1) return { text: textOfOne(first, bytesMax), count: 1 };
  const tone = severity.find((one) => told.some((briefing) => briefing.tone === one)) ?? 'plain';
  return { text: { tone, title: several(told.length), markdown: lines.join('\n') }, count: told.length };
}

function linkText(link: string, language: Language): string {
  const { details, path } = labels[language];
  return link.startsWith('/') ? `${path} ${link}` : `[${details}](${link})`;
}
