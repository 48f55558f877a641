// What API Gateway hands to a function and takes back (HTTP API, payload format 2.0).
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html

import type {
  APIGatewayEventRequestContextV2,
  APIGatewayProxyEventV2WithRequestContext,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import { type Grants, grantsOf, namesIn } from '../access/grants.ts';

/** The default route has no authorizer, every other one does. Header names are lower case. */
export type ApiEvent = APIGatewayProxyEventV2WithRequestContext<
  APIGatewayEventRequestContextV2 & { authorizer?: { jwt: { claims: Claims } } }
>;

type Claims = Readonly<Record<string, string | number | boolean | string[]>>;

export interface ApiResult extends APIGatewayProxyStructuredResultV2 {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

export interface Caller {
  /** The calling system: OAuth 2.0 `client_id`, or `azp` where the issuer names it so. */
  readonly client: string;
  /** Whom the token is about: a person, or the system itself. */
  readonly by: string;
  readonly scopes: ReadonlySet<string>;
  /** Which districts and departments it stands for. */
  readonly grants: Grants;
}

/** Who calls, by the token that the authorizer has verified. */
export function callerOf(event: ApiEvent): Caller {
  const claims = event.requestContext.authorizer?.jwt.claims ?? {};
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined);
  const by = text('sub') ?? text('client_id') ?? 'anonymous';
  // The authorizer's own `scopes` are those of the route; what the token holds stands in its claim.
  const scopes = text('scope') ?? text('scp') ?? '';
  return {
    client: text('client_id') ?? text('azp') ?? by,
    by,
    scopes: new Set([...namesIn(scopes)].flatMap(ofThisApi)),
    grants: grantsOf(claims),
  };
}

/** As the API calls the scope: issuers may write before it whose scope it is. One without that is of another API. */
function ofThisApi(scope: string): readonly string[] {
  const prefix = process.env['SCOPE_PREFIX'] ?? '';
  return scope.startsWith(prefix) ? [scope.slice(prefix.length)] : [];
}

/** The caller's own id for the exchange if it is fit for a log line, else the gateway's. */
export function correlationIdOf(event: ApiEvent): string {
  const given = event.headers['x-correlation-id'];
  return given !== undefined && /^[\w.:-]{1,128}$/.test(given) ? given : event.requestContext.requestId;
}
