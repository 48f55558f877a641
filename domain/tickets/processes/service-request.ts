// A service request (服务请求), the government desk's guidance and publicity among them (R263). Its steps are fixed (R264).

import type { Process } from '../process.ts';
import { answered, work } from './work.ts';

export const serviceRequestProcess: Process = {
  name: { zh: '服务请求', en: 'service request' },
  owner: 'CUSTOMER_CENTRE',
  handlers: ['CUSTOMER_CENTRE', 'SUPPORT_CENTRE', 'NETWORK_MAINTENANCE', 'COUNTY_BRANCH', 'MARKETING', 'FINANCE'],
  opening: { needs: ['channel', 'description'], may: ['circuitId', 'classified', 'reportedAt'] },
  kinds: {
    HANDLING_GUIDANCE: { name: { zh: '业务办理指导', en: 'guidance on handling' } },
    // R76: as long as no system carries it, the work notice goes from the centre, or that of a county, to network operations: the
    // reason is its basis, the description what is asked for.
    OPTIONAL_SERVICE: {
      name: { zh: '可选售后服务 (工作通知)', en: 'optional after-sales service (work notice)' },
      needs: ['reason', 'departmentId'],
      handlers: ['NETWORK_OPERATIONS'],
    },
    POLICY_PUBLICITY: { name: { zh: '政策宣传', en: 'publicity of policies' } },
    OTHER: { name: { zh: '其他', en: 'other' } },
  },
  transitions: { ...work, ...answered },
  conditions: { callBack: { notAfter: 'callBack' } },
  milestones: ['handlerAccept', 'solution', 'callBack'],
};
