// Why a grade is offered: the criterion that the circuit meets (R47-R53, R66-R67), what the customer needs and is ready to pay
// (R65), and whether its own equipment can carry the grade (R107).

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
