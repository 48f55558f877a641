// GET /departments/{departmentId}/webhook-secret: what the department verifies the signatures of its notices with.

import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { webhookSecret } from '../notices/webhook-secret.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';

interface Deps {
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly secretOf: (departmentId: string) => Promise<string>;
}

export const getWebhookSecret = ({ departments, secretOf }: Deps) =>
  apiHandler({ path: ['departmentId'], answer: 'DepartmentWebhookSecret' }, async ({ path }) => {
    const { id } = found(await departments.get(path.departmentId)).state;
    return ok({ departmentId: id, webhookSecret: await secretOf(id) });
  });

export const handler = getWebhookSecret({ departments: departmentStore(liveTable()), secretOf: webhookSecret });
