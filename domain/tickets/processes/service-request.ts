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
    POLICY_PUBLICITY: { name: { zh: '政策宣传', en: 'publicity of policies' } },
    OTHER: { name: { zh: '其他', en: 'other' } },
  },
  transitions: { ...work, ...answered },
  conditions: { callBack: { notAfter: 'callBack' } },
  milestones: ['handlerAccept', 'solution', 'callBack'],
};
