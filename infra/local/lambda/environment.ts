// The environment of a function: what the template says, and what Lambda and this machine add.

import { devNull } from 'node:os';
import { accessKeyId } from '../engine/dynamo.ts';
import type { FunctionSpec } from '../template/functions.ts';
import { region } from '../template/identity.ts';

export interface Surroundings {
  readonly servicesUrl: string;
  readonly engineEndpoint: string;
  /** Other values for variables that the template gives the function. */
  readonly overrides: Readonly<Record<string, string>>;
}

/** Like throttling, a stage's quotas protect an account and not a desk. */
const deskQuotas = JSON.stringify({ windowSeconds: 10, requests: 1_000_000, clients: {} });

export function functionEnvironment(spec: FunctionSpec, { servicesUrl, engineEndpoint, overrides }: Surroundings) {
  // The local issuer has one name for each claim, whatever the issuer of the stage calls it.
  const claims = { REGIONS_CLAIM: 'regions', DEPARTMENTS_CLAIM: 'departments' };
  const local = { CLIENT_QUOTAS: deskQuotas, ...claims, ...overrides };
  const known = Object.entries(local).filter(([name]) => name in spec.environment);
  return {
    ...spec.environment,
    ...Object.fromEntries(known),
    ALLOW_LOOPBACK_WEBHOOKS: 'true',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: accessKeyId,
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMegabytes),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    // A service without a stand-in is asked here too and refused: nothing ever leaves this machine by mistake.
    AWS_ENDPOINT_URL: servicesUrl,
    AWS_ENDPOINT_URL_DYNAMODB: engineEndpoint,
    // What the user has configured for the real AWS does not apply.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
  };
}
