import { once } from 'node:events';
import { connect } from 'node:net';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Backend } from '../../../infra/local/api/gateway.ts';
import { createGateway } from '../../../infra/local/api/gateway.ts';
import { issuerPath, openIssuer } from '../../../infra/local/api/issuer.ts';
import type { JsonObject } from '../../../infra/local/json.ts';
import type { CorsSpec } from '../../../infra/local/template/api.ts';
import { temporaryFolder } from './fixtures/folders.ts';

/** The gateway in front of a function that returns its event, or what the test gives. */
async function gateway(
  answer: (event: JsonObject) => unknown = (event) => ({ statusCode: 200, body: JSON.stringify(event) }),
  cors?: CorsSpec,
) {
  const { server, open } = createGateway();
  const asked: (string | undefined)[] = [];
  server.on('request', ({ url }) => {
    if (url === '/mine') asked.push(url);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const issuer = await openIssuer(temporaryFolder(), url, ['tickets:read', 'admin']);
  const authorizer = { issuer: issuer.issuer, audiences: [issuer.audience] };
  const route = (key: string) => ({ key, functionArn: 'f', authorizer: undefined, scopes: [] });
  const routes = [
    { ...route('GET /things/{thingId}'), authorizer, scopes: ['tickets:read', 'admin'] },
    { ...route('GET /mine'), authorizer },
    route('GET /things/special'),
    route('POST /things'),
    route('ANY /files/{path+}'),
    route('$default'),
  ];
  const backend: Backend = {
    api: { id: 'api', routes, cors },
    issuer,
    invoke: async (_, event) => answer(event as JsonObject),
  };
  open(backend);
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${url}${path}`, { headers });
  const withToken = (token: string) => get('/things/1', { authorization: `Bearer ${token}` });
  return { url, port: address.port, issuer, get, withToken, asked: () => asked };
}

describe('a token', () => {
  it('with one of the scopes opens the route and hands its claims to the function as texts', async () => {
    const { issuer, withToken } = await gateway();
    const token = await issuer.token(['tickets:read', 'other'], { groups: ['a', 'b'], level: 3, gone: null });
    const response = await withToken(token);
    expect(response.status).toBe(200);
    const { requestContext }: { requestContext: JsonObject } = JSON.parse(await response.text());
    expect(requestContext['authorizer']).toMatchObject({
      jwt: {
        claims: { sub: 'local', scope: 'tickets:read other', groups: '[a b]', level: '3' },
        scopes: ['tickets:read'],
      },
    });
    expect(JSON.stringify(requestContext)).not.toContain('gone');
  });

  it('may come without "Bearer", and with client_id in place of aud', async () => {
    const { issuer, get } = await gateway();
    const token = await issuer.token(['admin'], {
      aud: undefined,
      client_id: issuer.audience,
    } as unknown as JWTPayload);
    expect((await get('/things/1', { authorization: token })).status).toBe(200);
  });

  it('without scopes opens a route that asks for none', async () => {
    const { issuer, get } = await gateway();
    expect((await get('/mine', { authorization: `Bearer ${await issuer.token([])}` })).status).toBe(200);
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each<[string, () => JWTPayload]>([
    ['has expired', () => ({ exp: now() - 1 })],
    ['has no end', () => ({ exp: undefined }) as unknown as JWTPayload],
    ['is not valid yet', () => ({ nbf: now() + 60 })],
    ['was issued in the future', () => ({ iat: now() + 60 })],
    ['has another issuer', () => ({ iss: 'http://127.0.0.1:1/other' })],
    ['is made out for somebody else', () => ({ aud: 'other' })],
    ['is made out for somebody else, whatever its client_id', () => ({ aud: 'other', client_id: 'zhunshi' })],
  ])('that %s is answered 401', async (_, claims) => {
    const { issuer, withToken } = await gateway();
    const response = await withToken(await issuer.token(['admin'], claims()));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/);
  });

  it('without one of the scopes is answered 403', async () => {
    const { issuer, withToken } = await gateway();
    const response = await withToken(await issuer.token(['tickets:write']));
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ message: 'Forbidden' });
    expect(response.headers.get('www-authenticate')).toContain('insufficient_scope');
  });

  it('that nobody or somebody else signed is answered 401, whatever its header says', async () => {
    const { issuer, withToken, url, asked } = await gateway();
    const payload = { iss: issuer.issuer, aud: issuer.audience, exp: now() + 60, scope: 'admin' };
    const { keys }: { keys: JWK[] } = (await (await fetch(`${url}${issuerPath}/keys`)).json()) as { keys: JWK[] };
    const kid = keys[0]?.kid ?? '';
    const stranger = await generateKeyPair('RS256', { extractable: true });
    const { privateKey } = stranger;
    const jwk = await exportJWK(stranger.publicKey);
    const publicPem = await exportSPKI((await importJWK(keys[0] ?? {}, 'RS256')) as CryptoKey);
    const genuine = await issuer.token(['tickets:read']);
    const [header = '', , signature = ''] = genuine.split('.');
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = (alg: string) => `${encoded({ alg, kid })}.${encoded(payload)}.`;
    const elliptic = await generateKeyPair('ES256', { extractable: true });
    const forged = [
      new UnsecuredJWT(payload).encode(),
      await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey),
      await new SignJWT(payload).setProtectedHeader({ alg: 'RS256' }).sign(privateKey),
      // The public key taken for a shared secret.
      await new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid }).sign(new TextEncoder().encode(keys[0]?.n)),
      await new SignJWT(payload)
        .setProtectedHeader({ alg: 'ES256', kid, jwk: await exportJWK(elliptic.publicKey) })
        .sign(elliptic.privateKey),
      await new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid }).sign(new TextEncoder().encode(publicPem)),
      // A key of one's own: named, brought along, or to be fetched.
      await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'mine' }).sign(privateKey),
      await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, jwk }).sign(privateKey),
      await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, jku: `${url}/mine` }).sign(privateKey),
      await new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, x5u: `${url}/mine` }).sign(privateKey),
      // What must be understood and is not: https://www.rfc-editor.org/rfc/rfc7515#section-4.1.11
      `${encoded({ alg: 'RS256', kid, crit: ['b64'], b64: true })}.${genuine.split('.').slice(1).join('.')}`,
      ...['none', 'None', 'NONE', ''].map(unsigned),
      // The claims of one token under the signature of another.
      `${header}.${encoded(payload)}.${signature}`,
      'not.a.token',
    ];
    for (const token of forged) expect((await withToken(token)).status).toBe(401);
    expect((await withToken('')).status).toBe(401);
    expect(asked()).toEqual([]);
  });

  it('that tells who has logged in holds no scope, and opens nothing', async () => {
    const { issuer, withToken } = await gateway();
    const idToken = await issuer.token([], { scope: undefined, token_use: 'id', nonce: 'n' } as unknown as JWTPayload);
    expect((await withToken(idToken)).status).toBe(403);
  });

  it('of the local issuer stands for everything, or for what the request names', async () => {
    const { url, issuer, withToken } = await gateway();
    const claimsOf = async (token: string) =>
      (
        JSON.parse(await (await withToken(token)).text()) as {
          requestContext: { authorizer: { jwt: { claims: object } } };
        }
      ).requestContext.authorizer.jwt.claims;
    const ask = async (named: Record<string, string>) => {
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'tickets:read',
        client_id: 'crm',
        ...named,
      });
      const response = await fetch(`${url}${issuerPath}/token`, { method: 'POST', body });
      return claimsOf(((await response.json()) as { access_token: string }).access_token);
    };
    expect(await claimsOf(await issuer.token(['tickets:read']))).toMatchObject({ regions: '*', departments: '*' });
    expect(await ask({})).toMatchObject({ client_id: 'crm', regions: '*', departments: '*' });
    expect(await ask({ regions: 'A B' })).toMatchObject({ regions: '[A B]', departments: '[]' });
  });

  it('comes from the issuer for the scopes asked for, and for no others', async () => {
    const { url, withToken } = await gateway();
    const ask = (scope: string) =>
      fetch(`${url}${issuerPath}/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
      });
    const granted = (await (await ask('tickets:read')).json()) as { access_token: string };
    expect((await withToken(granted.access_token)).status).toBe(200);
    expect((await ask('everything')).status).toBe(400);
  });
});

describe('a request', () => {
  it('reaches the function in payload format 2.0', async () => {
    const { url } = await gateway();
    const response = await fetch(`${url}/things?b=2&a=x%20y&b=3`, {
      method: 'POST',
      body: '{"a":"专线"}',
      headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Trace': 'T', Cookie: 'a=1; b=2' },
    });
    expect(await response.json()).toMatchObject({
      version: '2.0',
      routeKey: 'POST /things',
      rawPath: '/things',
      rawQueryString: 'b=2&a=x%20y&b=3',
      queryStringParameters: { a: 'x y', b: '2,3' },
      cookies: ['a=1', 'b=2'],
      headers: { 'content-type': 'application/json; charset=utf-8', 'x-trace': 'T', 'x-forwarded-proto': 'http' },
      requestContext: { http: { method: 'POST', path: '/things', sourceIp: '127.0.0.1' }, stage: '$default' },
      body: '{"a":"专线"}',
      isBase64Encoded: false,
    });
  });

  it.each([
    ['text/plain', false],
    ['application/json', false],
    ['application/merge-patch+json', true],
    ['application/octet-stream', true],
    ['application/x-www-form-urlencoded', true],
  ])('with a body of %s comes as base64: %s', async (type, isBase64Encoded) => {
    const { url } = await gateway();
    const response = await fetch(`${url}/things`, { method: 'POST', body: 'abc', headers: { 'content-type': type } });
    expect(await response.json()).toMatchObject({ isBase64Encoded, body: isBase64Encoded ? 'YWJj' : 'abc' });
  });

  it.each([
    ['GET', '/things/special', 'GET /things/special'],
    ['POST', '/things', 'POST /things'],
    ['POST', '/things/', '$default'],
    ['DELETE', '/things', '$default'],
    ['PUT', '/files/a/b%20c', 'ANY /files/{path+}'],
    ['GET', '/elsewhere', '$default'],
  ])('%s %s goes to %s', async (method, path, routeKey) => {
    const { url } = await gateway();
    expect(await (await fetch(`${url}${path}`, { method })).json()).toMatchObject({ routeKey });
  });

  it('carries its path variables decoded', async () => {
    const { issuer, get } = await gateway();
    const response = await get('/things/a%2Fb%20%E4%B8%93', { authorization: await issuer.token(['admin']) });
    expect(await response.json()).toMatchObject({ pathParameters: { thingId: 'a/b 专' }, rawPath: '/things/a/b 专' });
  });

  it('with a broken path is answered 400', async () => {
    const { port } = await gateway();
    const socket = connect(port, '127.0.0.1');
    socket.end('GET /things/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const [chunk]: Buffer[] = await once(socket, 'data');
    expect(chunk?.toString()).toMatch(/^HTTP\/1\.1 400/);
  });

  it('of more than 10 MB is answered 413', async () => {
    const { url } = await gateway();
    const response = await fetch(`${url}/things`, { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: 'Request Entity Too Large' });
  });
});

describe('an answer', () => {
  it('carries status, headers, cookies and a body in base64', async () => {
    const answer = {
      statusCode: 201,
      headers: { Location: '/things/1', ETag: '"1"' },
      cookies: ['a=1', 'b=2'],
      body: 'YWJj',
      isBase64Encoded: true,
    };
    const { get } = await gateway(() => answer);
    const response = await get('/things/special');
    expect([response.status, response.headers.get('location'), response.headers.get('etag')]).toEqual([
      201,
      '/things/1',
      '"1"',
    ]);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('abc');
  });

  it('without a status is the body of a 200', async () => {
    const { get } = await gateway(() => ({ hello: 'world' }));
    const response = await get('/things/special');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.json()).toEqual({ hello: 'world' });
  });

  it.each<[string, () => unknown]>([
    ['with an impossible status', () => ({ statusCode: 'no' })],
    ['with a body that is no text', () => ({ statusCode: 200, body: { a: 1 } })],
    [
      'that is an error',
      () => {
        throw new Error('x');
      },
    ],
  ])('%s is a 500 that says nothing', async (_, answer) => {
    const { get } = await gateway(answer);
    const response = await get('/things/special');
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'Internal Server Error' });
  });
});

describe('a page of another origin', () => {
  const portal = 'https://portal.example.com';
  const cors = {
    origins: [portal],
    methods: ['GET', 'PUT'],
    headers: ['if-match'],
    exposedHeaders: ['etag'],
    maxAgeSeconds: 600,
  };
  const said = (response: Response) =>
    Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control-')));
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/things/1`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PUT' } });
  const itsOwn = () => ({ statusCode: 200, headers: { 'Access-Control-Allow-Origin': '*' }, body: '{}' });

  it('is let in where its origin is named: the preflight asks for no token and reaches no function', async () => {
    const calls: unknown[] = [];
    const { url, get } = await gateway((event) => calls.push(event), cors);
    const asked = await preflight(url, portal);
    expect(asked.status).toBe(204);
    expect(said(asked)).toEqual({
      'access-control-allow-origin': portal,
      'access-control-allow-methods': 'GET,PUT',
      'access-control-allow-headers': 'if-match',
      'access-control-expose-headers': 'etag',
      'access-control-max-age': '600',
    });
    expect(calls).toEqual([]);
    const refused = await get('/things/1', { origin: portal });
    expect(refused.status).toBe(401);
    expect(said(refused)).toMatchObject({ 'access-control-allow-origin': portal });
  });

  it('whose origin is not named learns nothing, whatever the function says', async () => {
    const { url, get } = await gateway(itsOwn, cors);
    const asked = await preflight(url, 'https://portal.example.com.evil.example');
    expect([asked.status, said(asked)]).toEqual([204, {}]);
    expect(said(await get('/things/special', { origin: 'null' }))).toEqual({});
    expect(said(await get('/things/special', { origin: portal }))).toMatchObject({
      'access-control-allow-origin': portal,
    });
  });

  it('learns nothing where no origin is let in: its preflight is a request like any other', async () => {
    const { url } = await gateway(() => ({ statusCode: 405, body: '' }));
    const asked = await preflight(url, portal);
    expect([asked.status, said(asked)]).toEqual([405, {}]);
  });
});
