// The identity provider of the local system: an OIDC issuer with its discovery document, its keys and a token endpoint.
// RS256, because the JWT authorizer of HTTP APIs takes RSA signatures only:
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { messageOf, StartProblem } from '../start-problem.ts';

export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  /** A signed token with these scopes, for every district and department; `claims` are added and win over what is set by itself. */
  readonly token: (scopes: readonly string[], claims?: JWTPayload) => Promise<string>;
  /** Answers requests below the issuer's own path; undefined for any other path. */
  readonly answer: (method: string, path: string, body: string) => Promise<IssuerAnswer | undefined>;
}

interface IssuerAnswer {
  readonly status: number;
  readonly body: object;
}

export const issuerPath = '/local-issuer';
const audience = 'zhunshi';
const algorithm = 'RS256';
const lifetimeSeconds = 12 * 3600;

/** The key is made once and kept in the data folder: tokens stay valid over a restart on the same port. */
export async function openIssuer(folder: string, apiUrl: string, scopes: readonly string[]): Promise<Issuer> {
  const issuer = `${apiUrl}${issuerPath}`;
  const { privateKey, publicJwk } = await openKey(join(folder, 'issuer-key.json'));

  async function token(granted: readonly string[], claims: JWTPayload = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: issuer,
      aud: audience,
      sub: 'local',
      iat: now,
      exp: now + lifetimeSeconds,
      scope: granted.join(' '),
      regions: '*',
      departments: '*',
      ...claims,
    };
    return new SignJWT(payload)
      .setProtectedHeader({ alg: algorithm, kid: publicJwk.kid ?? '', typ: 'at+jwt' })
      .sign(privateKey);
  }

  async function grant(body: string): Promise<IssuerAnswer> {
    const form = new URLSearchParams(body);
    if (form.get('grant_type') !== 'client_credentials')
      return { status: 400, body: { error: 'unsupported_grant_type' } };
    const asked = (form.get('scope') ?? scopes.join(' ')).split(' ').filter((scope) => scope !== '');
    if (asked.some((scope) => !scopes.includes(scope))) return { status: 400, body: { error: 'invalid_scope' } };
    const client = form.get('client_id') ?? 'local';
    const accessToken = await token(asked, { sub: client, client_id: client, ...narrowed(form) });
    return {
      status: 200,
      body: { access_token: accessToken, token_type: 'Bearer', expires_in: lifetimeSeconds, scope: asked.join(' ') },
    };
  }

  return {
    issuer,
    audience,
    token,
    answer: async (method, path, body) => {
      switch (path) {
        case `${issuerPath}/.well-known/openid-configuration`:
          return { status: 200, body: discoveryDocument(issuer, scopes) };
        case `${issuerPath}/keys`:
          return { status: 200, body: { keys: [publicJwk] } };
        case `${issuerPath}/token`:
          return method === 'POST' ? grant(body) : { status: 405, body: { error: 'invalid_request' } };
        default:
          return undefined;
      }
    },
  };
}

/** Where the request names districts or departments the token is for these alone: how a caller fares who does not see everything. */
function narrowed(form: URLSearchParams): JWTPayload {
  const said = ['regions', 'departments'].filter((claim) => form.has(claim));
  const none = said.length === 0 ? {} : { regions: [], departments: [] };
  return { ...none, ...Object.fromEntries(said.map((claim) => [claim, form.get(claim)?.split(' ') ?? []])) };
}

/** https://openid.net/specs/openid-connect-discovery-1_0.html */
function discoveryDocument(issuer: string, scopes: readonly string[]): object {
  return {
    issuer,
    jwks_uri: `${issuer}/keys`,
    token_endpoint: `${issuer}/token`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: ['token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [algorithm],
    scopes_supported: scopes,
  };
}

async function openKey(path: string): Promise<{ readonly privateKey: CryptoKey; readonly publicJwk: JWK }> {
  try {
    const jwk: JWK = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : await makeKey(path);
    const privateKey = await importJWK(jwk, algorithm);
    if (privateKey instanceof Uint8Array) throw new Error('not an RSA key');
    const { kty, n, e } = jwk;
    if (kty === undefined || n === undefined || e === undefined) throw new Error('not an RSA key');
    const publicJwk = { kty, n, e, alg: algorithm, use: 'sig' };
    return { privateKey, publicJwk: { ...publicJwk, kid: await calculateJwkThumbprint(publicJwk) } };
  } catch (error) {
    throw new StartProblem(`${path} cannot be used (${messageOf(error)}): remove it, or start with --fresh`);
  }
}

async function makeKey(path: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  writeFileSync(path, `${JSON.stringify(jwk)}\n`, { mode: 0o600 });
  return jwk;
}
