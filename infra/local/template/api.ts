// The HTTP API of the template: its routes, the function behind each, and who may call it.

import { isList, isObject } from '../json.ts';
import { only } from './only.ts';
import type { Resource, Template } from './template.ts';

export interface RouteSpec {
  /** `GET /tickets/{ticketId}` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
  /** Undefined: open to everybody. */
  readonly authorizer: AuthorizerSpec | undefined;
  /** A token needs one of these; none are asked for when the list is empty. */
  readonly scopes: readonly string[];
}

export interface AuthorizerSpec {
  readonly issuer: string;
  readonly audiences: readonly string[];
}

export interface ApiSpec {
  readonly id: string;
  readonly routes: readonly RouteSpec[];
  /** Undefined: no other origin is let in. */
  readonly cors?: CorsSpec | undefined;
}

export interface CorsSpec {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposedHeaders: readonly string[];
  readonly maxAgeSeconds: number;
}

/** Undefined when the template has no API. */
export function readApi(template: Template): ApiSpec | undefined {
  const [api, another] = template.ofType('AWS::ApiGatewayV2::Api');
  if (api === undefined) return undefined;
  if (another !== undefined) throw another.problem('the local runtime serves one API');
  only(api, ['CorsConfiguration', 'DisableExecuteApiEndpoint', 'DisableSchemaValidation', 'Name', 'ProtocolType']);
  if (api.text('ProtocolType') !== 'HTTP') throw api.problem('the local runtime serves HTTP APIs only');
  for (const stage of template.ofType('AWS::ApiGatewayV2::Stage')) checkStage(stage);
  const routes = template.ofType('AWS::ApiGatewayV2::Route').map((route) => routeOf(route, template));
  return { id: api.ref, routes, cors: corsOf(api) };
}

function corsOf(api: Resource): CorsSpec | undefined {
  if (!api.given.includes('CorsConfiguration')) return undefined;
  const given = api.object('CorsConfiguration');
  only(api, ['AllowHeaders', 'AllowMethods', 'AllowOrigins', 'ExposeHeaders', 'MaxAge'], Object.keys(given));
  const texts = (name: string) => {
    const value = given[name];
    return isList(value) ? value.map(String) : [];
  };
  if (texts('AllowOrigins').includes('*')) throw api.problem('the local runtime lets in named origins only');
  return {
    origins: texts('AllowOrigins'),
    methods: texts('AllowMethods'),
    headers: texts('AllowHeaders'),
    exposedHeaders: texts('ExposeHeaders'),
    maxAgeSeconds: Number(given['MaxAge'] ?? 0),
  };
}

function checkStage(stage: Resource): void {
  // Throttling and access logs are left to AWS: they protect an account, not a desk.
  only(stage, ['AccessLogSettings', 'ApiId', 'AutoDeploy', 'DefaultRouteSettings', 'RouteSettings', 'StageName']);
  if (stage.text('StageName') !== '$default') throw stage.problem('the local runtime serves the stage $default only');
}

function routeOf(route: Resource, template: Template): RouteSpec {
  only(route, ['ApiId', 'AuthorizationScopes', 'AuthorizationType', 'AuthorizerId', 'RouteKey', 'Target']);
  const key = route.text('RouteKey');
  if (key === undefined) throw route.problem('it has no RouteKey');
  const type = route.text('AuthorizationType') ?? 'NONE';
  if (type !== 'NONE' && type !== 'JWT')
    throw route.problem(`the local runtime does not know the authorization ${type}`);
  return {
    key,
    functionArn: functionBehind(route, template),
    authorizer: type === 'NONE' ? undefined : authorizerOf(route, template),
    scopes: route.list('AuthorizationScopes').map(String),
  };
}

function functionBehind(route: Resource, template: Template): string {
  const id = route.text('Target')?.replace(/^integrations\//, '') ?? '';
  const integration = template.find(id, 'AWS::ApiGatewayV2::Integration');
  if (integration === undefined) throw route.problem(`its integration ${id} is not in the templates`);
  only(integration, [
    ...['ApiId', 'CredentialsArn', 'IntegrationMethod', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion'],
  ]);
  if (integration.text('IntegrationType') !== 'AWS_PROXY' || integration.text('PayloadFormatVersion') !== '2.0') {
    throw integration.problem('the local runtime knows AWS_PROXY with payload format 2.0 only');
  }
  const uri = integration.text('IntegrationUri') ?? '';
  const target = template.ofType('AWS::Lambda::Function').find(({ arn }) => uri === arn || uri.includes(`/${arn}/`));
  if (target === undefined) throw integration.problem(`its function ${uri} is not in the templates`);
  return target.arn;
}

function authorizerOf(route: Resource, template: Template): AuthorizerSpec {
  const authorizer = template.find(route.get('AuthorizerId'), 'AWS::ApiGatewayV2::Authorizer');
  if (authorizer === undefined) throw route.problem('its authorizer is not in the templates');
  only(authorizer, ['ApiId', 'AuthorizerType', 'IdentitySource', 'JwtConfiguration', 'Name']);
  const sources = authorizer.list('IdentitySource');
  if (sources.length !== 1 || String(sources[0]).toLowerCase() !== '$request.header.authorization') {
    throw authorizer.problem('the local runtime takes tokens from the header Authorization only');
  }
  const { Issuer: issuer, Audience: audiences } = authorizer.object('JwtConfiguration');
  if (!isList(audiences) || isObject(issuer)) throw authorizer.problem('its JwtConfiguration is not complete');
  return { issuer: String(issuer), audiences: audiences.map(String) };
}
