// POST /operations: starts one, goes on with one that was stopped, or wakes one that runs; the same order is the same operation.

import * as z from 'zod/mini';
import type { FieldError } from '../../domain/errors.ts';
import { refuseIfAny } from '../../domain/errors.ts';
import type { OperationOrder } from '../../domain/operations/operation.ts';
import { isEventType } from '../events/catalogue.ts';
import { hashedId } from '../hashed-id.ts';
import type { Answer } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { instant, line, whole } from '../http/schema.ts';
import { operationStore } from '../store/operation-store.ts';
import { liveTable } from '../store/table.ts';
import { liveDeadLetterNames } from './dead-letter-names.ts';
import { liveOperationQueue } from './operation-queue.ts';
import { presentOperation } from './present-operation.ts';
import type { SettingGoing } from './set-going.ts';
import { setGoing } from './set-going.ts';

interface Deps extends SettingGoing {
  /** Names of the dead-letter queues. */
  readonly deadLetters: readonly string[];
}

// The Scheduler creates, updates and reads at least 250 schedules a second in every Region; the rest is left to running tickets.
// https://docs.aws.amazon.com/scheduler/latest/UserGuide/scheduler-quotas.html
const perSecondDefault = 100;
const pace = { perSecond: z.exactOptional(whole(1, 1_000)) };
const typesMax = 100;

const body = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('re-arm'), ...pace }),
  z.strictObject({ kind: z.literal('drift'), mend: z.exactOptional(z.boolean()), ...pace }),
  z.strictObject({
    kind: z.literal('replay'),
    fromAt: instant,
    toAt: instant,
    types: z.exactOptional(z.array(line(64)).check(z.maxLength(typesMax))),
    ...pace,
  }),
  z.strictObject({ kind: z.literal('republish'), ...pace }),
  z.strictObject({
    kind: z.literal('redrive'),
    queue: line(80),
    messageId: z.exactOptional(line(100)),
    discard: z.exactOptional(z.boolean()),
    ...pace,
  }),
]);
type Body = z.infer<typeof body>;

export const startOperation = ({ operations, queue, deadLetters }: Deps) =>
  apiHandler(
    { body, answer: 'Operation', statuses: [202] },
    async ({ body, decision, correlationId }): Promise<Answer> => {
      const order = orderOf(body);
      if (order.kind === 'replay' && order.toAt <= order.fromAt) {
        refuseIfAny([{ field: 'toAt', rule: 'end-before-start' }]);
      }
      if (order.kind === 'replay') refuseIfAny(unknownAmong(body));
      if (order.kind === 'redrive' && !deadLetters.includes(order.queue)) {
        refuseIfAny([{ field: 'queue', rule: 'unknown-reference' }]);
      }
      const asked = {
        id: hashedId('O', [JSON.stringify(order)]),
        order,
        perSecond: body.perSecond ?? perSecondDefault,
      };
      const operation = await setGoing({ operations, queue }, asked, { decision, correlationId });
      return { status: 202, body: presentOperation(operation) };
    },
  );

/** A slip would go through the whole table for nothing. */
function unknownAmong(body: Body): readonly FieldError[] {
  const types = body.kind === 'replay' ? (body.types ?? []) : [];
  return types.flatMap((type, index) =>
    isEventType(type) ? [] : [{ field: `types[${index}]`, rule: 'unknown-reference' } as const],
  );
}

function orderOf(body: Body): OperationOrder {
  switch (body.kind) {
    case 're-arm':
    case 'republish':
      return { kind: body.kind };
    case 'drift':
      return { kind: body.kind, mend: body.mend === true };
    case 'replay':
      return { kind: body.kind, fromAt: body.fromAt, toAt: body.toAt, types: [...(body.types ?? [])].sort() };
    case 'redrive': {
      const { kind, queue, messageId, discard = false } = body;
      return { kind, queue, ...(messageId !== undefined && { messageId }), discard };
    }
  }
}

export const handler = startOperation({
  operations: operationStore(liveTable()),
  queue: liveOperationQueue(),
  deadLetters: liveDeadLetterNames(),
});
