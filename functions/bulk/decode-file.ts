// From the bytes of a file to its text. Spreadsheets in China write GBK; everything else writes UTF-8.

import { FileRefused } from './row.ts';

// Text that is no UTF-8 is hardly ever valid UTF-8 by chance, while nearly all bytes are valid in GB18030 (which holds GBK and
// GB2312): so the stricter is asked first. https://encoding.spec.whatwg.org/#gb18030
const encodings = ['utf-8', 'gb18030'] as const;

/**
 * Throws FileRefused for what is neither, such as a workbook, and for UTF-8 with a byte in it that is none, by the line in which it
 * stands. A byte order mark is no part of the text.
 */
export function decodeFile(bytes: Uint8Array): string {
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // No text holds NUL; UTF-16 and archives do.
      if (!text.includes('\0')) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    if (encoding === 'utf-8') refuseBroken(bytes);
  }
  throw new FileRefused(1, { field: 'file', rule: 'unreadable-file' });
}

/** What is damaged would be nothing but wrong characters in GB18030, all of them valid. */
function refuseBroken(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [whole, broken] = chineseIn(text);
  // Chinese in GBK, read as UTF-8, is broken at nearly every character.
  const isMeant = text.startsWith('\ufeff') || whole > broken;
  if (broken === 0 || !isMeant) return;
  const lines = [...text.slice(0, text.indexOf('\ufffd')).matchAll(/\r\n|\r|\n/g)];
  throw new FileRefused(lines.length + 1, { field: 'row', rule: 'broken-text' });
}

/** How many characters of three bytes and more there are, and how many that could not be read. */
function chineseIn(text: string): readonly [whole: number, broken: number] {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken += 1;
    else if (unit >= 0x800) whole += 1;
  }
  return [whole, broken];
}
