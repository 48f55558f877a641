// Chance that follows from a seed and a name alone. Leaving one fault or one ticket out changes nothing of what befalls the
// others, so a failing run can be made smaller piece by piece.

/** The next number of a series, from 0 to below 1. */
export type Draw = () => number;

/** The series that belongs to this name under this seed. */
export function drawsFor(seed: number, name: string): Draw {
  let state = hash(name, Math.imul(seed + 1, 0x9e3779b1));
  // mulberry32: https://github.com/bryc/code/blob/master/jshash/PRNGs.md
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a, begun at `start`. */
export function hash(text: string, start = 0x811c9dc5): number {
  let value = start | 0;
  for (let position = 0; position < text.length; position += 1) {
    value = Math.imul(value ^ text.charCodeAt(position), 0x01000193);
  }
  return value >>> 0;
}

export function between(draw: Draw, low: number, high: number): number {
  return low + draw() * (high - low);
}

export function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  const picked = values[Math.floor(draw() * values.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}
