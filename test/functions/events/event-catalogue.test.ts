// `vitest run test/functions/events/event-catalogue.test.ts -u` writes docs/events.md anew; its introduction is written by hand.

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventTypes, sharedEventTypes } from '../../../functions/events/catalogue.ts';
import { eventMessage } from '../../../functions/events/event-message.ts';
import { termsBody } from '../../../functions/subscriptions/subscription-terms.ts';
import { exampleOf } from '../../../infra/openapi/examples/event-example.ts';
import { checkMessage } from '../../support/document-check.ts';
import { oneOfEachEvent } from '../../support/one-of-each-event.ts';
import { mondayMorning } from '../../support/time.ts';
import { catalogueText } from './event-catalogue.ts';

describe('the catalogue of events', () => {
  it('is what docs/events.md says', async () => {
    const introduction = readFileSync('docs/events.md', 'utf8').split('\n\n## Types\n')[0] ?? '';
    await expect(`${introduction.trimEnd()}\n\n${catalogueText()}`).toMatchFileSnapshot('../../../docs/events.md');
  });

  it('has every type of event that the domain knows', () => {
    const code = globSync('domain/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const declared = code.flatMap((text) =>
      [...text.matchAll(/readonly type: ((?:'[A-Z]\w+'(?: \| )?)+)/g)].flatMap(
        ([, types = '']) => types.match(/\w+/g) ?? [],
      ),
    );
    expect([...eventTypes].sort()).toEqual([...new Set(declared)].sort());
  });
});

describe('an event that leaves for another system', () => {
  const about = { entity: 'TICKET', entityId: 'T1', version: 3, index: 0 } as const;
  const written = '只有内部人员才可以知道';

  it.each(Object.values(oneOfEachEvent(written)))(
    '$type says nothing that people wrote, and nobody’s name',
    (event) => {
      const message = eventMessage({ ...about, subject: { customerId: 'bank' }, event: { ...event } });
      expect(message).not.toContain(written);
      expect(message).not.toContain('wang');
    },
  );

  it('says what happened to what, and where to ask for more', () => {
    const { TicketDispatched: event } = oneOfEachEvent(written);
    const subject = { customerId: 'bank', region: '天河', inCommonCause: true } as const;
    expect(JSON.parse(eventMessage({ ...about, subject, event: { ...event } }))).toEqual({
      type: 'TicketDispatched',
      timestamp: '2026-03-02T01:00:00.000Z',
      data: {
        ...{ eventId: `TICKET/T1/3/0/${mondayMorning}`, entity: 'TICKET', entityId: 'T1', version: 3, index: 0 },
        resource: '/tickets/T1',
        about: { customerId: 'bank', region: '天河' },
        facts: { departmentId: 'MAINT-1' },
      },
    });
  });

  it.each(Object.values(oneOfEachEvent(written)))(
    '$type is what the description of the API says, also of a classified ticket',
    (event) => {
      for (const subject of [{}, { classified: true as const }])
        expect(() => checkMessage(JSON.parse(eventMessage({ ...about, subject, event: { ...event } })))).not.toThrow();
    },
  );

  it.each([...sharedEventTypes])('%s has an example that is what the description says', (type) => {
    expect(() => checkMessage(exampleOf(type))).not.toThrow();
  });

  it('is what docs/events.md shows, and so is a subscription', () => {
    const introduction = readFileSync('docs/events.md', 'utf8').split('\n## Types\n')[0] ?? '';
    const shown = JSON.parse(/```json\n([^`]+)```/.exec(introduction)?.[1] ?? '');
    const { eventId: _, resource: __, about: subject, facts, ...place } = shown.data;
    const event = { type: shown.type, occurredAt: Date.parse(shown.timestamp), by: 'wang', ...facts };
    expect(JSON.parse(eventMessage({ ...place, subject, event }))).toEqual(shown);
    const asked = JSON.parse(/POST \/subscriptions\n([^`]+)```/.exec(introduction)?.[1] ?? '');
    expect(termsBody(false).safeParse(asked)).toMatchObject({ success: true });
  });

  it('says less of a classified ticket (R265)', () => {
    const { CauseLinked: event } = oneOfEachEvent(written);
    const factsWith = (subject: object) =>
      JSON.parse(eventMessage({ ...about, subject, event: { ...event } })).data.facts;
    expect(factsWith({})).toEqual({ causeId: 'CABLE-1' });
    expect(factsWith({ classified: true })).toEqual({});
  });
});
