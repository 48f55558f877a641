// The HTTPS API: one function for each route, tokens of the operator's own identity provider, access logs, throttling.

import { CfnParameter } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import type { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpApi as Gateway,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Release, Stage } from '../config.ts';
import { removalPolicy } from '../config.ts';
import type { Route } from '../routes.ts';
import { routes, unknownRouteEntry } from '../routes.ts';
import type { Access } from './access.ts';
import { setting } from './access.ts';
import { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';

interface HttpApiProps extends Release {
  readonly table: ServiceTable;
  readonly webhookKeyAccess: () => Access;
}

export class HttpApi extends Construct {
  readonly url: string;
  private readonly gateway: Gateway;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    // No CORS: other systems call this API, browsers do not.
    this.gateway = new Gateway(this, 'Gateway', {
      description: `Zhunshi ${props.stage.name}`,
      createDefaultStage: false,
      defaultAuthorizer: this.tokens(),
    });
    this.url = this.gateway.apiEndpoint;
    this.openStage(props.stage);
    for (const route of routes) this.addRoute(route, props);
    this.addUnknownRoute(props);
  }

  /** Any OIDC issuer: API Gateway fetches its keys. The scopes of a token are compared route by route. */
  private tokens(): HttpJwtAuthorizer {
    const issuer = new CfnParameter(this, 'OidcIssuer', {
      description:
        'Issuer of the tokens that callers bring, as in their "iss": an https URL that serves /.well-known/openid-configuration',
      allowedPattern: '^https://.+$',
    });
    const audience = new CfnParameter(this, 'OidcAudience', {
      description: 'What the tokens must be made out for, as in their "aud"',
      allowedPattern: '^.+$',
    });
    issuer.overrideLogicalId('OidcIssuer');
    audience.overrideLogicalId('OidcAudience');
    return new HttpJwtAuthorizer('Tokens', issuer.valueAsString, { jwtAudience: [audience.valueAsString] });
  }

  private openStage(stage: Stage): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: stage.logRetention,
      removalPolicy: removalPolicy(stage),
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.gateway,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.requestsPerSecondMax, burstLimit: stage.requestBurstMax },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(accessLogLine),
      },
    });
  }

  private addRoute(route: Route, props: HttpApiProps): void {
    const access = [
      props.table.access(route.table, route.index === undefined ? [] : [route.index]),
      ...(route.readsWebhookKey ? [props.webhookKeyAccess()] : []),
    ];
    const answer = new ServiceFunction(this, { ...props, entry: route.entry, access });
    const [method, path] = route.key.split(' ') as [HttpMethod, string];
    this.gateway.addRoutes({
      path,
      methods: [method],
      integration: new HttpLambdaIntegration(answer.node.id, answer.lambda),
      authorizationScopes: [...route.scopes],
    });
  }

  /** Says 404 or 405 in the words of the API. Open to all: it reads nothing and may do nothing. */
  private addUnknownRoute(props: HttpApiProps): void {
    const access = [setting({ API_ROUTES: JSON.stringify(routes.map((route) => route.key)) })];
    const answer = new ServiceFunction(this, { ...props, entry: unknownRouteEntry, access });
    new HttpRoute(this, 'UnknownRoutes', {
      httpApi: this.gateway,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration(answer.node.id, answer.lambda),
      authorizer: new HttpNoneAuthorizer(),
    });
  }
}

// The route and not the path, which holds ids of customers and circuits.
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
const accessLogLine = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTime',
  caller: '$context.authorizer.claims.sub',
  address: '$context.identity.sourceIp',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  refused: '$context.authorizer.error',
  failed: '$context.integrationErrorMessage',
});
