// From the bytes of a file to its text. Spreadsheets in China write GBK; everything else writes UTF-8.

import { FileRefused } from './row.ts';

// Text that is no UTF-8 is hardly ever valid UTF-8 by chance, while nearly all bytes are valid in GB18030 (which holds GBK and
// GB2312): so the stricter is asked first. https://encoding.spec.whatwg.org/#gb18030
const encodings = ['utf-8', 'gb18030'] as const;

/** Throws FileRefused for what is neither, such as a workbook. A byte order mark is no part of the text. */
export function decodeFile(bytes: Uint8Array): string {
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // No text holds NUL; UTF-16 and archives do.
      if (!text.includes('\0')) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new FileRefused(1, { field: 'file', rule: 'unreadable-file' });
}
