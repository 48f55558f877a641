// Cuts texts to what a channel takes.

const ellipsis = '…';

/** At most so many bytes of UTF-8; what is cut ends in an ellipsis, and never inside a character. */
export function fitBytes(text: string, bytesMax: number): string {
  return cutTo(text, bytesMax, (part) => Buffer.byteLength(part));
}

/** At most so many UTF-16 units, as short messages are counted when one character is not of the GSM alphabet. */
export function fitUnits(text: string, unitsMax: number): string {
  return cutTo(text, unitsMax, ({ length }) => length);
}

function cutTo(text: string, sizeMax: number, sizeOf: (part: string) => number): string {
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
