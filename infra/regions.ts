// What differs in the China Regions, of all that is used here. What a function or a template takes from there is looked up by
// `isInChina`; what a stage may not ask for there stands below.

import type { Settings } from './settings.ts';

/** Known only of a stage that names its Region. */
export function isInChina({ region }: Pick<Settings, 'region'>): boolean {
  return region?.startsWith('cn-') === true;
}

export interface Misfit {
  readonly field: string;
  readonly message: string;
}

/** Settings that each may be as they are, but not together, or not in this Region. */
export function misfits(settings: Settings): readonly Misfit[] {
  const { account, region, domain, restoredTable, requestBurstMax, requestsPerSecondMax } = settings;
  const found: Misfit[] = [];
  const refuse = (field: string, message: string) => found.push({ field, message });
  if (isInChina(settings) && settings.capacity.deadlinePollers !== null) {
    // https://docs.amazonaws.cn/en_us/aws/latest/userguide/lambda.html
    refuse('capacity.deadlinePollers', 'Lambda has no provisioned pollers in the China Regions');
  }
  if (isInChina(settings) && settings.smsSenderId !== null) {
    // https://docs.amazonaws.cn/en_us/aws/latest/userguide/sns.html
    refuse('smsSenderId', 'SNS sends no SMS in the China Regions');
  }
  if (settings.cognito !== null) {
    // https://docs.amazonaws.cn/en_us/aws/latest/userguide/cognito.html
    if (isInChina(settings)) refuse('cognito', 'there are no user pools in the China Regions: set issuer');
    if (settings.issuer !== null) refuse('cognito', 'there is an issuer already: set one of them to null');
    if (Object.keys(settings.clientGrants).length > 0)
      refuse('clientGrants', 'with cognito the clients say it themselves');
  }
  // Variables of a function have 4 KB together: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
  const clients = JSON.stringify(settings.cognito?.clients ?? {});
  if (Buffer.byteLength(clients) > 2_000) refuse('cognito.clients', 'more than 2,000 bytes');
  if (requestBurstMax < requestsPerSecondMax) refuse('requestBurstMax', 'is less than requestsPerSecondMax');
  const arns = { 'domain.certificateArn': domain?.certificateArn, 'restoredTable.streamArn': restoredTable?.streamArn };
  for (const [field, arn] of Object.entries(arns)) {
    if (arn === undefined) continue;
    const [, partition, , itsRegion, itsAccount] = arn.split(':');
    if (region !== null && itsRegion !== region) refuse(field, `is in ${itsRegion}, the stage in ${region}`);
    if (account !== null && itsAccount !== account)
      refuse(field, `is in account ${itsAccount}, the stage in ${account}`);
    if ((partition === 'aws-cn') !== itsRegion?.startsWith('cn-'))
      refuse(field, `there is no ${itsRegion} in partition ${partition}`);
  }
  if (restoredTable !== null && !restoredTable.streamArn.includes(`:table/${restoredTable.name}/stream/`)) {
    refuse('restoredTable.streamArn', `is not of the table ${restoredTable.name}`);
  }
  return found;
}
