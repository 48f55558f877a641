// GET /departments/{departmentId}: one department; for administrators also whether its e-mail address has confirmed.

import { channelOf } from '../../domain/departments/channels.ts';
import type { Department } from '../../domain/departments/department.ts';
import { errorFields } from '../error-fields.ts';
import { found, ok } from '../http/answer.ts';
import { apiHandler } from '../http/api-handler.ts';
import { log } from '../log.ts';
import type { MailState, MailSubscriptions } from '../notices/mail/mail-subscriptions.ts';
import { liveMailSubscriptions } from '../notices/mail/sns-mail-subscriptions.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import { departmentStore } from '../store/department-store.ts';
import { liveTable } from '../store/table.ts';
import { presentDepartmentTo } from './present-department.ts';

interface Deps {
  readonly departments: Pick<DepartmentStore, 'get'>;
  readonly subscriptions: Pick<MailSubscriptions, 'stateOf'>;
}

export const getDepartment = ({ departments, subscriptions }: Deps) =>
  apiHandler({ path: ['departmentId'], answer: 'Department' }, async ({ path, caller }) => {
    const department = found(await departments.get(path.departmentId));
    const mailState = caller.scopes.has('admin') ? await mailStateOf(department.state, subscriptions) : undefined;
    return ok(presentDepartmentTo(caller, mailState)(department), department.version);
  });

/** Undefined also when SNS cannot be asked: the department can be read all the same. */
async function mailStateOf(
  department: Department,
  subscriptions: Deps['subscriptions'],
): Promise<MailState | undefined> {
  const mail = channelOf('email', department);
  if (mail === undefined) return undefined;
  try {
    return await subscriptions.stateOf(mail.subscriptionArn);
  } catch (error) {
    log('warn', 'the state of an e-mail address could not be looked up', errorFields(error));
    return undefined;
  }
}

export const handler = getDepartment({
  departments: departmentStore(liveTable()),
  subscriptions: liveMailSubscriptions(),
});
