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
  /** How long what could not be processed waits for somebody to look at it. SQS keeps messages for at most 14 days. */
  readonly deadLetterRetention: Duration;
}

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
    deadLetterRetention: Duration.days(14),
  },
  prod: {
    name: 'prod',
    keepData: true,
    pointInTimeRecoveryDays: 35,
    // The Cybersecurity Law of China has operators keep their network logs for at least six months.
    logRetention: RetentionDays.SIX_MONTHS,
    requestsPerSecondMax: 2000,
    requestBurstMax: 4000,
    deadLetterRetention: Duration.days(14),
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
