// The seven points that a contract has to settle (R198).

/** Subject, quantity, price, period of performance, place and manner, liability for breach, settlement of disputes. */
export const clauseNames = [
  'subject', // 标的
  'quantity', // 数量
  'price', // 价格
  'performancePeriod', // 履行期限
  'placeAndManner', // 地点和方式
  'breachLiability', // 违约责任
  'disputeResolution', // 解决争议
] as const;
export type ClauseName = (typeof clauseNames)[number];

/** The texts; a draft may lack some. */
export type Clauses = Readonly<Partial<Record<ClauseName, string>>>;
