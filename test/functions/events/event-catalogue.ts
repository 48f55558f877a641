// The catalogue of events as a document: every type with its meaning, its facts and an example.

import { eventCatalogue, eventTypes } from '../../../functions/events/catalogue.ts';
import type { FactForm } from '../../../functions/events/event-facts.ts';
import { eventFacts } from '../../../functions/events/event-facts.ts';
import { eventMessage } from '../../../functions/events/event-message.ts';
import type { EventType } from '../../../functions/events/every-event.ts';
import { mondayMorning } from '../../support/time.ts';

const forms: Readonly<Record<FactForm, readonly [words: string, example: unknown]>> = {
  text: ['text', 'unit-1'],
  whole: ['whole number', 1],
  yes: ['true or false', true],
  instant: ['instant', mondayMorning],
  date: ['date', '2026-03-02'],
  texts: ['list of texts', ['sdh-1']],
  numbers: ['list of whole numbers', [1]],
  name: ['`{ zh, en }`', { zh: '接单', en: 'acceptance' }],
  counts: ['whole numbers by name', { done: 1 }],
  version: ['whole number or text', 2],
};

/** Everything below the introduction. */
export function catalogueText(): string {
  return ['## Types', listOfTypes(), '## Facts', listOfFacts(), '## Examples', listOfExamples()].join('\n\n');
}

function listOfTypes(): string {
  const rows = eventTypes.map((type) => {
    const { of, zh, when, facts, internal } = eventCatalogue[type];
    const where = internal ? ' Not for subscriptions.' : '';
    const named = facts.map((fact) => `\`${fact}\``).join(', ');
    return `| \`${type}\` | ${zh} | ${of.map((entity) => `\`${entity}\``).join(', ')} | ${when}${where} | ${named} |`;
  });
  return ['| Type | | Of | It occurs when | Facts |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function listOfFacts(): string {
  const rows = Object.entries(eventFacts).map(
    ([name, [form, says]]) => `| \`${name}\` | ${forms[form][0]} | ${says} |`,
  );
  return ['| Fact | Form | |', '| --- | --- | --- |', ...rows].join('\n');
}

function listOfExamples(): string {
  const lines = eventTypes.filter((type) => eventCatalogue[type].internal !== true).map(exampleOf);
  return ['```json', ...lines, '```', ''].join('\n');
}

function exampleOf(type: EventType): string {
  const { of, facts } = eventCatalogue[type];
  const formOf: Readonly<Record<string, readonly [form: FactForm, says: string]>> = eventFacts;
  const told = Object.fromEntries(facts.map((fact: string) => [fact, forms[formOf[fact]?.[0] ?? 'text'][1]]));
  return eventMessage({
    ...{ entity: of[0] ?? 'TICKET', entityId: 'id', version: 2, index: 0 },
    subject: { customerId: 'bank', circuitId: 'sdh-1', region: '天河' },
    event: { type, occurredAt: mondayMorning, ...told },
  });
}
