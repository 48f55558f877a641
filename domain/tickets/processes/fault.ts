// A fault (故障): reported or found, repaired, confirmed by the customer, and reported on in writing where that is owed.

import { faultHandlingRoles } from '../../departments/responsibility.ts';
import type { Process } from '../process.ts';
import { work } from './work.ts';

export const faultProcess: Process = {
  name: { zh: '故障', en: 'fault' },
  // R143: whatever its source, the Monitoring Centre takes it.
  owner: 'MONITORING_CENTRE',
  handlers: faultHandlingRoles,
  // R171: the report goes to those who have the customer.
  reportsTo: ['CUSTOMER_CENTRE', 'COUNTY_BRANCH'],
  opening: {
    needs: ['circuitId', 'source', 'impact', 'description'],
    may: ['reportedAt', 'detectedAt', 'formerTicketId'],
  },
  linksRepeats: true,
  kinds: {},
  // Only a confirmed recovery closes a fault (R95, R147), and only the Monitoring Centre may reject, before it has dispatched:
  // a unit that is not competent transfers.
  transitions: {
    // Faults may have their cause in common, and the customer may want to read about each.
    acknowledged: { ...work.acknowledged, linkCause: ['acknowledged'], requestFaultReport: ['acknowledged'] },
    dispatched: { ...work.dispatched, linkCause: ['dispatched'], requestFaultReport: ['dispatched'] },
    inProgress: { ...work.inProgress, linkCause: ['inProgress'], requestFaultReport: ['inProgress'] },
    pending: { ...work.pending, linkCause: ['pending'], requestFaultReport: ['pending'] },
    held: { ...work.held, linkCause: ['held'], requestFaultReport: ['held'] },
    resolved: { confirmRecovery: ['closed', 'inProgress'] },
    closed: {
      callBack: ['closed'],
      requestFaultReport: ['closed'],
      draftFaultReport: ['closed'],
      reviewFaultReport: ['closed'],
      submitFaultReport: ['closed'],
    },
    cancelled: {},
    rejected: {},
  },
  conditions: {
    resolve: { states: 'cause' },
    callBack: { notAfter: 'callBack' },
    // R171: drafted, reviewed, submitted; what is turned down is drafted again.
    requestFaultReport: { notAfter: ['faultReportRequest', 'faultReportSubmission'] },
    draftFaultReport: { notAfter: 'faultReportApproval' },
    reviewFaultReport: { after: 'faultReportDraft', notAfter: 'faultReportApproval' },
    submitFaultReport: { after: 'faultReportApproval', notAfter: 'faultReportSubmission' },
  },
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
    'faultReport',
  ],
};
