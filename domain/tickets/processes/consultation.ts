// A consultation (咨询): answered on the spot, or by whoever knows (R149, R162).

import type { Process } from '../process.ts';

export const consultationProcess: Process = {
  name: { zh: '咨询', en: 'consultation' },
  owner: 'CUSTOMER_CENTRE',
  handlers: ['CUSTOMER_CENTRE', 'SUPPORT_CENTRE', 'COUNTY_BRANCH', 'MARKETING', 'FINANCE'],
  opening: { needs: ['channel', 'description'], may: ['circuitId', 'classified', 'reportedAt'] },
  kinds: {},
  transitions: {
    acknowledged: {
      dispatch: ['dispatched'],
      feedback: ['acknowledged'],
      resolve: ['resolved'],
      regrade: ['acknowledged'],
      cancel: ['cancelled'],
    },
    dispatched: {
      accept: ['inProgress'],
      feedback: ['dispatched'],
      transfer: ['dispatched'],
      regrade: ['dispatched'],
      cancel: ['cancelled'],
    },
    inProgress: {
      feedback: ['inProgress'],
      resolve: ['resolved'],
      transfer: ['dispatched'],
      regrade: ['inProgress'],
      cancel: ['cancelled'],
    },
    resolved: {
      close: ['closed'],
      reopen: ['inProgress'],
    },
    closed: {},
    cancelled: {},
  },
  conditions: {},
  milestones: ['handlerAccept', 'solution'],
};
