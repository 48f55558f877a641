// What the settings of a stage that have no value by default make of the templates.

import { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../functions/environment.ts';
import { stages } from '../../infra/config.ts';
import { DataStack } from '../../infra/data-stack.ts';
import { flat, templateOf } from './template-of.ts';

/** Texts in a template that stand for themselves, each with the key above it. */
function texts(value: unknown, key = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, Array.isArray(value) ? key : name));
}

function variablesOf({ functionOf }: typeof europe, entry: string): Readonly<Record<string, unknown>> {
  const { Variables } = functionOf(entry).properties['Environment'] as { Variables: Record<string, unknown> };
  return Variables;
}

const domain = {
  name: 'zhunshi.example.com',
  certificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b',
  hostedZoneId: 'Z0123456789',
};
const issuer = { url: 'https://login.example.com/realm', audiences: ['zhunshi', 'ops'] };
const restoredTable = {
  name: 'Zhunshi-dev-restored',
  streamArn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/Zhunshi-dev-restored/stream/2026',
};
const cognito = {
  domainPrefix: 'zhunshi-example',
  clients: {
    admin: { scopes: ['admin', 'tickets:read'] as Scope[], regions: ['*'], departments: ['*'] },
    'fault-desk': { scopes: ['tickets:write'] as Scope[], regions: ['天河', '越秀'], departments: [] },
  },
};
const europe = templateOf('dev', { region: 'eu-west-1', cognito, domain, restoredTable, smsSenderId: 'ZHUNSHI' });
const china = templateOf('prod', {
  region: 'cn-north-1',
  issuer,
  claims: { regions: 'districts', departments: 'departments' },
  scopePrefix: 'api/',
  clientGrants: { desk: { regions: ['天河'], departments: [] } },
  clientQuotas: { windowSeconds: 10, requests: 5_000, clients: { 故障台: 100 } },
  operatorEmails: ['ops@example.com'],
  copyRegion: 'cn-northwest-1',
  domain: {
    ...domain,
    certificateArn: domain.certificateArn.replace('aws:acm:eu-west-1', 'aws-cn:acm:cn-north-1'),
    hostedZoneId: null,
  },
});

it('a stage that names its account and its Region keeps the rules of AWS as one that does not', () => {
  const { stacks } = templateOf('prod', { account: '123456789012', region: 'cn-northwest-1' });
  for (const stack of stacks.filter(({ stackName }) => /Core|Recovery|Directory/.test(stackName)))
    expect(new AwsSolutionsChecks(stack).validateScope(stack).violations, stack.stackName).toEqual([]);
});

describe('a stage in a China Region', () => {
  it('names no ARN and no address of another partition', () => {
    const found = [...china.templates.values()].flatMap((template) => texts(template));
    expect(found.filter(([, text]) => text.includes('arn:aws:'))).toEqual([]);
    expect(found.some(([, text]) => text.includes('arn:aws-cn:'))).toBe(true);
    // Services that act are called by the same names there.
    const elsewhere = found.filter(([, text]) => /amazonaws\.com(?!\.cn)/.test(text));
    for (const [key, text] of elsewhere) {
      expect(key, text).toMatch(/^(Service|Principal|iam:PassedToService)$/);
      expect(text).toMatch(/^[a-z]+\.amazonaws\.com$/);
    }
  });

  it('can be deployed nowhere else, but for the vault of its copies', () => {
    const elsewhere = china.stacks.filter(({ region }) => region !== 'cn-north-1');
    expect(elsewhere.map(({ stackName, region }) => `${stackName} ${region}`)).toEqual([
      'Zhunshi-prod-CopyVault cn-northwest-1',
    ]);
  });

  it('asks for nothing that Lambda does not have there', () => {
    for (const [, { Properties }] of china.ofType('AWS::Lambda::EventSourceMapping')) {
      expect(Properties).not.toHaveProperty('Tags');
      expect(Properties).not.toHaveProperty('ProvisionedPollerConfig');
    }
    for (const [, { Properties }] of china.ofType('AWS::Lambda::Function')) {
      expect(Properties).not.toHaveProperty('RecursiveLoop');
      expect(Properties).not.toHaveProperty('TracingConfig');
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    }
  });

  it('takes no SMS as a channel, and nobody there may send any', () => {
    expect(variablesOf(china, 'departments/put-department')).toMatchObject({ OFFERS_SMS: 'false' });
    expect(JSON.stringify(china.ofType('AWS::IAM::Role'))).not.toContain('NotResource');
    expect(variablesOf(europe, 'departments/put-department')).toMatchObject({ OFFERS_SMS: 'true' });
    expect(variablesOf(europe, 'notices/notify-departments')).toMatchObject({ SMS_SENDER_ID: 'ZHUNSHI' });
  });

  it('goes without what others have', () => {
    expect(JSON.stringify(europe.ofType('AWS::Lambda::Function'))).toContain('"RecursiveLoop":"Allow"');
    for (const [, { Properties }] of europe.ofType('AWS::Lambda::EventSourceMapping'))
      expect(Properties).toHaveProperty('Tags');
  });
});

it('no template holds what CloudFormation would give back as a question mark, so that cdk diff shows every change', () => {
  for (const { templates } of [europe, china]) expect(JSON.stringify([...templates.values()])).toMatch(/^[ -~]*$/);
});

describe('an issuer', () => {
  it('that the stage names stands in the template, and nothing is asked for any more', () => {
    const [[, authorizer] = ['', undefined]] = china.ofType('AWS::ApiGatewayV2::Authorizer');
    const { url, audiences } = issuer;
    expect(authorizer?.Properties['JwtConfiguration']).toEqual({ Issuer: url, Audience: audiences });
    expect(Object.keys(china.templates.get('Api')?.Parameters ?? {})).not.toContain('OidcIssuer');
  });

  it('may name claims and scopes in its own way, and say nothing of clients that the stage knows', () => {
    expect(variablesOf(china, 'tickets/open-ticket')).toMatchObject({
      REGIONS_CLAIM: 'districts',
      SCOPE_PREFIX: 'api/',
      CLIENT_GRANTS: String.raw`{"desk":{"regions":["\u5929\u6cb3"],"departments":[]}}`,
    });
    const opening = china
      .ofType('AWS::ApiGatewayV2::Route')
      .find(([, { Properties }]) => Properties['RouteKey'] === 'POST /tickets');
    expect(opening?.[1].Properties['AuthorizationScopes']).toEqual(['api/tickets:write']);
  });
});

describe('a user pool of its own', () => {
  it('has a client with a secret for each calling system, and what it may be asked for', () => {
    const clients = europe.ofType('AWS::Cognito::UserPoolClient').map(([, { Properties }]) => Properties);
    const named = clients.map(({ ClientName, GenerateSecret, AllowedOAuthFlows, AllowedOAuthScopes }) => [
      ...[
        ClientName,
        GenerateSecret,
        AllowedOAuthFlows,
        (AllowedOAuthScopes as unknown[]).map((scope) => flat(scope).replace(/^<.*>/, '')),
      ],
    ]);
    expect(named).toEqual([
      ['admin', true, ['client_credentials'], ['/admin', '/tickets:read']],
      ['fault-desk', true, ['client_credentials'], ['/tickets:write']],
    ]);
  });

  it('is the issuer that the API asks for, with its clients as audiences', () => {
    const [[, authorizer] = ['', undefined]] = europe.ofType('AWS::ApiGatewayV2::Authorizer');
    const ids = europe.ofType('AWS::Cognito::UserPoolClient').map(([id]) => id);
    const { Issuer, Audience } = Object(authorizer?.Properties['JwtConfiguration']);
    expect(Issuer).toEqual({ 'Fn::GetAtt': ['UserPool', 'ProviderURL'] });
    expect(JSON.stringify(Audience)).toBe(
      JSON.stringify({ 'Fn::Split': [',', { 'Fn::Join': ['', [{ Ref: ids[0] }, ',', { Ref: ids[1] }]] }] }),
    );
  });

  it('says by client what it stands for, and writes its name before each scope', () => {
    const { CLIENT_GRANTS: grants, SCOPE_PREFIX: prefix } = variablesOf(europe, 'tickets/open-ticket');
    expect(Object.values(JSON.parse(flat(grants)))).toEqual([
      { regions: ['*'], departments: ['*'] },
      { regions: ['天河', '越秀'], departments: [] },
    ]);
    expect(prefix).toBe('zhunshi/');
    for (const [, { Properties }] of europe.ofType('AWS::ApiGatewayV2::Route')) {
      for (const scope of (Properties['AuthorizationScopes'] ?? []) as string[]) expect(scope).toMatch(/^zhunshi\//);
    }
  });

  it('lets nobody sign up, keeps no secret in a template, and has no finding of cdk-nag', () => {
    expect(europe.resources['UserPool']?.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    expect(JSON.stringify([...europe.templates.values()])).not.toContain('ClientSecret');
    for (const stack of europe.stacks.filter(({ stackName }) => stackName.endsWith('Identity')))
      expect(new AwsSolutionsChecks(stack).validateScope(stack).violations).toEqual([]);
  });
});

describe('a domain', () => {
  it('leads to the API, with the certificate and no old TLS', () => {
    const [[id, name] = ['', undefined]] = europe.ofType('AWS::ApiGatewayV2::DomainName');
    expect(name?.Properties).toMatchObject({
      DomainName: domain.name,
      DomainNameConfigurations: [
        { CertificateArn: domain.certificateArn, EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2' },
      ],
    });
    const [[, mapping] = ['', undefined]] = europe.ofType('AWS::ApiGatewayV2::ApiMapping');
    expect(flat(mapping?.Properties['DomainName'])).toBe(`<${id}>`);
    expect(europe.templates.get('Api')?.Outputs?.['ApiUrl']).toEqual({ Value: 'https://zhunshi.example.com' });
  });

  it('is entered in the zone that the stage names, for both kinds of addresses', () => {
    const records = europe.ofType('AWS::Route53::RecordSet').map(([, { Properties }]) => Properties);
    expect(records.map(({ Type, Name, HostedZoneId }) => [Type, Name, HostedZoneId])).toEqual([
      ['A', domain.name, domain.hostedZoneId],
      ['AAAA', domain.name, domain.hostedZoneId],
    ]);
    expect(Object.keys(europe.templates.get('Api')?.Outputs ?? {})).not.toContain('DomainTarget');
  });

  it('is told to whoever has to enter it, where no zone is named', () => {
    expect(china.ofType('AWS::Route53::RecordSet')).toEqual([]);
    expect(Object.keys(china.templates.get('Api')?.Outputs ?? {})).toContain('DomainTarget');
  });
});

describe('a restored table', () => {
  it('is what all functions work on, with rights for it and for no other', () => {
    expect(variablesOf(europe, 'tickets/open-ticket')['TABLE_NAME']).toBe(restoredTable.name);
    for (const entry of europe.entries) {
      const tables = europe
        .rightsOf(entry)
        .filter(({ actions }) => actions.some((action) => action.startsWith('dynamodb:')));
      for (const { resources } of tables) expect(resources.join(' '), entry).toMatch(/table\/Zhunshi-dev-restored/);
    }
    const mappings = europe.ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);
    expect(mappings.filter(({ EventSourceArn }) => EventSourceArn === restoredTable.streamArn)).toHaveLength(2);
  });

  it('touches nothing that holds data: only what is told of it changes', () => {
    const resourcesWith = (settings: object) => {
      const app = new App({ builtinCloudFormationValidation: false });
      const { artifactId } = new DataStack(app, 'Data', { stage: { ...stages.dev, ...settings } });
      return app.synth().getStackArtifact(artifactId).template.Resources as typeof europe.resources;
    };
    const [before, after] = [resourcesWith({}), resourcesWith({ restoredTable })];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.entries(after).filter(([id, now]) => JSON.stringify(now) !== JSON.stringify(before[id]));
    expect(changed.map(([, { Type, Properties }]) => [Type, Properties['Name']])).toEqual([
      ['AWS::SSM::Parameter', '/zhunshi/dev/TableName'],
      ['AWS::SSM::Parameter', '/zhunshi/dev/TableArn'],
      ['AWS::SSM::Parameter', '/zhunshi/dev/TableStreamArn'],
    ]);
  });
});

describe('a copy in another Region', () => {
  it('is taken of the table that is in use each day, and kept there as long as it can be restored here', () => {
    const [[, plan] = ['', undefined]] = china.ofType('AWS::Backup::BackupPlan');
    const rules = Object(plan?.Properties['BackupPlan']).BackupPlanRule as Record<string, unknown>[];
    const [vault] = Object.values(china.templates.get('CopyVault')?.Resources ?? {});
    const name = vault?.Properties['BackupVaultName'];
    expect(
      rules.map(({ CopyActions, Lifecycle }) => [flat(Object(CopyActions)[0].DestinationBackupVaultArn), Lifecycle]),
    ).toEqual([[`arn:aws-cn:backup:cn-northwest-1:<AWS::AccountId>:backup-vault:${name}`, { DeleteAfterDays: 35 }]]);
    expect(Object(rules[0]?.['CopyActions'])[0].Lifecycle).toEqual({ DeleteAfterDays: 35 });
    const [[, selection] = ['', undefined]] = china.ofType('AWS::Backup::BackupSelection');
    expect(Object(selection?.Properties['BackupSelection']).Resources.map(flat)).toEqual(['<ServiceTable.Arn>']);
    const roles = china.ofType('AWS::IAM::Role').map(([, { Properties }]) => Properties['RoleName']);
    expect(roles).toContain(`${name}-cn-north-1`);
  });

  it('outlives its stacks, and is deployed after what it needs', () => {
    const vaults = china.ofType('AWS::Backup::BackupVault').map(([, { DeletionPolicy }]) => DeletionPolicy);
    expect(vaults).toEqual(['Retain', 'Retain']);
    const copy = china.stacks.find(({ stackName }) => stackName === 'Zhunshi-prod-Copy');
    const before = copy?.dependencies.map(({ stackName }) => stackName);
    expect(before).toEqual(expect.arrayContaining(['Zhunshi-prod-Data', 'Zhunshi-prod-CopyVault']));
    expect(copy?.dependencies).toHaveLength(2);
  });

  it('comes with a replica of the webhook key, from which the secrets of departments and partners are derived', () => {
    expect(china.resources['WebhookKey']?.Properties).toMatchObject({ ReplicaRegions: [{ Region: 'cn-northwest-1' }] });
    expect(europe.resources['WebhookKey']?.Properties).not.toHaveProperty('ReplicaRegions');
  });

  it('is not asked for by itself, and has no finding of cdk-nag', () => {
    expect(europe.ofType('AWS::Backup::BackupPlan')).toEqual([]);
    const stacks = china.stacks.filter(({ stackName }) => stackName.includes('Copy'));
    expect(stacks).toHaveLength(2);
    for (const stack of stacks) expect(new AwsSolutionsChecks(stack).validateScope(stack).violations).toEqual([]);
  });
});
