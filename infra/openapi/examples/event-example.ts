// A message of each type of event, as a subscribed system is sent it: for the description of the API and the catalogue of docs/events.md.

import { eventCatalogue, factsOf } from '../../../functions/events/catalogue.ts';
import type { FactForm, FactName } from '../../../functions/events/event-facts.ts';
import { eventFacts } from '../../../functions/events/event-facts.ts';
import { eventMessage } from '../../../functions/events/event-message.ts';
import type { EventType } from '../../../functions/events/every-event.ts';

const happenedAt = Date.parse('2026-03-02T09:00:00+08:00');

const values: Readonly<Record<FactForm, unknown>> = {
  text: 'unit-1',
  whole: 1,
  yes: true,
  instant: happenedAt,
  'instant or null': happenedAt,
  date: '2026-03-02',
  texts: ['sdh-1'],
  numbers: [1],
  name: { zh: '接单', en: 'acceptance' },
  counts: { done: 1 },
  version: 2,
};

/** Where another text says more. */
const texts: Readonly<Partial<Record<FactName, string>>> = {
  ...{
    basedOn: 'policy-6',
    calendarId: 'CN_WORKING_HOURS',
    causeId: 'cable-0312',
    circuitId: 'sdh-1',
    customerId: 'bank',
  },
  ...{ contractId: 'C0ZHDC9QK2X7M4V8T3B6N5RJFY', successorId: 'C1ZHDC9QK2X7M4V8T3B6N5RJFY', about: 'sdh-1' },
  ...{ levelChangeId: 'L0ZHDC9QK2X7M4V8T3B6N5RJFY', byLevelChangeId: 'L1ZHDC9QK2X7M4V8T3B6N5RJFY', system: 'FAULT' },
  ...{
    ticketId: 'T0ZHDC9QK2X7M4V8T3B6N5RJFYA',
    ticketType: 'fault',
    kind: 'installation',
    priority: 'urgent',
    impact: 'outage',
  },
  ...{ milestone: 'acceptance', foundBy: 'amendment', reason: 'CUSTOMER_REQUEST', side: 'pending', party: 'customer' },
  ...{ month: '2026-03', policyVersion: 'policy-7', workId: 'CUT-2026-0320' },
};

export function exampleOf(type: EventType): unknown {
  const told = Object.fromEntries(factsOf(type).map(({ name }) => [name, texts[name] ?? values[eventFacts[name][0]]]));
  const message = eventMessage({
    ...{ entity: eventCatalogue[type].of[0] ?? 'TICKET', entityId: 'id', version: 2, index: 0 },
    subject: { customerId: 'bank', circuitId: 'sdh-1', region: '天河' },
    event: { type, occurredAt: happenedAt, ...told },
  });
  return JSON.parse(message);
}
