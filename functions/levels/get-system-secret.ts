// GET /systems/{system}/webhook-secret: what the system verifies the signatures of its messages with.

import { ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { receiverOf, webhookSecret } from '../notices/webhook-secret.ts';

interface Deps {
  readonly secretOf: (receiver: string) => Promise<string>;
}

export const getSystemSecret = ({ secretOf }: Deps) =>
  apiHandler({ path: ['system'], answer: 'SystemWebhookSecret' }, async ({ path: { system } }) =>
    ok({ system, webhookSecret: await secretOf(receiverOf(system)) }),
  );

export const handler = getSystemSecret({ secretOf: webhookSecret });
