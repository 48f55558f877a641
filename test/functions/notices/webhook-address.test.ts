import { describe, expect, it } from 'vitest';
import { mayReceiveWebhooks } from '../../../functions/notices/webhook-address.ts';

describe('an address for webhooks', () => {
  it.each(['https://nmc.operator.test/notices', 'https://bot.operator.test:8443/x?y=z'])('may be %s', (address) => {
    expect(mayReceiveWebhooks(address, false)).toBe(true);
  });

  it.each([
    'http://nmc.operator.test/notices',
    'ftp://nmc.operator.test/',
    'https://user:secret@nmc.operator.test/',
    'nmc.operator.test',
    '',
    'https://10.0.0.7:8443/',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/',
    'https://2130706433/',
    'https://localhost/',
    'https://localhost./',
    'https://bot.operator.internal/',
    'https://printer.local./',
    'https://intranet/',
    'https://0x7f000001/',
    'https://0251.0376.0251.0376/',
    'https://[::ffff:10.0.0.7]/',
    'https://nmc.operator.test:25/',
  ])('may not be %j', (address) => {
    expect(mayReceiveWebhooks(address, true)).toBe(false);
  });

  it.each(['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]:9/', 'http://2130706433/'])(
    'may be %s on the local runtime only',
    (address) => {
      expect(mayReceiveWebhooks(address, true)).toBe(true);
      expect(mayReceiveWebhooks(address, false)).toBe(false);
    },
  );

  it.each(['http://localhost.operator.test/', 'http://127.0.0.1.operator.test/', 'http://192.168.1.1/'])(
    'may not be %s, which only looks like this machine or is another one',
    (address) => {
      expect(mayReceiveWebhooks(address, true)).toBe(false);
    },
  );
});
