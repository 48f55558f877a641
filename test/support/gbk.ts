// Text in GBK, as spreadsheets in China save it: the platform only reads that encoding, so what it reads is turned round.

const [leadMin, leadMax, trailMin, trailMax] = [0x81, 0xfe, 0x40, 0xfe];

export function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = leadMin; lead <= leadMax; lead += 1) {
    for (let trail = trailMin; trail <= trailMax; trail += 1) {
      bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : bytesOf.get(character);
      if (bytes === undefined) throw new Error(`GBK has no ${character}`);
      return [...bytes];
    }),
  );
}
