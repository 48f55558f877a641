// Faults on purpose in what falls due on a customer's file.

import type { Mutant } from './mutants.ts';

const deadlines = 'domain/customer-files/deadlines.ts';
const visits = 'domain/customer-files/visits.ts';

export const fileMutants: readonly Mutant[] = [
  {
    name: 'a late answer to an opinion hides the breach',
    file: visits,
    from: 'const reached = reachFileDeadlines(file, now, rules);',
    to: 'const reached: readonly DeadlineEvent[] = [];',
  },
  {
    name: 'an opinion that was answered is waited for',
    file: deadlines,
    from: '      ...(outcome !== undefined && { metAt: outcome.recordedAt }),\n',
    to: '',
  },
  {
    name: 'the account manager does not hear of an opinion that others see to',
    file: deadlines,
    from: '    concernedDepartmentIds: [manager.departmentId],\n',
    to: '',
  },
  {
    name: 'the next visit is waited for from the one before',
    file: visits,
    from: "nextRound(file.rounds, 'visit', visitedAt)",
    to: 'file.rounds',
  },
];
