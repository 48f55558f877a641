// What may differ between stages: every setting with its bounds and what it is for. docs/deploy.md lists them from here. Everything
// that is not named here is the same in every stage.

import * as z from 'zod';
import { scopes } from '../functions/environment.ts';

const count = (most: number) => z.int().min(1).max(most);
const reservable = ['deadlines/arm-deadlines', 'deadlines/deadline-reached', 'notices/notify-departments'] as const;

/** As AWS has it where nothing is set: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const retentionDays = [
  ...[1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653],
] as const;

const capacity = z.strictObject({
  streamBatchesPerShard: count(10).describe(
    "Batches of the table's stream that are worked on at once for each of its shards. Fewer take fewer functions, and more at a time.",
  ),
  streamBatchMax: count(10_000).describe('Records in such a batch.'),
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
  deadlinePollers: z
    .strictObject({
      min: z.int().min(2).max(200).describe('How many stand ready.'),
      max: z.int().min(2).max(2_000).describe('How many they may become.'),
    })
    .refine(({ min, max }) => min <= max, 'min is above max')
    .nullable()
    .describe(
      'Pollers that stand ready at the queue of deadlines, for when thousands fall due at one instant. Costs by the hour. Not in the China Regions.',
    ),
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html#events-sqs-max-concurrency
  deliveryBatchesMax: z
    .int()
    .min(2)
    .max(1_000)
    .describe(
      'Batches of deliveries to subscribed systems that are worked on at once, each a function: targets that hang take no more of the account.',
    ),
  reservedConcurrency: z
    .partialRecord(z.enum(reservable), count(100_000))
    .describe(
      `Part of the account's concurrency that is theirs alone, so that a flood of requests cannot hold up the clock; they get no more than that. What reads a queue, as the last two do, needs 2, and ten for each poller of deadlines. By function: ${reservable.map((entry) => `\`${entry}\``).join(', ')}.`,
    ),
  warmThroughput: z
    .strictObject({
      readUnits: z.int().min(12_000).describe('For reading.'),
      writeUnits: z.int().min(4_000).describe('For writing.'),
    })
    .nullable()
    .describe(
      'Units a second that table and indexes take at once. They grow to more by themselves, but not within seconds, and never shrink. Costs once.',
    ),
});

const regionName = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'the name of a Region, such as "cn-northwest-1"');
const claimName = z.string().min(1).max(128);
const grants = z.array(z.string().regex(/^[^\s,[\]]{1,64}$/, 'an id of a district or department, or "*"')).max(100);

const alarmLimits = z.strictObject({
  latenessP99Milliseconds: count(3_600_000).describe('p99 of how late deadlines are decided.'),
  sweepFinds: count(1_000_000).describe(
    'Deadlines found by the sweep. Not 1: what is keyed in after its deadline may be found in the second before its own call.',
  ),
  sweepsAtLeast: count(5).describe('Runs of either sweep; fewer are too few.'),
  noticeFailures: count(1_000_000).describe('Notices that a channel did not take.'),
  noticeFallbacks: count(1_000_000).describe(
    'Channels of departments that were given up, so that the next one had to tell the notice.',
  ),
  subscriptionsDisabled: count(1_000_000).describe('Subscriptions to events that were given up.'),
  subscribersNotTold: count(1_000_000).describe(
    'Events or subscriptions that subscribed systems hear nothing of, through a fault here.',
  ),
  topicFailures: count(1_000_000).describe('Notices that the topic could not bring to a subscriber.'),
  deadLetters: count(1_000_000).describe('Messages in a dead-letter queue.'),
  functionErrors: count(1_000_000).describe('Errors of a function that works by itself.'),
  apiErrors: count(1_000_000).describe('Answers of 500 and more.'),
  streamAgeSeconds: count(86_400).describe('Age of what waits in the stream.'),
  queueAgeSeconds: count(86_400).describe(
    'Age of the oldest message of a queue. Messages of deadlines rest up to three minutes on purpose, failed deliveries up to five, failed notices up to fifteen.',
  ),
  tableThrottles: count(1_000_000).describe('Requests that the table turned away.'),
  functionThrottles: count(1_000_000).describe('Calls of functions that Lambda turned away.'),
  concurrentExecutions: count(1_000_000).describe(
    'Functions of the account at once: four fifths of its quota, as `aws lambda get-account-settings` tells it; new accounts have less than 1,000.',
  ),
  schedulerThrottles: count(1_000_000).describe('Schedules that the Scheduler fired late because of its quota.'),
});

export const settingsSchema = z.strictObject({
  account: z
    .string()
    .regex(/^\d{12}$/, '12 digits')
    .nullable()
    .describe('The only account that the stage may be deployed into. `null`: that of the credentials.'),
  region: regionName
    .nullable()
    .describe(
      'The only Region that the stage may be deployed into. `null`: that of the credentials. Has to be set for the China Regions, whose differences follow from it.',
    ),
  keepData: z
    .boolean()
    .describe(
      'Data, logs and dead letters stay when their stack goes; the table and the data stack are protected from deletion.',
    ),
  pointInTimeRecoveryDays: count(35).describe('How far back the table can be restored to any second.'),
  logRetentionDays: z
    .literal(retentionDays)
    .describe(`How long logs are kept. One of ${retentionDays.slice(0, -1).join(', ')} or ${retentionDays.at(-1)}.`),
  requestsPerSecondMax: count(100_000).describe('Requests of the whole API; what is above is answered 429.'),
  requestBurstMax: count(100_000).describe('The same at one instant.'),
  clientQuotas: z
    .strictObject({
      windowSeconds: count(300).describe('Length of a window.'),
      requests: count(10_000_000).describe('Of each client within it.'),
      clients: z.record(z.string().min(1).max(128), count(10_000_000)).describe('Of those that have another number.'),
    })
    .describe(
      'Requests that each client may make within a window, by the `client_id` of their tokens. What is above is answered 429; a client that many processes serve at once gets a little more. Keep it well below what the whole API takes. With `clientGrants`, or the clients of `cognito`, 2,000 bytes at the most; a Chinese character takes six.',
    ),
  corsOrigins: z
    .array(z.string().regex(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?$/, 'an origin, such as "https://portal.example.com"'))
    .max(20)
    .describe(
      'Origins whose pages a browser lets call the API and read the answers, such as `https://portal.example.com`. None: other systems call it, browsers do not.',
    ),
  issuer: z
    .strictObject({
      url: z
        .string()
        .regex(/^https:\/\/[^\s?#]+$/, 'an https address without query')
        .describe('As in the `iss` of the tokens. Serves `/.well-known/openid-configuration`.'),
      audiences: z
        .array(z.string().min(1))
        .min(1)
        .max(50)
        .describe('What tokens may be made out for, as in their `aud`.'),
    })
    .nullable()
    .describe(
      'Who issues the tokens of callers. `null`: asked for when the API is deployed, as its parameters `OidcIssuer` and `OidcAudience`.',
    ),
  cognito: z
    .strictObject({
      domainPrefix: z
        .string()
        .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'small letters, digits and hyphens')
        .describe('Begins the address at which clients get tokens. Nobody else in the Region may have it.'),
      clients: z
        .record(
          z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'small letters, digits and hyphens, a letter first'),
          z.strictObject({ scopes: z.array(z.enum(scopes)).min(1), regions: grants, departments: grants }),
        )
        // They are the audiences of the authorizer: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
        .refine((clients) => count(50).safeParse(Object.keys(clients).length).success, 'from 1 to 50 clients')
        .describe('The calling systems by name, 1 to 50: their `scopes`, `regions` and `departments`.'),
    })
    .nullable()
    .describe(
      'A user pool of Amazon Cognito as issuer, in the stack `Identity`, in the place of `issuer`. Not in the China Regions.',
    ),
  scopePrefix: z.string().max(100).describe('What `issuer` writes before each scope, such as `api/`.'),
  claims: z
    .strictObject({ regions: claimName.describe('Districts.'), departments: claimName.describe('Departments.') })
    .describe('Claims of a token that say which districts and which departments it stands for (docs/access.md).'),
  clientGrants: z
    .record(z.string().min(1).max(128), z.strictObject({ regions: grants.optional(), departments: grants.optional() }))
    .describe(
      'By `client_id`: districts and departments of systems whose issuer cannot put claims into their tokens. A token that has one of the claims goes by its claims.',
    ),
  domain: z
    .strictObject({
      name: z
        .string()
        .regex(/^([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/, 'a domain name in lower case')
        .describe('Such as `zhunshi.example.com`.'),
      certificateArn: z
        .string()
        .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[a-z0-9-]+$/, 'the ARN of a certificate of ACM')
        .describe('Certificate for it, in the Region of the stage.'),
      hostedZoneId: z
        .string()
        .regex(/^Z[A-Z0-9]{5,31}$/, 'the id of a hosted zone of Route 53')
        .nullable()
        .describe(
          'Zone of Route 53 that gets the name. `null`: it is entered elsewhere, as a CNAME of the output `DomainTarget`.',
        ),
    })
    .nullable()
    .describe("Address of the API under a name of one's own. `null`: the one that API Gateway gives it."),
  operatorEmails: z
    .array(z.email())
    .max(20)
    .describe(
      'Who hears of alarms; each address is asked once by e-mail whether it wants to. Others may subscribe to the topic by hand.',
    ),
  consoleUrl: z
    .string()
    .regex(/^https:\/\/\S{1,300}$/, 'an https address')
    .refine((address) => address.includes('{id}'), 'has {id} in it')
    .nullable()
    .describe(
      'Where people look up what a notice is about, such as `https://console.example.com/{kind}/{id}`; `{kind}` is `tickets`, `contracts`, `customers`, `level-changes`, `planned-works` or `subscriptions`. `null`: notices name the path in this API.',
    ),
  smsSenderId: z
    .string()
    // https://docs.aws.amazon.com/sns/latest/dg/channels-sms-awssupport-sender-id.html
    .regex(/^(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}$/, 'up to 11 letters, digits and hyphens, a letter among them')
    .nullable()
    .describe(
      'Who SMS to departments say that they come from, in countries that show it; many ask for its registration before. `null`: whatever number SNS takes. Not in the China Regions, where SNS sends no SMS.',
    ),
  // Longer than the queues of work (constructs/work-queue.ts).
  deadLetterRetentionDays: z
    .int()
    .min(8)
    .max(14)
    .describe(
      'How long what could not be processed waits for somebody to look at it. Counted from when it was first sent, up to seven days of which it may have waited for its function.',
    ),
  restoredTable: z
    .strictObject({
      name: z
        .string()
        .regex(/^[A-Za-z0-9_.-]{3,255}$/, 'the name of a table')
        .describe('Into which it was restored.'),
      streamArn: z
        .string()
        .regex(
          /^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\d{12}:table\/[A-Za-z0-9_.-]+\/stream\/\S+$/,
          'the ARN of its stream',
        )
        .describe('New images and old ones, as `LatestStreamArn` says.'),
    })
    .nullable()
    .describe('Works on this table, restored from a backup, in the place of its own, which stays as it is.'),
  copyRegion: regionName
    .nullable()
    .describe(
      'Another Region that keeps a daily copy of the table, as long as `pointInTimeRecoveryDays`, and a replica of the webhook key, for the day on which this one is lost. `region` has to be set. `null`: nothing leaves the Region.',
    ),
  capacity: capacity.describe('What moves the bounds of docs/scale.md. `null` leaves it as AWS has it.'),
  alarmLimits: alarmLimits.describe(
    'From where on it is too much, for the alarms (docs/runbook.md). Counts are those of five minutes.',
  ),
});

export type Settings = z.infer<typeof settingsSchema>;
