// Who may call, where the stage has no issuer of its own: a user pool of Cognito with a client for each calling system. Cognito puts no
// districts and departments into tokens of machines: what each client stands for is told to the functions.

import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { CfnUserPool } from 'aws-cdk-lib/aws-cognito';
import { OAuthScope, ResourceServerScope, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { scopes } from '../functions/environment.ts';
import { asciiJson } from './ascii-json.ts';
import type { Stage } from './config.ts';
import { removalPolicy, resourceServer, stackProps } from './config.ts';
import { clientOutput } from './regions.ts';
import { tell } from './shared-values.ts';

type Cognito = NonNullable<Stage['cognito']>;

export class IdentityStack extends Stack {
  private readonly pool: UserPool;

  constructor(scope: Construct, id: string, stage: Stage, cognito: Cognito) {
    super(scope, id, { ...stackProps(stage, 'who may call'), terminationProtection: stage.keepData });
    this.pool = new UserPool(this, 'Callers', {
      userPoolName: `Zhunshi-${stage.name}`,
      selfSignUpEnabled: false,
      passwordPolicy: {
        ...{ minLength: 12, requireDigits: true, requireLowercase: true, requireSymbols: true, requireUppercase: true },
      },
      deletionProtection: stage.keepData,
      removalPolicy: removalPolicy(stage),
    });
    // Under another one CloudFormation would make a new pool, whose clients have new ids and secrets.
    (this.pool.node.defaultChild as CfnUserPool).overrideLogicalId('UserPool');
    const domain = this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix: cognito.domainPrefix } });
    const clientIds = this.addClients(cognito);
    const grants = clientIds.map(([name, clientId]) => {
      const { regions = [], departments = [] } = cognito.clients[name] ?? {};
      return `"${clientId}":${asciiJson({ regions, departments })}`;
    });
    tell(this, stage, {
      TokenIssuer: this.pool.userPoolProviderUrl,
      TokenAudiences: clientIds.map(([, clientId]) => clientId).join(','),
      ClientGrants: `{${grants.join(',')}}`,
    });
    new CfnOutput(this, 'TokenUrl', { value: `${domain.baseUrl()}/oauth2/token` });
    new CfnOutput(this, 'UserPoolId', { value: this.pool.userPoolId });
  }

  /** Machines: each gets its tokens for an id and a secret that Cognito keeps. https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html */
  private addClients(cognito: Cognito): readonly (readonly [name: string, clientId: string])[] {
    const offered = new Map(
      scopes.map((scope) => [scope, new ResourceServerScope({ scopeName: scope, scopeDescription: scope })]),
    );
    const server = this.pool.addResourceServer('Api', { identifier: resourceServer, scopes: [...offered.values()] });
    return Object.entries(cognito.clients).map(([name, client]) => {
      const granted = client.scopes.flatMap((scope) => offered.get(scope) ?? []);
      const { userPoolClientId } = this.pool.addClient(`Client-${name}`, {
        userPoolClientName: name,
        generateSecret: true,
        accessTokenValidity: Duration.hours(1),
        oAuth: {
          flows: { clientCredentials: true },
          scopes: granted.map((scope) => OAuthScope.resourceServer(server, scope)),
        },
      });
      new CfnOutput(this, clientOutput(name), { value: userPoolClientId });
      return [name, userPoolClientId];
    });
  }
}
