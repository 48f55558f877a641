// What docs/architecture.md calls by name is there, and what is there has its place in it.

import { describe, expect, it } from 'vitest';
import { tableIndexes } from '../../functions/environment.ts';
import { routes } from '../../infra/routes.ts';
import { asynchronousEntries, templateOf } from '../infra/template-of.ts';
import { codeSpansOf, documentPaths, tableRowsOf, textOf } from './markdown.ts';

const text = textOf('docs/architecture.md');
const { stacks, templates } = templateOf('dev');

describe('docs/architecture.md', () => {
  it('names every function that works by itself', () => {
    expect(asynchronousEntries.filter((entry) => !text.includes(entry))).toEqual([]);
  });

  it('names every queue, each with the function behind it', () => {
    const queues = Object.entries(templates.get('Data')?.Resources ?? {})
      .filter(([, { Type, Properties }]) => Type === 'AWS::SQS::Queue' && 'RedrivePolicy' in Properties)
      .map(([id]) => id);
    const drawn = [...text.matchAll(/\["(\w+Queue)"\] --> \w+\["([\w-]+\/[\w-]+)"\]/g)];
    expect(new Set(drawn.map(([, queue]) => queue))).toEqual(new Set(queues));
    expect(drawn.map(([, , entry = '']) => entry).filter((entry) => !asynchronousEntries.includes(entry))).toEqual([]);
  });

  it('has every partition that keys are made for, under its index, and no other', () => {
    const made = [...textOf('functions/store/keys.ts').matchAll(/^\/\/ \|[^|]+\| (\w+) +\| ([\w#]+)/gm)];
    const rows = tableRowsOf(text).map(([index = '', ...cells]) => [index.replaceAll('`', ''), ...cells] as const);
    const told = rows
      .filter(([index]) => index === 'table' || index in tableIndexes)
      .flatMap(([index, partitions = '']) => codeSpansOf(partitions).map((partition) => `${index} ${partition}`));
    const known = made.filter(([, , partition]) => partition !== 'partition');
    expect(new Set(told)).toEqual(new Set(known.map(([, index, partition]) => `${index} ${partition}`)));
  });
});

it('README.md names what every route begins with', () => {
  const parts = new Set(routes.map(({ key }) => `\`/${key.split('/')[1]}`));
  expect([...parts].filter((part) => !textOf('README.md').includes(part))).toEqual([]);
});

it('stacks that the documents name are deployed', () => {
  // Some stages have one more.
  const deployed = [...stacks.map(({ stackName }) => stackName.replace('Zhunshi-dev-', '')), 'Identity'];
  const strange = documentPaths().flatMap((document) =>
    [...textOf(document).matchAll(/\bZhunshi-(?:dev|prod)-([A-Z]\w+)/g)]
      .map(([, part = '']) => part)
      .filter((part) => !deployed.includes(part))
      .map((part) => `${document}: ${part}`),
  );
  expect(strange).toEqual([]);
});
