// What JSON.parse passes over in silence: names that are given twice, of which it keeps the last (RFC 7493 forbids them: two readers may
// keep different ones), and nesting that nobody means.

import type { PlainProblem } from './field-texts.ts';

/** Levels of lists and objects; the deepest body of the API has six. */
const jsonDepthMax = 32;

interface Level {
  /** Undefined in a list. */
  readonly names: Set<string> | undefined;
  /** Path of the level itself. */
  readonly path: string;
  /** Name or position of the value that is being read. */
  name: string;
  position: number;
}

// Texts whole, so that nothing inside them is taken for structure; numbers and words are passed over. Each character is matched in one
// way only: with a repetition inside the repetition a text without end would be tried in 2^n ways.
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The first such flaw of a text that JSON.parse has accepted. */
export function flawOf(json: string): PlainProblem | undefined {
  const levels: Level[] = [];
  let text = '';
  for (const [token] of json.matchAll(tokens)) {
    const level = levels.at(-1);
    if (token.startsWith('"')) text = token;
    else if (token === '{' || token === '[') {
      if (levels.length === jsonDepthMax)
        return { field: 'body', rule: 'too-deep', details: { maximum: jsonDepthMax } };
      const names = token === '{' ? new Set<string>() : undefined;
      levels.push({ names, path: level === undefined ? '' : pathIn(level), name: '', position: 0 });
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level !== undefined) level.position += 1;
    else if (token === ':' && level?.names !== undefined) {
      // As they are read: \u0061 is an a.
      level.name = JSON.parse(text) as string;
      if (level.names.has(level.name)) return { field: pathIn(level).slice(0, pathCharactersMax), rule: 'duplicate' };
      level.names.add(level.name);
    }
  }
  return undefined;
}

const pathCharactersMax = 200;

function pathIn({ names, path, name, position }: Level): string {
  if (names === undefined) return `${path}[${position}]`;
  return path === '' ? name : `${path}.${name}`;
}
