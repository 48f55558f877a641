// The stages. Each has a file in infra/stages/ that says like which of the two kinds it is and what is different about it; what can
// be said there, with bounds, is infra/settings.ts.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { StackProps } from 'aws-cdk-lib';
import { RemovalPolicy } from 'aws-cdk-lib';
import { misfits } from './regions.ts';
import type { Settings } from './settings.ts';
import { settingsSchema } from './settings.ts';

export type Stage = Settings & { readonly name: string };
type Kind = 'dev' | 'prod';

const asAwsHasIt: Settings['capacity'] = {
  streamBatchesPerShard: 10,
  streamBatchMax: 100,
  deadlinePollers: null,
  deliveryBatchesMax: 50,
  reservedConcurrency: {},
  warmThroughput: null,
};

const alarmLimits: Settings['alarmLimits'] = {
  latenessP99Milliseconds: 1_000,
  sweepFinds: 5,
  sweepsAtLeast: 3,
  noticeFailures: 5,
  noticeFallbacks: 1,
  subscriptionsDisabled: 1,
  subscribersNotTold: 1,
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

const ofTheAccount = {
  account: null,
  region: null,
  issuer: null,
  cognito: null,
  scopePrefix: '',
  claims: { regions: 'regions', departments: 'departments' },
  clientGrants: {},
  domain: null,
  operatorEmails: [],
  corsOrigins: [],
  restoredTable: null,
  copyRegion: null,
  deadLetterRetentionDays: 14,
  consoleUrl: null,
  smsSenderId: null,
  capacity: asAwsHasIt,
} satisfies Partial<Settings>;

/** The two kinds as they are where nothing is different. */
export const stages: Readonly<Record<Kind, Stage>> = {
  dev: {
    ...ofTheAccount,
    name: 'dev',
    keepData: false,
    pointInTimeRecoveryDays: 1,
    logRetentionDays: 14,
    requestsPerSecondMax: 50,
    requestBurstMax: 100,
    clientQuotas: { windowSeconds: 10, requests: 250, clients: {} },
    // Whoever tries something out breaks something.
    alarmLimits: { ...alarmLimits, latenessP99Milliseconds: 5_000, sweepFinds: 20, functionErrors: 10, apiErrors: 20 },
  },
  prod: {
    ...ofTheAccount,
    name: 'prod',
    keepData: true,
    pointInTimeRecoveryDays: 35,
    // The Cybersecurity Law of China has operators keep their network logs for at least six months.
    logRetentionDays: 180,
    requestsPerSecondMax: 2000,
    requestBurstMax: 4000,
    clientQuotas: { windowSeconds: 10, requests: 5000, clients: {} },
    alarmLimits,
  },
};

const stageFolder = join(import.meta.dirname, 'stages');

/** The stage of `-c stage=…`, dev when none is given, with the settings of its file. Throws an Error that names what is wrong with them, field by field. */
export function stageNamed(name: unknown, folder = stageFolder): Stage {
  const file = join(folder, `${String(name ?? 'dev')}.json`);
  const there = globSync('*.json', { cwd: folder })
    .map((each) => basename(each, '.json'))
    .sort();
  if (!there.includes(basename(file, '.json')) || !existsSync(file)) {
    const known = there.map((stage) => `-c stage=${stage}`).join(' or ');
    throw new Error(`no stage "${String(name)}": use ${known}, or describe it in ${file}`);
  }
  return stageOf(basename(file, '.json'), readFileSync(file, 'utf8'), file);
}

function stageOf(name: string, text: string, file: string): Stage {
  const refuse = (problems: readonly string[]): never => {
    throw new Error(`${file}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  };
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(name))
    refuse(['the name of a stage has up to 20 small letters, digits and hyphens, a letter first']);
  const { like, ...differences } = objectIn(text, refuse);
  if (like !== 'dev' && like !== 'prod')
    return refuse(['like: "dev" or "prod", whose settings it has where it says nothing']);
  const { name: _, ...usual } = stages[like];
  const { data, error } = settingsSchema.safeParse(merged(usual, differences), { reportInput: true });
  if (error !== undefined) {
    return refuse(error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`));
  }
  const wrong = misfits(data).map(({ field, message }) => `${field}: ${message}`);
  return wrong.length > 0 ? refuse(wrong) : { ...data, name };
}

function objectIn(text: string, refuse: (problems: readonly string[]) => never): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isPlain(value)) return value;
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)]);
  }
  return refuse(['must hold one object']);
}

/** Objects are merged, everything else is taken from `differences`. */
function merged(usual: unknown, differences: unknown): unknown {
  if (!isPlain(usual) || !isPlain(differences)) return differences;
  const changed = Object.entries(differences).map(([key, value]) => [key, merged(usual[key], value)] as const);
  return { ...usual, ...Object.fromEntries(changed) };
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function removalPolicy(stage: Stage): RemovalPolicy {
  return stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}

/** Under this name Cognito knows the API, and writes it before each scope. */
export const resourceServer = 'zhunshi';

export function scopePrefixOf({ cognito, scopePrefix }: Stage): string {
  return cognito === null ? scopePrefix : `${resourceServer}/`;
}

/** What every stack of a stage has: the CLI refuses to deploy it into another account or Region. */
export function stackProps({ account, region, name }: Stage, holds: string): StackProps {
  const env = { ...(account !== null && { account }), ...(region !== null && { region }) };
  return { description: `Zhunshi, ${holds} (${name})`, env };
}

/** What every construct that holds functions needs to know. */
export interface Release {
  readonly stage: Stage;
  /** Folder of the bundled functions: `<bundles>/tickets/open-ticket/index.mjs`. */
  readonly bundles: string;
}
