// The two languages in which people are told why something is refused.

export type Language = 'zh' | 'en';
export type Texts = Readonly<Record<Language, string>>;

/** The better liked of Chinese and English by Accept-Language (RFC 9110, 12.5.4); English when neither is named. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'en', weight: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const [, tag, quality] = /^\s*(zh|en)(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(range) ?? [];
    const weight = quality === undefined ? 1 : Number(quality);
    if (tag !== undefined && weight > best.weight) best = { language: tag.toLowerCase() as Language, weight };
  }
  return best.language;
}
