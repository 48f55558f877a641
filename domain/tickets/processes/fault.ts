// A fault (故障): reported or found, repaired, and confirmed by the customer.

import { faultHandlingRoles } from '../../departments/responsibility.ts';
import type { Process } from '../process.ts';
import { work } from './work.ts';

export const faultProcess: Process = {
  name: { zh: '故障', en: 'fault' },
  // R143: whatever its source, the Monitoring Centre takes it.
  owner: 'MONITORING_CENTRE',
  handlers: faultHandlingRoles,
  opening: {
    needs: ['circuitId', 'source', 'impact', 'description'],
    may: ['reportedAt', 'detectedAt', 'formerTicketId'],
  },
  linksRepeats: true,
  kinds: {},
  // Only a confirmed recovery closes a fault (R95, R147), and only the Monitoring Centre may reject, before it has dispatched:
  // a unit that is not competent transfers.
  transitions: {
    // Faults may have their cause in common.
    acknowledged: { ...work.acknowledged, linkCause: ['acknowledged'] },
    dispatched: { ...work.dispatched, linkCause: ['dispatched'] },
    inProgress: { ...work.inProgress, linkCause: ['inProgress'] },
    pending: { ...work.pending, linkCause: ['pending'] },
    held: { ...work.held, linkCause: ['held'] },
    resolved: { confirmRecovery: ['closed', 'inProgress'] },
    closed: { callBack: ['closed'] },
    cancelled: {},
    rejected: {},
  },
  conditions: { resolve: { states: 'cause' }, callBack: { notAfter: 'callBack' } },
  milestones: [
    'dispatch',
    'accept',
    'proactiveNotice',
    'firstFeedback',
    'progressFeedback',
    'restore',
    'legalFloor',
    'majorFault',
    'majorFaultAaaGroup',
    'majorFaultGroup',
    'confirmRecovery',
    'callBack',
  ],
};
