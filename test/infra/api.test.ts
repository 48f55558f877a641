import { describe, expect, it } from 'vitest';
import type { RouteTree } from '../../functions/environment.ts';
import type { Route } from '../../infra/routes.ts';
import { routesByCapability } from '../../infra/routes.ts';
import { flat, idIn, templateOf } from './template-of.ts';

const { ofType, functionOf, resources, rightsOfRole, templates } = templateOf('dev');
const prod = templateOf('prod');

const scopesByRoute = {
  'POST /tickets': ['tickets:write'],
  'GET /tickets/{ticketId}': ['tickets:read'],
  'GET /tickets/{ticketId}/clock': ['tickets:read'],
  'GET /tickets/{ticketId}/time-shares': ['tickets:read'],
  'GET /tickets/{ticketId}/events': ['tickets:read'],
  'POST /tickets/{ticketId}/dispatch': ['tickets:write'],
  'POST /tickets/{ticketId}/accept': ['tickets:write'],
  'POST /tickets/{ticketId}/feedback': ['tickets:write'],
  'POST /tickets/{ticketId}/suspend': ['tickets:write'],
  'POST /tickets/{ticketId}/resume': ['tickets:write'],
  'POST /tickets/{ticketId}/suspensions': ['tickets:write'],
  'POST /tickets/{ticketId}/suspensions/{suspensionNumber}/correct': ['tickets:write'],
  'POST /tickets/{ticketId}/suspensions/{suspensionNumber}/void': ['tickets:write'],
  'POST /tickets/{ticketId}/resolve': ['tickets:write'],
  'POST /tickets/{ticketId}/confirm-recovery': ['tickets:write'],
  'POST /tickets/{ticketId}/appoint': ['tickets:write'],
  'POST /tickets/{ticketId}/start-installation': ['tickets:write'],
  'POST /tickets/{ticketId}/investigate': ['tickets:write'],
  'POST /tickets/{ticketId}/close': ['tickets:write'],
  'POST /tickets/{ticketId}/reopen': ['tickets:write'],
  'POST /tickets/{ticketId}/call-back': ['tickets:write'],
  'POST /tickets/{ticketId}/fault-report/request': ['tickets:write'],
  'POST /tickets/{ticketId}/fault-report/draft': ['tickets:write'],
  'POST /tickets/{ticketId}/fault-report/review': ['tickets:write'],
  'POST /tickets/{ticketId}/fault-report/submit': ['tickets:write'],
  'POST /tickets/{ticketId}/transfer': ['tickets:write'],
  'POST /tickets/{ticketId}/common-cause': ['tickets:write'],
  'GET /causes/{causeId}': ['tickets:read'],
  'POST /tickets/{ticketId}/regrade': ['tickets:write'],
  'POST /tickets/{ticketId}/cancel': ['tickets:write'],
  'POST /tickets/{ticketId}/reject': ['tickets:write'],
  'GET /deadlines': ['tickets:read'],
  'PUT /customers/{customerId}': ['contracts:write', 'admin'],
  'GET /customers/{customerId}': ['contracts:read', 'tickets:read', 'admin'],
  'GET /customers/{customerId}/tickets': ['tickets:read'],
  'GET /customers/{customerId}/contracts': ['contracts:read'],
  'PUT /customers/{customerId}/account-manager': ['contracts:write', 'admin'],
  'GET /customers/{customerId}/account-manager': ['contracts:read', 'tickets:read', 'admin'],
  'PUT /customers/{customerId}/contacts': ['contracts:write', 'admin'],
  'POST /customers/{customerId}/inventory': ['contracts:write', 'admin'],
  'POST /customers/{customerId}/visits': ['contracts:write', 'admin'],
  'GET /customers/{customerId}/visits': ['contracts:read', 'tickets:read', 'admin'],
  'POST /customers/{customerId}/visits/{visitNumber}/follow-ups/{followUpNumber}/result': [
    'contracts:write',
    'admin',
    'tickets:write',
  ],
  'POST /customers/{customerId}/satisfaction-surveys': ['contracts:write', 'admin'],
  'GET /customers/{customerId}/satisfaction': ['contracts:read', 'tickets:read', 'admin'],
  'GET /customers/{customerId}/file': ['contracts:read', 'tickets:read', 'admin', 'customer-data:read'],
  'GET /customers/{customerId}/file/accesses': ['admin'],
  'PUT /circuits/{circuitId}': ['contracts:write', 'admin'],
  'GET /circuits/{circuitId}': ['contracts:read', 'tickets:read', 'admin'],
  'GET /circuits/{circuitId}/tickets': ['tickets:read'],
  'GET /departments': ['contracts:read', 'tickets:read', 'admin'],
  'PUT /departments/{departmentId}': ['admin'],
  'GET /departments/{departmentId}': ['contracts:read', 'tickets:read', 'admin'],
  'GET /departments/{departmentId}/queue': ['tickets:read'],
  'GET /departments/{departmentId}/notices': ['tickets:read'],
  'GET /departments/{departmentId}/webhook-secret': ['admin'],
  'GET /calendars': ['contracts:read', 'tickets:read', 'admin'],
  'PUT /calendars/{calendarId}': ['admin'],
  'GET /calendars/{calendarId}': ['contracts:read', 'tickets:read', 'admin'],
  'GET /calendars/{calendarId}/replans/{calendarVersion}': ['contracts:read', 'tickets:read', 'admin'],
  'GET /calendars/{calendarId}/versions/{calendarVersion}': ['contracts:read', 'tickets:read', 'admin'],
  'POST /contracts': ['contracts:write'],
  'GET /contracts': ['contracts:read'],
  'GET /contracts/{contractId}': ['contracts:read'],
  'GET /contracts/{contractId}/events': ['contracts:read'],
  'PUT /contracts/{contractId}': ['contracts:write'],
  'POST /contracts/{contractId}/confirmations': ['contracts:write'],
  'POST /contracts/{contractId}/confirmations/{confirmationNumber}/answer': ['contracts:write'],
  'POST /contracts/{contractId}/confirmations/{confirmationNumber}/withdraw': ['contracts:write'],
  'POST /contracts/{contractId}/price-approval': ['contracts:write'],
  'GET /contracts/{contractId}/gate': ['contracts:read'],
  'GET /contract-templates': ['contracts:read'],
  'POST /contracts/{contractId}/sign': ['contracts:write'],
  'POST /contracts/{contractId}/amendments': ['contracts:write'],
  'POST /contracts/{contractId}/renew': ['contracts:write'],
  'POST /contracts/{contractId}/copies': ['contracts:write'],
  'POST /contracts/{contractId}/copies/{copyNumber}/correct': ['contracts:write'],
  'POST /contracts/{contractId}/copies/{copyNumber}/void': ['contracts:write'],
  'POST /contracts/{contractId}/loans': ['contracts:write'],
  'GET /contracts/{contractId}/loans': ['contracts:read'],
  'POST /contracts/{contractId}/loans/{loanNumber}/consent': ['contracts:write'],
  'POST /contracts/{contractId}/loans/{loanNumber}/refuse': ['contracts:write'],
  'POST /contracts/{contractId}/loans/{loanNumber}/return': ['contracts:write'],
  'POST /contracts/{contractId}/end': ['contracts:write'],
  'GET /circuits/{circuitId}/levels': ['contracts:read', 'tickets:read', 'admin'],
  'GET /departments/{departmentId}/level-tasks': ['contracts:read', 'tickets:read', 'admin'],
  'GET /level-changes/{levelChangeId}': ['contracts:read', 'tickets:read', 'admin'],
  'GET /level-changes/{levelChangeId}/events': ['contracts:read', 'tickets:read', 'admin'],
  'POST /level-changes/{levelChangeId}/hops/{receiver}/acknowledge': ['levels:write', 'contracts:write'],
  'POST /level-changes/{levelChangeId}/hops/{receiver}/done-by-hand': ['levels:write', 'contracts:write'],
  'PUT /systems/{system}': ['admin'],
  'GET /systems/{system}': ['contracts:read', 'tickets:read', 'admin'],
  'GET /systems/{system}/webhook-secret': ['admin'],
  'POST /systems/{system}/reconcile': ['levels:write', 'contracts:write'],
  'GET /systems/{system}/mismatches': ['contracts:read', 'tickets:read', 'admin'],
  'GET /policies': ['contracts:read', 'tickets:read', 'admin'],
  'POST /policies': ['admin'],
  'GET /policies/{policyVersion}': ['contracts:read', 'tickets:read', 'admin'],
  'PUT /planned-works/{workId}': ['tickets:write', 'admin'],
  'GET /planned-works/{workId}': ['contracts:read', 'tickets:read', 'admin'],
  'POST /planned-works/{workId}/announce': ['tickets:write', 'admin'],
  'POST /planned-works/{workId}/consent': ['tickets:write', 'admin'],
  'POST /planned-works/{workId}/complete': ['tickets:write', 'admin'],
  'POST /planned-works/{workId}/cancel': ['tickets:write', 'admin'],
  'GET /circuits/{circuitId}/availability': ['contracts:read', 'tickets:read', 'admin'],
  'GET /contracts/{contractId}/availability': ['contracts:read'],
  'GET /customers/{customerId}/availability': ['contracts:read'],
  'GET /circuits/{circuitId}/ledger-corrections': ['contracts:read', 'tickets:read', 'admin'],
  'POST /circuits/{circuitId}/ledger-corrections': ['contracts:write', 'admin'],
  'POST /circuits/{circuitId}/ledger-corrections/{correctionNumber}/void': ['contracts:write', 'admin'],
  'POST /contracts/{contractId}/overcharges': ['contracts:write'],
  'GET /contracts/{contractId}/statements': ['contracts:read'],
  'GET /contracts/{contractId}/statements/{month}': ['contracts:read'],
  'POST /contracts/{contractId}/statements/{month}/decide': ['contracts:write'],
  'POST /contracts/{contractId}/statements/{month}/confirm': ['contracts:write'],
  'POST /contracts/{contractId}/statements/{month}/dispute': ['contracts:write'],
  'POST /contracts/{contractId}/statements/{month}/answer': ['contracts:write'],
  'POST /contracts/{contractId}/statements/{month}/settle': ['contracts:write'],
  'POST /settlements/{month}': ['admin'],
  'POST /operations': ['admin'],
  'GET /operations': ['admin'],
  'GET /operations/{operationId}': ['admin'],
  'GET /operations/{operationId}/findings': ['admin'],
  'POST /operations/{operationId}/stop': ['admin'],
  'GET /dead-letters': ['admin'],
  'GET /dead-letters/{queue}': ['admin'],
  'GET /settlements/{month}': ['contracts:read', 'tickets:read', 'admin'],
};

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
  it('ask for the scopes of the API', () => {
    const found = guarded.map((route) => [route['RouteKey'], route['AuthorizationScopes']]);
    expect(Object.fromEntries(found)).toEqual(scopesByRoute);
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
    const shapes = [...Object.keys(scopesByRoute), ...open].map((key) => key.replaceAll(/\{\w+\}/g, '{}'));
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
});
