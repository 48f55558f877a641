// What AWS allows by default and asks for, each with the page that says so. Read in November 2026, in us-east-1 unless it says
// otherwise; `elsewhere` is the default of the Regions with the smallest, among them Beijing and Ningxia.

export interface Quota {
  readonly limit: number;
  readonly elsewhere?: number;
  readonly source: string;
  /** What could not be verified. */
  readonly doubt?: string;
}

const docs = 'https://docs.aws.amazon.com';
const scheduler = `${docs}/scheduler/latest/UserGuide/scheduler-quotas.html`;
const eventBridge = `${docs}/eventbridge/latest/userguide/eb-quota.html`;
const dynamo = `${docs}/amazondynamodb/latest/developerguide`;
const lambda = `${docs}/lambda/latest/dg`;

export const quotas = {
  apiRequests: { limit: 10_000, elsewhere: 2_500, source: `${docs}/apigateway/latest/developerguide/limits.html` },
  concurrency: { limit: 1_000, source: `${lambda}/gettingstarted-limits.html` },
  concurrencyGrowth: { limit: 1_000, source: `${lambda}/scaling-behavior.html` },
  queueBatches: {
    limit: 1_250,
    source: `${lambda}/services-sqs-scaling.html`,
    doubt: 'an older copy of the page says 1,000',
  },
  writeUnits: { limit: 40_000, source: `${dynamo}/ServiceQuotas.html` },
  readUnits: { limit: 40_000, source: `${dynamo}/ServiceQuotas.html` },
  newTableWrites: { limit: 4_000, source: `${dynamo}/warm-throughput-scenarios.html` },
  partitionWrites: { limit: 1_000, source: `${dynamo}/bp-partition-key-design.html` },
  partitionReads: { limit: 3_000, source: `${dynamo}/bp-partition-key-design.html` },
  createSchedule: { limit: 5_000, elsewhere: 250, source: scheduler },
  deleteSchedule: {
    limit: 1_000,
    elsewhere: 250,
    source: scheduler,
    doubt: 'the value of an older copy of the page; CreateSchedule has been raised from 1,000 to 5,000 since',
  },
  scheduleInvocations: {
    limit: 1_000,
    source: scheduler,
    doubt: 'for Regions outside the main ones no value was found',
  },
  schedules: {
    limit: 10_000_000,
    elsewhere: 1_000_000,
    source: scheduler,
    doubt: 'elsewhere: the value of an older copy',
  },
  inFlight: { limit: 120_000, source: `${docs}/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html` },
  putEvents: { limit: 10_000, elsewhere: 400, source: eventBridge },
  ruleInvocations: { limit: 18_750, elsewhere: 750, source: eventBridge },
  publishes: { limit: 30_000, elsewhere: 300, source: `${docs}/general/latest/gr/sns.html` },
} as const satisfies Record<string, Quota>;

/** US dollars on demand in us-east-1, first tier, without free tier. */
export interface Price {
  readonly dollars: number;
  readonly per: 'per million' | 'per GB-second' | 'per GB-month' | 'per GB' | 'per month';
  readonly source: string;
}

/** The pages of prices were not at hand themselves: these figures are those for which several publications of 2026 cite them. */
export const prices = {
  apiRequest: { dollars: 1, per: 'per million', source: 'https://aws.amazon.com/api-gateway/pricing/' },
  functionRequest: { dollars: 0.2, per: 'per million', source: 'https://aws.amazon.com/lambda/pricing/' },
  functionMemory: { dollars: 0.0000133334, per: 'per GB-second', source: 'https://aws.amazon.com/lambda/pricing/' },
  writeUnit: { dollars: 0.625, per: 'per million', source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  readUnit: { dollars: 0.125, per: 'per million', source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  stored: { dollars: 0.25, per: 'per GB-month', source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  recoverable: { dollars: 0.2, per: 'per GB-month', source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  scheduleInvocation: { dollars: 1, per: 'per million', source: 'https://aws.amazon.com/eventbridge/pricing/' },
  queueRequest: { dollars: 0.4, per: 'per million', source: 'https://aws.amazon.com/sqs/pricing/' },
  busEvent: { dollars: 1, per: 'per million', source: 'https://aws.amazon.com/eventbridge/pricing/' },
  publish: { dollars: 0.5, per: 'per million', source: 'https://aws.amazon.com/sns/pricing/' },
  logged: { dollars: 0.5, per: 'per GB', source: 'https://aws.amazon.com/cloudwatch/pricing/' },
  logKept: { dollars: 0.03, per: 'per GB-month', source: 'https://aws.amazon.com/cloudwatch/pricing/' },
  alarmMetric: { dollars: 0.1, per: 'per month', source: 'https://aws.amazon.com/cloudwatch/pricing/' },
  metric: { dollars: 0.3, per: 'per month', source: 'https://aws.amazon.com/cloudwatch/pricing/' },
  dashboard: { dollars: 3, per: 'per month', source: 'https://aws.amazon.com/cloudwatch/pricing/' },
  secret: { dollars: 0.4, per: 'per month', source: 'https://aws.amazon.com/secrets-manager/pricing/' },
  key: { dollars: 1, per: 'per month', source: 'https://aws.amazon.com/kms/pricing/' },
} as const satisfies Record<string, Price>;
