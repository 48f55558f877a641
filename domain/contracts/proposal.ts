// Why a grade is offered: the criterion that the circuit meets (R47-R53, R66-R67), what the customer needs and is ready to pay
// (R65), and whether its own equipment can carry the grade (R107).

import type { MaintenanceGrade } from '../circuits/grade.ts';
import type { FieldError } from '../errors.ts';

/** Closed list. */
export const gradeCriteria = [
  'CORE_REAL_TIME_BUSINESS', // R47 客户核心实时业务
  'HEADQUARTERS_OR_HUB', // R48 总部、中心点、大区、数据中心之间
  'INTERNATIONAL_GATEWAY', // R49 跨国客户境内总部到国际出入口局
  'AVAILABILITY_REQUIRED', // R51 客户明确提出可用率需求
  'IMPORTANT_DIRECTION', // R52 业务中的重要方向
  'IMPORTANT_CIRCUIT', // R66 要求保障的重要电路
  'LESS_IMPORTANT_CIRCUIT', // R67 要求保障的较重要电路
  'NO_SPECIAL_NEED', // R42, R45 无特殊需求
] as const;
type GradeCriterion = (typeof gradeCriteria)[number];

/** What the customer is ready to pay for quality: what it costs, a limited extra, or nothing. */
export const willingnesses = ['FULL', 'LIMITED', 'NONE'] as const;
type Willingness = (typeof willingnesses)[number];

/** What the Customer Centre or the Support Centre found on the customer's side (R83, R107). */
interface EquipmentCheck {
  readonly capable: boolean;
  readonly note?: string;
}

/** A draft may lack parts of it. */
export interface Proposal {
  /** Each once. */
  readonly criteria?: readonly GradeCriterion[];
  /** What the customer needs, in words. */
  readonly need?: string;
  readonly willingToPay?: Willingness;
  readonly equipment?: EquipmentCheck;
}

interface GradeTerms {
  /** One of them has to be met. */
  readonly criteria: readonly GradeCriterion[];
  readonly willingness: readonly Willingness[];
}

const whateverIsPaid = willingnesses;

const termsOfGrade: Readonly<Record<Exclude<MaintenanceGrade, 'ORDINARY'>, GradeTerms>> = {
  AAA: {
    criteria: ['CORE_REAL_TIME_BUSINESS', 'HEADQUARTERS_OR_HUB', 'INTERNATIONAL_GATEWAY'],
    willingness: ['FULL'], // R50
  },
  AA: { criteria: ['AVAILABILITY_REQUIRED', 'IMPORTANT_DIRECTION'], willingness: ['FULL'] }, // R53
  A: { criteria: ['NO_SPECIAL_NEED'], willingness: whateverIsPaid }, // R42
  I: { criteria: ['IMPORTANT_CIRCUIT'], willingness: ['FULL', 'LIMITED'] }, // R66
  II: { criteria: ['LESS_IMPORTANT_CIRCUIT'], willingness: ['FULL', 'LIMITED'] }, // R67
  III: { criteria: ['NO_SPECIAL_NEED'], willingness: whateverIsPaid }, // R45
};

interface Proposed {
  readonly maintenanceGrade: MaintenanceGrade;
  readonly proposal?: Proposal;
}

/** Criteria that are stated twice or belong to another grade. */
export function criteriaErrors({ maintenanceGrade, proposal = {} }: Proposed, field: string): readonly FieldError[] {
  const fitting: readonly GradeCriterion[] =
    maintenanceGrade === 'ORDINARY' ? [] : termsOfGrade[maintenanceGrade].criteria;
  const { criteria = [] } = proposal;
  return criteria.flatMap((criterion, index): readonly FieldError[] => {
    const at = `${field}.criteria[${index}]`;
    if (criteria.indexOf(criterion) < index) return [{ field: at, rule: 'duplicate' }];
    return fitting.includes(criterion) ? [] : [notForGrade(at, maintenanceGrade, fitting)];
  });
}

/** What a grade above ordinary lacks in its proposal before it may be signed, and what speaks against it. */
export function proposalGaps({ maintenanceGrade, proposal = {} }: Proposed, field: string): readonly FieldError[] {
  if (maintenanceGrade === 'ORDINARY') return [];
  const { criteria = [], need, willingToPay, equipment } = proposal;
  const { willingness } = termsOfGrade[maintenanceGrade];
  const gaps: FieldError[] = [];
  const lack = (name: keyof Proposal) => gaps.push({ field: `${field}.${name}`, rule: 'required' });
  if (criteria.length === 0) lack('criteria');
  if (need === undefined) lack('need');
  if (willingToPay === undefined) lack('willingToPay');
  else if (!willingness.includes(willingToPay)) {
    gaps.push(notForGrade(`${field}.willingToPay`, maintenanceGrade, willingness));
  }
  if (equipment === undefined) lack('equipment');
  else if (!equipment.capable) gaps.push({ field: `${field}.equipment.capable`, rule: 'equipment-not-capable' });
  return gaps;
}

function notForGrade(field: string, maintenanceGrade: MaintenanceGrade, fitting: readonly string[]): FieldError {
  return { field, rule: 'not-for-this-grade', details: { maintenanceGrade, fitting: fitting.join(', ') } };
}
