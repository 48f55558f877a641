import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stageNamed, stages } from '../../infra/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhunshi-stages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The stage that a file of this content describes. */
function described(content: object | string, name = 'north') {
  writeFileSync(join(folder, `${name}.json`), typeof content === 'string' ? content : JSON.stringify(content));
  return stageNamed(name, folder);
}

const certificateArn = 'arn:aws-cn:acm:cn-north-1:123456789012:certificate/0a1b-2c3d';
const domain = { name: 'zhunshi.example.com', certificateArn, hostedZoneId: null };
const many = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [`client-${index}`, { regions: ['天河', '越秀'], departments: ['*'] }]),
);
const some = Object.fromEntries(Object.entries(many).slice(0, 20));
const someQuotas = Object.fromEntries(Object.keys(many).map((name) => [name, 5000]));
const client = { scopes: ['admin'], regions: ['*'], departments: ['*'] };
const pool = { domainPrefix: 'zhunshi', clients: { client } };
const restoredTable = {
  name: 'Zhunshi-north-restored',
  streamArn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/Zhunshi-north-restored/stream/2026-11-22T00:00:00.000',
};

describe('a stage', () => {
  it('is dev unless another is asked for', () => {
    expect(stageNamed(undefined)).toEqual(stages.dev);
    expect(stageNamed('prod')).toEqual(stages.prod);
  });

  it('is known by its file: a misspelt one is refused with the list', () => {
    expect(() => stageNamed('production')).toThrow(
      'no stage "production": use -c stage=dev or -c stage=prod, or describe it in',
    );
    expect(() => stageNamed('../config')).toThrow('no stage "../config"');
  });

  it('is like one of the kinds but for what its file says, down to single limits', () => {
    const north = described({
      like: 'prod',
      region: 'cn-north-1',
      operatorEmails: ['ops@example.com'],
      alarmLimits: { apiErrors: 50 },
      domain,
    });
    expect(north).toEqual({
      ...stages.prod,
      name: 'north',
      region: 'cn-north-1',
      operatorEmails: ['ops@example.com'],
      alarmLimits: { ...stages.prod.alarmLimits, apiErrors: 50 },
      domain,
    });
  });
});

describe('the file of a stage is refused with the name of the field', () => {
  it.each([
    ['no kind', {}, /like: "dev" or "prod"/],
    ['no JSON', '{ like: dev }', /north\.json:\n {2}.*JSON/],
    ['a list', '[]', /must hold one object/],
    ['a misspelt setting', { like: 'dev', regoin: 'eu-west-1' }, /regoin/],
    ['a misspelt limit', { like: 'dev', alarmLimits: { apiError: 1 } }, /alarmLimits: .*apiError/],
    ['a text for a number', { like: 'dev', requestsPerSecondMax: '50' }, /requestsPerSecondMax: .*expected/],
    ['what is out of bounds', { like: 'dev', pointInTimeRecoveryDays: 36 }, /pointInTimeRecoveryDays: .*35/],
    ['dead letters gone as soon as work', { like: 'dev', deadLetterRetentionDays: 7 }, /deadLetterRetentionDays: .*8/],
    ['days for which no log can be kept', { like: 'dev', logRetentionDays: 100 }, /logRetentionDays: /],
    ['an issuer without TLS', { like: 'dev', issuer: { url: 'http://a', audiences: ['a'] } }, /issuer\.url: .*https/],
    ['an issuer without audience', { like: 'dev', issuer: { url: 'https://a', audiences: [] } }, /issuer\.audiences/],
    ['no address', { like: 'dev', operatorEmails: ['ops'] }, /operatorEmails\.0/],
    ['an unknown function', { like: 'dev', capacity: { reservedConcurrency: { 'a/b': 1 } } }, /reservedConcurrency/],
    [
      'two issuers',
      { like: 'dev', issuer: { url: 'https://a', audiences: ['a'] }, cognito: pool },
      /cognito: there is an issuer/,
    ],
    ['a user pool where there is none', { like: 'dev', region: 'cn-north-1', cognito: pool }, /cognito: .*China/],
    ['SMS where there are none', { like: 'dev', region: 'cn-north-1', smsSenderId: 'ZHUNSHI' }, /smsSenderId: .*China/],
    ['a sender of digits alone', { like: 'dev', smsSenderId: '10086' }, /smsSenderId: .*letter/],
    [
      'one call at a time of what reads a queue',
      { like: 'dev', capacity: { reservedConcurrency: { 'notices/notify-departments': 1 } } },
      /capacity\.reservedConcurrency\.notices\/notify-departments: is fed by a queue/,
    ],
    [
      'pollers that outrun what is reserved',
      {
        like: 'dev',
        capacity: { deadlinePollers: { min: 2, max: 31 }, reservedConcurrency: { 'deadlines/deadline-reached': 300 } },
      },
      /capacity\.deadlinePollers\.max: may call 310 functions.* has 300 reserved/,
    ],
    [
      'a user pool without a client',
      { like: 'dev', cognito: { ...pool, clients: {} } },
      /cognito\.clients: from 1 to 50/,
    ],
    [
      'more clients than an authorizer knows',
      {
        like: 'dev',
        cognito: { ...pool, clients: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`c${at}`, client])) },
      },
      /cognito\.clients: from 1 to 50/,
    ],
    [
      'an unknown scope',
      { like: 'dev', cognito: { ...pool, clients: { a: { scopes: ['tickets'], regions: [], departments: [] } } } },
      /cognito\.clients\.a\.scopes\.0/,
    ],
    ['grants beyond what a function can hold', { like: 'dev', clientGrants: many }, /clientGrants: \d+ bytes are more/],
    [
      'districts that are short as characters and long as bytes',
      { like: 'dev', clientGrants: { desk: { regions: Array.from({ length: 60 }, (_, at) => `街道办事处${at}`) } } },
      /clientGrants: \d+ bytes are more/,
    ],
    [
      'quotas of more clients than a function can hold',
      {
        like: 'dev',
        clientQuotas: {
          clients: Object.fromEntries(Object.keys(many).map((name) => [name.repeat(6), 5000])),
        },
      },
      /clientQuotas\.clients: \d+ bytes are more/,
    ],
    [
      'quotas and grants that a function can hold each, but not together',
      { like: 'dev', clientQuotas: { clients: someQuotas }, clientGrants: some },
      /clientGrants: \d+ bytes are more than 2000, which clientGrants, clientQuotas\.clients/,
    ],
    [
      'clients whose ids would be told under one name',
      { like: 'dev', cognito: { ...pool, clients: { 'a-b': client, c: client, ab: client } } },
      /cognito\.clients\.ab: its id would be told as ClientIdab, as that of a-b/,
    ],
    ['a copy of no Region in particular', { like: 'dev', copyRegion: 'eu-west-1' }, /copyRegion: needs region/],
    [
      'a copy in the Region itself',
      { like: 'dev', region: 'eu-west-1', copyRegion: 'eu-west-1' },
      /copyRegion: is the Region of the stage/,
    ],
    [
      'a copy that would leave China',
      { like: 'dev', region: 'cn-north-1', copyRegion: 'eu-west-1' },
      /copyRegion: no copy leaves/,
    ],
    ['a burst below the rate', { like: 'dev', requestsPerSecondMax: 200 }, /requestBurstMax: is less/],
    [
      'pollers where there are none',
      { like: 'prod', region: 'cn-north-1', capacity: { deadlinePollers: { min: 2, max: 9 } } },
      /capacity\.deadlinePollers: .*China/,
    ],
    [
      'a certificate of another Region',
      { like: 'dev', region: 'eu-west-1', domain },
      /certificateArn: is in cn-north-1/,
    ],
    ['a certificate of another account', { like: 'dev', account: '999999999999', domain }, /certificateArn.*account/],
    [
      'a Region of another partition',
      { like: 'dev', domain: { ...domain, certificateArn: certificateArn.replace('aws-cn', 'aws') } },
      /certificateArn: there is no cn-north-1 in partition aws/,
    ],
    [
      'a stream of another table',
      { like: 'dev', restoredTable: { ...restoredTable, name: 'Zhunshi-north' } },
      /restoredTable\.streamArn: is not of the table/,
    ],
  ])('%s', (_, content, message) => {
    expect(() => described(content)).toThrow(message);
  });

  it('a name that cannot be part of the names of resources', () => {
    expect(() => described({ like: 'dev' }, 'North_1')).toThrow(/small letters, digits and hyphens/);
  });
});
