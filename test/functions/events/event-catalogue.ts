// The catalogue of events as a document: every type with its meaning, its facts and an example.

import { eventCatalogue, eventTypes, factsOf, sharedEventTypes } from '../../../functions/events/catalogue.ts';
import type { FactForm } from '../../../functions/events/event-facts.ts';
import { eventFacts } from '../../../functions/events/event-facts.ts';
import { exampleOf } from '../../../infra/openapi/examples/event-example.ts';

const words: Readonly<Record<FactForm, string>> = {
  text: 'text',
  whole: 'whole number',
  yes: 'true or false',
  instant: 'instant',
  'instant or null': 'instant or null',
  date: 'date',
  texts: 'list of texts',
  numbers: 'list of whole numbers',
  name: '`{ zh, en }`',
  counts: 'whole numbers by name',
  version: 'whole number or text',
};

/** Everything below the introduction. */
export function catalogueText(): string {
  return ['## Types', listOfTypes(), '## Facts', listOfFacts(), '## Examples', listOfExamples()].join('\n\n');
}

function listOfTypes(): string {
  const rows = eventTypes.map((type) => {
    const { of, zh, when, internal } = eventCatalogue[type];
    const where = internal ? ' Not for subscriptions.' : '';
    const named = factsOf(type).map(({ name, isOptional }) => `\`${name}\`${isOptional ? '?' : ''}`);
    return `| \`${type}\` | ${zh} | ${of.map((entity) => `\`${entity}\``).join(', ')} | ${when}${where} | ${named.join(', ')} |`;
  });
  return [
    '| Type | | Of | It occurs when | Facts, with `?` those that may be missing |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function listOfFacts(): string {
  const rows = Object.entries(eventFacts).map(([name, [form, says]]) => `| \`${name}\` | ${words[form]} | ${says} |`);
  return ['| Fact | Form | |', '| --- | --- | --- |', ...rows].join('\n');
}

function listOfExamples(): string {
  return ['```json', ...sharedEventTypes.map((type) => JSON.stringify(exampleOf(type))), '```', ''].join('\n');
}
