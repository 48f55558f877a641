// What has happened to a department's record.

import type { Happening } from '../decision.ts';
import type { DepartmentChannel } from './channels.ts';
import type { Department } from './department.ts';

/**
 * The record as everybody may read it who reads events: of its channels only which there are, of its webhook only whether there is
 * one, for many an address carries its token.
 */
export interface AnnouncedDepartment extends Omit<Department, 'channels' | 'webhookUrl'> {
  readonly hasWebhook: boolean;
  readonly channels?: readonly Pick<DepartmentChannel, 'type'>[];
}

interface DepartmentHappening extends Happening {
  readonly departmentId: string;
  readonly department: AnnouncedDepartment;
}

export type DepartmentEvent =
  | (DepartmentHappening & { readonly type: 'DepartmentRegistered' })
  | (DepartmentHappening & { readonly type: 'DepartmentChanged'; readonly changed: readonly string[] });
