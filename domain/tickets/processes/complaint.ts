// A complaint (投诉): investigated, answered, and closed once the customer has the result (R158, R159).

import type { Process } from '../process.ts';
import { answered, work } from './work.ts';

export const complaintProcess: Process = {
  name: { zh: '投诉', en: 'complaint' },
  owner: 'CUSTOMER_CENTRE',
  handlers: ['CUSTOMER_CENTRE', 'SUPPORT_CENTRE', 'NETWORK_MAINTENANCE', 'COUNTY_BRANCH', 'MARKETING', 'FINANCE'],
  opening: { needs: ['channel', 'description'], may: ['circuitId', 'reason', 'classified', 'reportedAt'] },
  kinds: {
    OVERCHARGE: { name: { zh: '错计多收', en: 'overcharge' } },
    STAFF_CONDUCT: { name: { zh: '服务态度', en: 'conduct of staff' } },
    // R203: asking customers for gifts, or using the company's name for one's own gain.
    STAFF_MISCONDUCT: { name: { zh: '索取财物、以权谋私', en: 'misconduct of staff' } },
    // R136: the installer did not call; urgent, with its reason, and straight to the bureau that sends the installer.
    URGE_INSTALLATION: {
      name: { zh: '催装', en: 'installation urged' },
      needs: ['reason', 'departmentId'],
      priority: 'urgent',
      handlers: ['COUNTY_BRANCH'],
    },
    OTHER: { name: { zh: '其他', en: 'other' } },
  },
  transitions: {
    ...work,
    inProgress: { ...work.inProgress, investigate: ['inProgress'] },
    ...answered,
    resolved: { feedback: ['resolved'], investigate: ['resolved'], ...answered.resolved },
  },
  conditions: { resolve: { states: 'cause' }, close: { after: 'investigation' }, callBack: { notAfter: 'callBack' } },
  milestones: ['handlerAccept', 'firstReply', 'solution', 'callBack'],
};
