// Reads docs/rules.md: one table row per rule, `| R1 | meaning | document | state |`.

/** What the register says about one rule. `tests` is filled for `done` only. */
export interface RuleRow {
  readonly rule: number;
  readonly documents: readonly string[];
  readonly state: 'done' | 'planned' | 'not computable' | 'unknown';
  readonly stateText: string;
  readonly tests: readonly string[];
  readonly line: number;
}

const rowPattern = /^\|\s*R(\d+)\s*\|(.*)\|([^|]*)\|([^|]*)\|\s*$/;

/** The rows of the register in the order of the file. Lines that are no rule row are prose and skipped. */
export function parseRegister(markdown: string): readonly RuleRow[] {
  return markdown.split('\n').flatMap((text, index) => {
    const match = rowPattern.exec(text);
    if (match === null) return [];
    const [, rule = '', , documents = '', stateText = ''] = match;
    return [
      {
        rule: Number(rule),
        documents: documents.match(/[A-Z]+\d+/g) ?? [],
        ...parseState(stateText.trim()),
        line: index + 1,
      },
    ];
  });
}

/** The document codes that the legend explains: rows `| D1 | title |`. */
export function parseLegend(markdown: string): ReadonlySet<string> {
  return new Set([...markdown.matchAll(/^\|\s*(D\d+)\s*\|/gm)].map((match) => match[1] ?? ''));
}

function parseState(stateText: string): Pick<RuleRow, 'state' | 'stateText' | 'tests'> {
  const tests = [...stateText.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  const state = /^done: `/.test(stateText)
    ? 'done'
    : /^planned: \S/.test(stateText)
      ? 'planned'
      : stateText === 'not computable'
        ? 'not computable'
        : 'unknown';
  return { state, stateText, tests: state === 'done' ? tests : [] };
}
