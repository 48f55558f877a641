// Cuts texts to what a channel takes.

interface Measure {
  readonly sizeOf: (text: string) => number;
  /** What stands at the end of a text that was cut. */
  readonly ellipsis: string;
}

const bytes: Measure = { sizeOf: (text) => Buffer.byteLength(text), ellipsis: '…' };

/** Of UTF-16, as short messages are counted when one character is not of the GSM alphabet. */
export const units: Measure = { sizeOf: ({ length }) => length, ellipsis: '…' };

/** As short messages of that alphabet are counted: some signs of ASCII take two, and an ellipsis is not in it (3GPP TS 23.038, 6.2.1). */
export const septets: Measure = { sizeOf: (text) => text.replace(/[[\]\\^{|}~]/g, '--').length, ellipsis: '...' };

/** At most so many bytes of UTF-8; what is cut ends in an ellipsis, and never inside a character. */
export function fitBytes(text: string, bytesMax: number): string {
  return cutTo(text, bytesMax, bytes);
}

/** The same by another measure. */
export function cutTo(text: string, sizeMax: number, { sizeOf, ellipsis }: Measure): string {
  if (sizeOf(text) <= sizeMax) return text;
  const room = sizeMax - sizeOf(ellipsis);
  let kept = '';
  let size = 0;
  for (const character of text) {
    size += sizeOf(character);
    if (size > room) break;
    kept += character;
  }
  return `${kept}${ellipsis}`;
}
