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
      cancel: ['cancelled'],
    },
    dispatched: {
      accept: ['inProgress'],
      feedback: ['dispatched'],
      transfer: ['dispatched'],
      cancel: ['cancelled'],
    },
    inProgress: {
      feedback: ['inProgress'],
      resolve: ['resolved'],
      transfer: ['dispatched'],
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
