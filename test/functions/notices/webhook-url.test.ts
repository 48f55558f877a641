import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parse } from '../../../functions/http/parse.ts';
import { webhookUrl } from '../../../functions/notices/webhook-url.ts';

function refusalOf(url: string, allowLoopback = false) {
  const read = parse(z.strictObject({ url: webhookUrl(allowLoopback) }), { url });
  return 'errors' in read ? read.errors : undefined;
}

describe('the address of a webhook', () => {
  it.each([
    'https://partner.example/a?b=[c]&d=%E5%AD%97#e',
    'HTTPS://partner.example:8443',
    'https://xn--fiqs8s.example/',
  ])('may be %s', (url) => {
    expect(refusalOf(url)).toBeUndefined();
  });

  it.each([
    'https:\\\\partner.example/',
    'https:partner.example/',
    'https:/partner.example/',
    'https:///partner.example/',
    'https://partner.example\\@other.example/',
    ' https://partner.example/',
    'https://partner.example/ ',
    'ht\ntps://partner.example/',
    'https://partner.example/a\r\nb',
    'https://partner\t.example/',
    'https://partner.example/\0',
    'https://partner.example/\x7f',
    'https://partner.example/\u202etxt.exe',
    'https://partner.example/\ud800',
    'https://ｐartner.example/',
  ])('is refused as %j, though a parser takes it', (url) => {
    expect(URL.canParse(url)).toBe(true);
    expect(refusalOf(url)).toEqual([{ field: 'url', rule: 'invalid-format', details: { form: 'webhook-address' } }]);
  });

  it('may begin with http on the local runtime only', () => {
    expect(refusalOf('http://127.0.0.1:9/', true)).toBeUndefined();
    expect(refusalOf('http://127.0.0.1:9/')).toBeDefined();
    expect(refusalOf('http:\\\\127.0.0.1:9/', true)).toBeDefined();
  });
});
