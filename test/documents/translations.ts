// Which document is a translation of which.

export const translations: Readonly<Record<string, string>> = { 'README.zh-CN.md': 'README.md' };
