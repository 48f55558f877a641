// A way by which notices reach departments.

import type { Department } from '../../domain/departments/department.ts';
import type { Letter } from './notice-message.ts';

export interface Channel {
  /** Whether this way leads to the department at all. */
  serves(department: Department): boolean;
  /** Throws when the other side did not take it. */
  deliver(letter: Letter): Promise<void>;
}
