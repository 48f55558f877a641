// What differs in the China Regions, of all that is used here. What a function or a template takes from there is looked up by
// `isInChina`; what a stage may not ask for, there or together, stands below.

import { asciiJson } from './ascii-json.ts';
import type { Settings } from './settings.ts';

/** Known only of a stage that names its Region. */
export function isInChina({ region }: Pick<Settings, 'region'>): boolean {
  return region?.startsWith('cn-') === true;
}

/**
 * All of it stands among the variables of every function with a route, which have 4 KB together, counted in bytes; the others
 * of the fullest take 1,500. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const clientsBytesMax = 2_000;

/** How many calls a provisioned poller makes at a time: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
const callsOfPoller = 10;

/** Name of the output that has the id of a client of the user pool: letters and digits alone. */
export function clientOutput(client: string): string {
  return `ClientId${client.replaceAll('-', '')}`;
}

export interface Misfit {
  readonly field: string;
  readonly message: string;
}

/** Settings that each may be as they are, but not together, or not in this Region. */
export function misfits(settings: Settings): readonly Misfit[] {
  const { account, region, copyRegion, domain, restoredTable, requestBurstMax, requestsPerSecondMax } = settings;
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
  found.push(...clientMisfits(settings), ...reserveMisfits(settings.capacity));
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
  if (copyRegion !== null) {
    if (region === null) refuse('copyRegion', 'needs region: the Region that it is a copy of');
    if (copyRegion === region) refuse('copyRegion', 'is the Region of the stage itself');
    // https://docs.amazonaws.cn/en_us/aws/latest/userguide/backup.html
    if (region !== null && isInChina({ region: copyRegion }) !== isInChina(settings))
      refuse('copyRegion', 'no copy leaves or enters the China Regions');
  }
  if (restoredTable !== null && !restoredTable.streamArn.includes(`:table/${restoredTable.name}/stream/`)) {
    refuse('restoredTable.streamArn', `is not of the table ${restoredTable.name}`);
  }
  return found;
}

/** What is fetched from a queue beyond the reserve of its function counts as an attempt, and is a dead letter in the end. */
function reserveMisfits({ reservedConcurrency, deadlinePollers }: Settings['capacity']): readonly Misfit[] {
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html: the least that a queue's pollers can be held to.
  const tooFew = (['deadlines/deadline-reached', 'notices/notify-departments'] as const)
    .filter((entry) => reservedConcurrency[entry] === 1)
    .map((entry) => ({ field: `capacity.reservedConcurrency.${entry}`, message: 'is fed by a queue, which takes 2' }));
  const reserved = reservedConcurrency['deadlines/deadline-reached'];
  const atOnce = callsOfPoller * (deadlinePollers?.max ?? 0);
  if (reserved === undefined || atOnce <= reserved) return tooFew;
  const message = `may call ${atOnce} functions at once, ${callsOfPoller} each, and deadlines/deadline-reached has ${reserved} reserved`;
  return [...tooFew, { field: 'capacity.deadlinePollers.max', message }];
}

function clientMisfits({ clientQuotas, clientGrants, cognito }: Settings): readonly Misfit[] {
  const ofClients = {
    'clientQuotas.clients': clientQuotas.clients,
    clientGrants,
    'cognito.clients': cognito?.clients ?? {},
  };
  const sizes = Object.entries(ofClients).map(([field, clients]) => ({ field, bytes: asciiJson(clients).length }));
  const bytes = sizes.reduce((sum, each) => sum + each.bytes, 0);
  const fields = sizes.sort((one, other) => other.bytes - one.bytes).map(({ field }) => field);
  const tooLarge = {
    field: fields[0] ?? '',
    message: `${bytes} bytes are more than ${clientsBytesMax}, which ${fields.join(', ')} may take together`,
  };
  const names = Object.keys(ofClients['cognito.clients']);
  const alike = names.flatMap((name, at) => {
    const namesake = names.slice(0, at).find((other) => clientOutput(other) === clientOutput(name));
    const message = `its id would be told as ${clientOutput(name)}, as that of ${namesake}`;
    return namesake === undefined ? [] : [{ field: `cognito.clients.${name}`, message }];
  });
  return bytes > clientsBytesMax ? [tooLarge, ...alike] : alike;
}
