// Which dead-letter queues the service has, as the deployment says.

import { requiredVariable } from '../environment.ts';

export function liveDeadLetterNames(): readonly string[] {
  return requiredVariable('DEAD_LETTER_QUEUE_NAMES').split(',');
}
