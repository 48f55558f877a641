// `npm run check` runs this: the register of rules (docs/rules.md) must be complete and what it calls done must be shown by a test.
// `--candidates` lists the planned rules that some test title cites already.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citedRules, testTitles } from './citations.ts';
import { parseLegend, parseRegister, type RuleRow } from './register.ts';

export const ruleCount = 266;

/** A file of the project: its path from the root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Project {
  readonly register: string;
  readonly tests: readonly SourceFile[];
  readonly code: readonly SourceFile[];
}

/** Everything that is wrong with the register, as sentences for the person who mends it. Empty when all is well. */
export function findProblems(project: Project): readonly string[] {
  const rows = parseRegister(project.register);
  const legend = parseLegend(project.register);
  const titles = new Map(project.tests.map((file) => [file.path, citedRules(testTitles(file.text).join('\n'))]));
  return [
    ...findMiscounted(rows),
    ...rows.flatMap((row) => findRowProblems(row, legend, titles)),
    ...findUnknownCitations(rows, project.code),
  ];
}

/** Planned rules that a test title cites: to be called done, unless the test shows only a part. */
export function findCandidates(project: Project): readonly string[] {
  return parseRegister(project.register)
    .filter((row) => row.state === 'planned')
    .flatMap((row) => {
      const tests = project.tests.filter((file) => citedRules(testTitles(file.text).join('\n')).has(row.rule));
      return tests.length === 0 ? [] : [`R${row.rule}: ${tests.map((file) => file.path).join(', ')}`];
    });
}

/** One line: how many rules are done, planned, not computable. */
export function summary(register: string): string {
  const rows = parseRegister(register);
  const count = (state: RuleRow['state']): number => rows.filter((row) => row.state === state).length;
  return `rules: ${count('done')} done, ${count('planned')} planned, ${count('not computable')} not computable`;
}

function findMiscounted(rows: readonly RuleRow[]): readonly string[] {
  const problems: string[] = [];
  for (let rule = 1; rule <= ruleCount; rule += 1) {
    const lines = rows.filter((row) => row.rule === rule).map((row) => row.line);
    if (lines.length === 0) problems.push(`R${rule} is missing from docs/rules.md`);
    if (lines.length > 1) problems.push(`R${rule} stands in docs/rules.md more than once: lines ${lines.join(', ')}`);
  }
  const beyond = rows.filter((row) => row.rule < 1 || row.rule > ruleCount);
  return [
    ...problems,
    ...beyond.map((row) => `docs/rules.md:${row.line}: R${row.rule} is no rule; they run from R1 to R${ruleCount}`),
  ];
}

function findRowProblems(
  row: RuleRow,
  legend: ReadonlySet<string>,
  titles: ReadonlyMap<string, ReadonlySet<number>>,
): readonly string[] {
  const here = `docs/rules.md:${row.line}: R${row.rule}`;
  const unknownDocuments = row.documents.filter((code) => !legend.has(code));
  return [
    ...(row.documents.length === 0 ? [`${here} names no document`] : []),
    ...unknownDocuments.map((code) => `${here} names the document ${code}, which the legend does not explain`),
    ...(row.state === 'unknown'
      ? [`${here} has the state "${row.stateText}"; it must be "done: \`path\`", "planned: part" or "not computable"`]
      : []),
    ...row.tests.flatMap((path) => {
      const cited = titles.get(path);
      if (cited === undefined) return [`${here} is called done by ${path}, which is no test file of the project`];
      return cited.has(row.rule)
        ? []
        : [`${here} is called done by ${path}, but no test title in it cites R${row.rule}`];
    }),
  ];
}

function findUnknownCitations(rows: readonly RuleRow[], code: readonly SourceFile[]): readonly string[] {
  const known = new Set(rows.map((row) => row.rule));
  return code.flatMap((file) =>
    [...citedRules(file.text)]
      .filter((rule) => !known.has(rule))
      .map((rule) => `${file.path} cites R${rule}, which docs/rules.md does not hold`),
  );
}

function readProject(): Project {
  return {
    register: readFileSync('docs/rules.md', 'utf8'),
    // The tests of this checker talk about rules without showing any.
    tests: filesUnder('test', '.test.ts').filter((file) => !file.path.startsWith('test/rules/')),
    code: ['domain', 'functions', 'infra'].flatMap((folder) => filesUnder(folder, '.ts')),
  };
}

function filesUnder(folder: string, ending: string): readonly SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function main(): void {
  const project = readProject();
  if (process.argv.includes('--candidates')) {
    process.stdout.write(`${findCandidates(project).join('\n')}\n`);
    return;
  }
  const problems = findProblems(project);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(`${summary(project.register)}${problems.length > 0 ? `; ${problems.length} problems` : ''}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (import.meta.main) main();
