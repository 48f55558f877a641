import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { getPageFile } from '../../../functions/documentation/get-page-file.ts';
import { apiEvent } from '../../support/api-calls.ts';

const file = 'swagger-ui-bundle.js';
const content = `/* 文档 */ ${'ui();'.repeat(10_000)}`;

async function answered(accepted?: string, held?: string, said = content) {
  const headers = {
    ...(accepted !== undefined && { 'accept-encoding': accepted }),
    ...(held !== undefined && { 'if-none-match': held }),
  };
  const event = apiEvent({ method: 'GET', route: '/docs/{file}', path: { file }, headers });
  return await getPageFile(() => said)(event, {});
}

describe('a file of the documentation', () => {
  it.each(['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, GZIP;q=0.8', '*', '*;q=0, gzip'])(
    'is packed for whoever accepts %j',
    async (accepted) => {
      const { headers, body, isBase64Encoded } = await answered(accepted);
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'text/javascript; charset=utf-8' });
      expect(isBase64Encoded).toBe(true);
      expect(gunzipSync(Buffer.from(body, 'base64')).toString()).toBe(content);
      expect(body.length).toBeLessThan(content.length / 50);
    },
  );

  it.each([undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip;q=0.0, *'])(
    'is sent as it is to whoever accepts %j',
    async (accepted) => {
      const { headers, body, isBase64Encoded } = await answered(accepted);
      expect(body).toBe(content);
      expect(isBase64Encoded).toBeUndefined();
      expect(headers).not.toHaveProperty('content-encoding');
    },
  );

  it('is not sent again to whoever has it, packed or not, and is when it is another one', async () => {
    const tag = (await answered('gzip')).headers['etag'] ?? '';
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    expect((await answered('br')).headers['etag']).toBe(tag);
    for (const held of [tag, `"other", ${tag}`, '*']) {
      const again = await answered('gzip', held);
      expect(again).toMatchObject({ statusCode: 304, body: '' });
      expect(again.headers).toMatchObject({
        etag: tag,
        'cache-control': 'public, max-age=3600',
        vary: 'accept-encoding',
      });
    }
    expect(await answered('gzip', 'W/"other"')).toMatchObject({ statusCode: 200 });
    expect((await answered(undefined, undefined, 'another')).headers['etag']).not.toBe(tag);
  });

  it('is kept apart by those who keep copies', async () => {
    for (const accepted of ['gzip', 'br']) expect((await answered(accepted)).headers['vary']).toBe('accept-encoding');
  });
});
