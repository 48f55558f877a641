// The front of the HTTPS API: tokens of the operator's own identity provider, access logs, throttling. Routes that take a token are in
// stacks of their own; here is what everybody may ask for: how the API is called, and the answer to what no route matches.

import { CfnParameter, Duration, Fn } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import type { CfnStage, CorsPreflightOptions } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  CorsHttpMethod,
  HttpApi as Gateway,
  HttpAuthorizer,
  HttpAuthorizerType,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Release, Stage } from '../config.ts';
import { removalPolicy } from '../config.ts';
import { openRoutes, routes, unknownRouteEntry } from '../routes.ts';
import { tell, told } from '../shared-values.ts';
import { setting } from './access.ts';
import { GatewayCalls } from './gateway-calls.ts';
import { OwnDomain } from './own-domain.ts';
import { routeTree } from './route-tree.ts';
import { ServiceFunction } from './service-function.ts';

export class ApiGateway extends Construct {
  readonly url: string;
  private readonly gateway: Gateway;

  constructor(scope: Construct, id: string, props: Release) {
    super(scope, id);
    const { name, corsOrigins } = props.stage;
    this.gateway = new Gateway(this, 'Gateway', {
      description: `Zhunshi ${name}`,
      createDefaultStage: false,
      ...(corsOrigins.length > 0 && { corsPreflight: pagesOf(corsOrigins) }),
    });
    const stage = this.openStage(props.stage);
    const { domain } = props.stage;
    this.url = domain === null ? this.gateway.apiEndpoint : new OwnDomain(this, 'OwnDomain', { domain, stage }).url;
    this.answerEverybody(props, stage);
    tell(this, props.stage, { ApiId: this.gateway.apiId, TokenAuthorizerId: this.tokens(props.stage).authorizerId });
  }

  /** Any OIDC issuer: API Gateway fetches its keys. The scopes of a token are compared route by route. */
  private tokens(stage: Stage): HttpAuthorizer {
    const { url, audiences } = stage.issuer ?? (stage.cognito === null ? this.askedFor() : this.ownIssuer(stage));
    return new HttpAuthorizer(this, 'Tokens', {
      httpApi: this.gateway,
      type: HttpAuthorizerType.JWT,
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: url,
      jwtAudience: audiences,
    });
  }

  /** The user pool of the identity stack; each of its clients is an audience. */
  private ownIssuer(stage: Stage): NonNullable<Stage['issuer']> {
    const audiences = Fn.split(',', told(this, stage, 'TokenAudiences'));
    return { url: told(this, stage, 'TokenIssuer'), audiences };
  }

  /** When the stack is deployed, with no default that would let a stranger in. */
  private askedFor(): NonNullable<Stage['issuer']> {
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
    return { url: issuer.valueAsString, audiences: [audience.valueAsString] };
  }

  private openStage(stage: Stage): HttpStage {
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: stage.logRetentionDays,
      removalPolicy: removalPolicy(stage),
    });
    return new HttpStage(this, 'Stage', {
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

  /** Says how the API is called, and 404 or 405 in the words of the API. It reads nothing that is anybody's and may do nothing. */
  private answerEverybody(props: Release, stage: HttpStage): void {
    const known = setting({ API_ROUTES: JSON.stringify(routeTree(routes.map(({ key }) => key))) });
    const unknown = { key: '$default', entry: unknownRouteEntry, access: [known] };
    const calls = new GatewayCalls(this, 'Calls', this.gateway.apiId);
    const front = stage.node.defaultChild as CfnStage;
    const opened = [unknown, ...openRoutes.map(({ key, entry }) => ({ key, entry, access: [] }))].map(
      ({ key, entry, access }) => calls.open(key, new ServiceFunction(this, { ...props, entry, access })),
    );
    front.routeSettings = Object.fromEntries(opened.map(({ routeKey }) => [routeKey, openRouteThrottle]));
    // A stage with settings for a route that is not there yet is refused.
    for (const route of opened) front.addResourceDependency(route);
  }
}

/** Of each: who reads or mistypes needs no more, and others get no functions run without a token. */
const openRouteThrottle = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 };

/** What pages of these origins may send and read. Tokens travel in a header and never in a cookie, so no credentials are let through. */
function pagesOf(origins: readonly string[]): CorsPreflightOptions {
  return {
    allowOrigins: [...origins],
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.DELETE],
    allowHeaders: [
      ...['authorization', 'content-type', 'accept-language', 'idempotency-key', 'if-match', 'if-none-match'],
      ...['prefer', 'x-correlation-id'],
    ],
    exposeHeaders: [
      ...['etag', 'location', 'idempotent-replay', 'x-correlation-id'],
      ...['ratelimit', 'ratelimit-policy', 'retry-after'],
    ],
    maxAge: Duration.minutes(10),
  };
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
