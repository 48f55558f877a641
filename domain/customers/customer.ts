// Government and enterprise customers: grade, segment, service level (R1-R11, R46).

import type { Instant } from '../time.ts';

/** The five customer grades, highest first (R1): 集团级, 省级, 本地A级, 本地B级, 本地C级. */
export const customerGrades = ['GROUP', 'PROVINCE', 'LOCAL_A', 'LOCAL_B', 'LOCAL_C'] as const;
export type CustomerGrade = (typeof customerGrades)[number];

/** Segments (R9) with the two kinds of cluster that R4 and R6 tell apart: 行业客户, 高端聚类, 普通聚类. */
export const customerSegments = ['INDUSTRY', 'HIGH_END_CLUSTER', 'ORDINARY_CLUSTER'] as const;
export type CustomerSegment = (typeof customerSegments)[number];

/** After-sales tiers, highest first (R35, R46): VIP-SL1, VIP-SL2, VIP-SL3, 普通. */
export const serviceLevels = ['VIP-1', 'VIP-2', 'VIP-3', 'ORDINARY'] as const;
export type ServiceLevel = (typeof serviceLevels)[number];

/** Who rated a customer, when and why: mandatory for LOCAL_B, which each city rates itself (R5). */
export interface GradeRating {
  readonly reason: string;
  readonly ratedBy: string;
  readonly ratedAt: Instant;
}

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly grade: CustomerGrade;
  readonly segment: CustomerSegment;
  /** 商务领航 (Business Navigator) brand customer (R4, R169). */
  readonly brand: boolean;
  readonly serviceLevel: ServiceLevel;
  /** Head office of a branch (R10). */
  readonly parentId?: string;
  /** Building, park or trade that a cluster customer belongs to (R11). */
  readonly clusterTag?: string;
  /** Districts in which it is served: their departments may see it. None named: the account manager's only. */
  readonly regions?: readonly string[];
  /** Free importance mark beside the grade, e.g. 钻石 (R15). */
  readonly importance?: string;
  readonly rating?: GradeRating;
  /** Earlier grades, oldest first (R7). */
  readonly gradeHistory: readonly {
    readonly grade: CustomerGrade;
    readonly untilAt: Instant;
    readonly rating?: GradeRating;
  }[];
}
