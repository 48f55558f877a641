// The commands in the documents, and which test or script runs each of them. A command that is in neither is found by commands.test.ts.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from './markdown.ts';
import { blocksOf, codeSpansOf, documentPaths, root, textOf } from './markdown.ts';

/** Blocks in these languages are commands; each `$ ` line of a `console` block is one, and what follows is what it says. */
export const commandLanguages = ['sh', 'console'];

/** Says of a block that it takes an account of AWS: it is checked, and not run. */
export const needsAccount = 'needs: aws-account';

interface Proof {
  /** The file that runs it. */
  readonly by: string;
  /** What stands in that file as long as it does. */
  readonly naming: string;
}

/** Commands that take long, or do not end: where they are run. All others are run as they stand. */
export const proofs: Readonly<Record<string, Proof>> = {
  'npm start': { by: 'test/infra/local/command.test.ts', naming: "'start.ts'" },
  'npm test': { by: '.ci/run', naming: 'npm test' },
  'npm run check': { by: '.ci/run', naming: 'npm run check' },
  'npm run synth': { by: '.ci/run', naming: 'npm run synth' },
  'npm run demo': { by: 'test/scenarios/as-started/demo.ts', naming: 'examples/demo.ts' },
  'npm run client': {
    by: 'test/infra/openapi/document.test.ts',
    naming: "toMatchFileSnapshot('../../../examples/client/api.ts')",
  },
  'npm run smoke': { by: 'test/scenarios/as-started/demo.ts', naming: 'smokeCommand' },
  'npm run bench': { by: 'test/documents/commands.test.ts', naming: "'test/bench/bench.ts'" },
  'npm run fuzz': { by: 'test/documents/commands.test.ts', naming: "'test/fuzz/fuzz.ts'" },
  'npm run crash': { by: 'test/documents/commands.test.ts', naming: "'test/crash/crash.ts'" },
  'npm run look-at-docs': { by: 'test/documents/commands.test.ts', naming: "'test/page/look-at-docs.ts'" },
  'npm run release:api': { by: 'test/documents/commands.test.ts', naming: "'infra/openapi/keep-released.ts'" },
  'npm run simulate': { by: 'test/documents/commands.test.ts', naming: "'test/simulation/simulate.ts'" },
  'npm run simulate:mutants': { by: 'test/simulation/mutants.test.ts', naming: './mutants.ts' },
};

const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
export const scripts = manifest.scripts;

export interface Command {
  /** `README.md:34` or, of a code span, `README.md`. */
  readonly place: string;
  readonly words: readonly string[];
}

/** Lines of a shell script as commands: without comments, and with what `\` carries on. */
function commandLines(block: Pick<Block, 'language' | 'text'>): readonly string[] {
  const joined = block.text.replaceAll(/\\\n\s*/g, '');
  const lines = joined.split('\n');
  if (block.language === 'console') return lines.flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
  return lines.map((line) => line.replace(/(^|\s)#\s.*$/, '').trim()).filter((line) => line !== '');
}

/** `npm run ops`, `npm start`, `npx cdk`: what decides where a command is run. */
export function nameOf(command: string): string {
  const [program = '', first = '', second = ''] = command.split(/\s+/);
  return program === 'npm' && first === 'run' ? `npm run ${second}` : `${program} ${first}`.trim();
}

/** Whether all of it is run elsewhere. */
function isProvenElsewhere(block: Pick<Block, 'language' | 'text'>): boolean {
  const lines = commandLines(block);
  return lines.length > 0 && lines.every((line) => nameOf(line) in proofs);
}

export function isRun(block: Block): boolean {
  return commandLanguages.includes(block.language) && block.marker !== needsAccount && !isProvenElsewhere(block);
}

/** What the documents tell to type: in blocks line by line, and between backticks in the text. */
export function allCommands(): readonly Command[] {
  return documentPaths().flatMap((document) => [
    ...blocksOf(document)
      .filter(({ language }) => commandLanguages.includes(language))
      .flatMap((block) =>
        commandLines(block).map((line) => ({ place: `${document}:${block.line}`, words: wordsOf(line) })),
      ),
    ...codeSpansOf(textOf(document))
      .filter((span) => /^(?:npm|npx|node|aws|cdk|curl) /.test(span))
      .map((span) => ({ place: document, words: wordsOf(span) })),
  ]);
}

function wordsOf(line: string): readonly string[] {
  return (line.match(/'[^']*'|"[^"]*"|[^\s'"]+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));
}

export function isThere(path: string): boolean {
  return existsSync(join(root, path));
}
