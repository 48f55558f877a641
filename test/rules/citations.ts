// Finds which rules a text cites: in the titles of a test file, and anywhere in a file of code.

/** Rule numbers in a text. A range such as `R38-R45` stands for every number inside. */
export function citedRules(text: string): ReadonlySet<number> {
  const cited = new Set<number>();
  for (const [, first = '', last = first] of text.matchAll(/\bR(\d{1,4})(?:\s?[-–]\s?R(\d{1,4}))?\b/g)) {
    // A range is not trusted beyond the register's own size: `R1-R9999` is a slip of the pen, not ten thousand rules.
    const end = Math.min(Number(last), Number(first) + 300);
    for (let rule = Number(first); rule <= end; rule += 1) cited.add(rule);
    cited.add(Number(last));
  }
  return cited;
}

/** The titles given to `it`, `test` and `describe`, also through `.each`, `.skipIf` and the like. */
export function testTitles(source: string): readonly string[] {
  const titles: string[] = [];
  for (const match of source.matchAll(/(?<![\w.$'"`])(?:it|test|describe)(?:\.\w+)*(?=[(<`])/g)) {
    const title = titleAfter(source, match.index + match[0].length);
    if (title !== null) titles.push(title);
  }
  return titles;
}

/** Walks `.each<Row>(table)('title'`: over names, type arguments and argument lists, up to the list that starts with a string. */
function titleAfter(source: string, from: number): string | null {
  let at = from;
  for (;;) {
    at = skipWhile(source, at, /[\s.\w]/);
    if (source[at] === '<') at = skipGroup(source, at, '<', '>');
    else if (source[at] === '`') at = skipString(source, at);
    else if (source[at] === '(') {
      const inside = skipWhile(source, at + 1, /\s/);
      if (isQuote(source[inside])) return source.slice(inside + 1, skipString(source, inside) - 1);
      at = skipGroup(source, at, '(', ')');
    } else return null;
  }
}

function skipGroup(source: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const char = source[at];
    if (isQuote(char)) at = skipString(source, at) - 1;
    else if (source.startsWith('//', at)) at = endOr(source, source.indexOf('\n', at));
    else if (char === open) depth += 1;
    else if (char === close && source[at - 1] !== '=') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return source.length;
}

/** Index just behind the string literal that starts at `from`. */
function skipString(source: string, from: number): number {
  const quote = source[from];
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === quote) return at + 1;
  }
  return source.length;
}

function skipWhile(source: string, from: number, allowed: RegExp): number {
  let at = from;
  while (at < source.length && allowed.test(source[at] ?? '')) at += 1;
  return at;
}

function endOr(source: string, index: number): number {
  return index === -1 ? source.length : index;
}

function isQuote(char: string | undefined): boolean {
  return char === "'" || char === '"' || char === '`';
}
