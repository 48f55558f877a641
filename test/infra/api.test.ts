import { describe, expect, it } from 'vitest';
import { operations } from '../../functions/access/operations.ts';
import type { RouteTree } from '../../functions/environment.ts';
import type { Route } from '../../infra/routes.ts';
import { routesByCapability } from '../../infra/routes.ts';
import { flat, idIn, templateOf } from './template-of.ts';

const { ofType, functionOf, resources, rightsOfRole, templates } = templateOf('dev');
const prod = templateOf('prod', { corsOrigins: ['https://portal.example.com'] });

const guardedOperations = Object.entries(operations).filter(([, { scopes }]) => scopes.length > 0);

describe('a route', () => {
  it('whose path begins like no other must be given a stack, or nothing is synthesized', () => {
    const stranger: Route = { key: 'GET /weather', entry: 'weather/get-weather', scopes: ['admin'], table: [] };
    expect(() => routesByCapability([stranger])).toThrow(/no stack for GET \/weather.*infra\/routes\.ts/);
  });
});

const deployed = ofType('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
/** Whoever is to call the API reads first how. */
const open = ['GET /openapi.json', 'GET /docs', 'GET /docs/{file}'];
const guarded = deployed.filter((route) => ![...open, '$default'].includes(String(route['RouteKey'])));

describe('the routes', () => {
  it('are those of the table of operations, and ask for its scopes', () => {
    const found = guarded.map((route) => [route['RouteKey'], route['AuthorizationScopes']]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(guardedOperations.map(([key, { scopes }]) => [key, scopes])),
    );
  });

  it('ask for a token of the configured issuer and audience', () => {
    const [[authorizerId, authorizer] = ['', undefined]] = ofType('AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: { Ref: 'OidcIssuer' }, Audience: [{ Ref: 'OidcAudience' }] },
    });
    for (const route of guarded) {
      expect(route, String(route['RouteKey'])).toMatchObject({
        AuthorizationType: 'JWT',
        AuthorizerId: { Ref: authorizerId },
      });
    }
  });

  it('that only tell how to call the API are open to everybody', () => {
    for (const key of open) {
      expect(deployed.find((route) => route['RouteKey'] === key)).toMatchObject({ AuthorizationType: 'NONE' });
    }
  });

  it('take issuer and audience when the stack is deployed, with no default that would let a stranger in', () => {
    const { OidcIssuer, OidcAudience } = templates.get('Api')?.Parameters ?? {};
    expect(OidcIssuer).toMatchObject({ AllowedPattern: '^https://.+$' });
    expect(OidcIssuer?.Default).toBeUndefined();
    expect(OidcAudience?.Default).toBeUndefined();
  });

  it.each([
    ['POST /tickets', 'tickets/open-ticket'],
    ['GET /contracts', 'contracts/list-ending-contracts'],
    ['PUT /contracts/{contractId}', 'contracts/redraft-contract'],
    ['$default', 'http/unknown-route'],
  ])('%s is answered by %s, in payload format 2.0', (key, entry) => {
    const route = deployed.find(({ RouteKey }) => RouteKey === key);
    const integration = resources[flat(route?.['Target']).replace(/^integrations\/<|>$/g, '')];
    expect(integration?.Properties).toMatchObject({
      IntegrationUri: { 'Fn::GetAtt': [functionOf(entry).id, 'Arn'] },
      PayloadFormatVersion: '2.0',
    });
  });

  it('that do not exist are answered to everybody, by a function that knows those that do', () => {
    expect(deployed.find((route) => route['RouteKey'] === '$default')).toMatchObject({ AuthorizationType: 'NONE' });
    const { Variables } = functionOf('http/unknown-route').properties['Environment'] as {
      Variables: { API_ROUTES: string };
    };
    const shapes = Object.keys(operations).map((key) => key.replaceAll(/\{\w+\}/g, '{}'));
    expect([...shapesIn(JSON.parse(Variables.API_ROUTES))].sort()).toEqual(shapes.sort());
  });
});

function shapesIn(tree: RouteTree, path = ''): readonly string[] {
  if (typeof tree === 'string') return tree.split(' ').map((method) => `${method} ${path}`);
  return Object.entries(tree).flatMap(([part, below]) => shapesIn(below, part === '/' ? path : `${path}/${part}`));
}

describe('the gateway', () => {
  it('may call the functions of its routes, under a role for each stack, and no other', () => {
    const integrations = ofType('AWS::ApiGatewayV2::Integration').map(([, { Properties }]) => Properties);
    expect(integrations).toHaveLength(deployed.length);
    const roles = [...new Set(integrations.map((integration) => idIn(integration['CredentialsArn'])))];
    const withRoutes = [...templates.values()].filter(({ Resources }) =>
      JSON.stringify(Resources).includes('ApiGatewayV2::Route'),
    );
    expect(roles).toHaveLength(withRoutes.length);
    for (const role of roles) {
      const called = integrations.filter((integration) => idIn(integration['CredentialsArn']) === role);
      expect(rightsOfRole(role)).toEqual([
        {
          Effect: 'Allow',
          actions: ['lambda:InvokeFunction'],
          resources: expect.arrayContaining(called.map((integration) => flat(integration['IntegrationUri']))),
        },
      ]);
      expect(rightsOfRole(role)[0]?.resources).toHaveLength(called.length);
      expect(JSON.stringify(resources[role]?.Properties['AssumeRolePolicyDocument'])).toContain(
        '"Principal":{"Service":"apigateway.amazonaws.com"}',
      );
    }
  });

  it('lets no browser of another origin in', () => {
    const [[, gateway] = ['', undefined]] = ofType('AWS::ApiGatewayV2::Api');
    expect(gateway?.Properties['CorsConfiguration']).toBeUndefined();
  });

  it('lets in pages of the origins that the stage names, without cookies', () => {
    const [[, gateway] = ['', undefined]] = prod.ofType('AWS::ApiGatewayV2::Api');
    expect(gateway?.Properties['CorsConfiguration']).toMatchObject({
      AllowOrigins: ['https://portal.example.com'],
      AllowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
      AllowHeaders: expect.arrayContaining(['authorization', 'idempotency-key', 'if-match']),
      ExposeHeaders: expect.arrayContaining(['etag', 'ratelimit', 'retry-after']),
    });
    expect(gateway?.Properties['CorsConfiguration']).not.toHaveProperty('AllowCredentials');
  });

  it('logs every call, with the caller and without the token', () => {
    const [[, stage] = ['', undefined]] = ofType('AWS::ApiGatewayV2::Stage');
    const settings = stage?.Properties['AccessLogSettings'] as { Format: string } | undefined;
    expect(JSON.parse(settings?.Format ?? '')).toMatchObject({
      caller: '$context.authorizer.claims.sub',
      status: '$context.status',
    });
  });

  it.each([
    ['dev', ofType, 50, 100],
    ['prod', prod.ofType, 2000, 4000],
  ] as const)('is throttled in %s', (_, resourcesOf, ThrottlingRateLimit, ThrottlingBurstLimit) => {
    const [[, stage] = ['', undefined]] = resourcesOf('AWS::ApiGatewayV2::Stage');
    expect(stage?.Properties).toMatchObject({
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit, ThrottlingBurstLimit },
    });
  });

  it('runs few functions for what takes no token', () => {
    const { Resources = {} } = templates.get('Api') ?? {};
    const stage = Object.values(Resources).find(({ Type }) => Type === 'AWS::ApiGatewayV2::Stage');
    const routeIds = Object.entries(Resources)
      .filter(([, { Type }]) => Type === 'AWS::ApiGatewayV2::Route')
      .map(([id]) => id);
    const limits = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 };
    expect(stage?.Properties['RouteSettings']).toEqual(
      Object.fromEntries([...open, '$default'].map((key) => [key, limits])),
    );
    // Settings for a route that is not there yet are refused.
    const { DependsOn: earlier = [] } = stage as { readonly DependsOn?: readonly string[] };
    expect(earlier.toSorted()).toEqual(routeIds.toSorted());
  });
});
