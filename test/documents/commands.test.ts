// Every command in every document is run by a test or a script, or takes an account of AWS and is then well formed at least.
// Blocks are run by test/scenarios/as-started/documents.ts; what takes longer stands in `proofs`.

import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exitCodes, opsCommand } from '../../infra/ops/ops-command.ts';
import { awsOperations, cdkSubcommands, shellWords } from './account-commands.ts';
import type { Command } from './commands.ts';
import { allCommands, commandLanguages, isThere, nameOf, needsAccount, proofs, scripts } from './commands.ts';
import { blocksOf, documentPaths, root } from './markdown.ts';

const blocks = documentPaths().flatMap((document) => blocksOf(document));
const commands = allCommands();
const named = (program: string) => commands.filter(({ words }) => words[0] === program);
const texts = (found: readonly Command[]) => found.map(({ place, words }) => `${place}: ${words.join(' ')}`);

/** What is given to a script behind `--`, up to what stands for more. */
function argumentsOf({ words }: Command): readonly string[] {
  const given = words.slice(words.indexOf('--') + 1 || words.length);
  const end = given.findIndex((word) => word.includes('…') || /^[<[]/.test(word));
  return end < 0 ? given : given.slice(0, end);
}

describe('blocks', () => {
  it('say their language when they are commands', () => {
    const unmarked = blocks.filter(
      ({ language, text }) =>
        !commandLanguages.includes(language) && /^(?:\$ )?(?:npm|npx|node|curl|aws|cdk|git) /m.test(text),
    );
    expect(unmarked.map(({ document, line }) => `${document}:${line}`)).toEqual([]);
  });

  it.each(blocks.filter(({ language }) => commandLanguages.includes(language)))(
    'are right for a shell: $document:$line',
    ({ text, language }) => {
      const script = language === 'console' ? text.replaceAll(/^(?:(?!\$ ).*|\$ )/gm, '') : text;
      execFileSync('bash', ['-n'], { input: script, stdio: ['pipe', 'ignore', 'pipe'] });
    },
  );
});

describe('npm', () => {
  it('is asked for scripts that there are', () => {
    const strange = named('npm').filter(({ words }) => {
      const name = words[1] === 'run' ? words[2] : words[1];
      return !['ci', 'install', ...Object.keys(scripts)].includes(name ?? '');
    });
    expect(texts(strange)).toEqual([]);
  });

  it('runs scripts that some test or script runs as well', () => {
    const unproven = named('npm').filter(({ words }) => {
      const name = nameOf(words.join(' '));
      return name !== 'npm run ops' && !(name in proofs);
    });
    expect(texts(unproven)).toEqual([]);
  });

  it('gives options that the script knows', () => {
    const unknown = named('npm').filter((command) => {
      const script = /^node (\S+)$/.exec(scripts[command.words[command.words[1] === 'run' ? 2 : 1] ?? ''] ?? '')?.[1];
      const flags = argumentsOf(command).filter((word) => word.startsWith('--') && word !== '--help');
      const folder = globSync(join(dirname(script ?? 'nowhere'), '*.ts'), { cwd: root });
      const code = folder.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
      return !flags.every((flag) => new RegExp(`\\b'?${flag.slice(2)}'?: \\{`).test(code));
    });
    expect(texts(unknown)).toEqual([]);
  });

  it('gives commands to operators that they are understood with', async () => {
    const refused: string[] = [];
    for (const command of named('npm').filter(({ words }) => words[2] === 'ops')) {
      const given = argumentsOf(command);
      if (given.length === 0) continue;
      let said = '';
      const hear = (text: string) => {
        said += text;
      };
      // Nothing runs there, so that none is carried out.
      const nowhere = ['--data', join(root, 'build/nowhere')];
      const surroundings = { environment: {}, terminal: false, out: hear, err: hear };
      const code = await opsCommand([...given, ...nowhere], surroundings);
      if (code === exitCodes.misunderstood) refused.push(`${texts([command])}: ${said.split('\n')[0]}`);
    }
    expect(refused).toEqual([]);
  });
});

describe('the table of commands that are run elsewhere', () => {
  it.each(Object.entries(proofs))('is right about %s', (name, { by, naming }) => {
    expect(readFileSync(join(root, by), 'utf8').includes(naming), `${by} names ${naming}`).toBe(true);
    expect(
      commands.some(({ words }) => nameOf(words.join(' ')) === name),
      'a document names it',
    ).toBe(true);
  });
});

describe('commands that take minutes, or write what is kept', () => {
  const shortly = (file: string, given: readonly string[] = [], cwd = root) =>
    spawnSync(process.execPath, [join(root, file), ...given], { cwd, encoding: 'utf8', timeout: 60_000 });

  it('of the simulation play one seed', () => {
    expect(shortly('test/simulation/simulate.ts', ['--seeds', '1']).stdout).toMatch(/1 seeds .*everything held/);
  });

  it.each([
    ['test/crash/crash.ts', /--rounds[\s\S]*--seed/],
    ['test/page/look-at-docs.ts', /--url[\s\S]*--out/],
    ['test/fuzz/fuzz.ts', /--seed[\s\S]*--calls[\s\S]*--url/],
  ])('say what they take: %s', (file, options) => {
    expect(shortly(file, ['--help']).stdout).toMatch(options);
  });

  it('of a release keep the description of the API', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhunshi-release-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'docs'));
    copyFileSync(join(root, 'docs/openapi.json'), join(folder, 'docs/openapi.json'));
    expect(shortly('infra/openapi/keep-released.ts', [], folder).status).toBe(0);
    const { paths } = JSON.parse(readFileSync(join(folder, 'docs/openapi.released.json'), 'utf8'));
    expect(Object.keys(paths)).toContain('/tickets');
  });

  it('of the bench know the steps that the documents name', () => {
    const { stderr } = shortly('test/bench/bench.ts', ['no-such-step']);
    const steps = /the steps are (.*)\n/.exec(stderr)?.[1]?.split(', ') ?? [];
    const asked = named('npm')
      .filter(({ words }) => words[2] === 'bench')
      .flatMap(argumentsOf);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((step) => !steps.includes(step))).toEqual([]);
  });
});

describe('what takes an account of AWS', () => {
  it('stands in blocks that are marked', () => {
    const unmarked = blocks.filter(
      ({ language, text, marker }) =>
        commandLanguages.includes(language) && /^(?:\$ )?(?:npx cdk|aws) /m.test(text) && marker !== needsAccount,
    );
    expect(unmarked.map(({ document, line }) => `${document}:${line}`)).toEqual([]);
  });

  it('names programs and subcommands that there are', () => {
    const strange = commands.filter(({ words: [program = '', first = '', second = ''] }) => {
      if (program === 'npx') return first !== 'cdk' || !cdkSubcommands.includes(second);
      if (program === 'aws') return !awsOperations[first]?.includes(second);
      return false;
    });
    expect(texts(strange)).toEqual([]);
  });

  it('says for which stage, and deploys single stacks without those that they depend on', () => {
    const ofStacks = named('npx').filter(({ words }) => words[2] !== undefined);
    const strange = ofStacks.filter(({ words }) => {
      const single = words[2] === 'deploy' && !words.includes('--all');
      return !/ -c stage=/.test(words.join(' ')) || (single && !words.includes('--exclusively'));
    });
    expect(texts(strange)).toEqual([]);
    expect(ofStacks.length).toBeGreaterThan(5);
  });

  it('begins each line with a program that is known', () => {
    const marked = blocks
      .filter(({ marker }) => marker === needsAccount)
      .map(({ document, line }) => `${document}:${line}`);
    const strange = commands.filter(({ place, words }) => marked.includes(place) && !shellWords.test(words[0] ?? ''));
    expect(texts(strange)).toEqual([]);
  });
});

it('`node …` runs files that there are', () => {
  const files = named('node').map(({ words }) => words[1] ?? '');
  expect(files.filter((file) => file.endsWith('.ts') && !isThere(file)).map((file) => basename(file))).toEqual([]);
});
