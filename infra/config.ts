// What differs between stages, and nothing else. Everything not named here is the same in every stage.

import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export interface Stage {
  readonly name: StageName;
  /** RETAIN on the data stack's resources, on logs and dead letters; table and data stack are protected from deletion. */
  readonly keepData: boolean;
  readonly pointInTimeRecoveryDays: number;
  readonly logRetention: RetentionDays;
  /** The whole API; what is above is answered 429 by API Gateway. */
  readonly requestsPerSecondMax: number;
  readonly requestBurstMax: number;
  readonly capacity: Capacity;
  /** How long what could not be processed waits for somebody to look at it. SQS keeps messages for at most 14 days. */
  readonly deadLetterRetention: Duration;
  readonly alarmLimits: AlarmLimits;
  /** Who hears of alarms; each address is asked once by e-mail whether it wants to. Others may subscribe to the topic by hand. */
  readonly operatorEmails: readonly string[];
}

/** From where on it is too much, for the alarms (infra/alarm-table.ts). Counts are those of five minutes. */
export interface AlarmLimits {
  readonly latenessP99Milliseconds: number;
  /** Not the first one: what is keyed in after its deadline may be found in the second before its own call. */
  readonly sweepFinds: number;
  readonly sweepsAtLeast: number;
  readonly noticeFailures: number;
  readonly topicFailures: number;
  readonly deadLetters: number;
  readonly functionErrors: number;
  readonly apiErrors: number;
  readonly streamAgeSeconds: number;
  /** Messages of deadlines rest up to three minutes on purpose, failed notices up to fifteen. */
  readonly queueAgeSeconds: number;
  readonly tableThrottles: number;
  readonly functionThrottles: number;
  /** Four fifths of the account's quota, 1,000 unless it was raised. */
  readonly concurrentExecutions: number;
  readonly schedulerThrottles: number;
}

/** What moves the bounds of docs/scale.md. Everything here costs something or has to be asked for: `null` leaves it as AWS has it. */
export interface Capacity {
  /** Batches of the table's stream that are worked on at once for each of its shards: 1 to 10. Fewer take fewer functions, and more at a time. */
  readonly streamBatchesPerShard: number;
  /** Records in such a batch: 1 to 10,000. */
  readonly streamBatchMax: number;
  /**
   * Pollers that stand ready at the queue of deadlines, 2 to 200, and how many they may become, for when thousands fall due at one
   * instant: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html. Not in every Region, the Chinese ones among them.
   */
  readonly deadlinePollers: { readonly min: number; readonly max: number } | null;
  /** Part of the account's concurrency that is theirs alone, by entry: a flood of requests then cannot hold up the clock. */
  readonly reservedConcurrency: Readonly<Partial<Record<ReservableEntry, number>>>;
  /** Units a second that table and indexes take at once; they grow to more by themselves, but not within seconds, and never shrink. */
  readonly warmThroughput: { readonly readUnits: number; readonly writeUnits: number } | null;
}

type ReservableEntry = 'deadlines/arm-deadlines' | 'deadlines/deadline-reached' | 'notices/notify-departments';

const asAwsHasIt: Capacity = {
  streamBatchesPerShard: 10,
  streamBatchMax: 100,
  deadlinePollers: null,
  reservedConcurrency: {},
  warmThroughput: null,
};

const alarmLimits: AlarmLimits = {
  latenessP99Milliseconds: 1_000,
  sweepFinds: 5,
  sweepsAtLeast: 3,
  noticeFailures: 5,
  topicFailures: 1,
  deadLetters: 1,
  functionErrors: 3,
  apiErrors: 5,
  streamAgeSeconds: 30,
  queueAgeSeconds: 600,
  tableThrottles: 10,
  functionThrottles: 1,
  concurrentExecutions: 800,
  schedulerThrottles: 1,
};

const stageNames = ['dev', 'prod'] as const;
export type StageName = (typeof stageNames)[number];

export const stages: Readonly<Record<StageName, Stage>> = {
  dev: {
    name: 'dev',
    keepData: false,
    pointInTimeRecoveryDays: 1,
    logRetention: RetentionDays.TWO_WEEKS,
    requestsPerSecondMax: 50,
    requestBurstMax: 100,
    capacity: asAwsHasIt,
    deadLetterRetention: Duration.days(14),
    // Whoever tries something out breaks something.
    alarmLimits: { ...alarmLimits, latenessP99Milliseconds: 5_000, sweepFinds: 20, functionErrors: 10, apiErrors: 20 },
    operatorEmails: [],
  },
  prod: {
    name: 'prod',
    keepData: true,
    pointInTimeRecoveryDays: 35,
    // The Cybersecurity Law of China has operators keep their network logs for at least six months.
    logRetention: RetentionDays.SIX_MONTHS,
    requestsPerSecondMax: 2000,
    requestBurstMax: 4000,
    capacity: asAwsHasIt,
    deadLetterRetention: Duration.days(14),
    alarmLimits,
    operatorEmails: [],
  },
};

/** The stage of `-c stage=…`, dev when none is given. Throws an Error that lists the stages when there is no such stage. */
export function stageNamed(name: unknown): Stage {
  const known = stageNames.find((stage) => stage === (name ?? 'dev'));
  if (known === undefined)
    throw new Error(`no stage "${String(name)}": use -c stage=${stageNames.join(' or -c stage=')}`);
  return stages[known];
}

export function removalPolicy(stage: Stage): RemovalPolicy {
  return stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}

/** What every construct that holds functions needs to know. */
export interface Release {
  readonly stage: Stage;
  /** Folder of the bundled functions: `<bundles>/tickets/open-ticket/index.mjs`. */
  readonly bundles: string;
}
