import '../../support/live-environment.ts';
import { describe, expect, it } from 'vitest';
import { unknownRoute } from '../../../functions/http/unknown-route.ts';
import { apiEvent, call } from '../../support/api-calls.ts';
import { capturedLog } from '../../support/log-lines.ts';

const handler = unknownRoute({
  tickets: { '/': 'POST', '{}': 'GET' },
  customers: { '{}': 'GET PUT' },
  departments: { '/': 'GET', '{}': 'GET' },
});

describe('the default route', () => {
  capturedLog();

  it.each([
    ['POST', '/nowhere', 404, 'unknown-route', undefined],
    ['GET', '/tickets/T1/clock', 404, 'unknown-route', undefined],
    ['DELETE', '/tickets', 405, 'method-not-allowed', 'POST'],
    ['DELETE', '/customers/acme', 405, 'method-not-allowed', 'GET, PUT'],
    ['GET', '/departments/', 404, 'unknown-route', undefined],
    ['PUT', '/departments/', 404, 'unknown-route', undefined],
    ['DELETE', '/customers/acme/', 404, 'unknown-route', undefined],
  ])('answers %s %s with %s', async (method, route, status, code, allow) => {
    const answer = await call(handler, { method, route });
    expect({ status: answer.status, code: answer.body['code'], allow: answer.headers['allow'] }).toEqual({
      status,
      code,
      allow,
    });
  });

  it('tells OPTIONS which methods there are, of paths that there are', async () => {
    const asked = await handler(apiEvent({ method: 'OPTIONS', route: '/customers/acme' }), {});
    expect(asked).toMatchObject({ statusCode: 204, headers: { allow: 'GET, PUT' }, body: '' });
    expect((await call(handler, { method: 'OPTIONS', route: '/nowhere' })).status).toBe(404);
  });

  it('does not look at the body', async () => {
    expect((await call(handler, { route: '/nowhere', rawBody: '{', headers: { 'content-type': 'x' } })).status).toBe(
      404,
    );
  });
});
