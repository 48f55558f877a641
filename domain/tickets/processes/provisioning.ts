// A provisioning order (开通): new service, move, change of grade or resumption, from acceptance to service (R128, R132).

import { provisioningLimits } from '../../sla/provisioning.ts';
import type { Process } from '../process.ts';
import { answered, work } from './work.ts';

const gradeChanges: readonly string[] = ['GRADE_CHANGE_NO_WORK', 'GRADE_CHANGE_NEW_ROUTE'];
const ofCircuits: readonly string[] = [...gradeChanges, 'RESUMPTION'];
const installations = Object.keys(provisioningLimits).filter((name) => !ofCircuits.includes(name));

export const provisioningProcess: Process = {
  name: { zh: '开通', en: 'provisioning order' },
  // R128: the Support Centre controls orders from end to end.
  owner: 'SUPPORT_CENTRE',
  routedTo: 'COUNTY_BRANCH', // R133: the bureau of the district in which the address lies
  handlers: ['NETWORK_MAINTENANCE', 'RESOURCE_CENTRE', 'PIPELINE_CENTRE', 'INTERNATIONAL_CENTRE', 'COUNTY_BRANCH'],
  opening: {
    needs: ['productCase', 'timeLevel', 'description'],
    may: ['circuitId', 'area', 'build', 'reportedAt'],
  },
  kinds: {
    NEW: { name: { zh: '新装', en: 'new service' }, productCases: installations },
    MOVE: { name: { zh: '移机', en: 'move' }, productCases: installations },
    GRADE_CHANGE: { name: { zh: '等级变更', en: 'change of grade' }, needs: ['circuitId'], productCases: gradeChanges },
    RESUMPTION: { name: { zh: '复机', en: 'resumption' }, needs: ['circuitId'], productCases: ['RESUMPTION'] },
  },
  transitions: {
    acknowledged: { ...work.acknowledged, appoint: ['acknowledged'] },
    dispatched: { ...work.dispatched, appoint: ['dispatched'] },
    inProgress: { ...work.inProgress, appoint: ['inProgress'], startInstallation: ['inProgress'] },
    pending: { ...work.pending, appoint: ['pending'] },
    held: { ...work.held, appoint: ['held'] },
    ...answered,
  },
  conditions: {
    // R135: once the installer is on it the appointment stands; the customer hears that the installer calls the same day.
    appoint: { notAfter: 'installationStartedAt' },
    startInstallation: { afterPromised: 'appointment', notAfter: 'installationStartedAt' },
    callBack: { notAfter: 'callBack' },
  },
  milestones: ['handlerAccept', 'appointment', 'inService', 'callBack'],
};
