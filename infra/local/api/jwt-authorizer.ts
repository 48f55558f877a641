// The JWT authorizer of HTTP APIs: what it checks, in the order of its documentation, and how it refuses.
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html

import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { parseObject } from '../json.ts';
import type { AuthorizerSpec } from '../template/api.ts';

type Authorization =
  | {
      readonly allowed: true;
      readonly claims: Readonly<Record<string, string>>;
      readonly scopes: readonly string[] | null;
    }
  | { readonly allowed: false; readonly status: 401 | 403; readonly challenge: string };

export type Authorize = (
  authorizationHeader: string | undefined,
  routeScopes: readonly string[],
) => Promise<Authorization>;

/** The issuer's keys are fetched on the first call and kept, as API Gateway does. */
export function createAuthorizer({ issuer, audiences }: AuthorizerSpec): Authorize {
  let keys: Promise<JWTVerifyGetKey> | undefined;

  async function claimsOf(token: string): Promise<JWTPayload> {
    if (decodeProtectedHeader(token).kid === undefined) throw new Error('the token has no kid');
    keys ??= discoverKeys(issuer);
    keys.catch(() => {
      keys = undefined;
    });
    const { payload } = await jwtVerify(token, await keys, {
      issuer,
      algorithms: ['RS256', 'RS384', 'RS512'],
      requiredClaims: ['exp'],
    });
    // "aud or client_id: client_id is validated only if aud is not present."
    const madeOutFor = payload.aud ?? payload['client_id'];
    const candidates = Array.isArray(madeOutFor) ? madeOutFor : [madeOutFor];
    if (!candidates.some((candidate) => audiences.includes(String(candidate)))) throw new Error('invalid audience');
    if (payload.iat !== undefined && payload.iat > Date.now() / 1000)
      throw new Error('the token was issued in the future');
    return payload;
  }

  return async (header, routeScopes) => {
    const token = header?.replace(/^Bearer\s+/i, '').trim() ?? '';
    if (token === '') return { allowed: false, status: 401, challenge: 'Bearer' };
    try {
      const claims = await claimsOf(token);
      const granted = scopesOf(claims).filter((scope) => routeScopes.includes(scope));
      if (routeScopes.length > 0 && granted.length === 0) {
        const challenge = `Bearer scope="${routeScopes.join(' ')}" error="insufficient_scope" error_description="insufficient scope"`;
        return { allowed: false, status: 403, challenge };
      }
      return { allowed: true, claims: presentClaims(claims), scopes: routeScopes.length === 0 ? null : granted };
    } catch (error) {
      return {
        allowed: false,
        status: 401,
        challenge: `Bearer error="invalid_token" error_description="${describe(error)}"`,
      };
    }
  };
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri: keysUri } = parseObject(await response.text());
  return createRemoteJWKSet(new URL(String(keysUri)));
}

/** `scope` or `scp`, as a text or a list. */
function scopesOf(claims: JWTPayload): readonly string[] {
  const value = claims['scope'] ?? claims['scp'];
  return Array.isArray(value) ? value.map(String) : String(value ?? '').split(' ');
}

/** Functions get every claim as a text: numbers as digits, lists as `[a b]`; a claim that is null is left out. */
function presentClaims(claims: JWTPayload): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(claims)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, presentClaim(value)]),
  );
}

function presentClaim(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(String).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function describe(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `claim ${error.claim} is not valid`;
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature verification failed';
  if (error instanceof errors.JOSEError) return 'the token cannot be verified';
  return error instanceof Error ? error.message.replaceAll('"', "'") : 'invalid token';
}
