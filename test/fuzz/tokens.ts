// Callers who may not: tokens that nobody issued so, and claims of a kind that nobody expects. None of them is to learn anything.

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { operationAt } from '../../functions/access/operations.ts';
import { scopes } from '../../functions/environment.ts';
import type { Draw } from '../simulation/random.ts';
import { pick } from '../simulation/random.ts';
import type { FuzzAnswer } from './request.ts';

/** What the gateway has taken from a token; null: there was none. */
export type Claims = Readonly<Record<string, unknown>> | null;

/** Of this kind, with nobody behind it: no region, no department, no scope of whom sees all. */
const stranger = { sub: 'a stranger', client_id: 'strange', regions: '', departments: '' };
const mostScopes = scopes.filter((scope) => scope !== 'admin' && scope !== 'audit:read').join(' ');

/** None of these is a name, a list of names or `*`. */
const oddGrants: readonly unknown[] = [
  ...[
    '',
    ' ',
    '[]',
    '[[]]',
    '{}',
    '{"*":true}',
    '["*"]',
    '"*"',
    '＊',
    '\\*',
    '%2A',
    '**',
    '*.*',
    'all',
    'true',
    'null',
  ],
  ...['__proto__', 'constructor', '\u0000', '\ud800', 'x'.repeat(100_000), '[ '.repeat(20_000), '天河\u202e'],
  ...[
    0,
    1,
    -1,
    true,
    false,
    Number.NaN,
    [],
    [''],
    [' *'],
    [['*']],
    [0, null, {}],
    {},
    { '*': true },
    { length: 1, 0: '*' },
  ],
];
const oddScopes: readonly unknown[] = [
  ...['', ' ', 'ADMIN', 'Admin', 'admin\u0000', 'admin:', 'xadmin', 'admin*', '*', 'tickets:*', 'tickets', '"admin"'],
  ...[
    '{"admin":1}',
    '＊',
    '__proto__',
    'x '.repeat(20_000),
    'ａｄｍｉｎ',
    'tickets:read;tickets:write',
    'openid profile',
  ],
  ...[0, true, [], [[]], {}, { admin: true }, null],
];

interface OddCaller {
  readonly name: string;
  readonly claims: Claims;
  /** Whether the scopes, or only whose data it may see, is what it lacks. */
  readonly lacks: 'scopes' | 'grants';
}

export function oddCaller(draw: Draw): OddCaller {
  const kind = draw();
  if (kind < 0.1) return { name: 'no token', claims: null, lacks: 'scopes' };
  if (kind < 0.15) return { name: 'no claims', claims: {}, lacks: 'scopes' };
  if (kind < 0.25) return { name: 'ID token', claims: { ...all, ...pick(draw, ofIdTokens) }, lacks: 'scopes' };
  if (kind < 0.55) return { name: 'scope', claims: { ...all, scope: pick(draw, oddScopes) }, lacks: 'scopes' };
  const granted = { regions: pick(draw, oddGrants), departments: pick(draw, oddGrants) };
  return { name: 'grants', claims: { ...stranger, scope: mostScopes, ...granted }, lacks: 'grants' };
}

const all = { ...stranger, scope: scopes.join(' '), regions: '*', departments: '*' };
const ofIdTokens = [
  { token_use: 'id' },
  { typ: 'ID' },
  { at_hash: 'x' },
  { c_hash: '' },
  { typ: '' },
  { token_use: 0 },
];

/** What is wrong with the answer to somebody who may not; undefined when nothing is. `key` of the route that it was asked of. */
export function leakOf(key: string, lacks: OddCaller['lacks'], { status, text }: FuzzAnswer): string | undefined {
  const { scopes: needed, data } = operationAt(key);
  if (needed.length === 0) return undefined;
  if (lacks === 'scopes') return [401, 403].includes(status) ? undefined : `${status} to a caller without scopes`;
  // What belongs to no customer is for everybody with the scope; a system has what it has made itself.
  if (data === 'nobodys' || data === 'clients' || status >= 400) return undefined;
  const { items } = JSON.parse(text === '' ? '{}' : text) as { readonly items?: readonly unknown[] };
  return data === 'filtered' && items?.length === 0 ? undefined : `${status} to a caller who may see nothing`;
}

/** Headers that stand for nobody; `token` is one that is good. Null: none at all. */
export function oddHeaders(token: string): readonly (readonly [name: string, value: string | null])[] {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = parsed(payload);
  const { kid } = parsed(header);
  const signed = (head: object, body: object, by: (text: string) => string) => {
    const text = `${packed(head)}.${packed(body)}`;
    return `Bearer ${text}.${by(text)}`;
  };
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const byOther = (text: string) => sign('sha256', Buffer.from(text), privateKey).toString('base64url');
  const jwk = publicKey.export({ format: 'jwk' });
  return [
    ['none', null],
    ['empty', ''],
    ['scheme alone', 'Bearer'],
    ['Basic', `Basic ${Buffer.from('admin:admin').toString('base64')}`],
    ['other scheme', `Token ${token}`],
    ['Digest', 'Digest username="admin", realm="*", nonce="", uri="/", response=""'],
    ['garbage', 'Bearer garbage'],
    ['dots', 'Bearer ..'],
    ['many dots', `Bearer ${'.'.repeat(4_000)}`],
    ['huge', `Bearer ${randomBytes(6_000).toString('base64url')}`],
    ['Unicode', 'Bearer \u00fc\u00e9\u00ff.\u00a0.\u00ad'],
    ['no signature', `Bearer ${header}.${payload}.`],
    ['two parts', `Bearer ${header}.${payload}`],
    ['another signature', `Bearer ${header}.${payload}.${[...signature].reverse().join('')}`],
    ['two tokens', `Bearer ${token}, Bearer ${token}`],
    ['more behind it', `Bearer ${token}.${payload}`],
    ['alg none', signed({ alg: 'none', kid }, claims, () => '')],
    ['alg nOnE', signed({ alg: 'nOnE', kid }, claims, () => signature)],
    ['HS256', signed({ alg: 'HS256', kid }, claims, () => randomBytes(32).toString('base64url'))],
    ['another key', signed({ alg: 'RS256', kid }, claims, byOther)],
    ['a key of its own', signed({ alg: 'RS256', kid, jwk }, claims, byOther)],
    ['a key elsewhere', signed({ alg: 'RS256', kid, jku: 'https://keys.example.com' }, claims, byOther)],
    ['an unknown key', signed({ alg: 'RS256', kid: '../../../dev/null' }, claims, byOther)],
    ['no key', signed({ alg: 'RS256' }, claims, byOther)],
    ['other claims', signed(parsed(header), { ...claims, scope: 'admin' }, () => signature)],
    ['no JSON', `Bearer ${header}.${Buffer.from('claims').toString('base64url')}.${signature}`],
    ['a list', signed(parsed(header), [claims], () => signature)],
  ];
}

/** Signed by the issuer, and not good all the same. `at`: epoch seconds. */
export function oddClaims(at: number): readonly (readonly [name: string, claims: Readonly<Record<string, unknown>>])[] {
  return [
    ['expired', { exp: at - 60 }],
    ['not yet', { nbf: at + 3_600 }],
    ['from the future', { iat: at + 3_600 }],
    ['another audience', { aud: 'another' }],
    ['no audience', { aud: [] }],
    ['another issuer', { iss: 'https://issuer.example.com' }],
    ['an ID token', { token_use: 'id' }],
    ['expires never', { exp: 'never' }],
    ...oddScopes.filter(isShort).map((scope) => [`scope ${JSON.stringify(scope)}`, { scope }] as const),
  ];
}

/** A header takes some kilobytes. */
function isShort(value: unknown): boolean {
  return typeof value !== 'string' || value.length < 2_000;
}

function packed(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function parsed(part: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
