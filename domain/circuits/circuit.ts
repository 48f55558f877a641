// A circuit or other service that a customer holds, and where differentiated grades may be given to it (R31, R60, R61).

import type { MaintenanceGrade } from './grade.ts';
import type { ProductKey } from './product.ts';

/** 业务范围: how far the service reaches (R60, R61, R62, R114). */
export const businessScopes = [
  'LOCAL',
  'CROSS_LOCAL',
  'CROSS_OPERATOR',
  'INTERNATIONAL_HKMT',
  'OTHER_OPERATOR_LEASE',
] as const;
export type BusinessScope = (typeof businessScopes)[number];

/** For international and Hong Kong, Macao, Taiwan circuits: the part that is meant (R61). */
export const circuitSegments = ['END_TO_END', 'DOMESTIC_EXTENSION', 'HALF_CIRCUIT'] as const;
type CircuitSegment = (typeof circuitSegments)[number];

/** A recorded approval of what the rules refuse "in principle" (R60, R61). */
interface GradeException {
  readonly approvedBy: string;
  readonly reason: string;
}

export interface Circuit {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly product: ProductKey;
  readonly maintenanceGrade: MaintenanceGrade;
  readonly scope: BusinessScope;
  readonly segment?: CircuitSegment;
  readonly exception?: GradeException;
  /** Town 城镇 or country 农村: decides the legal repair ceiling of 48 h or 72 h. */
  readonly area: 'TOWN' | 'COUNTRY';
  /** District whose departments are responsible; of a circuit across local networks that of end A. */
  readonly region: string;
  /** District of end Z, across local networks (R119). */
  readonly farEndRegion?: string;
  /** The maintenance unit that repairs it. */
  readonly maintenanceDepartmentId?: string;
}
