// What subscribed systems are sent, as the `webhooks` of the description: one for each type of event, and the test message.

import { eventCatalogue, sharedEventTypes } from '../../functions/events/catalogue.ts';
import { messageName } from '../../functions/events/event-forms.ts';
import { exampleOf } from './examples/event-example.ts';
import type { Part } from './json-schema.ts';

/** The chapter that they stand in. */
export const webhookTag = 'events';

// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
const headers: readonly Part[] = ['WebhookId', 'WebhookTimestamp', 'WebhookSignature', 'CausedBy'].map((name) => ({
  $ref: `#/components/parameters/${name}`,
}));

const answers: Part = {
  '2XX': {
    description: 'It was taken. Whatever else is answered, or nothing within ten seconds, is tried again for a day.',
  },
  '410': { description: 'Nobody wants it any more: the subscription is disabled at once.' },
};

function webhook(name: string, form: string, summary: string, example: unknown): Part {
  return {
    post: {
      operationId: `on${name}`,
      summary,
      tags: [webhookTag],
      // What proves where it comes from is its signature.
      security: [],
      parameters: headers,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${form}` }, example } },
      },
      responses: answers,
    },
  };
}

const testExample = {
  type: 'test',
  timestamp: '2026-03-02T01:00:00.000Z',
  data: { subscriptionId: 'S0ZHDC9QK2X7M4V8T3B6N5RJFY' },
};

export const webhooks = {
  ...Object.fromEntries(
    sharedEventTypes.map((type) => {
      const { zh, when } = eventCatalogue[type];
      return [type, webhook(type, messageName(type), `${zh}: ${when}`.replace(/\.$/, ''), exampleOf(type))];
    }),
  ),
  test: webhook('Test', 'TestEvent', 'What was asked for by POST /subscriptions/{subscriptionId}/test', testExample),
} as Readonly<Record<string, Readonly<Record<string, Part>>>>;
